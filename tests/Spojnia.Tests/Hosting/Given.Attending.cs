using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.People;
using Spojnia.Core.Values;
using Spojnia.Support;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;
using Spojnia.Support.Demo;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Recording;

namespace Spojnia.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>What staff wrote about a training whose enrolment ended in January 2026.</summary>
    internal static TrainingOutline PastOutline(Guid projectId) => new()
    {
        KindCode = "szkolenie",
        IsSupport = true,
        Title = $"Praca z rodziną {Next()}",
        Description = "Dwa dni ćwiczeń z rozmowy, która pomaga rodzinie i nie ocenia.",
        Audience = "Pracownicy socjalni i asystenci rodziny.",
        ProjectId = projectId,
        TaskNumber = 1,
        Themes = ["wiezi_rodzinne"],
        Place = "Opole",
        Address = "ul. Przykładowa 1",
        Places = 20,
        EnrolmentOpensOn = new DateOnly(2026, 1, 1),
        EnrolmentClosesOn = new DateOnly(2026, 1, 31),
        OnlyFromRegion = false,
        DelegationRequired = false,
    };

    /// <summary>A training with an approved list and sessions of 4 hours on these days, all in the past of 2 March 2026.</summary>
    internal async Task<Training> ListedTrainingAsync(Guid projectId, Func<TrainingOutline, TrainingOutline>? with = null, params DateOnly[] days)
    {
        days = days.Length > 0 ? days : [new(2026, 2, 10), new(2026, 2, 11)];
        var outline = PastOutline(projectId);
        outline = with?.Invoke(outline) ?? outline;
        var training = new Training(outline);
        training.Schedule([.. days.Select(day => ((Guid?)null, new SessionOutline(day, new(9, 0), new(12, 0), 4, "", "")))], new HashSet<Guid>());
        training.Publish(PolishTime.StartOf(new DateOnly(2026, 1, 1)));
        training.ApproveList(PolishTime.StartOf(new DateOnly(2026, 2, 2)));
        await site.DataAsync(async db =>
        {
            db.Trainings.Add(training);
            db.EnrolmentQueues.Add(new EnrolmentQueue(training.Id));
            await db.SaveChangesAsync();
        });
        return training;
    }

    /// <summary>A place on the training's list for a person, a fresh one unless given.</summary>
    internal async Task<Enrolment> ListedAsync(Training training, Person? person = null, Guid? organisationId = null, WorkRelation relation = WorkRelation.Employee, bool complete = true)
    {
        person ??= await IdentifiedPersonAsync();
        var listed = await site.DataAsync(async db =>
        {
            var known = await db.Trainings.SingleAsync(one => one.Id == training.Id);
            var enrolment = new Enrolment(known, person, EnrolmentSource.Self, PolishTime.StartOf(new DateOnly(2026, 1, 5)));
            enrolment.Fill(new EnrolmentForm
            {
                OrganisationId = organisationId,
                OrganisationName = "Ośrodek Pomocy Społecznej w Próbnej",
                Position = "pracownik socjalny",
                Relation = relation,
                Education = Education.Tertiary,
            });
            var regulation = await db.Regulations.Select(one => one.Id).FirstAsync();
            var queue = await db.EnrolmentQueues.SingleAsync(one => one.Id == training.Id);
            enrolment.Submit(queue.Receive(), queue.TryTake(known.Places), "", true, regulation, PolishTime.StartOf(new DateOnly(2026, 1, 5)));
            enrolment.Qualify("Miejsce w kolejności wpływu.");
            db.Enrolments.Add(enrolment);
            await db.SaveChangesAsync();
            return enrolment;
        });
        if (complete)
            await CompleteRecordAsync(training, person.Id);
        return listed;
    }

    /// <summary>Opens a person's record in the training's project and answers all that is mandatory.</summary>
    internal Task CompleteRecordAsync(Training training, Guid personId) => site.ScopeAsync(async services =>
    {
        await DemoRecords.AnswerAsync(services.GetRequiredService<Spojnia.Core.Data.SpojniaDbContext>(), services.GetRequiredService<RecordOpening>(),
            services.GetRequiredService<RecordBook>(), training, [personId], gaps: 0, CancellationToken.None);
        return true;
    });

    internal async Task<Person> IdentifiedPersonAsync(string familyName = "Gęślą")
    {
        var person = new Person("Zofia", $"{familyName}{Next()}", $"zofia{Next()}@example.pl");
        person.IdentifyWithoutPesel(Sex.K, new DateOnly(1985, 4, 3), new DateOnly(2026, 1, 1));
        await site.DataAsync(async db =>
        {
            db.People.Add(person);
            await db.SaveChangesAsync();
        });
        return person;
    }

    /// <summary>Marks these people, and only them, as present on a day, as the page would.</summary>
    internal Task PresentAsync(Training training, DateOnly day, params Enrolment[] present) => site.ScopeAsync(async services =>
    {
        var session = training.Sessions.Single(one => one.Day == day).Id;
        var db = services.GetRequiredService<Spojnia.Core.Data.SpojniaDbContext>();
        var seen = await db.Attendances.Standing().Where(one => one.SessionId == session).Select(one => one.EnrolmentId).ToListAsync();
        return await services.GetRequiredService<AttendanceDesk>().MarkAsync(training.Id, session, seen, [.. present.Select(one => one.Id)], "pomyłka w liście", CancellationToken.None);
    });

    internal Task CompletedAsync(Training training) => site.ScopeAsync(async services =>
    {
        await services.GetRequiredService<CompletionDesk>().CompleteAsync(training.Id, CancellationToken.None);
        return true;
    });

    /// <summary>A test result checked by somebody who did not teach.</summary>
    internal Task<int> ResultAsync(Training training, Enrolment enrolment, decimal points, DateOnly examOn, DateOnly? issuedOn = null, string validator = "Walery Walidator") =>
        site.ScopeAsync(services => services.GetRequiredService<ResultDesk>().RecordAsync(training.Id,
            new Dictionary<Guid, ResultEntry> { [enrolment.Id] = new(points, null, examOn, issuedOn, null, validator) }, CancellationToken.None));

    internal Task<int> CertificatesAsync(Training training, Caller? caller = null) =>
        site.ScopeAsync(services => services.GetRequiredService<CertificateDesk>().IssueAsync(training.Id, null, CancellationToken.None), caller);
}
