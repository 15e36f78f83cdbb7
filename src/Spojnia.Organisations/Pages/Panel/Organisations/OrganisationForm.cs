using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Core.Territory;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Pages.Panel.Organisations;

/// <summary>The form of an institution as it is drawn: texts by field, and what the lists offer.</summary>
internal sealed record OrganisationForm(Dictionary<string, string?> Fields, Atlas Atlas, DateOnly Today)
{
    public static readonly IReadOnlyList<(string Heading, IReadOnlyList<string> Fields)> Groups =
    [
        ("Kim jest", [OrganisationFields.Name, OrganisationFields.ShortName, OrganisationFields.Type, OrganisationFields.Owner, OrganisationFields.Level, OrganisationFields.Operator]),
        ("Gdzie jest", [OrganisationFields.Seat, OrganisationFields.Street, OrganisationFields.PostalCode, OrganisationFields.Place]),
        ("Numery", [OrganisationFields.Nip, OrganisationFields.Regon, OrganisationFields.Krs, OrganisationFields.Ade]),
        ("Kontakt", [OrganisationFields.Phone, OrganisationFields.Email, OrganisationFields.Website]),
        ("Pozostałe", [OrganisationFields.Capacity, OrganisationFields.ActiveFrom, OrganisationFields.Source, OrganisationFields.SourceDate, OrganisationFields.Note, OrganisationFields.NeedsChecking]),
    ];

    public string TextOf(string key) => Fields.GetValueOrDefault(key) ?? "";

    /// <summary>Choices of a list field; <c>null</c> for a field that is typed.</summary>
    public IReadOnlyList<(string Group, string Value, string Text)>? ChoicesOf(string key) => key switch
    {
        OrganisationFields.Type => [.. OrganisationTypes.OfferedOn(Today).Select(type => (OrganisationTypes.Groups.First(group => group.Code == type.Group).Name, type.Code, type.Name))],
        OrganisationFields.Level => [.. new[] { UnitLevel.Gmina, UnitLevel.Powiat, UnitLevel.Voivodeship, UnitLevel.Country }.Select(level => ("", OrganisationTexts.NameOf(level), OrganisationTexts.NameOf(level)))],
        OrganisationFields.Owner => WithStanding(key, [Choice(Atlas.Region(Today), "Województwo"), .. JstOf(UnitLevel.Powiat, "Powiaty"), .. JstOf(UnitLevel.Gmina, "Gminy")]),
        OrganisationFields.Seat => WithStanding(key, [.. Atlas.InRegion(UnitLevel.Gmina, Today).Select(gmina => Choice(gmina, gmina.ParentId is { } parent ? Atlas.Find(parent, Today)?.FullName ?? "" : ""))
            .OrderBy(choice => choice.Group, StringComparer.Create(new("pl-PL"), ignoreCase: true))]),
        OrganisationFields.NeedsChecking => [("", "Tak", "Tak")],
        _ => null,
    };

    /// <summary>Reads the fields; every problem goes to its field.</summary>
    public OrganisationFacts? Read(ModelStateDictionary modelState)
    {
        List<FieldProblem> problems = [];
        var facts = new OrganisationReading(Atlas, Today).Read(TextOf, problems);
        foreach (var problem in problems)
            modelState.AddModelError(NameOf(problem.Field), problem.Sentence);
        return facts;
    }

    public static string NameOf(string key) => $"Fields[{key}]";

    private IEnumerable<(string Group, string Value, string Text)> JstOf(UnitLevel level, string group) =>
        Atlas.InRegion(level, Today).Where(unit => unit.IsJst).Select(unit => Choice(unit, group));

    private static (string Group, string Value, string Text) Choice(UnitView unit, string group) => (group, unit.Code, unit.FullName);

    // A unit outside the region, or a text that did not read, stays in the list, so that nothing chosen is lost.
    private IReadOnlyList<(string Group, string Value, string Text)> WithStanding(string key, IReadOnlyList<(string Group, string Value, string Text)> choices) =>
        TextOf(key) is { Length: > 0 } standing && choices.All(choice => choice.Value != standing)
            ? [.. choices, ("Inne", standing, Atlas.FindByAnyCode(standing, Today)?.FullName ?? standing)] : choices;
}
