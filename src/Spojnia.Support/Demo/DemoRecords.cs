using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Demo;

/// <summary>Answers of made-up participants to what the enrolment does not ask.</summary>
internal static class DemoRecords
{
    private static readonly (string Gmina, string Place, string Postcode)[] Homes =
        [("1661011", "Opole", "45-001"), ("1607054", "Nysa", "48-300"), ("1601011", "Brzeg", "49-300"), ("1604024", "Kluczbork", "46-200")];

    /// <summary>Complete answers, a little different from person to person.</summary>
    public static Dictionary<string, string> Of(int number)
    {
        var (gmina, place, postcode) = Homes[number % Homes.Length];
        return new()
        {
            [RecordFields.Citizenship] = "PL",
            [RecordFields.Country] = "PL",
            [RecordFields.Voivodeship] = gmina[..2],
            [RecordFields.Powiat] = gmina[..4],
            [RecordFields.Gmina] = gmina,
            [RecordFields.Locality] = place,
            [RecordFields.Postcode] = postcode,
            [RecordFields.Degurba] = number % Homes.Length == 0 ? "1" : "2",
            [RecordFields.LabourStatus] = "pracujaca",
            [RecordFields.LabourStatusDetail] = "samorzadowa",
            [RecordFields.Occupation] = "pomoc",
            [RecordFields.ForeignOrigin] = "nie",
            [RecordFields.ThirdCountry] = "nie",
            [RecordFields.Minority] = number % 3 == 0 ? RecordFields.Refused : "nie",
            [RecordFields.Homeless] = "nie",
            [RecordFields.Disability] = number % 5 == 0 ? RecordFields.Refused : "nie",
        };
    }

    /// <summary>Opens the records of people on a training's list and answers for all but every <paramref name="gaps"/>th; those complete already stay as they are.</summary>
    public static async Task AnswerAsync(
        SpojniaDbContext db, RecordOpening opening, RecordBook book, Training training, IReadOnlyList<Guid> people, int gaps, CancellationToken cancellation)
    {
        await opening.OpenAsync(training, people, cancellation);
        var records = await db.ParticipantRecords.Where(record => record.ProjectId == training.ProjectId && people.Contains(record.PersonId)).ToListAsync(cancellation);
        for (var at = 0; at < people.Count; at++)
        {
            if (gaps > 0 && at % gaps == gaps - 1 || records.Find(one => one.PersonId == people[at]) is not { IsComplete: false, FrozenOn: null } record)
                continue;
            record.Fill(await book.LabelAsync(Of(at), cancellation), training.PublishedAt ?? DateTime.UnixEpoch);
        }

        await db.SaveChangesAsync(cancellation);
        await opening.OpenAsync(training, people, cancellation);
    }
}
