using System.Globalization;
using System.Text;
using Spojnia.Core.Files;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Checking;
using Spojnia.Support.Recording.Rules;

namespace Spojnia.Tests.Support.Recording;

/// <summary>Rows of a participant file in which nothing is wrong. Everybody was born over a hundred years ago, so nobody living is meant.</summary>
internal static class GoodRows
{
    public static readonly RuleContext Context = new(new(2023, 10, 1), new(2028, 12, 31), 28, new(2026, 3, 2), null, DictionaryIndex.Shipped);

    public static IReadOnlyList<RecordColumn> Columns => RecordColumns.Person;

    public static Dictionary<string, string> Fields(int number) => new()
    {
        [RecordFields.Citizenship] = "PL",
        [RecordFields.ParticipantKind] = "pracownik",
        [RecordFields.Institution] = $"Ośrodek Pomocy Społecznej nr {number % 300}",
        [RecordFields.GivenName] = "Żaneta",
        [RecordFields.FamilyName] = $"Próbna{number}",
        [RecordFields.Pesel] = Pesel(number),
        [RecordFields.HasNoPesel] = "nie",
        [RecordFields.Sex] = "K",
        [RecordFields.BirthDate] = Born(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [RecordFields.Education] = "ISCED5-8",
        [RecordFields.Country] = "PL",
        [RecordFields.Voivodeship] = "16",
        [RecordFields.Powiat] = "1601",
        [RecordFields.Gmina] = "1601011",
        [RecordFields.Locality] = "Brzeg",
        [RecordFields.Street] = "Długa",
        [RecordFields.Building] = "1",
        [RecordFields.Postcode] = "49-300",
        [RecordFields.Degurba] = "2",
        [RecordFields.Phone] = "+48 600 000 000",
        [RecordFields.Email] = $"osoba{number}@example.org",
        [RecordFields.StartedOn] = "2025-02-10",
        [RecordFields.EndedOn] = "2025-06-01",
        [RecordFields.EndedAsPlanned] = "tak",
        [RecordFields.LabourStatus] = "pracujaca",
        [RecordFields.LabourStatusDetail] = "samorzadowa",
        [RecordFields.Support] = "szkolenie",
        [RecordFields.SupportFrom] = "2025-02-10",
        [RecordFields.SupportTo] = "2025-05-30",
        [RecordFields.Outcome] = "kwalifikacje",
        [RecordFields.AchievedOn] = "2025-06-10",
        [RecordFields.ForeignOrigin] = "nie",
        [RecordFields.ThirdCountry] = "nie",
        [RecordFields.Minority] = "odmowa",
        [RecordFields.Homeless] = "nie",
        [RecordFields.Disability] = "odmowa",
    };

    public static FlatRecord Record(int number = 1, params (string Field, string Text)[] changed)
    {
        var fields = Fields(number);
        foreach (var (field, text) in changed)
            fields[field] = text;
        return new FlatRecord(Guid.Empty, RecordKind.Person, fields);
    }

    public static string Header(char separator = ';') => string.Join(separator, Columns.Select(column => column.Label));

    public static string Line(IReadOnlyDictionary<string, string> fields, char separator = ';') => string.Join(separator, Columns.Select(column => fields.GetValueOrDefault(column.Field, "")));

    /// <summary>A CSV of the rows, UTF-8 with a mark.</summary>
    public static MemoryStream Csv(IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        new([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(row => Line(row)).Prepend(Header())))]);

    public static (FileCheckResult Result, List<FileFinding> Findings) Check(Stream file, RuleContext? context = null, SheetLimits? limits = null)
    {
        List<FileFinding> found = [];
        return (new RecordFileCheck(Book, context ?? Context).Run(file, RecordKind.Person, found.Add, limits: limits), found);
    }

    public static readonly RuleBook Book = new(RuleReader.ReadRules("validation-rules.json", RuleReader.ReadEmbedded("validation-rules.json")).File!.Rules);

    private static DateOnly Born(int number) => new DateOnly(1907, 1, 1).AddDays(number % 1_400);

    /// <summary>A woman's number with the right check digit.</summary>
    public static string Pesel(int number)
    {
        var serial = number / 1_400;
        var digits = Born(number).ToString("yyMMdd", CultureInfo.InvariantCulture) + (serial / 5 % 1_000).ToString("000", CultureInfo.InvariantCulture) + (serial % 5 * 2).ToString(CultureInfo.InvariantCulture);
        int[] weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
        return digits + ((10 - weights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % 10) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
