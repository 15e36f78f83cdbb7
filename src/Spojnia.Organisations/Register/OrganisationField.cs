namespace Spojnia.Organisations.Register;

/// <summary>A field of an institution: the same in the form, in a file that is read, in a download, in the words of history.</summary>
/// <param name="Key">Name in forms and drafts.</param>
/// <param name="Label">Polish label and the header in our own files.</param>
/// <param name="Hint">How to fill it in; empty when the label says all.</param>
/// <param name="MaxLength">Longest text.</param>
/// <param name="Headers">Other headers under which files give it, folded.</param>
internal sealed record OrganisationField(string Key, string Label, string Hint, int MaxLength, params string[] Headers);

/// <summary>All fields in the order of the form.</summary>
internal static class OrganisationFields
{
    public const string Name = "Name", ShortName = "ShortName", Type = "Type", Level = "Level", Owner = "Owner", Operator = "Operator", Seat = "Seat";
    public const string Street = "Street", PostalCode = "PostalCode", Place = "Place", Nip = "Nip", Regon = "Regon", Krs = "Krs", Ade = "Ade";
    public const string Phone = "Phone", Email = "Email", Website = "Website", Capacity = "Capacity", ActiveFrom = "ActiveFrom";
    public const string Source = "Source", SourceDate = "SourceDate", Note = "Note", NeedsChecking = "NeedsChecking";

    public static readonly IReadOnlyList<OrganisationField> All =
    [
        new(Name, "Nazwa", "Pełna urzędowa nazwa.", 300, "nazwa instytucji", "nazwa jednostki", "nazwa podmiotu", "pelna nazwa", "instytucja", "name"),
        new(ShortName, "Nazwa skrócona", "Na przykład OPS Nysa.", 100, "skrot", "nazwa skrocona", "skrot nazwy"),
        new(Type, "Typ", "", 100, "typ instytucji", "rodzaj", "rodzaj jednostki", "rodzaj instytucji", "type"),
        new(Level, "Poziom działania", "Dla jakiego obszaru działa. Puste – tak jak właściciel.", 30, "poziom", "szczebel", "level"),
        new(Owner, "Właściciel (JST)", "Kod TERYT albo nazwa gminy, powiatu lub województwa. Puste dla podmiotów prywatnych i społecznych.", 120,
            "jst", "organ prowadzacy (teryt)", "wlasciciel", "jednostka samorzadu terytorialnego", "teryt wlasciciela"),
        new(Operator, "Kto prowadzi", "Nazwa organu lub organizacji, na przykład Caritas Diecezji Opolskiej.", 300, "prowadzacy", "organ prowadzacy", "podmiot prowadzacy", "operator"),
        new(Seat, "Gmina siedziby", "Kod TERYT albo nazwa gminy.", 120, "gmina", "teryt", "kod teryt", "kod teryt gminy", "teryt gminy", "gmina teryt"),
        new(Street, "Ulica i numer", "", 200, "ulica", "adres", "ulica i nr", "ulica nr", "street"),
        new(PostalCode, "Kod pocztowy", "Na przykład 45-315.", 10, "kod", "kod poczt", "postcode"),
        new(Place, "Miejscowość", "", 100, "miasto", "poczta", "place"),
        new(Nip, "NIP", "10 cyfr. Kilka instytucji może mieć ten sam NIP (na przykład NIP gminy).", 20, "numer nip", "nr nip"),
        new(Regon, "REGON", "9 albo 14 cyfr.", 20, "numer regon", "nr regon"),
        new(Krs, "KRS", "10 cyfr razem z zerami na początku.", 20, "numer krs", "nr krs"),
        new(Ade, "Adres do e-Doręczeń", "Na przykład AE:PL-12345-67890-ABCDE-12.", 40, "ade", "adres do doreczen elektronicznych", "e-doreczenia", "adres ade"),
        new(Phone, "Telefon", "", 80, "tel", "nr telefonu", "numer telefonu", "phone"),
        new(Email, "E-mail", "Adres instytucji, nie osoby.", 254, "email", "adres e-mail", "poczta elektroniczna", "mail"),
        new(Website, "Strona internetowa", "", 200, "www", "strona www", "adres strony", "website"),
        new(Capacity, "Liczba miejsc", "", 6, "miejsca", "liczba miejsc w placowce", "capacity"),
        new(ActiveFrom, "Działa od", "Na przykład 1.04.2021.", 20, "data rozpoczecia", "od kiedy", "data rozpoczecia dzialalnosci", "data utworzenia"),
        new(Source, "Źródło danych", "Skąd pochodzą te dane.", 300, "zrodlo", "source"),
        new(SourceDate, "Stan na", "Rok, miesiąc lub dzień, z którego są dane.", 20, "data zrodla", "stan na dzien", "data danych", "source date"),
        new(Note, "Uwagi", "", 1000, "uwaga", "notatka", "note"),
        new(NeedsChecking, "Do sprawdzenia", "Tak, jeśli dane są stare albo niepewne.", 10, "wymaga sprawdzenia", "niepewne"),
    ];

    private static readonly Dictionary<string, OrganisationField> ByKey = All.ToDictionary(field => field.Key);

    public static OrganisationField Of(string key) => ByKey[key];

    /// <summary>The field that a header of a file means; <c>null</c> when it cannot be told.</summary>
    public static OrganisationField? Guess(string header)
    {
        var key = NameLikeness.KeyOf(header.Replace('_', ' '));
        return All.FirstOrDefault(field => NameLikeness.KeyOf(field.Label) == key || NameLikeness.KeyOf(field.Key) == key)
            ?? All.FirstOrDefault(field => field.Headers.Any(other => NameLikeness.KeyOf(other) == key));
    }
}
