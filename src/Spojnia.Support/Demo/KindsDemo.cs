using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Demo;

/// <summary>One of every kind that people apply for: some to come, and a cycle, studies and a study visit that have begun, with the people of the earlier trainings.</summary>
internal sealed class KindsDemo(IServiceScopeFactory scopes, TimeProvider clock) : IDemoChapter
{
    private const int PeopleAtOne = 6;

    public int Order => 47;

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<SpojniaDbContext>();
        var kinds = await db.SupportKinds.AsNoTracking().OrderBy(kind => kind.Rank).ToListAsync(cancellation);
        if ((await services.GetRequiredService<IProjectCatalogue>().ListAsync(cancellation)) is not [var project, ..]
            || await db.Trainings.AnyAsync(training => training.KindCode == "wizyta_studyjna", cancellation)
            || !await db.Enrolments.AnyAsync(cancellation))
        {
            return [];
        }

        var today = clock.Today();
        var trainer = await db.People.Where(person => person.Email == "trener@example.org").Select(person => (Guid?)person.Id).SingleOrDefaultAsync(cancellation);
        TrainingOutline Of(string code, string title) => OutlineOf(kinds.First(kind => kind.Code == code), title, project, trainer);

        Come(db, Of("warsztaty", "Warsztaty: mapa wsparcia rodziny"), [Day(today.AddDays(32))], []);
        Come(db, Of("sieciowanie", "Spotkanie sieciujące centrów usług społecznych"), [Day(today.AddDays(21))], []);
        Come(db, Of("konferencja", "Konferencja: usługi społeczne blisko domu"), [Day(today.AddDays(40))], []);
        Come(db, Of("studia_podyplomowe", "Zarządzanie usługami społecznymi") with { Edition = "grupa 2" },
            [Day(today.AddDays(60), 1), Day(today.AddDays(220), 2)], Semesters(today.AddDays(60)));
        await db.SaveChangesAsync(cancellation);

        await RunAsync(services, Of("cykl", "Cykl: praca z rodziną od A do Z"), [Day(today.AddDays(-45), 1), Day(today.AddDays(-38), 2), Day(today.AddDays(-31), 3)],
            [new("Pierwsza rozmowa"), new("Plan pracy z rodziną"), new("Zamknięcie i ocena")], completes: true, cancellation);
        var studies = await RunAsync(services, Of("studia_podyplomowe", "Zarządzanie usługami społecznymi") with { Edition = "grupa 1" },
            [Day(today.AddDays(-150), 1), Day(today.AddDays(-20), 2), Day(today.AddDays(30), 2)], Semesters(today.AddDays(-150)), completes: false, cancellation);
        var listed = await db.Enrolments.Where(one => one.TrainingId == studies && one.State == EnrolmentState.InProgress).Select(one => one.Id).Take(4).ToListAsync(cancellation);
        await services.GetRequiredService<PassDesk>().MarkAsync(studies, 1, [], listed, today.AddDays(-40), null, cancellation);
        await RunAsync(services, Of("wizyta_studyjna", "Wizyta studyjna w Ostrawie: mieszkania wspomagane") with { IsAbroad = true, PlacesPerJst = 2, Place = "Ostrawa" },
            [Day(today.AddDays(-6)), Day(today.AddDays(-5))], [], completes: true, cancellation);
        foreach (var one in await db.Trainings.Where(training => training.Title == "Zarządzanie usługami społecznymi").ToListAsync(cancellation))
            one.JoinSeries(studies);
        await db.SaveChangesAsync(cancellation);
        return ["Rodzaje wsparcia: cykl, studia i wizyta studyjna w toku lub zakończone, cztery inne z otwartym naborem."];
    }

    private void Come(SpojniaDbContext db, TrainingOutline outline, SessionOutline[] days, PartOutline[] parts)
    {
        var training = Begin(outline with { EnrolmentOpensOn = clock.Today().AddDays(-2), EnrolmentClosesOn = days[0].Day.AddDays(-7) }, days, parts);
        training.Publish(clock.Now());
        db.AddRange(training, new EnrolmentQueue(training.Id));
    }

    private static async Task<Guid> RunAsync(IServiceProvider services, TrainingOutline outline, SessionOutline[] days, PartOutline[] parts, bool completes, CancellationToken cancellation)
    {
        var (db, clock) = (services.GetRequiredService<SpojniaDbContext>(), services.GetRequiredService<TimeProvider>());
        var first = days[0].Day;
        var training = Begin(outline with { EnrolmentOpensOn = first.AddDays(-40), EnrolmentClosesOn = first.AddDays(-12) }, days, parts);
        training.Publish(PolishTime.StartOf(first.AddDays(-41)));
        var queue = new EnrolmentQueue(training.Id);
        db.AddRange(training, queue);
        var regulation = await db.Regulations.OrderBy(one => one.Number).Select(one => one.Id).FirstAsync(cancellation);
        var earlier = await db.Enrolments.AsNoTracking().Where(one => one.State == EnrolmentState.Completed).OrderBy(one => one.FoldedName).ThenBy(one => one.Id).Take(60).ToListAsync(cancellation);
        var enrolments = new List<Enrolment>();
        foreach (var last in earlier.DistinctBy(one => one.PersonId).Take(PeopleAtOne))
        {
            var applied = PolishTime.StartOf(first.AddDays(-30)).AddHours(8).AddMinutes(11 * enrolments.Count);
            var enrolment = new Enrolment(training, await db.People.SingleAsync(person => person.Id == last.PersonId, cancellation), EnrolmentSource.Self, applied);
            enrolment.Fill(new EnrolmentForm
            {
                OrganisationId = last.OrganisationId,
                OrganisationName = last.OrganisationName,
                Position = last.Position,
                IsSocialWorker = true,
                Relation = WorkRelation.Employee,
                Education = Education.Tertiary,
            });
            enrolment.Submit(queue.Receive(), queue.TryTake(training.Places), "", false, regulation, applied);
            enrolment.Qualify("Miejsce w kolejności wpływu.");
            enrolments.Add(enrolment);
        }

        db.AddRange(enrolments);
        training.ApproveList(PolishTime.StartOf(first.AddDays(-10)));
        services.GetRequiredService<ActLog>().Add(SupportActs.Published(training));
        await db.SaveChangesAsync(cancellation);
        var desk = services.GetRequiredService<AttendanceDesk>();
        foreach (var session in training.Sessions.Where(session => session.Day <= clock.Today()).OrderBy(session => session.StartsAt))
            await desk.MarkAsync(training.Id, session.Id, [], [.. enrolments.SkipLast(session.Part == 3 ? 2 : 0).Select(one => one.Id)], null, cancellation);
        if (completes)
            await services.GetRequiredService<CompletionDesk>().CompleteAsync(training.Id, cancellation);
        return training.Id;
    }

    private static Training Begin(TrainingOutline outline, SessionOutline[] days, PartOutline[] parts)
    {
        var training = new Training(outline);
        training.Divide(parts, begun: false);
        training.Schedule([.. days.Select(day => ((Guid?)null, day))], new HashSet<Guid>());
        return training;
    }

    private static PartOutline[] Semesters(DateOnly start) =>
    [
        new("Semestr I", start, start.AddDays(120), null, NeedsPass: true),
        new("Semestr II", start.AddDays(121), start.AddDays(270), null, NeedsPass: true),
    ];

    private static SessionOutline Day(DateOnly day, int? part = null) => new(day, new(9, 0), new(15, 0), 8, "", "", part);

    private static TrainingOutline OutlineOf(SupportKind kind, string title, ProjectCard project, Guid? trainer) => new()
    {
        KindCode = kind.Code,
        IsSupport = kind.IsSupport,
        Title = title,
        Description = "Przykłady z regionu i rozmowy w małych grupach. Dane są zmyślone i służą do pokazania serwisu.",
        Audience = "Pracownicy instytucji pomocy i integracji społecznej oraz samorządów.",
        ProjectId = project.Id,
        TaskNumber = project.Tasks[0].Number,
        Actions = [.. project.Tasks[0].Actions.Take(1)],
        Themes = ["wiezi_rodzinne"],
        Place = "Opole",
        Address = "ul. Przykładowa 1",
        Trainers = "Teresa Trenerska",
        TrainerIds = trainer is { } id ? [id] : [],
        Places = kind.Places,
        ReportDays = kind.ReportDays,
        DiplomaRequired = kind.Has(SupportSteps.Diploma),
        DelegationRequired = false,
    };
}
