using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Recording;

/// <summary>One answer of a record: its code or text, and the label that the dictionary gave on the day of the answer.</summary>
internal sealed record RecordAnswer(string Value, string Label = "");

/// <summary>
/// What the minister's system asks of a participant. From the first attendance the answers are data at entry: a gap may still be filled,
/// but what was said changes only by an explicit correction, and no profile reaches it.
/// </summary>
internal sealed class ParticipantRecord : IVersioned
{
    private ParticipantRecord() { }

    public ParticipantRecord(Participation participation) =>
        (Id, ProjectId, PersonId) = (participation.Id, participation.ProjectId, participation.PersonId);

    /// <summary>Id of the participation.</summary>
    public Guid Id { get; private init; }
    public Guid ProjectId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>Answers by the codes of <see cref="RecordFields"/>; what is not here has not been answered.</summary>
    public IReadOnlyDictionary<string, RecordAnswer> Answers { get; private set; } = new Dictionary<string, RecordAnswer>();

    /// <summary>Codes of mandatory fields without an answer.</summary>
    public string[] Missing { get; private set; } = [];

    /// <summary>Day of the first attendance: from then on answers change only by correction.</summary>
    public DateOnly? FrozenOn { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public int Version { get; private set; } = 1;

    public bool IsComplete => Missing.Length == 0;

    public string this[string field] => Answers.GetValueOrDefault(field)?.Value ?? "";

    /// <summary>Takes answers in. Once frozen only gaps are filled; a different answer is refused and must be a correction.</summary>
    /// <returns>Codes of the fields that changed.</returns>
    public IReadOnlyList<string> Fill(IReadOnlyDictionary<string, RecordAnswer> answers, DateTime now)
    {
        var changed = answers.Where(one => this[one.Key] != one.Value.Value).Select(one => one.Key).ToList();
        Refuse.If(FrozenOn is not null && changed.Exists(field => this[field].Length > 0),
            "Udział już się rozpoczął, więc zapisanych odpowiedzi nie można zmienić. Można uzupełnić brakujące, a błąd sprostować, podając powód.");
        foreach (var field in changed)
            Set(field, answers[field]);
        if (changed.Count > 0)
            AnsweredAt = now;
        return changed;
    }

    /// <summary>Changes one answer of the data at entry; the old one is kept beside.</summary>
    public RecordCorrection Correct(string field, RecordAnswer answer, string? reason, string byName, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód sprostowania (co najmniej 5 znaków). Zostanie przy starej wartości.");
        Refuse.If(this[field] == answer.Value, "Nowa wartość jest taka sama jak zapisana.");
        var correction = new RecordCorrection(Id, field, Answers.GetValueOrDefault(field) ?? new RecordAnswer(""), answer, reason!.Trim(), byName, now);
        Set(field, answer);
        return correction;
    }

    public void Check(IReadOnlyList<string> missing)
    {
        if (!missing.SequenceEqual(Missing))
            Missing = [.. missing];
    }

    /// <summary>The first attendance fixes the answers; <c>null</c> lifts it when that attendance was a mistake.</summary>
    public void Freeze(DateOnly? day) => FrozenOn = day;

    private void Set(string field, RecordAnswer answer)
    {
        var answers = new Dictionary<string, RecordAnswer>(Answers);
        if (answer.Value.Length == 0)
            answers.Remove(field);
        else
            answers[field] = answer;
        Answers = answers;
    }
}

/// <summary>An answer that was changed after entry: what stood, what stands, why and by whom.</summary>
internal sealed class RecordCorrection
{
    private RecordCorrection() { }

    public RecordCorrection(Guid recordId, string field, RecordAnswer old, RecordAnswer now, string reason, string byName, DateTime at) =>
        (RecordId, Field, OldValue, OldLabel, NewValue, NewLabel, Reason, ByName, At) = (recordId, field, old.Value, old.Label, now.Value, now.Label, reason, byName, at);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RecordId { get; private init; }
    public string Field { get; private init; } = "";
    public string OldValue { get; private init; } = "";
    public string OldLabel { get; private init; } = "";
    public string NewValue { get; private init; } = "";
    public string NewLabel { get; private init; } = "";
    public string Reason { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
}

internal sealed class ParticipantRecordMapping : IEntityTypeConfiguration<ParticipantRecord>
{
    public void Configure(EntityTypeBuilder<ParticipantRecord> builder)
    {
        builder.Property(record => record.Answers).HasMaxLength(16_000).HasConversion(
            answers => JsonSerializer.Serialize(answers.OrderBy(one => one.Key, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Value), JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<Dictionary<string, RecordAnswer>>(text, JsonSerializerOptions.Web)!);
        builder.HasOne<Participation>().WithOne().HasForeignKey<ParticipantRecord>(record => record.Id);
        builder.HasIndex(record => record.PersonId);
        builder.HasIndex(record => record.ProjectId);
    }
}

internal sealed class RecordCorrectionMapping : IEntityTypeConfiguration<RecordCorrection>
{
    public void Configure(EntityTypeBuilder<RecordCorrection> builder)
    {
        builder.Property(one => one.Field).HasMaxLength(40);
        builder.Property(one => one.OldValue).HasMaxLength(300);
        builder.Property(one => one.OldLabel).HasMaxLength(300);
        builder.Property(one => one.NewValue).HasMaxLength(300);
        builder.Property(one => one.NewLabel).HasMaxLength(300);
        builder.Property(one => one.Reason).HasMaxLength(1000);
        builder.Property(one => one.ByName).HasMaxLength(260);
        builder.HasOne<ParticipantRecord>().WithMany().HasForeignKey(one => one.RecordId);
        builder.HasIndex(one => one.RecordId);
    }
}
