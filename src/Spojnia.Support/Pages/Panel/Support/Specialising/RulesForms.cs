using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>A new value of a rule, from a day on.</summary>
internal sealed class TermForm
{
    public string? Which { get; set; }
    public int? Value { get; set; }
    public DateOnly? From { get; set; }
    public string? Source { get; set; }
}

/// <summary>A new version of a programme.</summary>
internal sealed class CurriculumForm
{
    public string? Code { get; set; }
    public Degree Degree { get; set; } = Degree.Second;
    public string? Specialisation { get; set; }
    public DateOnly? From { get; set; }
    public int? Consultations { get; set; }
    public string? Source { get; set; }

    /// <summary>A module a line: name; hours.</summary>
    public string? Modules { get; set; }

    public IReadOnlyList<(string Name, int Hours)> ReadModules(ModelStateDictionary state)
    {
        var modules = new List<(string, int)>();
        var lines = (Modules ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0)
            state.AddModelError("Programme.Modules", "Wpisz moduły, każdy w osobnym wierszu.");
        foreach (var line in lines)
        {
            var cells = line.Split(';', StringSplitOptions.TrimEntries);
            if (cells.Length == 2 && cells[0].Length is >= 3 and <= 300 && int.TryParse(cells[1], out var hours) && hours is >= 1 and <= 1000)
                modules.Add((cells[0], hours));
            else
                state.AddModelError("Programme.Modules", $"Wiersz „{(line.Length > 60 ? line[..60] : line)}” nie ma postaci: nazwa modułu; godziny.");
        }

        return modules;
    }
}
