using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Support.Advising;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Supervising;

/// <summary>
/// A contract of supervision or coaching: who with whom, for what category of goal, from when until when, for how many hours. What is said at the
/// meetings is confidential, so there is no field in which it could be written.
/// </summary>
internal sealed class SupervisionContract : IVersioned
{
    private SupervisionContract() { }

    public SupervisionContract(ContractOutline outline, Guid trainingId, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(outline.SupervisorName), "Podaj imię i nazwisko superwizora albo coacha.");
        Refuse.If(string.IsNullOrWhiteSpace(outline.Employer), "Podaj instytucję, która zatrudnia superwizora, albo „działalność własna”.");
        Refuse.If(!outline.IsCoaching && string.IsNullOrWhiteSpace(outline.Certificate), "Podaj numer certyfikatu superwizora pracy socjalnej.");
        Refuse.If(outline.CertifiedOn > outline.From, "Certyfikat superwizora musi być wydany najpóźniej w dniu rozpoczęcia kontraktu.");
        Refuse.If(outline.CertifiedUntil < outline.Until, "Certyfikat superwizora traci ważność przed końcem kontraktu. Popraw daty.");
        Refuse.If(outline.Until < outline.From, "Kontrakt nie może kończyć się wcześniej, niż się zaczyna.");
        Refuse.If(outline.Hours is <= 0 or > 1000, "Liczba umówionych godzin musi być większa od 0 i nie większa niż 1000.");
        (TrainingId, ProjectId, IsCoaching, IsGroup, Form, Goal) = (trainingId, outline.ProjectId, outline.IsCoaching, outline.IsGroup, outline.Form, outline.Goal);
        (SupervisorId, SupervisorName, FoldedSupervisor) = (outline.SupervisorId, outline.SupervisorName.Trim(), Fold.Text(outline.SupervisorName));
        (EmployerId, Employer) = (outline.EmployerId, outline.Employer.Trim());
        (Certificate, CertifiedOn, CertifiedUntil) = (outline.Certificate.Trim(), outline.CertifiedOn, outline.CertifiedUntil);
        (From, Until, Hours, CreatedAt) = (outline.From, outline.Until, outline.Hours, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Record of support with the supervised on its list and the meetings as sessions.</summary>
    public Guid TrainingId { get; private init; }
    public Guid ProjectId { get; private init; }
    public bool IsCoaching { get; private init; }
    public bool IsGroup { get; private init; }
    public MeetingForm Form { get; private init; }

    /// <summary>Code of the dictionary of goals; a category, never a description.</summary>
    public string Goal { get; private init; } = "";
    public Guid? SupervisorId { get; private init; }
    public string SupervisorName { get; private init; } = "";
    public string FoldedSupervisor { get; private init; } = "";
    public Guid? EmployerId { get; private init; }
    public string Employer { get; private init; } = "";
    public string Certificate { get; private init; } = "";
    public DateOnly? CertifiedOn { get; private init; }
    public DateOnly? CertifiedUntil { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly Until { get; private init; }
    public decimal Hours { get; private init; }

    /// <summary>Hours of the meetings held and not taken back.</summary>
    public decimal HoursUsed { get; private set; }
    public DateTime CreatedAt { get; private init; }
    public DateTime? EndedAt { get; private set; }
    public int Version { get; private set; } = 1;

    public decimal HoursLeft => Hours - HoursUsed;
    public string KindName => IsCoaching ? "Coaching" : "Superwizja";

    /// <summary>Counts the hours of a meeting held; more than agreed is refused.</summary>
    public void Use(DateOnly day, decimal hours)
    {
        Refuse.If(EndedAt is not null, "Kontrakt jest zakończony i nie można dopisać spotkania.");
        Refuse.If(day < From || day > Until, $"Spotkanie musi się odbyć w czasie kontraktu, od {From:d MMMM yyyy} do {Until:d MMMM yyyy}.");
        Refuse.If(HoursUsed + hours > Hours, $"Umówiono {Hours:0.##} godz., wykorzystano {HoursUsed:0.##}. Zostało {HoursLeft:0.##}, więc nie można zapisać {hours:0.##}.");
        HoursUsed += hours;
    }

    public void GiveBack(decimal hours) => HoursUsed -= hours;

    public void End(DateTime now)
    {
        Refuse.If(EndedAt is not null, "Kontrakt jest już zakończony.");
        EndedAt = now;
    }
}

/// <summary>What staff write when a contract is made.</summary>
internal sealed record ContractOutline(
    Guid ProjectId, int? TaskNumber, bool IsCoaching, bool IsGroup, MeetingForm Form, string Goal, Guid? SupervisorId, string SupervisorName, Guid? EmployerId,
    string Employer, string Certificate, DateOnly? CertifiedOn, DateOnly? CertifiedUntil, DateOnly From, DateOnly Until, decimal Hours);

/// <summary>A meeting under a contract: the session that carries its day and hours, and how people met. Nothing about what was said.</summary>
internal sealed class SupervisionMeeting
{
    private SupervisionMeeting() { }

    public SupervisionMeeting(Guid contractId, Session session, MeetingForm form) =>
        (Id, ContractId, Day, StartsAt, EndsAt, Hours, Form) = (session.Id, contractId, session.Day, session.StartsAt, session.EndsAt, session.Hours, form);

    /// <summary>Id of the session.</summary>
    public Guid Id { get; private init; }
    public Guid ContractId { get; private init; }
    public DateOnly Day { get; private init; }
    public DateTime StartsAt { get; private init; }
    public DateTime EndsAt { get; private init; }
    public decimal Hours { get; private init; }
    public MeetingForm Form { get; private init; }
    public DateTime? TakenBackAt { get; private set; }

    public void TakeBack(DateTime now)
    {
        Refuse.If(TakenBackAt is not null, "To spotkanie jest już cofnięte.");
        TakenBackAt = now;
    }
}

internal sealed class SupervisionMapping : IEntityTypeConfiguration<SupervisionContract>, IEntityTypeConfiguration<SupervisionMeeting>
{
    public void Configure(EntityTypeBuilder<SupervisionContract> builder)
    {
        builder.Property(contract => contract.Goal).HasMaxLength(40);
        builder.Property(contract => contract.SupervisorName).HasMaxLength(260);
        builder.Property(contract => contract.FoldedSupervisor).HasMaxLength(260);
        builder.Property(contract => contract.Employer).HasMaxLength(300);
        builder.Property(contract => contract.Certificate).HasMaxLength(100);
        builder.HasOne<Training>().WithMany().HasForeignKey(contract => contract.TrainingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(contract => contract.From);
    }

    public void Configure(EntityTypeBuilder<SupervisionMeeting> builder)
    {
        builder.HasOne<SupervisionContract>().WithMany().HasForeignKey(meeting => meeting.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(meeting => new { meeting.ContractId, meeting.Day });
    }
}
