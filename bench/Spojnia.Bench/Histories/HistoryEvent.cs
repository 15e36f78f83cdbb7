using System.Text.Encodings.Web;
using System.Text.Json;

namespace Spojnia.Bench.Histories;

/// <summary>One line of <c>events.ndjson</c>; docs/histories.md says what each field means. Names people and institutions by labels of the run, never by ids.</summary>
internal sealed record HistoryEvent(int Seq, DateTime RecordedAt, DateOnly Day, string Event, string Person, string Sex)
{
    public string? Institution { get; init; }
    public string? Jst { get; init; }
    public IReadOnlyList<string> Themes { get; init; } = [];
    public bool Complete { get; init; } = true;
    public string? Evidence { get; init; }
    public int Stages { get; init; }
    public DateOnly? ExamDay { get; init; }
    public DateOnly? ExitDay { get; init; }
    public int? Cancels { get; init; }

    public string ToLine() => JsonSerializer.Serialize(this, HistoryJson.Line);
}

/// <summary>A figure of <c>figures.json</c>, as the site showed it on the day.</summary>
internal sealed record HistoryFigure(int Value, int Women, int Men, int? Denominator, bool? Met, DateOnly AsOf, DateTime KnownAt);

internal static class HistoryJson
{
    public static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    public static readonly JsonSerializerOptions Sheet = new(Line) { WriteIndented = true, NewLine = "\n" };
}

/// <summary>What a run told: every event in the order recorded, and the figures by indicator at three dates.</summary>
internal sealed record ToldHistory(IReadOnlyList<HistoryEvent> Events, IReadOnlyDictionary<string, List<HistoryFigure>> Figures)
{
    public async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "events.ndjson"), string.Concat(Events.Select(one => one.ToLine() + "\n")));
        await File.WriteAllTextAsync(Path.Combine(folder, "figures.json"), JsonSerializer.Serialize(Figures, HistoryJson.Sheet) + "\n");
    }
}
