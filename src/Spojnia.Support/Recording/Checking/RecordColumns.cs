using System.Collections.Frozen;
using Spojnia.Core.Data;

namespace Spojnia.Support.Recording.Checking;

/// <summary>What kind of text a column holds.</summary>
internal enum ColumnKind
{
    Text,

    /// <summary>A number of a register or a code: digits that must not become a number.</summary>
    Digits,
    Day,
    Answer,
    Sex,
    Dictionary,
}

/// <summary>A column of a participant file.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="Label">Polish header.</param>
/// <param name="Kind">How its text is read.</param>
/// <param name="Dictionary">Name of the dictionary, empty for none.</param>
internal sealed record RecordColumn(string Field, string Label, ColumnKind Kind = ColumnKind.Text, string Dictionary = "")
{
    /// <summary>Values of such columns say little of a person, so a list of errors may show them.</summary>
    public bool MayBeShown => Kind is ColumnKind.Day or ColumnKind.Dictionary && Field is not (RecordFields.BirthDate or RecordFields.Citizenship)
        || Field is RecordFields.Postcode or RecordFields.Gmina or RecordFields.Powiat or RecordFields.Voivodeship || Field.StartsWith("inst.", StringComparison.Ordinal);
}

/// <summary>Columns of the files of participants and institutions, by header.</summary>
internal static class RecordColumns
{
    public static IReadOnlyList<RecordColumn> Person { get; } =
    [
        new(RecordFields.Citizenship, "Obywatelstwo", ColumnKind.Dictionary, "citizenship"), new(RecordFields.ParticipantKind, "Rodzaj uczestnika", ColumnKind.Dictionary, "participantKind"),
        new(RecordFields.Institution, "Nazwa instytucji"), new(RecordFields.GivenName, "Imię"), new(RecordFields.FamilyName, "Nazwisko"),
        new(RecordFields.Pesel, "PESEL", ColumnKind.Digits), new(RecordFields.HasNoPesel, "Brak PESEL", ColumnKind.Answer), new(RecordFields.OtherIdentifier, "Inny identyfikator"),
        new(RecordFields.Sex, "Płeć", ColumnKind.Sex), new(RecordFields.Age, "Wiek w chwili przystąpienia"), new(RecordFields.BirthDate, "Data urodzenia", ColumnKind.Day),
        new(RecordFields.Education, "Wykształcenie", ColumnKind.Dictionary, "education"), new(RecordFields.Country, "Kraj", ColumnKind.Dictionary, "country"),
        new(RecordFields.Voivodeship, "Województwo (TERYT)", ColumnKind.Digits), new(RecordFields.Powiat, "Powiat (TERYT)", ColumnKind.Digits), new(RecordFields.Gmina, "Gmina (TERYT)", ColumnKind.Digits),
        new(RecordFields.Locality, "Miejscowość"), new(RecordFields.Street, "Ulica"), new(RecordFields.Building, "Nr budynku"), new(RecordFields.Flat, "Nr lokalu"),
        new(RecordFields.Postcode, "Kod pocztowy", ColumnKind.Digits), new(RecordFields.Degurba, "Stopień urbanizacji (DEGURBA)", ColumnKind.Dictionary, "degurba"),
        new(RecordFields.Phone, "Telefon", ColumnKind.Digits), new(RecordFields.Email, "E-mail"), new(RecordFields.StartedOn, "Data rozpoczęcia udziału w projekcie", ColumnKind.Day),
        new(RecordFields.EndedOn, "Data zakończenia udziału w projekcie", ColumnKind.Day), new(RecordFields.EndedAsPlanned, "Zakończenie zgodnie ze ścieżką", ColumnKind.Answer),
        new(RecordFields.EndReason, "Powód wcześniejszego zakończenia", ColumnKind.Dictionary, "endReason"), new(RecordFields.LabourStatus, "Status na rynku pracy", ColumnKind.Dictionary, "status"),
        new(RecordFields.LabourStatusDetail, "Status na rynku pracy: w tym", ColumnKind.Dictionary, "status"), new(RecordFields.Employer, "Zatrudniony w"), new(RecordFields.Occupation, "Wykonywany zawód", ColumnKind.Dictionary, "occupation"),
        new(RecordFields.Support, "Rodzaj wsparcia", ColumnKind.Dictionary, "support"), new(RecordFields.SupportFrom, "Data rozpoczęcia we wsparciu", ColumnKind.Day),
        new(RecordFields.SupportTo, "Data zakończenia we wsparciu", ColumnKind.Day), new(RecordFields.Outcome, "Sytuacja po zakończeniu", ColumnKind.Dictionary, "outcome"),
        new(RecordFields.Achieved, "Uzyskane kwalifikacje lub kompetencje"), new(RecordFields.AchievedOn, "Data uzyskania kwalifikacji lub kompetencji", ColumnKind.Day),
        new(RecordFields.ForeignOrigin, "Obce pochodzenie", ColumnKind.Answer), new(RecordFields.ThirdCountry, "Obywatel państwa trzeciego", ColumnKind.Answer),
        new(RecordFields.Minority, "Mniejszość narodowa lub etniczna", ColumnKind.Answer), new(RecordFields.Homeless, "Bezdomność lub wykluczenie mieszkaniowe", ColumnKind.Answer),
        new(RecordFields.Disability, "Niepełnosprawność", ColumnKind.Answer),
    ];

    public static IReadOnlyList<RecordColumn> Institution { get; } =
    [
        new(RecordFields.InstitutionCountry, "Kraj", ColumnKind.Dictionary, "country"), new(RecordFields.InstitutionName, "Nazwa instytucji"), new(RecordFields.InstitutionNip, "NIP", ColumnKind.Digits),
        new(RecordFields.InstitutionHasNoNip, "Brak NIP", ColumnKind.Answer), new(RecordFields.InstitutionRegon, "REGON", ColumnKind.Digits), new(RecordFields.InstitutionType, "Typ instytucji", ColumnKind.Dictionary, "institutionType"),
        new(RecordFields.InstitutionTypeDetail, "Typ instytucji: w tym"), new(RecordFields.InstitutionVoivodeship, "Województwo (TERYT)", ColumnKind.Digits),
        new(RecordFields.InstitutionPowiat, "Powiat (TERYT)", ColumnKind.Digits), new(RecordFields.InstitutionGmina, "Gmina (TERYT)", ColumnKind.Digits),
        new(RecordFields.InstitutionLocality, "Miejscowość"), new(RecordFields.InstitutionStreet, "Ulica"), new(RecordFields.InstitutionBuilding, "Nr budynku"),
        new(RecordFields.InstitutionFlat, "Nr lokalu"), new(RecordFields.InstitutionPostcode, "Kod pocztowy", ColumnKind.Digits),
        new(RecordFields.InstitutionDegurba, "Stopień urbanizacji (DEGURBA)", ColumnKind.Dictionary, "degurba"), new(RecordFields.InstitutionPhone, "Telefon", ColumnKind.Digits),
        new(RecordFields.InstitutionEmail, "E-mail"), new(RecordFields.InstitutionStartedOn, "Data rozpoczęcia udziału w projekcie", ColumnKind.Day),
        new(RecordFields.InstitutionEndedOn, "Data zakończenia udziału w projekcie", ColumnKind.Day),
        new(RecordFields.InstitutionStaffSupported, "Czy wsparciem zostali objęci pracownicy instytucji", ColumnKind.Answer),
        new(RecordFields.InstitutionSupport, "Rodzaj przyznanego wsparcia", ColumnKind.Dictionary, "support"), new(RecordFields.InstitutionSupportFrom, "Data rozpoczęcia we wsparciu", ColumnKind.Day),
        new(RecordFields.InstitutionSupportTo, "Data zakończenia we wsparciu", ColumnKind.Day),
    ];

    private static readonly FrozenDictionary<string, RecordColumn> OfPerson = ByHeader(Person);
    private static readonly FrozenDictionary<string, RecordColumn> OfInstitution = ByHeader(Institution);
    private static readonly FrozenDictionary<string, RecordColumn> ByField = Person.Concat(Institution).ToFrozenDictionary(column => column.Field);

    public static IReadOnlyList<RecordColumn> Of(RecordKind kind) => kind == RecordKind.Person ? Person : Institution;

    /// <summary>The column that a header means, by its label or the code of its field; <c>null</c> for a stranger.</summary>
    public static RecordColumn? Find(RecordKind kind, string header) => (kind == RecordKind.Person ? OfPerson : OfInstitution).GetValueOrDefault(Fold.Text(header));

    public static RecordColumn? Find(string field) => ByField.GetValueOrDefault(field);

    /// <summary>Header of a field; the code itself when it has none.</summary>
    public static string LabelOf(string field) => Find(field)?.Label ?? field;

    private static FrozenDictionary<string, RecordColumn> ByHeader(IReadOnlyList<RecordColumn> columns) =>
        columns.SelectMany(column => new[] { (Fold.Text(column.Label), column), (Fold.Text(column.Field), column) }).DistinctBy(pair => pair.Item1).ToFrozenDictionary(pair => pair.Item1, pair => pair.column);
}
