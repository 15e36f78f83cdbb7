using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Contracts;
using Spojnia.Support.Certifying;

namespace Spojnia.Support.Attending;

/// <summary>Services of attendance, participation, results and certificates.</summary>
internal static class AttendingSetup
{
    public static void AddAttending(this IServiceCollection services)
    {
        services.AddScoped<AttendanceDesk>();
        services.AddScoped<AttendanceEvidence>();
        services.AddScoped<ParticipationBook>();
        services.AddScoped<CompletionDesk>();
        services.AddHostedService<ParticipationClosing>();
        services.AddScoped<ResultDesk>();
        services.AddScoped<CertificateDesk>();
        services.AddScoped<CertificateNotices>();
        services.AddScoped<CertificateCheck>();
        services.AddSingleton<CheckLimit>();
        services.AddScoped<ITaskSource, ResultTasks>();
    }
}
