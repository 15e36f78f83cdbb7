using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Data;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;

namespace Spojnia.Bench.Histories;

/// <summary>What happens in a form of support once its list is approved: rightly, by mistake, and late.</summary>
internal sealed partial class HistoryTeller
{
    private async Task MarkAsync(HistoryCourse course, int session)
    {
        var coming = course.Seats.Where(_ => _random.Next(5) != 0).ToList();
        if (coming.Count == 0)
            coming = [course.Seats[0]];
        await ChangeListAsync(course, session, [], coming);
        foreach (var seat in coming)
            seat.Present[session] = Tell("attend", seat.Person, course, seat.Place, course.Sessions[session].Day);
    }

    private Task ActAsync(HistoryCourse course) => _random.Next(10) switch
    {
        < 4 when course.Training.TestMax is not null && course.Training.IsSupport => RecordResultsAsync(course),
        < 5 when course.Training.IsSupport => RecordDocumentAsync(course),
        5 => TakeResultBackAsync(course),
        6 => CorrectAsync(course),
        7 => IssueAsync(course),
        _ => TakeAttendanceBackAsync(course),
    };

    private async Task TakeAttendanceBackAsync(HistoryCourse course)
    {
        var session = _random.Next(course.Sessions.Count);
        var going = course.Seats.Where(seat => seat.Present.ContainsKey(session) && _random.Next(3) == 0).ToList();
        if (going.Count == 0)
            return;
        await ChangeListAsync(course, session, going, []);
        foreach (var seat in going)
        {
            Tell("cancel", seat.Person, course, seat.Place, course.Sessions[session].Day, cancels: seat.Present[session]);
            seat.Present.Remove(session);
        }
    }

    /// <summary>Somebody else was there than the list said.</summary>
    private async Task CorrectAsync(HistoryCourse course)
    {
        var session = _random.Next(course.Sessions.Count);
        var (wrong, right) = (course.Seats.Find(seat => seat.Present.ContainsKey(session)), course.Seats.Find(seat => !seat.Present.ContainsKey(session)));
        if (wrong is null || right is null)
            return;
        await ChangeListAsync(course, session, [wrong], [right]);
        right.Present[session] = Tell("correct", right.Person, course, right.Place, course.Sessions[session].Day, cancels: wrong.Present[session]);
        wrong.Present.Remove(session);
    }

    private async Task RecordResultsAsync(HistoryCourse course)
    {
        var entries = new Dictionary<Guid, ResultEntry>();
        foreach (var seat in course.Seats.Where(seat => seat.Present.Count > 0 && _random.Next(3) != 0))
        {
            if (ExamDay(course, seat) is { } day)
                entries[seat.EnrolmentId] = new ResultEntry(_random.Next(3, 11), null, day, null, null, "Walery Walidator");
        }

        if (entries.Count == 0)
            return;
        await WorkAsync(services => services.GetRequiredService<ResultDesk>().RecordAsync(course.Training.Id, entries, default));
        await TellResultsAsync(course);
    }

    private async Task RecordDocumentAsync(HistoryCourse course)
    {
        if (course.Seats.Find(seat => seat.Present.Count > 0 && _random.Next(3) == 0) is not { } seat || ExamDay(course, seat) is not { } day)
            return;
        var entry = new ResultEntry(null, null, day, Today, null, "Walery Walidator");
        await WorkAsync(services => services.GetRequiredService<ResultDesk>().RecordDocumentAsync(course.Training.Id, seat.EnrolmentId, entry, "Dyplom nr 1", default));
        await TellResultsAsync(course);
    }

    private async Task TakeResultBackAsync(HistoryCourse course)
    {
        if (course.Seats.Find(seat => seat.Results.Count > 0 && _random.Next(2) == 0) is not { } seat)
            return;
        var (id, seq) = seat.Results[_random.Next(seat.Results.Count)];
        await WorkAsync(services => services.GetRequiredService<ResultDesk>().TakeBackAsync(course.Training.Id, id, "pomyłka w wyniku", default));
        seat.Results.Remove((id, seq));
        Tell("cancel", seat.Person, course, seat.Place, Today, cancels: seq);
    }

    /// <summary>Papers: those of mere attendance are told as well, and prove nothing.</summary>
    private async Task IssueAsync(HistoryCourse course)
    {
        await WorkAsync(services => services.GetRequiredService<CertificateDesk>().IssueAsync(course.Training.Id, null, default));
        var papers = await WorkAsync(services => services.GetRequiredService<SpojniaDbContext>().Certificates.AsNoTracking()
            .Where(one => one.TrainingId == course.Training.Id && one.Kind == CertificateKind.Completion).ToDictionaryAsync(one => one.Id, one => one.EnrolmentId));
        foreach (var seat in course.Seats)
        {
            if (papers.Any(paper => paper.Value == seat.EnrolmentId && course.Known.Add(paper.Key)))
                Add(Line("qualify", seat.Person, Today) with { Institution = seat.Place?.Label, Jst = seat.Place?.Jst, Themes = course.Told, Evidence = "attendance", Stages = 1 });
        }
    }

    private async Task TellResultsAsync(HistoryCourse course)
    {
        var results = (await WorkAsync(services => services.GetRequiredService<SpojniaDbContext>().TestResults.AsNoTracking()
            .Where(one => one.TrainingId == course.Training.Id).ToListAsync())).Where(one => course.Known.Add(one.Id)).ToDictionary(one => one.EnrolmentId);
        foreach (var seat in course.Seats.Where(seat => results.ContainsKey(seat.EnrolmentId)))
        {
            var result = results[seat.EnrolmentId];
            var seq = Add(Line("qualify", seat.Person, Today) with
            {
                Institution = seat.Place?.Label,
                Jst = seat.Place?.Jst,
                Themes = course.Told,
                Evidence = result.Kind == ResultKind.Qualification ? "qualification" : "competence",
                Stages = result.Kind == ResultKind.Qualification ? 0 : StagesOf(course, result),
                ExamDay = result.ExamOn,
            });
            seat.Results.Add((result.Id, seq));
        }
    }

    // The area was set with the project and the test has assessed; without a standard written before there is nothing to compare with.
    private static int StagesOf(HistoryCourse course, TestResult result) => (course.HasStandard, result.Passed) switch
    {
        (true, true) => 4,
        (true, false) => 3,
        _ => 2,
    };

    /// <summary>A day from the first session to today, at times long after the last; no two of one person's, so that which proof is the earliest is never a toss.</summary>
    private DateOnly? ExamDay(HistoryCourse course, CourseSeat seat)
    {
        var (first, last) = (course.Sessions[0].Day, course.Sessions[^1].Day);
        var day = _random.Next(4) switch { 0 => first.AddDays(_random.Next(2)), 1 => Today, _ => last.AddDays(_random.Next(4)) };
        return day <= Today && seat.Person.ExamDays.Add(day) ? day : null;
    }

    private Task ChangeListAsync(HistoryCourse course, int session, List<CourseSeat> going, List<CourseSeat> coming) => WorkAsync(services =>
        services.GetRequiredService<AttendanceDesk>().MarkAsync(course.Training.Id, course.Sessions[session].Id,
            [.. going.Select(seat => seat.EnrolmentId)], [.. coming.Select(seat => seat.EnrolmentId)], "pomyłka w liście", default));
}
