using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Support.Advising;
using Spojnia.Support.Pages.Panel.Support.Trainings;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>What is typed on an advisory card.</summary>
internal sealed class CardForm
{
    public string? Task { get; set; }
    public string? Topic { get; set; }
    public bool IsGroup { get; set; }
    public string? Form { get; set; }
    public string? Day { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? Hours { get; set; }
    public string? Place { get; set; }
    public string[] Units { get; set; } = [];

    /// <summary>Institutions by id, one the page found for the words typed.</summary>
    public string? Institution { get; set; }
    public string? Issue { get; set; }
    public string? Recommendation { get; set; }
    public string? NextStep { get; set; }
    public string? NextStepOn { get; set; }

    public CardOutline? Read(ModelStateDictionary state, IReadOnlyDictionary<string, string> topics, Guid? adviser, string adviserName)
    {
        var reading = new FieldReading(state);
        var parts = Task?.Split(':') ?? [];
        var project = Guid.Empty;
        var task = 0;
        reading.Need(parts.Length == 2 && Guid.TryParse(parts[0], out project) && int.TryParse(parts[1], out task), "Task", "Wybierz projekt i zadanie.");
        reading.Need(Topic is not null && topics.ContainsKey(Topic), "Topic", "Wybierz temat porady.");
        reading.Need(Enum.TryParse<MeetingForm>(Form, out var form) && Enum.IsDefined(form), "Form", "Wybierz formę porady.");
        var day = reading.Day(Day, "Day", optional: false);
        var (from, until, hours) = (reading.Time(From, "From"), reading.Time(Until, "Until"), reading.Hours(Hours, "Hours"));
        reading.Need(from is null || until is null || from < until, "Until", "Porada musi kończyć się później, niż się zaczyna.");
        reading.Need(Place is null or { Length: <= 300 }, "Place", "Miejsce może mieć najwyżej 300 znaków.");
        reading.Need(Issue is null or { Length: <= 4000 }, "Issue", "Opis może mieć najwyżej 4000 znaków.");
        reading.Need(Recommendation is null or { Length: <= 4000 }, "Recommendation", "Zalecenie może mieć najwyżej 4000 znaków.");
        reading.Need(NextStep is null or { Length: <= 1000 }, "NextStep", "Następny krok może mieć najwyżej 1000 znaków.");
        var next = reading.Day(NextStepOn, "NextStepOn");
        return state.IsValid ? new CardOutline(project, task, Topic!, IsGroup, form, day!.Value, from!.Value, until!.Value, hours!.Value, Place ?? "", adviser, adviserName,
            Issue ?? "", Recommendation ?? "", NextStep ?? "", next) : null;
    }
}
