using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Support.Advising;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Papers;
using Spojnia.Support.Privacy;
using Spojnia.Support.Specialising;
using Spojnia.Support.Visiting;

namespace Spojnia.Support;

/// <summary>The door of the module.</summary>
public sealed class SupportModule : IModule
{
    public string Name => "Support";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var rules = new SupportRules { OrganiserEmail = configuration["Mail:From"] ?? "spojnia@localhost.localdomain" };
        configuration.GetSection("Support").Bind(rules);
        services.AddSingleton(rules);
        services.AddScoped<IFirstFacts, SupportFacts>();
        services.AddScoped<SupportNotices>();
        services.AddScoped<FreedPlaces>();
        services.AddScoped<EnrolmentDesk>();
        services.AddScoped<EnrolmentAnswers>();
        services.AddScoped<ListApproval>();
        services.AddScoped<DelegationDesk>();
        services.AddScoped<ITaskSource, SupportTasks>();
        services.AddSingleton<IMenuSource, SupportMenu>();
        services.AddHostedService<OfferExpiry>();
        services.AddSingleton(new ActDoor("enrolment", SupportPermissions.SeeTrainings));
        services.AddSingleton(new ActDoor("identity-question", SupportPermissions.DecideEnrolments));
        services.AddSingleton(new ActDoor("certificate", SupportPermissions.SeeTrainings));
        services.AddSingleton(new ActDoor("participation", SupportPermissions.SeeParticipants));
        services.AddAttending();
        services.AddAdvising();
        services.AddPapers();
        services.AddPrivacy(configuration);
        services.AddVisiting();
        services.AddSpecialising();
        services.AddScoped<IUpcomingSource, PublicTrainings>();
        services.AddScoped<ISearchSource, PublicTrainings>();
    }

    public void AddPermissions(PermissionCatalogue permissions) => SupportPermissions.AddTo(permissions);

    public void AddPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Support");
        pages.AuthorizeFolder("/Panel/Support/Trainings", SupportPermissions.SeeTrainings);
        pages.AuthorizePage("/Panel/Support/Trainings/New", SupportPermissions.EditTrainings);
        pages.AuthorizePage("/Panel/Support/Trainings/Edit", SupportPermissions.EditTrainings);
        pages.AuthorizeFolder("/Panel/Support/Enrolments", SupportPermissions.SeeTrainings);
        pages.AuthorizePage("/Panel/Support/Enrolments/Enrolment", SupportPermissions.DecideEnrolments);
        pages.AuthorizePage("/Panel/Support/Enrolments/ToCheck", SupportPermissions.DecideEnrolments);
        pages.AuthorizePage("/Panel/Support/Enrolments/Identities", SupportPermissions.DecideEnrolments);
        pages.AuthorizeFolder("/Panel/Support/Delegations", SupportPermissions.Delegate);
        pages.GuardAttending();
        pages.GuardAdvising();
        pages.GuardPapers();
        pages.GuardPrivacy();
        pages.GuardVisiting();
        pages.GuardSpecialising();
    }
}
