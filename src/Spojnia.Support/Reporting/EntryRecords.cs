using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Attending;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Reporting;

/// <summary>Records as far as participations themselves tell them.</summary>
internal sealed class EntryRecords(SpojniaDbContext db, PersonalKeys keys)
{
    public async IAsyncEnumerable<FlatRecord> ReadAsync(Guid projectId, RecordKind kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (kind != RecordKind.Person)
            yield break;
        var rows = db.Participations.AsNoTracking().Where(participation => participation.ProjectId == projectId && participation.State != ParticipationState.Withdrawn)
            .OrderBy(participation => participation.Id).Join(db.People.AsNoTracking(), participation => participation.PersonId, person => person.Id, (participation, person) => new { participation, person });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return new FlatRecord(row.participation.Id, kind, new Dictionary<string, string>
            {
                [RecordFields.GivenName] = row.person.GivenName,
                [RecordFields.FamilyName] = row.person.FamilyName,
                [RecordFields.Pesel] = row.person.PeselCipher is { } cipher ? keys.Decrypt(cipher).Reveal() : "",
                [RecordFields.HasNoPesel] = row.person.HasNoPesel ? "tak" : "nie",
                [RecordFields.Sex] = row.participation.EntrySex?.ToString() ?? "",
                [RecordFields.BirthDate] = Day(row.person.BirthDate),
                [RecordFields.Email] = row.person.Email,
                [RecordFields.Phone] = row.person.Phone,
                [RecordFields.Institution] = row.participation.EntryInstitution,
                [RecordFields.StartedOn] = Day(row.participation.StartedOn),
                [RecordFields.EndedOn] = Day(row.participation.ExitedOn),
                [RecordFields.EndedAsPlanned] = row.participation.EndedAsPlanned switch { true => "tak", false => "nie", _ => "" },
            });
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
