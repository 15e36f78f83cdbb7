namespace Spojnia.Core.Contracts;

/// <summary>One module says, many hear: called in the same unit of work, before the save.</summary>
public interface IHear<in TEvent>
{
    Task HearAsync(TEvent said, CancellationToken cancellation);
}

/// <summary>Two records of the register turned out to be one organisation: <paramref name="FromId"/> is now answered for by <paramref name="IntoId"/>.</summary>
public sealed record OrganisationsMerged(Guid FromId, Guid IntoId);
