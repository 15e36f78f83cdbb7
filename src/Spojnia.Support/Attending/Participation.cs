using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Values;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Attending;

/// <summary>
/// A person in a project, from the day of qualification. The first attendance makes them a participant and fixes the data at entry; no profile changes
/// them. Who comes back is the same participant: the beginning stays, the exit moves. What was reported moves only through a correction.
/// </summary>
internal sealed class Participation : IVersioned
{
    private Participation() { }

    public Participation(Guid projectId, Person person, Enrolment enrolment)
    {
        (ProjectId, PersonId) = (projectId, person.Id);
        TakeEntry(person, enrolment, null);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; private init; }
    public Guid PersonId { get; private init; }
    public ParticipationState State { get; private set; } = ParticipationState.Draft;

    /// <summary>Every mandatory field of the record is answered; kept beside the state, because a participant may be active with gaps.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Day of the first attendance; <c>null</c> before it.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>Day of the last attendance, once everything is completed or abandoned.</summary>
    public DateOnly? ExitedOn { get; private set; }

    /// <summary>Everything begun was completed («zgodnie z zaplanowaną ścieżką»).</summary>
    public bool? EndedAsPlanned { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Number of the payment claim with which it was last reported.</summary>
    public int? ReportedIn { get; private set; }

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

    /// <summary>The person has ended and results no longer come in; holds through reporting and correction too.</summary>
    public bool IsClosed => ClosedAt is not null;

    /// <summary>Last day on which a result still counts.</summary>
    public DateOnly? ResultsUntil(int windowDays) => ExitedOn?.AddDays(windowDays);

    /// <summary>Says whether the record holds every mandatory answer.</summary>
    public void Assess(bool isComplete)
    {
        IsComplete = isComplete;
        if (State == ParticipationState.Draft)
            Move(ParticipationState.Incomplete);
        if (State == ParticipationState.Incomplete && isComplete)
            Move(ParticipationState.Complete);
        else if (State == ParticipationState.Complete && !isComplete)
            Move(ParticipationState.Incomplete);
        else if (State == ParticipationState.Reported && !isComplete)
            Move(ParticipationState.Correction);
    }

    /// <summary>The first attendance, or an earlier one entered late; entry data follow it only because the earlier record was a mistake or came in late.</summary>
    public void BeginOn(DateOnly day, Person person, Enrolment enrolment)
    {
        if (StartedOn == day && EntryEnrolmentId == enrolment.Id)
            return;
        if (State == ParticipationState.Cancelled)
            Move(ParticipationState.Draft);
        if (State == ParticipationState.Draft)
            Move(ParticipationState.Incomplete);
        if (State is ParticipationState.Incomplete or ParticipationState.Complete)
            Move(ParticipationState.Active);
        Reconsider();
        if (StartedOn is null || EntryEnrolmentId != enrolment.Id)
            TakeEntry(person, enrolment, day);
        StartedOn = day;
    }

    /// <summary>No attendance is left: the person is again one who has not come yet.</summary>
    public void TakeBackBeginning()
    {
        (StartedOn, ExitedOn, EndedAsPlanned, ClosedAt) = (null, null, null, null);
        if (State is ParticipationState.Active or ParticipationState.Exited or ParticipationState.ResultsWindow or ParticipationState.Closed)
            Move(IsComplete ? ParticipationState.Complete : ParticipationState.Incomplete);
        Reconsider();
    }

    /// <summary>Support goes on, or began again after the exit.</summary>
    public void Reopen()
    {
        if (ExitedOn is null)
            return;
        if (State is ParticipationState.Exited or ParticipationState.ResultsWindow or ParticipationState.Closed)
            Move(ParticipationState.Active);
        Reconsider();
        (ExitedOn, EndedAsPlanned, ClosedAt) = (null, null, null);
    }

    public void Exit(DateOnly day, bool asPlanned)
    {
        Refuse.If(StartedOn is null, "Ta osoba nie rozpoczęła jeszcze udziału.");
        if (ExitedOn == day)
        {
            if (EndedAsPlanned != asPlanned)
                Reconsider();
            EndedAsPlanned = asPlanned;
            return;
        }

        Reopen();
        Reconsider();
        if (State == ParticipationState.Active)
            Move(ParticipationState.Exited);
        (ExitedOn, EndedAsPlanned) = (day, asPlanned);
    }

    /// <summary>Results are awaited.</summary>
    public void OpenWindow()
    {
        if (State == ParticipationState.Exited)
            Move(ParticipationState.ResultsWindow);
    }

    public void Close(DateTime now)
    {
        Refuse.If(ExitedOn is null, "Zamknąć można tylko udział, który się zakończył.");
        OpenWindow();
        if (State == ParticipationState.ResultsWindow)
            Move(ParticipationState.Closed);
        ClosedAt = now;
    }

    /// <summary>Sent to the minister's system with a payment claim; a corrected one is sent again.</summary>
    public void Report(int claimNumber)
    {
        Refuse.If(claimNumber < 1, "Podaj numer wniosku o płatność.");
        Refuse.If(State is not (ParticipationState.Closed or ParticipationState.Correction), "Rozliczyć można udział zamknięty albo poprawiany.");
        Refuse.If(State == ParticipationState.Correction && StartedOn is not null && !IsClosed, "Ta osoba znowu korzysta ze wsparcia. Rozlicz poprawkę, gdy udział się zamknie.");
        Refuse.If(!IsComplete, "Niekompletnego zapisu nie można rozliczyć. Uzupełnij brakujące dane.");
        Move(ParticipationState.Reported);
        ReportedIn = claimNumber;
    }

    /// <summary>What was reported is to be corrected; it will be reported again.</summary>
    public void Correct()
    {
        Refuse.If(State != ParticipationState.Reported, "Poprawia się udział, który został już rozliczony.");
        Move(ParticipationState.Correction);
    }

    /// <summary>The person will not come; only before the first attendance.</summary>
    public void Cancel()
    {
        Refuse.If(StartedOn is not null, "Tego udziału nie można anulować, bo się rozpoczął.");
        Move(ParticipationState.Cancelled);
    }

    /// <summary>Qualified again after a cancellation.</summary>
    public void Revive(Person person, Enrolment enrolment)
    {
        Move(ParticipationState.Draft);
        TakeEntry(person, enrolment, null);
    }

    // Whatever moves under a reported record makes it wait for a correction.
    private void Reconsider()
    {
        if (State == ParticipationState.Reported)
            Move(ParticipationState.Correction);
    }

    private void Move(ParticipationState to) =>
        State = ParticipationStates.Allows(State, to) ? to : throw new InvalidOperationException($"A participation does not go from {State} to {to}.");

    private void TakeEntry(Person person, Enrolment enrolment, DateOnly? day)
    {
        StartedOn = day;
        EntryEnrolmentId = enrolment.Id;
        EntrySex = person.Sex;
        EntryAge = person.BirthDate is { } born && day is { } on ? on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0) : null;
        (EntryEducation, EntryRelation, EntryIsSocialWorker) = (enrolment.Education, enrolment.Relation, enrolment.IsSocialWorker);
        (EntryInstitutionId, EntryInstitution, EntryPosition) = (enrolment.OrganisationId, enrolment.OrganisationName, enrolment.Position);
    }
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
