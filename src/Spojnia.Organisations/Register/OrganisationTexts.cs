using Spojnia.Core.Territory;
using static Spojnia.Organisations.Register.OrganisationFields;

namespace Spojnia.Organisations.Register;

/// <summary>A record as texts by field: what the form starts from, what a download holds, what history compares.</summary>
internal static class OrganisationTexts
{
    public static Dictionary<string, string> Of(Organisation organisation, Atlas atlas, DateOnly today) => All.ToDictionary(field => field.Key, field => Of(organisation, field.Key, atlas, today));

    public static string Of(Organisation organisation, string key, Atlas atlas, DateOnly today) => key switch
    {
        Name => organisation.Name,
        ShortName => organisation.ShortName,
        OrganisationFields.Type => organisation.Type,
        Level => NameOf(organisation.Level),
        Owner => CodeOf(organisation.OwnerJstId, atlas, today),
        Operator => organisation.Operator,
        Seat => CodeOf(organisation.SeatUnitId, atlas, today),
        Street => organisation.Street,
        PostalCode => organisation.PostalCode,
        Place => organisation.Place,
        Nip => organisation.Nip,
        Regon => organisation.Regon,
        Krs => organisation.Krs,
        Ade => organisation.Ade,
        Phone => organisation.Phone,
        Email => organisation.Email,
        Website => organisation.Website,
        Capacity => organisation.Capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
        ActiveFrom => organisation.ActiveFrom?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
        Source => organisation.Source,
        SourceDate => organisation.SourceDate,
        Note => organisation.Note,
        NeedsChecking => organisation.NeedsChecking ? "Tak" : "",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No such field."),
    };

    /// <summary>A text as people read it: names instead of codes.</summary>
    public static string Shown(string key, string text, Atlas atlas, DateOnly today) => key switch
    {
        OrganisationFields.Type => OrganisationTypes.NameOf(text),
        Owner or Seat when text.Length > 0 => atlas.FindByAnyCode(text, today) is { } unit ? unit.FullName : text,
        _ => text,
    };

    /// <summary>Labels of the fields whose texts differ, in the order of the form.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. All.Where(field => before[field.Key] != after[field.Key]).Select(field => field.Label)];

    public static string NameOf(UnitLevel? level) => level switch
    {
        UnitLevel.Gmina => "gmina",
        UnitLevel.Powiat => "powiat",
        UnitLevel.Voivodeship => "województwo",
        UnitLevel.Country => "kraj",
        _ => "",
    };

    private static string CodeOf(Guid? unitId, Atlas atlas, DateOnly today) => unitId is { } id ? atlas.Find(id, today)?.Code ?? "" : "";
}
