using System.Globalization;
using Spojnia.Core;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>A row of the sessions' table.</summary>
internal sealed class SessionForm
{
    public string? Id { get; set; }
    public string? Day { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? Hours { get; set; }
    public string? Place { get; set; }
    public string? Topic { get; set; }

    /// <summary>Number of the part, where the training has parts.</summary>
    public string? Part { get; set; }

    public bool IsEmpty => new[] { Day, From, Until, Hours, Place, Topic }.All(string.IsNullOrWhiteSpace);

    public static SessionForm Of(Session session) => new()
    {
        Id = session.Id.ToString(),
        Day = session.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        From = PolishTime.ToLocal(session.StartsAt).ToString("HH:mm", CultureInfo.InvariantCulture),
        Until = PolishTime.ToLocal(session.EndsAt).ToString("HH:mm", CultureInfo.InvariantCulture),
        Hours = session.Hours.ToString("0.##", CultureInfo.GetCultureInfo("pl-PL")),
        Place = session.Place,
        Topic = session.Topic,
        Part = session.Part?.ToString(CultureInfo.InvariantCulture),
    };

    internal SessionOutline? Read(FieldReading reading, DateOnly? closesOn)
    {
        var day = reading.Day(Day, "Day", optional: false);
        var from = reading.Time(From, "From");
        var until = reading.Time(Until, "Until");
        var hours = reading.Hours(Hours, "Hours");
        reading.Need(Topic is null or { Length: <= 300 }, "Topic", "Temat może mieć najwyżej 300 znaków.");
        reading.Need(Place is null or { Length: <= 300 }, "Place", "Miejsce może mieć najwyżej 300 znaków.");
        reading.Need(from is null || until is null || from < until, "Until", "Zajęcia muszą kończyć się później, niż się zaczynają.");
        reading.Need(day is null || closesOn is null || day >= closesOn, "Day", "Zajęcia nie mogą być wcześniej niż ostatni dzień naboru.");
        return day is { } d && from is { } f && until is { } u && hours is { } h ? new SessionOutline(d, f, u, h, Place ?? "", Topic ?? "", int.TryParse(Part, out var part) && part is >= 1 and <= 50 ? part : null) : null;
    }
}
