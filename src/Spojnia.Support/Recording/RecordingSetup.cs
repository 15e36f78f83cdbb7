using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;

namespace Spojnia.Support.Recording;

/// <summary>Services and pages of the participant record.</summary>
internal static class RecordingSetup
{
    public static void AddRecording(this IServiceCollection services)
    {
        services.AddSingleton<MandatoryFields>();
        services.AddScoped<IFirstFacts, RecordFacts>();
        services.AddScoped<RecordBook>();
        services.AddScoped<RecordDesk>();
        services.AddScoped<RecordSource>();
        services.AddSingleton(new ActDoor("record-terms", RecordingPermissions.EditTerms));
    }

    public static void GuardRecording(this PageConventionCollection pages)
    {
    }
}
