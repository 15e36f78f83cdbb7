using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.House;

/// <summary>
/// Every address with its doorkeeper, and every permission with its roles. To accept a change:
/// <c>SPOJNIA_GOLDEN=accept dotnet run --project tests/Spojnia.Tests -- --filter-class '*DoorsTests'</c>, and read the difference.
/// </summary>
public sealed partial class DoorsTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Anybody = "anybody";
    private const string SignedIn = "signed in";

    /// <summary>Names of the modules, and «Web» for the host's own.</summary>
    public static TheoryData<string> Owners => [.. Repository.Modules.Select(module => module.GetName().Name!.Split('.')[1]), "Web"];

    [Theory]
    [MemberData(nameof(Owners))]
    public void Routes_OfEveryOwner_AreTheKeptOnes(string owner)
    {
        var doors = Doors().Where(door => door.Owner == owner);

        Golden.Check(string.Join('\n', doors.Select(door => $"{door.Address,-70} {door.Keeper}").Distinct().Order(StringComparer.Ordinal)), $"Routes/{owner}");
    }

    [Fact]
    public void Panel_EveryAddress_AsksForAPermission() =>
        Doors().Where(door => door.Address.Contains(" /panel", StringComparison.Ordinal) && door.Address is not "page /panel")
            .Where(door => door.Keeper is Anybody or SignedIn).ShouldBeEmpty();

    [Fact]
    public void OwnMatters_EveryAddress_AskWhoIsThere() =>
        Doors().Where(door => door.Address.Contains(" /moje", StringComparison.Ordinal) && door.Keeper == Anybody).ShouldBeEmpty();

    [Fact]
    public void Addresses_OfTheSite_ArePolishWordsWithoutDiacritics() =>
        Doors().Where(door => !Plain().IsMatch(door.Address)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Owners))]
    public void Permissions_OfEveryOwner_AreTheKeptOnes(string owner)
    {
        var permissions = new PermissionCatalogue();
        foreach (var module in site.Services.GetServices<IModule>().Where(module => module.Name == owner))
            module.AddPermissions(permissions);

        Golden.Check(string.Join('\n', permissions.All.OrderBy(permission => permission.Key, StringComparer.Ordinal)
            .Select(permission => $"{permission.Key}\n    {permission.Sentence}\n    {string.Join(", ", permission.Roles.Order(StringComparer.Ordinal))}")), $"Permissions/{owner}");
    }

    private List<Door> Doors()
    {
        List<Door> doors = [];
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
                continue;
            var page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>();
            var assembly = page?.ModelTypeInfo!.Assembly ?? endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly;
            var verb = page is not null ? "page" : string.Join(',', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]);
            doors.Add(new(OwnerOf(assembly), $"{verb} /{endpoint.RoutePattern.RawText?.TrimStart('/')}", KeeperOf(endpoint.Metadata)));
        }

        doors.ShouldNotBeEmpty();
        return doors;
    }

    private static string OwnerOf(Assembly? assembly) => assembly?.GetName().Name?.Split('.') is ["Spojnia", { } name, ..] ? name : "Web";

    private static string KeeperOf(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
            return Anybody;
        var policies = metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return policies.Count == 0 ? SignedIn : string.Join(" + ", policies);
    }

    [GeneratedRegex(@"^(page|[A-Z,]+) /([a-z0-9./-]|\{[^}]*\})*$")]
    private static partial Regex Plain();

    private sealed record Door(string Owner, string Address, string Keeper);
}
