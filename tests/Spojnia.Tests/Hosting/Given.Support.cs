using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.People;
using Spojnia.Core.Values;
using Spojnia.Support;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>What staff would write about an ordinary training: enrolment until <paramref name="closesOn"/>, one day of 8 hours a week later.</summary>
    internal static TrainingOutline Outline(int places = 20, DateOnly? closesOn = null, DateOnly? opensOn = null) => new()
    {
        KindCode = "szkolenie",
        IsSupport = true,
        Title = $"Praca z rodziną {Next()}",
        Description = "Dwa dni ćwiczeń z rozmowy, która pomaga rodzinie i nie ocenia.",
        Audience = "Pracownicy socjalni i asystenci rodziny.",
        ProjectId = Guid.CreateVersion7(),
        TaskNumber = 1,
        Themes = ["wiezi_rodzinne"],
        Place = "Opole",
        Address = "ul. Przykładowa 1",
        Places = places,
        EnrolmentOpensOn = opensOn ?? new DateOnly(2026, 2, 1),
        EnrolmentClosesOn = closesOn ?? new DateOnly(2026, 3, 31),
        OnlyFromRegion = false,
        DelegationRequired = false,
    };

    /// <summary>A published training of one session, a week after its enrolment closes.</summary>
    internal async Task<Training> TrainingAsync(int places = 20, Func<TrainingOutline, TrainingOutline>? with = null, bool published = true)
    {
        var outline = Outline(places);
        outline = with?.Invoke(outline) ?? outline;
        var training = new Training(outline);
        training.Schedule([(null, new SessionOutline((outline.EnrolmentClosesOn ?? new(2026, 3, 31)).AddDays(7), new(9, 0), new(16, 0), 8, "", "Całość"))], new HashSet<Guid>());
        if (published)
            training.Publish(PolishTime.StartOf(outline.EnrolmentOpensOn!.Value));
        await site.DataAsync(async db =>
        {
            db.Trainings.Add(training);
            db.EnrolmentQueues.Add(new EnrolmentQueue(training.Id));
            await db.SaveChangesAsync();
        });
        return training;
    }

    /// <summary>A caller with a person of their own who has said that they have no PESEL.</summary>
    internal async Task<Caller> ApplicantAsync(string role = Roles.Employee, Guid? organisationId = null)
    {
        var person = new Person("Ewa", $"Chętna{Next()}", $"chetna{Next()}@example.pl");
        person.IdentifyWithoutPesel(Sex.K, new DateOnly(1980, 5, 5), new DateOnly(2026, 1, 1));
        await site.DataAsync(async db =>
        {
            db.People.Add(person);
            await db.SaveChangesAsync();
        });
        return new Caller(Guid.CreateVersion7(), person.Id, person.FullName, person.Email, Guid.CreateVersion7(), organisationId, "Ośrodek", role, false,
            site.Services.GetRequiredService<PermissionCatalogue>().HeldBy(role));
    }

    /// <summary>Sends in an application of a fresh person, as the page would; answers with the caller and the id of the application.</summary>
    internal async Task<(Caller Caller, Guid Id)> EnrolmentAsync(Guid trainingId, Guid organisationId)
    {
        var caller = await ApplicantAsync();
        return (caller, await SubmitAsync(caller, trainingId, organisationId));
    }

    internal Task<Guid> SubmitAsync(Caller caller, Guid trainingId, Guid organisationId) => site.ScopeAsync(async services =>
        (await services.GetRequiredService<EnrolmentDesk>().SubmitAsync(trainingId, Identity.AlreadyKnown,
            new EnrolmentForm { OrganisationId = organisationId, OrganisationName = "Ośrodek", Position = "pracownik socjalny" }, CancellationToken.None)).Id, caller);
}
