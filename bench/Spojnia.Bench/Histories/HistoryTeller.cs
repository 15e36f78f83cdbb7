using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Projects.Figures;
using Spojnia.Support;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;

namespace Spojnia.Bench.Histories;

/// <summary>
/// Lives random histories through the site's own desks: lists, attendance, completion, results, certificates, closing. Only the clock is set.
/// The same seed lives the same histories: nothing but the seed, labels and the clock reaches what is told.
/// </summary>
internal sealed partial class HistoryTeller(IServiceProvider site, Action<DateTime> setClock, int seed, int people, int seats = 12)
{
    private static readonly DateTime Beginning = new(2024, 1, 8, 8, 0, 0, DateTimeKind.Utc);
    private readonly Random _random = new(seed);
    private readonly List<HistoryEvent> _events = [];
    private readonly Dictionary<string, List<HistoryFigure>> _figures = [];
    private readonly List<HistoryCourse> _live = [];
    private DateTime _now = Beginning;
    private HistoryCast _cast = null!;

    private DateOnly Today => PolishTime.DayOf(_now);

    /// <summary>Lives it all. Roughly two forms of support a person, about three events each.</summary>
    public async Task<ToldHistory> TellAsync()
    {
        setClock(_now);
        _cast = await WorkAsync(services => HistoryCast.GatherAsync(services, _random, $"historie-{seed}", people, Today));
        var courses = Math.Max(6, people * 2 / seats);
        for (var opened = 0; opened < courses || _live.Count > 0;)
        {
            NextDay();
            await CloseDueAsync();
            if (opened < courses)
            {
                await OpenAsync();
                opened++;
                if (opened == courses / 3 || opened == courses * 2 / 3)
                    await ReadFiguresAsync();
            }

            foreach (var course in _live.ToList())
                await GoOnAsync(course);
            _live.RemoveAll(course => course.ActsLeft == 0);
        }

        // The last windows for results pass.
        _now = _now.AddDays(40);
        Tick();
        await CloseDueAsync();
        await ReadFiguresAsync();
        return new ToldHistory(_events, _figures);
    }

    private async Task GoOnAsync(HistoryCourse course)
    {
        Tick();
        if (course.Marked < course.Sessions.Count)
        {
            if (course.Sessions[course.Marked].Day <= Today)
                await MarkAsync(course, course.Marked++);
        }
        else if (!course.IsOver)
        {
            await WorkAsync(services => services.GetRequiredService<CompletionDesk>().CompleteAsync(course.Training.Id, default));
            course.IsOver = true;
        }
        else
        {
            course.ActsLeft--;
            await ActAsync(course);
        }

        await LookAsync(course.Seats.Select(seat => seat.Person));
    }

    private async Task OpenAsync()
    {
        var course = HistoryCourse.Make(_random, _cast.Project.Id, Today, seats);
        var chosen = Enumerable.Range(0, seats).Select(_ => _cast.People[_random.Next(_cast.People.Count)]).Distinct().ToList();
        await WorkAsync(async services =>
        {
            var db = services.GetRequiredService<SpojniaDbContext>();
            var regulation = await db.Regulations.Select(one => one.Id).FirstAsync();
            var queue = new EnrolmentQueue(course.Training.Id);
            db.AddRange(course.Training, queue);
            foreach (var person in chosen)
            {
                var employee = _random.Next(10) != 0;
                if (person.Joined && _random.Next(5) == 0)
                {
                    person.Place = _cast.Places[_random.Next(_cast.Places.Count)];
                    Tell("employer", person, course, employee ? person.Place : null, Today);
                }

                var enrolment = new Enrolment(course.Training, await db.People.SingleAsync(one => one.Id == person.Id), EnrolmentSource.Self, _now.AddDays(-9));
                enrolment.Fill(new EnrolmentForm
                {
                    OrganisationId = person.Place.Id,
                    OrganisationName = person.Place.Label,
                    Position = "pracownik socjalny",
                    Relation = employee ? WorkRelation.Employee : WorkRelation.Volunteer,
                });
                enrolment.Submit(queue.Receive(), queue.TryTake(course.Training.Places), "", !person.Joined, regulation, _now.AddDays(-9));
                enrolment.Qualify("Miejsce w kolejności wpływu.");
                db.Enrolments.Add(enrolment);
                var seat = new CourseSeat(person, enrolment.Id, employee && course.Training.IsSupport ? person.Place : null);
                course.Seats.Add(seat);
                if (!person.Joined && course.Training.IsSupport)
                {
                    Tell("join", person, course, seat.Place, Today);
                    person.Joined = true;
                }
            }

            await db.SaveChangesAsync();
        });
        _live.Add(course);
    }

    private Task CloseDueAsync() => WorkAsync(services => ParticipationClosing.CloseDueAsync(services, default), thenLook: true);

    /// <summary>Tells of participations that the last act closed, or opened again.</summary>
    private async Task LookAsync(IEnumerable<CastPerson> whose)
    {
        var known = whose.ToDictionary(person => person.Id);
        List<Guid> ids = [.. known.Keys];
        var seen = await WorkAsync(services => services.GetRequiredService<SpojniaDbContext>().Participations.AsNoTracking()
            .Where(one => one.ProjectId == _cast.Project.Id && ids.Contains(one.PersonId))
            .ToDictionaryAsync(one => one.PersonId));
        foreach (var person in known.Values)
        {
            var participation = seen.GetValueOrDefault(person.Id);
            var exit = participation?.State == ParticipationState.Closed ? participation.ExitedOn : null;
            if (exit == person.ClosedExit)
                continue;
            if (exit is not null)
                Add(Line("exit", person, Today) with { ExitDay = exit });
            else if (participation?.State != ParticipationState.Withdrawn)
                Add(Line("return", person, Today));
            person.ClosedExit = exit;
        }
    }

    private async Task ReadFiguresAsync()
    {
        _now = _now.Date.AddHours(20);
        setClock(_now);
        await WorkAsync(async services =>
        {
            var book = services.GetRequiredService<FigureBook>();
            var (read, current) = (await book.ReadAsync(_cast.Project, Today, _now), await book.ReadCurrentAsync(_cast.Project, Today, _now));
            if (!read.Select(one => (one.Code, one.Value, one.Women, one.Men)).SequenceEqual(current.Select(one => (one.Code, one.Value, one.Women, one.Men))))
                throw new InvalidOperationException("The recount and the tally differ.");
            foreach (var figure in read)
                Keep(figure.Code, new HistoryFigure(figure.Value, figure.Women, figure.Men, figure.Denominator, figure.Met, figure.AsOf, figure.KnownAt));
            // The region's project has promised no number of institutions; other projects have, and the ledger knows them.
            var institutions = (await services.GetRequiredService<EvidenceCounter>().CountAsync(_cast.Project.Id, [new(EvidenceKinds.InstitutionSupported)], Today, _now))[0];
            Keep("P2", new HistoryFigure(institutions.Value, 0, 0, null, null, Today, _now));
        });
    }

    private void Keep(string code, HistoryFigure figure)
    {
        if (!_figures.TryGetValue(code, out var figures))
            _figures.Add(code, figures = []);
        figures.Add(figure);
    }

    private void NextDay()
    {
        _now = _now.Date.AddDays(_random.Next(1, 4)).AddHours(8);
        setClock(_now);
    }

    /// <summary>Every act has a minute of its own, so «recorded at» tells acts apart.</summary>
    private void Tick() => setClock(_now = _now.AddMinutes(1));

    private int Tell(string what, CastPerson person, HistoryCourse course, CastPlace? place, DateOnly day, int? cancels = null) =>
        Add(Line(what, person, day) with { Institution = place?.Label, Jst = place?.Jst, Themes = course.Told, Cancels = cancels });

    private HistoryEvent Line(string what, CastPerson person, DateOnly day) => new(_events.Count + 1, _now, day, what, person.Label, person.Sex);

    private int Add(HistoryEvent told)
    {
        _events.Add(told);
        return told.Seq;
    }

    private async Task WorkAsync(Func<IServiceProvider, Task> work, bool thenLook = false)
    {
        await WorkAsync(async services =>
        {
            await work(services);
            return true;
        });
        if (thenLook)
            await LookAsync(_cast.People);
    }

    private async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = site.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
