using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Reporting;

/// <summary>Files for the minister's system, there and back.</summary>
internal static class ReportingSetup
{
    public static void AddReporting(this IServiceCollection services)
    {
        services.AddScoped<ExportDesk>();
        services.AddScoped<AnswerDesk>();
        services.AddScoped<RecordStream>(provider => provider.GetRequiredService<RecordSource>().ReadAsync);
        services.AddScoped<IFirstFacts, ReportingFacts>();
        services.AddSingleton<IMenuSource, ReportingMenu>();
        services.AddSingleton(new ActDoor("record-export", ReportingPermissions.ExportRecords));
        services.AddSingleton(new ActDoor("export-profile", ReportingPermissions.ExportRecords));
        services.AddSingleton(new ActDoor("answer-file", ReportingPermissions.ExportRecords));
    }

    public static void GuardReporting(this PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Panel/Support/Reporting", ReportingPermissions.ExportRecords);
        pages.AuthorizePage("/Panel/Support/Reporting/Profile", ReportingPermissions.EditExportProfiles);
    }
}

/// <summary>Tables of exports.</summary>
internal static class ReportingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<ExportProfile> ExportProfiles => db.Set<ExportProfile>();
        public DbSet<ExportProfileVersion> ExportProfileVersions => db.Set<ExportProfileVersion>();
        public DbSet<RecordExport> RecordExports => db.Set<RecordExport>();
        public DbSet<PassedWarning> PassedWarnings => db.Set<PassedWarning>();
        public DbSet<AnswerFile> AnswerFiles => db.Set<AnswerFile>();
        public DbSet<AnswerRow> AnswerRows => db.Set<AnswerRow>();
    }
}

/// <summary>Menu link of files for the minister's system.</summary>
internal sealed class ReportingMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } = [new(MenuPlace.Panel, "Pliki dla SM EFS", "/panel/raporty/sm-efs", ReportingPermissions.ExportRecords, 63)];
}
