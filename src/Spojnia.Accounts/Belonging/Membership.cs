using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.Belonging;

/// <summary>Where a membership stands.</summary>
internal enum MembershipState
{
    /// <summary>The person asked; somebody of the organisation decides.</summary>
    Proposed,

    /// <summary>The organisation asked; the person decides.</summary>
    Invited,
    Confirmed,
    Rejected,
    Ended,
}

/// <summary>A person's place in an organisation, with a role. One open membership a person and organisation.</summary>
internal sealed class Membership : IVersioned
{
    private Membership() { }

    private Membership(Guid personId, Guid organisationId, string role, MembershipState state, DateTime now)
    {
        Refuse.If(!Roles.All.ContainsKey(role), "Wybierz rolę z listy.");
        PersonId = personId;
        OrganisationId = organisationId;
        Role = role;
        State = state;
        OpenedAt = now;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PersonId { get; private init; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Key of a role, one of <see cref="Roles"/>.</summary>
    public string Role { get; private set; } = "";
    public MembershipState State { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTime OpenedAt { get; private init; }

    /// <summary>When it was confirmed or rejected.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Account that confirmed or rejected; <c>null</c> when the site itself did.</summary>
    public Guid? DecidedBy { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it was rejected or ended.</summary>
    public string Reason { get; private set; } = "";
    public int Version { get; private set; } = 1;

    public bool IsOpen => State is MembershipState.Proposed or MembershipState.Invited or MembershipState.Confirmed;

    /// <summary>The person asks to join.</summary>
    public static Membership Propose(Guid personId, Guid organisationId, string role, DateTime now) =>
        new(personId, organisationId, role, MembershipState.Proposed, now);

    /// <summary>The organisation asks the person to join.</summary>
    public static Membership Invite(Guid personId, Guid organisationId, string role, Guid? invitedBy, DateTime now) =>
        new(personId, organisationId, role, MembershipState.Invited, now) { DecidedBy = invitedBy };

    /// <summary>Stands from the start: the first administrator, demo.</summary>
    public static Membership Confirmed(Guid personId, Guid organisationId, string role, Guid? confirmedBy, DateTime now) =>
        new(personId, organisationId, role, MembershipState.Confirmed, now) { DecidedAt = now, DecidedBy = confirmedBy };

    /// <summary>Somebody of the organisation agrees to a proposal.</summary>
    public void Confirm(Guid? confirmedBy, DateTime now)
    {
        Refuse.If(State != MembershipState.Proposed, "Ta prośba została już rozpatrzona. Odśwież listę, aby zobaczyć jej obecny stan.");
        State = MembershipState.Confirmed;
        DecidedAt = now;
        DecidedBy = confirmedBy;
    }

    public void Reject(string? reason, Guid? rejectedBy, DateTime now)
    {
        Refuse.If(State != MembershipState.Proposed, "Ta prośba została już rozpatrzona. Odśwież listę, aby zobaczyć jej obecny stan.");
        Reason = Required(reason);
        State = MembershipState.Rejected;
        DecidedAt = now;
        DecidedBy = rejectedBy;
    }

    /// <summary>The invited person agrees.</summary>
    public void Accept(DateTime now)
    {
        Refuse.If(State != MembershipState.Invited, "To zaproszenie nie jest już aktualne. Poproś o nowe osobę, która Cię zaprosiła.");
        State = MembershipState.Confirmed;
        DecidedAt = now;
    }

    public void ChangeRole(string role)
    {
        Refuse.If(!Roles.All.ContainsKey(role), "Wybierz rolę z listy.");
        Refuse.If(!IsOpen, "To członkostwo jest zakończone, więc nie można zmienić w nim roli.");
        Refuse.If(Role == role, "Ta osoba ma już tę rolę.");
        Role = role;
    }

    public void End(string? reason, DateTime now)
    {
        Refuse.If(!IsOpen, "To członkostwo jest już zakończone.");
        Reason = Required(reason);
        State = MembershipState.Ended;
        EndedAt = now;
    }

    /// <summary>The organisation was merged into another one.</summary>
    public void MoveTo(Guid organisationId) => OrganisationId = organisationId;

    private static string Required(string? reason)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód (co najmniej 5 znaków). Zapiszemy go w historii.");
        Refuse.If(reason!.Trim().Length > 400, "Skróć powód do 400 znaków.");
        return reason.Trim();
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.Property(membership => membership.Role).HasMaxLength(40);
        builder.HasOne<Person>().WithMany().HasForeignKey(membership => membership.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(membership => new { membership.PersonId, membership.OrganisationId })
            .IsUnique().HasFilter("\"State\" IN ('Proposed', 'Invited', 'Confirmed')");
        builder.HasIndex(membership => new { membership.OrganisationId, membership.State });
    }
}
