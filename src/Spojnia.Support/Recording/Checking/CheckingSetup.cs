using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Recording.Rules;
using Spojnia.Support.Reporting;

namespace Spojnia.Support.Recording.Checking;

/// <summary>Rules of the record and checks of files.</summary>
internal static class CheckingSetup
{
    public static void AddChecking(this IServiceCollection services, IConfiguration configuration)
    {
        // Read here, so that a bad file of rules stops the start and says why.
        services.AddSingleton(new RuleBook(RuleShelf.Read(configuration)));
        services.AddSingleton<FileCheckProgress>();
        services.AddScoped<FileCheckDesk>();
        services.AddHostedService<FileCheckWorker>();
        services.AddSingleton<IMenuSource, CheckingMenu>();
        services.AddSingleton(new ActDoor("file-check", ReportingPermissions.CheckFiles));
    }

    public static void GuardChecking(this PageConventionCollection pages) => pages.AuthorizeFolder("/Panel/Support/Checking", ReportingPermissions.CheckFiles);
}

/// <summary>Tables of checks.</summary>
internal static class CheckingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<FileCheck> FileChecks => db.Set<FileCheck>();
        public DbSet<CheckFinding> CheckFindings => db.Set<CheckFinding>();
    }
}

/// <summary>Menu link of checks.</summary>
internal sealed class CheckingMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } = [new(MenuPlace.Panel, "Sprawdzanie plików uczestników", "/panel/uczestnicy/sprawdz-plik", ReportingPermissions.CheckFiles, 62)];
}
