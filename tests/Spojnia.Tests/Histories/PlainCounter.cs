using System.Text.Json;

namespace Spojnia.Tests.Histories;

/// <summary>What the plain counter says of an indicator.</summary>
internal readonly record struct PlainFigure(int Value, int Women, int Men);

/// <summary>
/// Counts <c>events.ndjson</c> by the rules that docs/histories.md tells, act by act, with loops and nothing of the site's code.
/// It is the other opinion on every figure, so it must stay plain: when it differs, read the rule before touching either.
/// </summary>
internal sealed class PlainCounter
{
    private readonly List<Told> _attendances = [];
    private readonly List<Told> _proofs = [];
    private readonly Dictionary<string, string> _sexes = [];
    private readonly Dictionary<string, DateOnly?> _exits = [];
    private readonly Dictionary<string, int> _proofCounted = [];

    /// <summary>The figures of everything recorded up to a moment.</summary>
    public static Dictionary<string, PlainFigure> Count(IEnumerable<string> lines, DateTime knownAt)
    {
        var counter = new PlainCounter();
        var events = lines.Select(Told.Read).Where(one => one.RecordedAt <= knownAt).ToList();
        // Events of one moment are one act: first all of it, then what follows.
        for (var at = 0; at < events.Count;)
        {
            var moment = events[at].RecordedAt;
            var touched = new HashSet<string>();
            for (; at < events.Count && events[at].RecordedAt == moment; at++)
                counter.Take(events[at], touched);
            foreach (var person in touched)
                counter.Judge(person);
        }

        return counter.Figures();
    }

    private void Take(Told one, HashSet<string> touched)
    {
        touched.Add(one.Person);
        _sexes[one.Person] = one.Sex;
        if (one.Cancels is { } cancelled)
        {
            foreach (var gone in _attendances.Concat(_proofs).Where(other => other.Seq == cancelled))
                touched.Add(gone.Person);
            _attendances.RemoveAll(other => other.Seq == cancelled);
            _proofs.RemoveAll(other => other.Seq == cancelled);
        }

        if (one.Event is "attend" or "correct" && one.Themes.Length > 0)
            _attendances.Add(one);
        if (one.Event == "qualify")
            _proofs.Add(one);
        if (one.Event == "exit")
            _exits[one.Person] = one.ExitDay;
        if (one.Event == "return")
            _exits[one.Person] = null;
    }

    private void Judge(string person)
    {
        var own = _attendances.Where(one => one.Person == person).ToList();
        if (own.Count == 0)
            _exits[person] = null;
        var isSupported = own.Any(one => one.Institution is not null);
        var proofs = _proofs.Where(one => one.Person == person && isSupported && one.Institution is not null && one.Themes.Length > 0
            && (one.Evidence == "qualification" || (one.Evidence == "competence" && one.Stages == 4))).ToList();
        if (_proofCounted.TryGetValue(person, out var counted) && proofs.Exists(one => one.Seq == counted))
            return;
        _proofCounted.Remove(person);
        if (_exits.GetValueOrDefault(person) is not { } exit)
            return;
        var start = own.Min(one => one.Day);
        var timely = proofs.Where(one => one.ExamDay >= start && one.ExamDay <= exit.AddDays(28)).OrderBy(one => one.ExamDay).ToList();
        if (timely.Count > 0)
            _proofCounted[person] = timely[0].Seq;
    }

    private Dictionary<string, PlainFigure> Figures()
    {
        var counting = _attendances.Where(one => one.Institution is not null).ToList();
        return new Dictionary<string, PlainFigure>
        {
            ["P1"] = People(counting.Select(one => one.Person).ToHashSet()),
            ["R1"] = People(_proofCounted.Keys.ToHashSet()),
            ["P2"] = new(counting.Select(one => one.Institution).Distinct().Count(), 0, 0),
            // No event of these histories is advice or a plan.
            ["P3"] = default,
            ["R2"] = default,
            ["P4"] = Units("wiezi_rodzinne", _ => true),
            ["P5"] = Units("ekonomia_spoleczna", _ => true),
            ["P6"] = Units("piecza_zastepcza", code => code.Length == 4 || code == "1661011"),
        };

        PlainFigure Units(string theme, Func<string, bool> belongs) => new(counting
            .Where(one => one.Jst is not null && one.Jst.StartsWith("16", StringComparison.Ordinal) && belongs(one.Jst) && one.Themes.Contains(theme))
            .Select(one => one.Jst).Distinct().Count(), 0, 0);
    }

    private PlainFigure People(HashSet<string> people) => new(people.Count, people.Count(person => _sexes[person] == "K"), people.Count(person => _sexes[person] == "M"));

    private sealed record Told(int Seq, DateTime RecordedAt, DateOnly Day, string Event, string Person, string Sex, string? Institution, string? Jst,
        string[] Themes, string? Evidence, int Stages, DateOnly? ExamDay, DateOnly? ExitDay, int? Cancels)
    {
        private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

        public static Told Read(string line) => JsonSerializer.Deserialize<Told>(line, Web)!;
    }
}
