using System.Globalization;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>A row of the table of parts or semesters.</summary>
internal sealed class PartForm
{
    public string? Title { get; set; }
    public string? StartsOn { get; set; }
    public string? EndsOn { get; set; }
    public string? RequiredHours { get; set; }
    public bool NeedsPass { get; set; }

    public bool IsEmpty => new[] { Title, StartsOn, EndsOn, RequiredHours }.All(string.IsNullOrWhiteSpace);

    public static PartForm Of(TrainingPart part) => new()
    {
        Title = part.Title,
        StartsOn = part.StartsOn?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        EndsOn = part.EndsOn?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        RequiredHours = part.RequiredHours?.ToString("0.##", CultureInfo.GetCultureInfo("pl-PL")),
        NeedsPass = part.NeedsPass,
    };

    internal PartOutline? Read(FieldReading reading)
    {
        reading.Need(Title is { Length: > 2 and <= 300 }, "Title", "Wpisz nazwę części (od 3 do 300 znaków).");
        var starts = reading.Day(StartsOn, "StartsOn");
        var ends = reading.Day(EndsOn, "EndsOn");
        reading.Need(starts is null || ends is null || starts <= ends, "EndsOn", "Koniec nie może być wcześniej niż początek.");
        var hours = reading.Number(RequiredHours, "RequiredHours", 1, 2000, "Wpisz wymagane godziny (od 1 do 2000) albo zostaw puste.", optional: true);
        return Title is { Length: > 2 and <= 300 } ? new PartOutline(Title, starts, ends, hours, NeedsPass) : null;
    }
}
