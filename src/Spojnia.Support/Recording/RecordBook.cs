using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Recording;

/// <summary>Keeps each participation's record: opens it with what the enrolment already asked, freezes it at entry, says whether it is complete. Adds to the coming save.</summary>
internal sealed class RecordBook(SpojniaDbContext db, MandatoryFields mandatory, TimeProvider clock)
{
    private readonly Dictionary<Guid, ParticipantRecord> _records = [];
    private readonly Dictionary<Guid, List<InstitutionLink>> _links = [];
    private TermBook? _terms;

    public async Task LoadAsync(IReadOnlyCollection<Participation> participations, CancellationToken cancellation)
    {
        var ids = participations.Select(one => one.Id).ToList();
        foreach (var record in await db.ParticipantRecords.Where(record => ids.Contains(record.Id)).ToListAsync(cancellation))
            _records[record.Id] = record;
        var links = (await db.InstitutionLinks.Where(link => ids.Contains(link.ParticipationId)).ToListAsync(cancellation)).ToLookup(link => link.ParticipationId);
        foreach (var id in ids)
            _links[id] = [.. links[id]];
    }

    /// <summary>Takes what the profile and the enrolment say, until the entry is fixed; afterwards only what was missing of who the person is.</summary>
    public async Task BringUpToDateAsync(Participation participation, Person person, Enrolment? enrolment, CancellationToken cancellation)
    {
        if (participation.State == ParticipationState.Cancelled)
            return;
        var isNew = !_records.TryGetValue(participation.Id, out var record);
        if (record is null)
            db.ParticipantRecords.Add(_records[participation.Id] = record = new ParticipantRecord(participation));
        if (participation.StartedOn is null && record.FrozenOn is not null)
            record.Freeze(null);
        var known = ProfileOf(person);
        if (isNew && enrolment is not null)
        {
            foreach (var (field, value) in EnrolmentOf(enrolment))
                known[field] = value;
        }

        var fresh = known.Where(one => one.Value.Length > 0 && (record.FrozenOn is null || record[one.Key].Length == 0) && record[one.Key] != one.Value)
            .ToDictionary(one => one.Key, one => one.Value);
        if (fresh.Count > 0)
            record.Fill(await LabelAsync(fresh, cancellation), clock.Now());
        if (participation.StartedOn is { } day && record.FrozenOn != day)
            record.Freeze(day);
        Assess(participation, record);
    }

    /// <summary>Says anew whether the record is complete.</summary>
    public void Assess(Participation participation, ParticipantRecord record)
    {
        record.Check(mandatory.MissingIn(field => record[field]));
        participation.Assess(record.IsComplete);
    }

    /// <summary>Makes the links to institutions equal to the attendance under each employer.</summary>
    public void Link(Participation participation, ILookup<Guid, DateOnly> days)
    {
        var links = _links.TryGetValue(participation.Id, out var known) ? known : _links[participation.Id] = [];
        foreach (var gone in links.Where(link => !days.Contains(link.InstitutionId)).ToList())
        {
            db.InstitutionLinks.Remove(gone);
            links.Remove(gone);
        }

        foreach (var own in days)
        {
            var link = links.Find(one => one.InstitutionId == own.Key);
            if (link is null)
            {
                db.InstitutionLinks.Add(link = new InstitutionLink(participation, own.Key));
                links.Add(link);
            }

            link.Span(own.Min(), own.Max());
        }
    }

    /// <summary>Gives each answer the label that its dictionary has today.</summary>
    public async Task<IReadOnlyDictionary<string, RecordAnswer>> LabelAsync(IReadOnlyDictionary<string, string> values, CancellationToken cancellation)
    {
        _terms ??= await db.TermsOnAsync(clock.Today(), cancellation);
        return values.ToDictionary(one => one.Key, one => new RecordAnswer(one.Value,
            RecordDictionaries.Of(one.Key) is { } dictionary && one.Value.Length > 0 ? _terms.LabelOf(dictionary, one.Value) : ""));
    }

    private static Dictionary<string, string> ProfileOf(Person person) => new()
    {
        [RecordFields.GivenName] = person.GivenName,
        [RecordFields.FamilyName] = person.FamilyName,
        [RecordFields.Sex] = person.Sex?.ToString() ?? "",
        [RecordFields.BirthDate] = person.BirthDate is { } born ? $"{born:O}" : "",
        [RecordFields.Email] = person.Email,
        [RecordFields.Phone] = person.Phone,
    };

    private static Dictionary<string, string> EnrolmentOf(Enrolment enrolment) => new()
    {
        [RecordFields.Education] = enrolment.Education switch
        {
            Education.LowerSecondaryOrLess => "ISCED0-2",
            Education.UpperOrPostSecondary => "ISCED3-4",
            Education.Tertiary => "ISCED5-8",
            _ => "",
        },
        [RecordFields.ParticipantKind] = enrolment.OrganisationName.Length > 0 ? "pracownik" : "indywidualny",
        [RecordFields.Institution] = enrolment.OrganisationName,
        [RecordFields.Employer] = enrolment.CountsAsEmployee ? enrolment.OrganisationName : "",
        [RecordFields.LabourStatus] = enrolment.CountsAsEmployee ? "pracujaca" : "",
    };
}
