using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Contracts;
using Spojnia.Core.Evidence;
using Spojnia.Support.Certifying;
using Spojnia.Support.Demo;

namespace Spojnia.Support.Attending;

/// <summary>Services of attendance, participation, results and certificates.</summary>
internal static class AttendingSetup
{
    public static void AddAttending(this IServiceCollection services)
    {
        services.AddScoped<AttendanceDesk>();
        services.AddScoped<AttendanceEvidence>();
        services.AddScoped<DueEvidence>();
        services.AddScoped<JstEvidence>();
        services.AddSingleton(new EvidenceDoor(SupportSource.Module, SupportPermissions.SeeTrainings));
        services.AddScoped<ParticipationBook>();
        services.AddScoped<CompletionDesk>();
        services.AddScoped<PassDesk>();
        services.AddScoped<Offering.NextEdition>();
        services.AddScoped<SettlementDesk>();
        services.AddHostedService<ParticipationClosing>();
        services.AddScoped<ResultDesk>();
        services.AddScoped<CertificateDesk>();
        services.AddScoped<CertificateNotices>();
        services.AddScoped<CertificateCheck>();
        services.AddSingleton<CheckLimit>();
        services.AddScoped<ITaskSource, ResultTasks>();
        services.AddScoped<IDemoChapter, SupportDemo>();
        services.AddScoped<IDemoChapter, KindsDemo>();
        services.AddSingleton<IMenuSource, AttendingMenu>();
    }

    /// <summary>The public check is open to all; each staff folder has its permission, and the training's own scope is asked by the pages.</summary>
    public static void GuardAttending(this PageConventionCollection pages)
    {
        pages.AllowAnonymousToPage("/Support/CertificateCheck");
        pages.AuthorizeFolder("/Panel/Support/Attending", SupportPermissions.SeeTrainings);
        pages.AuthorizeFolder("/Panel/Support/Certifying", SupportPermissions.SeeTrainings);
        pages.AuthorizeFolder("/Panel/Support/Participants", SupportPermissions.SeeParticipants);
    }
}
