using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Demo;

/// <summary>
/// Two years of trainings: offered, attended, tested, certified. What people could do is done through the same desks as on the pages,
/// so the figures of the demo come from evidence like any other.
/// </summary>
internal sealed class SupportDemo(IServiceScopeFactory scopes, TimeProvider clock) : IDemoChapter
{
    private const int PastTrainings = 20;
    private const int PeopleAtOne = 19;
    private const int NewAtEach = 17;
    private static readonly string[] Titles =
    [
        "Praca z rodziną w kryzysie", "Rozmowa motywująca w pracy socjalnej", "Rodzicielstwo zastępcze: wsparcie i współpraca", "Plan rozwoju usług społecznych w gminie",
        "Ekonomia społeczna dla samorządu", "Zlecanie zadań podmiotom ekonomii społecznej", "Asystent rodziny: granice i bezpieczeństwo", "Usługi sąsiedzkie i opieka wytchnieniowa",
        "Usamodzielnianie wychowanków pieczy zastępczej", "Centrum usług społecznych krok po kroku",
    ];

    public int Order => 45;

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpojniaDbContext>();
        if (await db.Trainings.AnyAsync(cancellation)
            || (await scope.ServiceProvider.GetRequiredService<IProjectCatalogue>().ListAsync(cancellation)) is not [var project, ..]
            || await InstitutionsAsync(scope.ServiceProvider.GetRequiredService<IOrganisationDirectory>(), cancellation) is not { Count: > 0 } institutions)
        {
            return [];
        }

        for (var at = 0; at < PastTrainings; at++)
            await TellPastAsync(at, project, institutions, cancellation);
        for (var at = 0; at < 4; at++)
            await TellComingAsync(at, project, cancellation);
        return [$"Szkolenia: {PastTrainings} zakończonych, 4 z otwartym naborem."];
    }

    private async Task TellPastAsync(int at, ProjectCard project, List<OrganisationCard> institutions, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<SpojniaDbContext>();
        // The oldest first, a month apart; the last ones lie within the window for results.
        var day = clock.Today().AddDays(-30 * (PastTrainings - at) + 18);
        var isSupport = at % 10 != 9;
        var training = new Training(await OutlineAsync(db, at, project, isSupport, day.AddDays(-40), day.AddDays(-12), cancellation));
        training.Schedule([.. new[] { day, day.AddDays(1) }.Select(one => ((Guid?)null, new SessionOutline(one, new(9, 0), new(15, 0), 8, "", "")))], new HashSet<Guid>());
        training.Publish(PolishTime.StartOf(day.AddDays(-41)));
        var queue = new EnrolmentQueue(training.Id);
        db.AddRange(training, queue);
        var regulation = await db.Regulations.OrderBy(one => one.Number).Select(one => one.Id).FirstAsync(cancellation);
        var enrolments = new List<Enrolment>();
        foreach (var person in await PeopleAsync(services, db, at, cancellation))
        {
            var institution = institutions[(at * 7 + enrolments.Count * 3) % Math.Min(institutions.Count, 12 + at * 3)];
            var applied = PolishTime.StartOf(day.AddDays(-30)).AddHours(8).AddMinutes(7 * enrolments.Count);
            var enrolment = new Enrolment(training, person, EnrolmentSource.Self, applied);
            enrolment.Fill(new EnrolmentForm
            {
                OrganisationId = institution.Id,
                OrganisationName = institution.Name,
                Position = "pracownik socjalny",
                IsSocialWorker = true,
                Relation = enrolments.Count == 11 ? WorkRelation.Volunteer : WorkRelation.Employee,
                Education = Education.Tertiary,
            });
            enrolment.Submit(queue.Receive(), queue.TryTake(training.Places), "", true, regulation, applied);
            enrolment.Qualify("Miejsce w kolejności wpływu.");
            db.Add(enrolment);
            enrolments.Add(enrolment);
        }

        training.ApproveList(PolishTime.StartOf(day.AddDays(-10)));
        services.GetRequiredService<ActLog>().Add(SupportActs.Published(training));
        await db.SaveChangesAsync(cancellation);
        await DemoRecords.AnswerAsync(db, services.GetRequiredService<RecordOpening>(), services.GetRequiredService<RecordBook>(), training,
            [.. enrolments.Select(one => one.PersonId)], gaps: 17, cancellation);
        await AttendAsync(services, training, enrolments, cancellation);
        await FinishAsync(services, at, training, enrolments, day.AddDays(1), cancellation);
    }

    /// <summary>Everyone but two comes on the first day; two more miss the second.</summary>
    private static async Task AttendAsync(IServiceProvider services, Training training, List<Enrolment> enrolments, CancellationToken cancellation)
    {
        var desk = services.GetRequiredService<AttendanceDesk>();
        var sessions = training.Sessions.OrderBy(session => session.StartsAt).ToList();
        for (var at = 0; at < sessions.Count; at++)
            await desk.MarkAsync(training.Id, sessions[at].Id, [], [.. enrolments.SkipLast(2 + at * 2).Select(one => one.Id)], null, cancellation);
    }

    /// <summary>The last training still runs, the one before it waits for results, the third from the end for its certificates.</summary>
    private static async Task FinishAsync(IServiceProvider services, int at, Training training, List<Enrolment> enrolments, DateOnly lastDay, CancellationToken cancellation)
    {
        if (at == PastTrainings - 1)
            return;
        await services.GetRequiredService<CompletionDesk>().CompleteAsync(training.Id, cancellation);
        if (at == PastTrainings - 2)
            return;
        if (training.TestMax is not null)
        {
            var entries = enrolments.SkipLast(4).Select((one, place) => (one.Id, Points: place % 8 == 7 ? 9m : 12 + (at + place * 3) % 9))
                .ToDictionary(one => one.Id, one => new ResultEntry(one.Points, 6 + one.Points % 5, lastDay.AddDays(3), lastDay.AddDays(5), null, "Walentyna Sprawdzająca"));
            await services.GetRequiredService<ResultDesk>().RecordAsync(training.Id, entries, cancellation);
        }

        if (at != PastTrainings - 3)
            await services.GetRequiredService<CertificateDesk>().IssueAsync(training.Id, null, cancellation);
    }

    private async Task TellComingAsync(int at, ProjectCard project, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpojniaDbContext>();
        var today = clock.Today();
        var day = today.AddDays(25 + 9 * at);
        var training = new Training(await OutlineAsync(db, at * 3 + 1, project, true, today.AddDays(-3), day.AddDays(-10), cancellation));
        training.Schedule([(null, new SessionOutline(day, new(9, 0), new(15, 0), 8, "", ""))], new HashSet<Guid>());
        training.Publish(clock.Now());
        var queue = new EnrolmentQueue(training.Id);
        db.AddRange(training, queue);
        scope.ServiceProvider.GetRequiredService<ActLog>().Add(SupportActs.Published(training));
        if (at == 0)
            await CrowdAsync(db, training, queue, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>More people than places: six wait on the reserve list.</summary>
    private async Task CrowdAsync(SpojniaDbContext db, Training training, EnrolmentQueue queue, CancellationToken cancellation)
    {
        var regulation = await db.Regulations.OrderBy(one => one.Number).Select(one => one.Id).FirstAsync(cancellation);
        var earlier = await db.Enrolments.AsNoTracking().Where(one => one.Email.StartsWith("demo")).OrderBy(one => one.Email).ToListAsync(cancellation);
        foreach (var last in earlier.DistinctBy(one => one.PersonId).Take(26))
        {
            var applied = clock.Now().AddDays(-2).AddMinutes(9 * queue.LastReceipt);
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
            db.Add(enrolment);
        }
    }

    private static async Task<TrainingOutline> OutlineAsync(
        SpojniaDbContext db, int at, ProjectCard project, bool isSupport, DateOnly opens, DateOnly closes, CancellationToken cancellation)
    {
        string[][] themes = [["wiezi_rodzinne"], ["piecza_zastepcza", "wiezi_rodzinne"], ["ekonomia_spoleczna"]];
        var task = project.Tasks[at % project.Tasks.Count];
        var trainer = await db.People.Where(person => person.Email == "trener@example.org").Select(person => (Guid?)person.Id).SingleOrDefaultAsync(cancellation);
        return new TrainingOutline
        {
            KindCode = isSupport ? "szkolenie" : "konferencja",
            IsSupport = isSupport,
            Title = isSupport ? $"{Titles[at % Titles.Length]}{(at >= Titles.Length ? " – edycja II" : "")}" : $"Konferencja regionalna nr {at / 10 + 1}",
            Description = "Dwa dni ćwiczeń, przykładów z regionu i rozmów w małych grupach. Dane są zmyślone i służą do pokazania serwisu.",
            Audience = "Pracownicy instytucji pomocy i integracji społecznej oraz samorządów.",
            ProjectId = project.Id,
            TaskNumber = task.Number,
            Actions = [.. task.Actions.Take(1)],
            Themes = themes[at % themes.Length],
            Place = at % 3 == 0 ? "Nysa" : "Opole",
            Address = "ul. Przykładowa 1",
            Trainers = "Teresa Trenerska",
            TrainerIds = trainer is { } id ? [id] : [],
            EnrolmentOpensOn = opens,
            EnrolmentClosesOn = closes,
            Places = 20,
            DelegationRequired = false,
            LearningOutcomes = isSupport ? "Wie, jak rozpoznać potrzeby rodziny.\nUmie poprowadzić rozmowę wspierającą.\nWspółpracuje z innymi służbami." : "",
            TestMax = isSupport ? 20 : null,
            Validator = isSupport ? "Walentyna Sprawdzająca" : "",
        };
    }

    /// <summary>Most come for the first time, two came before; the demo's own participants take part in the first trainings.</summary>
    private static async Task<List<Person>> PeopleAsync(IServiceProvider services, SpojniaDbContext db, int at, CancellationToken cancellation)
    {
        var keys = services.GetRequiredService<PersonalKeys>();
        var people = Enumerable.Range(at * NewAtEach, NewAtEach).Select(number => DemoPeople.Of(number, keys)).ToList();
        db.AddRange(people);
        string[] returning = at == 0 ? ["uczestnik@example.org", "pracownik.ops1@example.org"] : [$"demo{(at - 1) * NewAtEach}@example.org", $"demo{(at - 1) * NewAtEach + 1}@example.org"];
        var earlier = await db.People.Where(person => returning.Contains(person.Email)).OrderBy(person => person.Email).Take(PeopleAtOne - NewAtEach).ToListAsync(cancellation);
        for (var one = 0; one < earlier.Count; one++)
        {
            if (!earlier[one].IsIdentified)
                earlier[one].IdentifyBy(DemoPeople.PeselOf(5000 + one, isMan: false), keys);
        }

        return [.. earlier, .. people];
    }

    private static async Task<List<OrganisationCard>> InstitutionsAsync(IOrganisationDirectory register, CancellationToken cancellation)
    {
        var found = new List<OrganisationCard>();
        foreach (var words in new[] { "gminny ośrodek pomocy", "miejsko-gminny ośrodek", "ośrodek pomocy społecznej", "powiatowe centrum pomocy rodzinie", "centrum usług społecznych" })
            found.AddRange((await register.SearchAsync(words, 60, cancellation)).Where(card => card.IsActive && !card.IsCentre));
        // Spread over the region: neighbours of the alphabet are not neighbours on the map.
        return [.. found.DistinctBy(card => card.Id).OrderBy(card => card.Id.ToString()[^6..], StringComparer.Ordinal)];
    }
}
