namespace Spojnia.Core.Contracts;

/// <summary>One module says, many hear: called in the same unit of work, before the save.</summary>
public interface IHear<in TEvent>
{
    Task HearAsync(TEvent said, CancellationToken cancellation);
}

/// <summary>Two records of the register turned out to be one organisation: <paramref name="FromId"/> is now answered for by <paramref name="IntoId"/>.</summary>
public sealed record OrganisationsMerged(Guid FromId, Guid IntoId);

/// <summary>
/// A payment claim (WNP) of a project was submitted with a frozen snapshot: what it counts has been reported. Raised in the unit of work of the submission;
/// <paramref name="Corrects"/> is true when it replaces an earlier one of the same claim.
/// </summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Number">Number of the claim, from 1.</param>
/// <param name="AsOf">Last day of the claim's period: the figures speak of everything up to it.</param>
/// <param name="SubmittedOn">Polish day of the submission.</param>
/// <param name="Subjects">Everything counted, once for each kind of evidence.</param>
/// <param name="Corrects">A correction of a claim that was submitted before.</param>
public sealed record ClaimSubmitted(
    Guid ProjectId, int Number, DateOnly AsOf, DateOnly SubmittedOn, IReadOnlyCollection<ClaimedSubject> Subjects, bool Corrects);

/// <summary>A person, institution or unit that a claim counted, under a kind of evidence (<see cref="Evidence.EvidenceKinds"/>).</summary>
public readonly record struct ClaimedSubject(string Kind, Guid SubjectId);
