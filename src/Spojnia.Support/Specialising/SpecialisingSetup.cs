using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Support.Demo;

namespace Spojnia.Support.Specialising;

/// <summary>Services of specialisation in the profession of social worker.</summary>
internal static class SpecialisingSetup
{
    public static void AddSpecialising(this IServiceCollection services)
    {
        services.AddScoped<IFirstFacts, SpecialisingFacts>();
        services.AddScoped<FileDesk>();
        services.AddScoped<CourseDesk>();
        services.AddScoped<SittingDesk>();
        services.AddScoped<DiplomaDesk>();
        services.AddScoped<DiplomaCheck>();
        services.AddScoped<SpecialisingNotices>();
        services.AddScoped<ITaskSource, SpecialisingTasks>();
        services.AddSingleton<IMenuSource, SpecialisingMenu>();
        services.AddScoped<IDemoChapter, SpecialisingDemo>();
        foreach (var kind in new[]
        {
            SpecialisingActs.File, SpecialisingActs.OfSitting, SpecialisingActs.OfDiploma, SpecialisingActs.OfEdition,
            SpecialisingActs.OfCommission, SpecialisingActs.OfCurriculum, SpecialisingActs.OfTerm,
        })
        {
            services.AddSingleton(new ActDoor(kind, SpecialisingPermissions.See));
        }
    }

    /// <summary>Public pages stand in the open folder of the module; the staff folder has its permission.</summary>
    public static void GuardSpecialising(this PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Panel/Support/Specialising", SpecialisingPermissions.See);
    }
}
