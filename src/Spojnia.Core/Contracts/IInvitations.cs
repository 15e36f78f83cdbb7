namespace Spojnia.Core.Contracts;

/// <summary>Invites people to make an account. One module gives it (Accounts), many use it.</summary>
public interface IInvitations
{
    /// <summary>
    /// Invites a person to join the organisation as an employee; they become a member by accepting. Adds to the coming save; an invitation letter goes
    /// out with it. Does nothing where they are a member or invited already, or where the address belongs to an account; confirms their own request to join.
    /// </summary>
    Task InviteEmployeeAsync(Guid personId, string email, string name, Guid organisationId, CancellationToken cancellation = default);
}

/// <summary>Who belongs where. One module gives it (Accounts), many read it.</summary>
public interface IMembershipDirectory
{
    /// <summary>Confirmed memberships of a person.</summary>
    Task<IReadOnlyList<MembershipCard>> OfPersonAsync(Guid personId, CancellationToken cancellation = default);

    /// <summary>Confirmed members of an organisation holding any of the roles; all members when none is named.</summary>
    Task<IReadOnlyList<MembershipCard>> OfOrganisationAsync(Guid organisationId, IReadOnlyCollection<string>? roles = null, CancellationToken cancellation = default);
}

/// <summary>A confirmed membership.</summary>
public sealed record MembershipCard(Guid Id, Guid UserId, Guid PersonId, string Name, string Email, Guid OrganisationId, string Role);
