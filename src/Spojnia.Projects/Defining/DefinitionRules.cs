using Spojnia.Core.Evidence;

namespace Spojnia.Projects.Defining;

/// <summary>What a schema cannot say: numbers that refer to each other, dates in order, sums that agree.</summary>
internal static class DefinitionRules
{
    private static readonly HashSet<string> Voivodeships = ["02", "04", "06", "08", "10", "12", "14", "16", "18", "20", "22", "24", "26", "28", "30", "32"];

    public static IEnumerable<(string Path, string Reason)> Check(ProjectDefinition definition, IReadOnlySet<string> knownSets) =>
        [.. Dates(definition), .. Regions(definition), .. Money(definition), .. Tasks(definition), .. IndicatorRules.Check(definition, knownSets)];

    private static IEnumerable<(string, string)> Dates(ProjectDefinition definition)
    {
        if (definition.End < definition.Start)
            yield return ("$.end", $"Projekt kończy się ({definition.End:yyyy-MM-dd}) przed rozpoczęciem ({definition.Start:yyyy-MM-dd}).");
        if (definition.Phases.Count == 0)
            yield break;
        var months = definition.Phases.Sum(phase => phase.Months);
        if (definition.Start.AddMonths(months) != definition.End.AddDays(1))
            yield return ("$.phases", $"Fazy trwają razem {months} mies., a to nie jest czas od {definition.Start:yyyy-MM-dd} do {definition.End:yyyy-MM-dd}.");
    }

    private static IEnumerable<(string, string)> Regions(ProjectDefinition definition) => definition.Regions
        .Index().Where(region => !Voivodeships.Contains(region.Item))
        .Select(region => ($"$.regions[{region.Index}]", $"Nie ma województwa o kodzie „{region.Item}”."));

    private static IEnumerable<(string, string)> Money(ProjectDefinition definition)
    {
        if (definition.Budget is not { } budget)
            yield break;
        var sum = budget.Lines.Sum(line => line.Amount);
        if (budget.Total is { } total && sum != total)
            yield return ("$.budget.total", $"Pozycje budżetu dają razem {Amount(sum)}, a całość to {Amount(total)}.");
        foreach (var (index, line) in budget.Lines.Index())
        {
            if (line.OfWhich.Sum(part => part.Amount) > line.Amount)
                yield return ($"$.budget.lines[{index}].ofWhich", "Części są razem większe niż pozycja, z której pochodzą.");
        }
    }

    private static IEnumerable<(string, string)> Tasks(ProjectDefinition definition)
    {
        foreach (var (index, task) in definition.Tasks.Index())
        {
            if (definition.Tasks.Take(index).Any(earlier => earlier.Number == task.Number))
                yield return ($"$.tasks[{index}].number", $"Zadanie numer {task.Number} występuje drugi raz.");
            foreach (var (place, action) in task.Actions.Index().Where(action => !Dictionaries.Actions.ContainsKey(action.Item)))
                yield return ($"$.tasks[{index}].actions[{place}]", $"Nie ma działania obligatoryjnego numer {action}; są działania od 1 do {Dictionaries.Actions.Count}.");
        }

        if (!definition.AllActionsRequired)
            yield break;
        foreach (var missing in Dictionaries.Actions.Keys.Order().Except(definition.Tasks.SelectMany(task => task.Actions)))
            yield return ("$.tasks", $"Działanie obligatoryjne numer {missing} nie stoi w żadnym zadaniu.");
    }

    private static string Amount(decimal amount) => amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) + " zł";
}

/// <summary>Rules about indicators.</summary>
internal static class IndicatorRules
{
    private static readonly HashSet<string> Kinds =
    [
        EvidenceKinds.PersonSupported, EvidenceKinds.PersonQualified, EvidenceKinds.InstitutionSupported, EvidenceKinds.JstSupported,
        EvidenceKinds.JstAdvised, EvidenceKinds.PlanImplemented, EvidenceKinds.SupportDelivered,
    ];

    public static IEnumerable<(string Path, string Reason)> Check(ProjectDefinition definition, IReadOnlySet<string> knownSets) =>
        definition.Indicators.Index().SelectMany(item => Check(definition, item.Index, item.Item, knownSets));

    private static IEnumerable<(string, string)> Check(ProjectDefinition definition, int index, Indicator indicator, IReadOnlySet<string> knownSets)
    {
        var path = $"$.indicators[{index}]";
        var earlier = definition.Indicators.Take(index).ToList();
        if (earlier.Exists(other => other.Code == indicator.Code))
            yield return ($"{path}.code", $"Wskaźnik o kodzie „{indicator.Code}” występuje drugi raz.");
        if (earlier.Exists(other => other.Order == indicator.Order))
            yield return ($"{path}.order", $"Kolejność {indicator.Order} ma już inny wskaźnik.");
        if (indicator.Task is { } number && definition.Tasks.All(task => task.Number != number))
            yield return ($"{path}.task", $"Projekt nie ma zadania numer {number}.");
        if (indicator.Denominator is { } set && !knownSets.Contains(set))
            yield return ($"{path}.denominator", $"Nie ma zbioru jednostek „{set}”; są: {string.Join(", ", knownSets.Order())}.");
        if (indicator.Target.Percent && indicator.Denominator is null)
            yield return ($"{path}.denominator", "Wartość docelowa jest odsetkiem, więc trzeba podać zbiór, przez który się dzieli.");
        if (indicator.Target is { Percent: true, Value: > 100 })
            yield return ($"{path}.target.value", "Odsetek nie może być większy niż 100.");
        if (indicator.Target.On < definition.Start || indicator.Target.On > definition.End)
            yield return ($"{path}.target.on", "Dzień wartości docelowej leży poza czasem trwania projektu.");
        if (indicator.Within is { } whole && (whole == indicator.Code || definition.FindIndicator(whole) is null))
            yield return ($"{path}.within", $"Projekt nie ma innego wskaźnika o kodzie „{whole}”.");
        foreach (var error in Rules(definition, indicator, path))
            yield return error;
    }

    private static IEnumerable<(string, string)> Rules(ProjectDefinition definition, Indicator indicator, string path)
    {
        foreach (var (index, rule) in indicator.Rules.Index())
        {
            var at = $"{path}.rules[{index}]";
            if (rule.Version != index + 1)
                yield return ($"{at}.version", $"Wersje reguły numeruje się po kolei; tu powinno być {index + 1}.");
            if (index == 0 && rule.From > definition.Start)
                yield return ($"{at}.from", "Pierwsza wersja reguły obowiązuje najpóźniej od pierwszego dnia projektu.");
            if (index > 0 && rule.From <= indicator.Rules[index - 1].From)
                yield return ($"{at}.from", "Każda następna wersja reguły obowiązuje od późniejszego dnia niż poprzednia.");
            if (index > 0 && string.IsNullOrWhiteSpace(rule.Change))
                yield return ($"{at}.change", "Nowa wersja reguły musi mówić, co się zmieniło i dlaczego.");
            if (!Kinds.Contains(rule.Kind))
                yield return ($"{at}.kind", $"Nie ma rodzaju dowodu „{rule.Kind}”; są: {string.Join(", ", Kinds.Order())}.");
            foreach (var (place, theme) in rule.Themes.Index().Where(theme => !Dictionaries.AllThemes.ContainsKey(theme.Item)))
                yield return ($"{at}.themes[{place}]", $"Nie ma tematu „{theme}”.");
            var countsPersons = rule.Kind is EvidenceKinds.PersonSupported or EvidenceKinds.PersonQualified;
            if (!countsPersons && (rule.Sex is not null || indicator.Breakdown == "sex"))
                yield return (rule.Sex is not null ? $"{at}.sex" : $"{path}.breakdown", "Podział na kobiety i mężczyzn mają tylko wskaźniki, które liczą osoby.");
            if (indicator.Denominator is not null && rule.Kind is not (EvidenceKinds.JstSupported or EvidenceKinds.JstAdvised or EvidenceKinds.PlanImplemented))
                yield return ($"{path}.denominator", "Przez zbiór jednostek dzieli się tylko wskaźnik, który liczy JST.");
        }
    }
}
