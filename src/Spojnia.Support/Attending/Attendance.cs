using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Attending;

/// <summary>
/// A person was at a session. A mistake is taken back with a reason and stays readable; marking again makes a new record.
/// What the evidence rests on (institution, its owner, whether it counts) is kept as it stood on the day of marking.
/// </summary>
internal sealed class Attendance
{
    private Attendance() { }

    public Attendance(Training training, Session session, Enrolment enrolment, Guid? institutionId, Guid? ownerJstId, bool employeesOnly, Guid? by, string byName, DateTime now)
    {
        Refuse.If(PolishTime.DayOf(now) < session.Day, $"Obecność można zapisać od dnia zajęć, czyli od {session.Day:d MMMM yyyy}.");
        Refuse.If(!EnrolmentStates.OnList.Contains(enrolment.State), $"{enrolment.PersonName}: tej osoby nie ma na zatwierdzonej liście.");
        (TrainingId, SessionId, EnrolmentId, PersonId) = (training.Id, session.Id, enrolment.Id, enrolment.PersonId);
        (ProjectId, Day, Hours) = (training.ProjectId, session.Day, session.Hours);
        IsSupport = training.IsSupport;
        Counts = training.IsSupport && (enrolment.CountsAsEmployee || !employeesOnly);
        (InstitutionId, OwnerJstId) = (institutionId, ownerJstId);
        (MarkedAt, MarkedBy, MarkedByName) = (now, by, byName);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TrainingId { get; private init; }
    public Guid SessionId { get; private init; }
    public Guid EnrolmentId { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid ProjectId { get; private init; }
    public DateOnly Day { get; private init; }
    public decimal Hours { get; private init; }

    /// <summary>Makes the person a participant of the project; a guest of a conference never becomes one.</summary>
    public bool IsSupport { get; private init; }

    /// <summary>Feeds indicators: support given to an employee.</summary>
    public bool Counts { get; private init; }
    public Guid? InstitutionId { get; private init; }

    /// <summary>Gmina or powiat that owns the institution; <c>null</c> for others, the voivodeship included: it covers no municipality.</summary>
    public Guid? OwnerJstId { get; private init; }
    public DateTime MarkedAt { get; private init; }
    public Guid? MarkedBy { get; private init; }
    public string MarkedByName { get; private init; } = "";
    public DateTime? TakenBackAt { get; private set; }
    public string TakenBackByName { get; private set; } = "";
    public string TakenBackReason { get; private set; } = "";

    public void TakeBack(string? reason, string byName, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód cofnięcia obecności (co najmniej 5 znaków). Zostanie w historii.");
        (TakenBackAt, TakenBackByName, TakenBackReason) = (now, byName, reason!.Trim());
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.Property(attendance => attendance.MarkedByName).HasMaxLength(260);
        builder.Property(attendance => attendance.TakenBackByName).HasMaxLength(260);
        builder.Property(attendance => attendance.TakenBackReason).HasMaxLength(1000);
        builder.HasOne<Session>().WithMany().HasForeignKey(attendance => attendance.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(attendance => attendance.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(attendance => new { attendance.SessionId, attendance.EnrolmentId }).IsUnique().HasFilter("\"TakenBackAt\" IS NULL");
        builder.HasIndex(attendance => attendance.TrainingId);
        builder.HasIndex(attendance => new { attendance.ProjectId, attendance.PersonId });
        builder.HasIndex(attendance => new { attendance.ProjectId, attendance.InstitutionId });
        builder.HasIndex(attendance => new { attendance.ProjectId, attendance.OwnerJstId });
    }
}
