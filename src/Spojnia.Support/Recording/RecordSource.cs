using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;

namespace Spojnia.Support.Recording;

/// <summary>The records of a project as flat texts, one after another, for rules and files. PESEL is among them: reading is for the minister's system only.</summary>
internal sealed class RecordSource(SpojniaDbContext db, IOrganisationDirectory organisations, PersonalKeys keys)
{
    private const int Batch = 500;

    /// <summary>Records in a lasting order; those who never attended are left out.</summary>
    public IAsyncEnumerable<FlatRecord> ReadAsync(Guid projectId, RecordKind kind, CancellationToken cancellation) =>
        kind == RecordKind.Person ? PeopleAsync(projectId, cancellation) : InstitutionsAsync(projectId, cancellation);

    private async IAsyncEnumerable<FlatRecord> PeopleAsync(Guid projectId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ids = await db.Participations.Where(one => one.ProjectId == projectId && one.StartedOn != null).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancellation);
        foreach (var part in ids.Chunk(Batch))
        {
            var batch = await (
                from participation in db.Participations.AsNoTracking()
                join person in db.People.AsNoTracking() on participation.PersonId equals person.Id
                join record in db.ParticipantRecords.AsNoTracking() on participation.Id equals record.Id into records
                from record in records.DefaultIfEmpty()
                where part.Contains(participation.Id)
                orderby participation.Id
                select new { participation, person, record }).ToListAsync(cancellation);
            var people = batch.ConvertAll(one => one.person.Id);
            var support = (await (
                from attendance in db.Attendances.Standing()
                join training in db.Trainings on attendance.TrainingId equals training.Id
                where attendance.ProjectId == projectId && attendance.IsSupport && people.Contains(attendance.PersonId)
                orderby attendance.Day
                select new { attendance.PersonId, training.KindCode, attendance.Day }).ToListAsync(cancellation)).ToLookup(one => one.PersonId);
            var results = (await db.TestResults.AsNoTracking().Where(one => one.ProjectId == projectId && one.TakenBackAt == null && one.Passed && people.Contains(one.PersonId))
                .OrderBy(one => one.ExamOn).Select(one => new { one.PersonId, one.Kind, one.ExamOn }).ToListAsync(cancellation)).ToLookup(one => one.PersonId);
            foreach (var one in batch)
            {
                var fields = Texts(one.participation, one.person, one.record);
                var kinds = support[one.person.Id].ToList();
                fields[RecordFields.Support] = kinds.Count > 0 ? kinds[0].KindCode : "";
                fields[RecordFields.SupportFrom] = kinds.Count > 0 ? $"{kinds[0].Day:O}" : "";
                fields[RecordFields.SupportTo] = kinds.Count > 0 ? $"{kinds[^1].Day:O}" : "";
                if (results[one.person.Id].LastOrDefault() is { } result)
                {
                    fields[RecordFields.Outcome] = result.Kind == ResultKind.Qualification ? "kwalifikacje" : "kompetencje";
                    fields[RecordFields.AchievedOn] = $"{result.ExamOn:O}";
                }

                yield return new FlatRecord(one.participation.Id, RecordKind.Person, fields);
            }
        }
    }

    private Dictionary<string, string> Texts(Participation participation, Person person, ParticipantRecord? record)
    {
        var fields = (record?.Answers ?? new Dictionary<string, RecordAnswer>()).ToDictionary(one => one.Key, one => one.Value.Value);
        fields[RecordFields.Pesel] = person.PeselCipher is { } cipher ? keys.Decrypt(cipher).Reveal() : "";
        fields[RecordFields.HasNoPesel] = person.HasNoPesel ? "tak" : "nie";
        fields[RecordFields.OtherIdentifier] = person.HasNoPesel ? person.Id.ToString("N") : "";
        fields[RecordFields.Age] = participation.EntryAge is { } age ? $"{age}" : "";
        fields[RecordFields.StartedOn] = $"{participation.StartedOn:O}";
        fields[RecordFields.EndedOn] = $"{participation.ExitedOn:O}";
        fields[RecordFields.EndedAsPlanned] = participation.EndedAsPlanned switch { true => "tak", false => "nie", _ => "" };
        fields.TryAdd(RecordFields.EndReason, participation.EndedAsPlanned switch { true => "sciezka", false => "inny", _ => "" });
        return fields;
    }

    private async IAsyncEnumerable<FlatRecord> InstitutionsAsync(Guid projectId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var spans = await db.InstitutionLinks.AsNoTracking().Where(link => link.ProjectId == projectId).GroupBy(link => link.InstitutionId)
            .Select(group => new { group.Key, From = group.Min(link => link.From), To = group.Max(link => link.To) }).OrderBy(one => one.Key).ToListAsync(cancellation);
        foreach (var batch in spans.Chunk(Batch))
        {
            var cards = await organisations.FindAsync([.. batch.Select(one => one.Key)], cancellation);
            foreach (var span in batch)
            {
                if (cards.GetValueOrDefault(span.Key) is not { } card)
                    continue;
                yield return new FlatRecord(card.Id, RecordKind.Institution, new Dictionary<string, string>
                {
                    [RecordFields.InstitutionCountry] = "PL",
                    [RecordFields.InstitutionName] = card.Name,
                    [RecordFields.InstitutionType] = card.Type,
                    [RecordFields.InstitutionLocality] = card.Place,
                    [RecordFields.InstitutionStartedOn] = $"{span.From:O}",
                    [RecordFields.InstitutionEndedOn] = $"{span.To:O}",
                    [RecordFields.InstitutionStaffSupported] = "tak",
                    [RecordFields.InstitutionSupportFrom] = $"{span.From:O}",
                    [RecordFields.InstitutionSupportTo] = $"{span.To:O}",
                });
            }
        }
    }
}
