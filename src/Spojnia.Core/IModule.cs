using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;

namespace Spojnia.Core;

/// <summary>The door of a module: the only type of it that the host and other modules can see.</summary>
public interface IModule
{
    /// <summary>English name of the module, one word; it prefixes the module's tables.</summary>
    string Name { get; }

    /// <summary>Adds the module's services, what it contributes to <c>Core/Contracts</c> included.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Names the module's permissions and the roles that hold them by default.</summary>
    void AddPermissions(PermissionCatalogue permissions);

    /// <summary>Says which page folders are public and which permission guards each staff folder.</summary>
    void AddPages(PageConventionCollection pages);

    /// <summary>Adds the module's entities; every configuration in the module's assembly by default.</summary>
    void BuildModel(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(GetType().Assembly);

    /// <summary>Maps the module's API and download addresses, if it has any.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints) { }
}
