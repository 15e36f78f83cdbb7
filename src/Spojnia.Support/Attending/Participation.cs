using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Values;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Attending;

/// <summary>Where a participation stands. Reporting to the ministry's system adds its own states later.</summary>
internal enum ParticipationState
{
    Active,

    /// <summary>All support has ended; results still come in, within the window.</summary>
    Exited,
    Closed,

    /// <summary>The attendance it began with was a mistake and none is left.</summary>
    Withdrawn,
}

/// <summary>
/// A person in a project, from the first attendance in any form of support. The data at entry are those of that day and no profile changes them.
/// Who comes back is the same participant: the beginning stays, the exit moves.
/// </summary>
internal sealed class Participation : IVersioned
{
    private Participation() { }

    public Participation(Guid projectId, Person person, Enrolment enrolment, DateOnly startedOn)
    {
        (ProjectId, PersonId) = (projectId, person.Id);
        TakeEntry(person, enrolment, startedOn);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; private init; }
    public Guid PersonId { get; private init; }
    public ParticipationState State { get; private set; } = ParticipationState.Active;

    /// <summary>Day of the first attendance.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>Day of the last attendance, once everything is completed or abandoned.</summary>
    public DateOnly? ExitedOn { get; private set; }

    /// <summary>Everything begun was completed («zgodnie z zaplanowaną ścieżką»).</summary>
    public bool? EndedAsPlanned { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    public Guid EntryEnrolmentId { get; private set; }
    public Sex? EntrySex { get; private set; }
    public int? EntryAge { get; private set; }
    public Education? EntryEducation { get; private set; }
    public WorkRelation EntryRelation { get; private set; }
    public Guid? EntryInstitutionId { get; private set; }
    public string EntryInstitution { get; private set; } = "";
    public string EntryPosition { get; private set; } = "";
    public bool EntryIsSocialWorker { get; private set; }
    public int Version { get; private set; } = 1;

    /// <summary>Last day on which a result still counts.</summary>
    public DateOnly? ResultsUntil(int windowDays) => ExitedOn?.AddDays(windowDays);

    /// <summary>The first attendance turned out to be another one than thought; entry data follow it only because the earlier record was a mistake or came in late.</summary>
    public void BeginOn(DateOnly day, Person person, Enrolment enrolment)
    {
        if (State != ParticipationState.Withdrawn && StartedOn == day && EntryEnrolmentId == enrolment.Id)
            return;
        if (State == ParticipationState.Withdrawn || EntryEnrolmentId != enrolment.Id)
            TakeEntry(person, enrolment, day);
        StartedOn = day;
        if (State == ParticipationState.Withdrawn)
            State = ParticipationState.Active;
    }

    public void Withdraw() => (State, ExitedOn, EndedAsPlanned, ClosedAt) = (ParticipationState.Withdrawn, null, null, null);

    /// <summary>Support goes on, or began again after the exit.</summary>
    public void Reopen()
    {
        if (State is ParticipationState.Exited or ParticipationState.Closed)
            (State, ExitedOn, EndedAsPlanned, ClosedAt) = (ParticipationState.Active, null, null, null);
    }

    public void Exit(DateOnly day, bool asPlanned)
    {
        Refuse.If(State == ParticipationState.Withdrawn, "Tego udziału nie ma, bo cofnięto wszystkie obecności.");
        if (State == ParticipationState.Active || ExitedOn != day)
            (State, ClosedAt) = (ParticipationState.Exited, null);
        (ExitedOn, EndedAsPlanned) = (day, asPlanned);
    }

    public void Close(DateTime now)
    {
        Refuse.If(State != ParticipationState.Exited, "Zamknąć można tylko udział, który się zakończył.");
        (State, ClosedAt) = (ParticipationState.Closed, now);
    }

    private void TakeEntry(Person person, Enrolment enrolment, DateOnly day)
    {
        StartedOn = day;
        EntryEnrolmentId = enrolment.Id;
        EntrySex = person.Sex;
        EntryAge = person.BirthDate is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : null;
        (EntryEducation, EntryRelation, EntryIsSocialWorker) = (enrolment.Education, enrolment.Relation, enrolment.IsSocialWorker);
        (EntryInstitutionId, EntryInstitution, EntryPosition) = (enrolment.OrganisationId, enrolment.OrganisationName, enrolment.Position);
    }
}

internal static class ParticipationStates
{
    public static string InPolish(this ParticipationState state) => state switch
    {
        ParticipationState.Active => "W trakcie",
        ParticipationState.Exited => "Zakończony, czeka na wyniki",
        ParticipationState.Closed => "Zamknięty",
        _ => "Cofnięty",
    };

    public static string Tag(this ParticipationState state) => state switch
    {
        ParticipationState.Active => "govuk-tag--blue",
        ParticipationState.Exited => "govuk-tag--yellow",
        ParticipationState.Closed => "govuk-tag--green",
        _ => "govuk-tag--grey",
    };
}

internal sealed class ParticipationMapping : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.Property(participation => participation.EntryPosition).HasMaxLength(200);
        builder.HasOne<Person>().WithMany().HasForeignKey(participation => participation.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(participation => new { participation.ProjectId, participation.PersonId }).IsUnique();
        builder.HasIndex(participation => new { participation.State, participation.ExitedOn });
    }
}
