namespace Spojnia.Support.Recording;

/// <summary>Polish names of the fields that people answer.</summary>
internal static class RecordLabels
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [RecordFields.GivenName] = "Imię",
        [RecordFields.FamilyName] = "Nazwisko",
        [RecordFields.Sex] = "Płeć",
        [RecordFields.BirthDate] = "Data urodzenia",
        [RecordFields.Citizenship] = "Obywatelstwo",
        [RecordFields.ParticipantKind] = "Rodzaj uczestnika",
        [RecordFields.Institution] = "Instytucja",
        [RecordFields.Education] = "Wykształcenie",
        [RecordFields.Country] = "Kraj",
        [RecordFields.Voivodeship] = "Województwo (TERYT)",
        [RecordFields.Powiat] = "Powiat (TERYT)",
        [RecordFields.Gmina] = "Gmina (TERYT)",
        [RecordFields.Locality] = "Miejscowość",
        [RecordFields.Street] = "Ulica",
        [RecordFields.Building] = "Numer domu",
        [RecordFields.Flat] = "Numer lokalu",
        [RecordFields.Postcode] = "Kod pocztowy",
        [RecordFields.Degurba] = "Stopień urbanizacji (DEGURBA)",
        [RecordFields.Phone] = "Telefon",
        [RecordFields.Email] = "Adres e-mail",
        [RecordFields.LabourStatus] = "Status na rynku pracy",
        [RecordFields.LabourStatusDetail] = "Status na rynku pracy, w tym",
        [RecordFields.Employer] = "Zatrudnienie",
        [RecordFields.Occupation] = "Wykonywany zawód",
        [RecordFields.ForeignOrigin] = "Obce pochodzenie",
        [RecordFields.ThirdCountry] = "Obywatelstwo państwa trzeciego",
        [RecordFields.Minority] = "Mniejszość narodowa lub etniczna",
        [RecordFields.Homeless] = "Bezdomność lub wykluczenie z dostępu do mieszkań",
        [RecordFields.Disability] = "Niepełnosprawność",
        [RecordFields.EndReason] = "Powód zakończenia udziału",
        [RecordFields.Outcome] = "Sytuacja po zakończeniu udziału",
    };

    public static string Of(string field) => All.GetValueOrDefault(field, field);
}
