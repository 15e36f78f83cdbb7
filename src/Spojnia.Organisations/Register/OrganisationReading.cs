using System.Globalization;
using System.Net.Mail;
using Spojnia.Core.Territory;
using Spojnia.Core.Values;
using static Spojnia.Organisations.Register.OrganisationFields;

namespace Spojnia.Organisations.Register;

/// <summary>What is wrong with a field: a whole Polish sentence.</summary>
internal sealed record FieldProblem(string Field, string Sentence);

/// <summary>Reads the texts of a form or of a row into facts. One reader for both, so that a file is held to what a person is held to.</summary>
internal sealed class OrganisationReading(Atlas atlas, DateOnly today)
{
    private delegate bool Parse<T>(string? text, out T value, out string? problem);

    private readonly Dictionary<string, UnitReading.Answer> _units = [];
    private readonly UnitReading _reading = new(atlas, today);

    /// <summary>Facts, or every problem at once.</summary>
    public OrganisationFacts? Read(Func<string, string?> textOf, List<FieldProblem> problems)
    {
        var before = problems.Count;
        string Text(string key)
        {
            var text = string.Join(' ', (textOf(key) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length > Of(key).MaxLength)
                problems.Add(new(key, $"To pole mieści {Of(key).MaxLength} znaków, a tekst ma ich {text.Length}. Skróć go."));
            return text;
        }

        T? Number<T>(string key, Parse<T> parse) where T : struct
        {
            if (Text(key) is not { Length: > 0 } text)
                return null;
            if (parse(text, out var value, out var problem))
                return value;
            problems.Add(new(key, problem!));
            return null;
        }

        var name = Text(Name);
        if (name.Length < 3)
            problems.Add(new(Name, name.Length == 0 ? "Podaj nazwę instytucji." : "Nazwa instytucji jest za krótka. Podaj pełną nazwę."));
        var type = ReadType(Text(OrganisationFields.Type), problems);
        var owner = Unit(Owner, Text(Owner), ownersToo: true, problems);
        var seat = Unit(Seat, Text(Seat), ownersToo: false, problems);
        var facts = new OrganisationFacts
        {
            Name = name,
            ShortName = Text(ShortName),
            Type = type?.Code ?? "",
            Level = ReadLevel(Text(Level), problems) ?? owner?.Level,
            OwnerJstId = owner?.JstId,
            SeatUnitId = seat?.Id,
            Operator = Text(Operator),
            Street = Text(Street),
            PostalCode = Number<PostalCode>(OrganisationFields.PostalCode, Core.Values.PostalCode.TryParse),
            Place = Text(Place),
            Nip = Number<Nip>(OrganisationFields.Nip, Core.Values.Nip.TryParse),
            Regon = Number<Regon>(OrganisationFields.Regon, Core.Values.Regon.TryParse),
            Krs = Number<Krs>(OrganisationFields.Krs, Core.Values.Krs.TryParse),
            Ade = Number<AdeAddress>(Ade, AdeAddress.TryParse),
            Phone = ReadPhone(Text(Phone), problems),
            Email = ReadEmail(Text(Email), problems),
            Website = ReadWebsite(Text(Website), problems),
            Capacity = ReadCapacity(Text(Capacity), problems),
            ActiveFrom = Number<DateOnly>(ActiveFrom, PolishDate.TryParse),
            Source = Text(Source),
            SourceDate = Text(SourceDate),
            Note = Text(Note),
            NeedsChecking = ReadTruth(NeedsChecking, Text(NeedsChecking), problems),
        };
        if (facts.ActiveFrom > today.AddYears(2))
            problems.Add(new(ActiveFrom, "Ten dzień jest zbyt daleko w przyszłości. Sprawdź rok."));
        return problems.Count == before ? facts : null;
    }

    public static string ReadPhone(string text, List<FieldProblem> problems)
    {
        if (text.Length > 0 && (text.Count(char.IsAsciiDigit) < 7 || text.Any(letter => !char.IsAsciiDigit(letter) && !"+-() ,;/.wewtelWEWTEL".Contains(letter, StringComparison.Ordinal))))
            problems.Add(new(Phone, "To nie wygląda na numer telefonu. Wpisz go cyframi, na przykład 77 441 52 50."));
        return text;
    }

    public static string ReadEmail(string text, List<FieldProblem> problems)
    {
        if (text.Length > 0 && (!MailAddress.TryCreate(text, out var address) || address.Address != text || !address.Host.Contains('.', StringComparison.Ordinal)))
            problems.Add(new(Email, "To nie jest poprawny adres e-mail. Wpisz adres podobny do sekretariat@ops.example.pl."));
        return text;
    }

    public static string ReadWebsite(string text, List<FieldProblem> problems)
    {
        if (text.Length == 0)
            return "";
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        // Only web addresses: what stands here becomes a link.
        if (Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal))
            return whole;
        problems.Add(new(Website, "To nie jest adres strony internetowej. Wpisz go w postaci www.ops.example.pl."));
        return "";
    }

    private static OrganisationType? ReadType(string text, List<FieldProblem> problems)
    {
        var type = OrganisationTypes.Find(text);
        if (type is null)
            problems.Add(new(OrganisationFields.Type, text.Length == 0 ? "Wybierz typ instytucji." : $"Nie znamy typu „{text}”. Użyj kodu albo nazwy ze słownika, na przykład OPS, PCPR, DPS, NGO."));
        return type;
    }

    private static UnitLevel? ReadLevel(string text, List<FieldProblem> problems)
    {
        if (text.Length == 0)
            return null;
        UnitLevel? level = NameLikeness.KeyOf(text) switch
        {
            "gmina" or "gminny" => UnitLevel.Gmina,
            "powiat" or "powiatowy" => UnitLevel.Powiat,
            "wojewodztwo" or "wojewodzki" or "voivodeship" => UnitLevel.Voivodeship,
            "kraj" or "krajowy" or "country" => UnitLevel.Country,
            _ => null,
        };
        if (level is null)
            problems.Add(new(Level, $"Nie znamy poziomu „{text}”. Wpisz: gmina, powiat, województwo albo kraj."));
        return level;
    }

    private static int? ReadCapacity(string text, List<FieldProblem> problems)
    {
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places is > 0 and <= 10_000)
            return places;
        problems.Add(new(Capacity, "Liczba miejsc to liczba całkowita od 1 do 10 000. Popraw ją."));
        return null;
    }

    private static bool ReadTruth(string key, string text, List<FieldProblem> problems)
    {
        var truth = NameLikeness.KeyOf(text);
        if (truth is not ("" or "tak" or "nie" or "true" or "false" or "1" or "0" or "x" or "t" or "n"))
            problems.Add(new(key, "Wpisz Tak albo Nie."));
        return truth is "tak" or "true" or "1" or "x" or "t";
    }

    private UnitView? Unit(string key, string text, bool ownersToo, List<FieldProblem> problems)
    {
        if (text.Length == 0)
            return null;
        if (!_units.TryGetValue($"{ownersToo}|{text}", out var answer))
            _units[$"{ownersToo}|{text}"] = answer = ownersToo ? _reading.Owner(text) : _reading.Gmina(text);
        if (answer.Problem is not null)
            problems.Add(new(key, answer.Problem));
        return answer.Unit;
    }
}
