using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Demo;

/// <summary>One edition of the second degree: files in different states, a sitting with results, two diplomas, another sitting ahead.</summary>
internal sealed class SpecialisingDemo(IServiceScopeFactory scopes, TimeProvider clock) : IDemoChapter
{
    private const int FirstPerson = 9000;
    private const int People = 8;
    private const string Teachers = "dr Wanda Wykładowska";

    public int Order => 48;

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<SpojniaDbContext>();
        if (await db.Editions.AnyAsync(cancellation) || (await services.GetRequiredService<IProjectCatalogue>().ListAsync(cancellation)) is not [var project, ..])
            return [];
        var (training, enrolments) = await CourseAsync(services, db, project, cancellation);
        var files = await FilesAsync(services, db, training, enrolments, cancellation);
        await ExamAsync(services, db, files, cancellation);
        return [$"Specjalizacja II stopnia: {People} osób, jedno posiedzenie z wynikami, dwa dyplomy."];
    }

    private async Task<(Training, List<Enrolment>)> CourseAsync(IServiceProvider services, SpojniaDbContext db, ProjectCard project, CancellationToken cancellation)
    {
        var day = clock.Today().AddDays(-150);
        var training = new Training(new TrainingOutline
        {
            KindCode = Edition.KindCode,
            IsSupport = true,
            Title = "Specjalizacja II stopnia: praca socjalna z osobami starszymi",
            Description = "Szkolenie według programu specjalizacji, zakończone egzaminem przed komisją i obroną pracy dyplomowej.",
            Audience = "Pracownicy socjalni z dyplomem I stopnia albo z wykazu i z wymaganym stażem.",
            ProjectId = project.Id,
            TaskNumber = project.Tasks[0].Number,
            Place = "Opole",
            Address = "ul. Przykładowa 1",
            Trainers = Teachers,
            Places = 15,
            AttendancePercent = 80,
            EnrolmentOpensOn = day.AddDays(-60),
            EnrolmentClosesOn = day.AddDays(-20),
        });
        training.Schedule([.. new[] { day, day.AddDays(60) }.Select(one => ((Guid?)null, new SessionOutline(one, new(9, 0), new(15, 0), 8, "", "")))], new HashSet<Guid>());
        training.Publish(PolishTime.StartOf(day.AddDays(-61)));
        var queue = new EnrolmentQueue(training.Id);
        db.AddRange(training, queue);
        var regulation = await db.Regulations.OrderBy(one => one.Number).Select(one => one.Id).FirstAsync(cancellation);
        var institutions = (await services.GetRequiredService<IOrganisationDirectory>().SearchAsync("ośrodek pomocy społecznej", People, cancellation)).Where(card => card.IsActive).ToList();
        var enrolments = new List<Enrolment>();
        for (var at = 0; at < People; at++)
        {
            var person = DemoPeople.Of(FirstPerson + at, services.GetRequiredService<PersonalKeys>());
            var applied = PolishTime.StartOf(day.AddDays(-40)).AddMinutes(11 * at);
            var enrolment = new Enrolment(training, person, EnrolmentSource.Self, applied);
            var institution = institutions.Count == 0 ? null : institutions[at % institutions.Count];
            enrolment.Fill(new EnrolmentForm
            {
                OrganisationId = institution?.Id,
                OrganisationName = institution?.Name ?? "Ośrodek Pomocy Społecznej",
                Position = "starszy pracownik socjalny",
                IsSocialWorker = true,
                Relation = WorkRelation.Employee,
                Education = Education.Tertiary,
            });
            enrolment.Submit(queue.Receive(), queue.TryTake(training.Places), "", true, regulation, applied);
            enrolment.Qualify("Miejsce w kolejności wpływu.");
            db.AddRange(person, enrolment);
            enrolments.Add(enrolment);
        }

        training.ApproveList(PolishTime.StartOf(day.AddDays(-10)));
        var curriculum = await db.Curricula.Include(one => one.Modules).FirstAsync(one => one.Degree == Degree.Second, cancellation);
        var edition = new Edition(training, curriculum, PolishTime.StartOf(day.AddDays(-61)));
        db.Add(edition);
        await db.SaveChangesAsync(cancellation);
        await AttendAsync(services, db, training, edition, enrolments, cancellation);
        return (training, enrolments);
    }

    private static async Task AttendAsync(IServiceProvider services, SpojniaDbContext db, Training training, Edition edition, List<Enrolment> enrolments, CancellationToken cancellation)
    {
        var last = training.LastDay!.Value;
        foreach (var session in training.Sessions.OrderBy(session => session.StartsAt).ToList())
            await services.GetRequiredService<AttendanceDesk>().MarkAsync(training.Id, session.Id, [], [.. enrolments.Select(one => one.Id)], null, cancellation);
        var modules = await db.Editions.Include(one => one.Modules).SingleAsync(one => one.Id == edition.Id, cancellation);
        foreach (var module in modules.Modules.ToList())
        {
            modules.Teach(module.Id, module.Hours, last, Teachers);
            db.AddRange(enrolments.Where((_, at) => at < People - 1 || module.Number > 1).Select((one, at) =>
                new ModulePass(module, one.PersonId, last, at == 0 && module.Number == 1 ? "Zaliczono na podstawie studiów." : "", "Demonstracja Projektowa")));
        }

        await db.SaveChangesAsync(cancellation);
        await services.GetRequiredService<CompletionDesk>().CompleteAsync(training.Id, cancellation);
    }

    /// <summary>The last person only prepares; the one before misses papers; the next is complete and not yet admitted; five were admitted.</summary>
    private async Task<List<ExamFile>> FilesAsync(IServiceProvider services, SpojniaDbContext db, Training training, List<Enrolment> enrolments, CancellationToken cancellation)
    {
        var desk = services.GetRequiredService<FileDesk>();
        var applied = clock.Today().AddDays(-70);
        var rules = await SpecialisationRules.OnAsync(db, applied, cancellation);
        var files = new List<ExamFile>();
        for (var at = 0; at < People; at++)
        {
            var person = await db.People.SingleAsync(one => one.Id == enrolments[at].PersonId, cancellation);
            var file = new ExamFile(person, Degree.Second, PolishTime.StartOf(applied.AddDays(-30)));
            file.Fill(new FileForm("praca socjalna z osobami starszymi", training.Id,
                new("ustawa", $"Dyplom ukończenia studiów nr {at + 101}", new DateOnly(2010, 7, 1)), new("stopien-1", $"Dyplom I stopnia nr {at + 11}/2019", new DateOnly(2019, 6, 14)),
                [new(new(2011, 3, 1), new(2016, 8, 31), "Ośrodek Pomocy Społecznej w Przykładowie", "pracownik socjalny"), new(new(2016, 5, 1), null, "Powiatowe Centrum Pomocy Rodzinie w Próbnej", "starszy pracownik socjalny")],
                at == People - 1 ? null : training.LastDay, at == People - 1 ? "" : $"Zaświadczenie {at + 1}/2026", 15, $"Samotność osób starszych w małej gminie: studium {at + 1}"));
            db.Add(file);
            files.Add(file);
            if (at == People - 1)
                continue;
            await desk.ApplyAsync(file, applied, cancellation);
            foreach (var paper in file.Papers.Take(at == People - 2 ? 3 : file.Papers.Count))
            {
                paper.Receive(applied.AddDays(at), clock.Today());
                if (at != People - 2 || paper.Number < 3)
                    paper.Check("Demonstracja Sekretarska", applied.AddDays(at + 2));
            }

            if (at == People - 2)
                continue;
            file.Complete(applied.AddDays(at + 3));
            if (at < People - 3)
                file.Admit(rules, applied.AddDays(at + 4));
        }

        await db.SaveChangesAsync(cancellation);
        return files;
    }

    private async Task ExamAsync(IServiceProvider services, SpojniaDbContext db, List<ExamFile> files, CancellationToken cancellation)
    {
        var day = clock.Today().AddDays(-20);
        var commission = new Commission(Degree.Second, "Centralna Komisja Egzaminacyjna, zespół w Opolu", day.AddDays(-400), 3);
        commission.Appoint("Przemysława Przewodnicząca", SeatRole.Chair, commission.AppointedOn);
        commission.Appoint("Sylwia Sekretarz", SeatRole.Secretary, commission.AppointedOn);
        commission.Appoint("Cezary Członkowski", SeatRole.Member, commission.AppointedOn);
        commission.Appoint("Wanda Wykładowska", SeatRole.Member, commission.AppointedOn);
        var held = new Sitting(commission, day, new(10, 0), "Opole, sala 12", day);
        var ahead = new Sitting(commission, clock.Today().AddDays(12), new(10, 0), "Opole, sala 12", day);
        db.AddRange(commission, held, ahead);
        foreach (var file in files.Take(4))
            file.Schedule(held, 30);
        files[4].Schedule(ahead, 30);
        await db.SaveChangesAsync(cancellation);
        var sittings = services.GetRequiredService<SittingDesk>();
        await sittings.OpenAsync(held.Id, [.. commission.Seats.Select(seat => seat.Id)], cancellation);
        ExamEntry[] entries = [new(4.5m, 5), new(4, 4), new(3.5m, 4), new(2, 3)];
        for (var at = 0; at < entries.Length; at++)
            await sittings.RecordAsync(held.Id, files[at].Id, entries[at], cancellation);
        await sittings.CloseAsync(held.Id, "Egzamin przebiegł bez zakłóceń.", cancellation);
        var diplomas = services.GetRequiredService<DiplomaDesk>();
        await diplomas.IssueAsync(files[0].Id, cancellation);
        await diplomas.IssueAsync(files[1].Id, cancellation);
    }
}
