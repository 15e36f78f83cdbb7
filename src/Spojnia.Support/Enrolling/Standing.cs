using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Enrolling;

/// <summary>
/// Where an application stands and why, as numbers only: nobody sees anybody else's name.
/// </summary>
/// <param name="Before">How many applications before it still want a place.</param>
/// <param name="Position">Place on the list of those with a place, or on the reserve; 1 first; <c>null</c> when it is on neither.</param>
/// <param name="OfInstitution">Places that the person's institution holds.</param>
/// <param name="PlacesTaken">Places taken in all.</param>
internal sealed record Standing(int Before, int? Position, int OfInstitution, int PlacesTaken)
{
    public static async Task<Standing> OfAsync(SpojniaDbContext db, Training training, Enrolment enrolment, CancellationToken cancellation)
    {
        var others = db.Enrolments.Where(other => other.TrainingId == training.Id && other.Id != enrolment.Id && EnrolmentStates.Live.Contains(other.State));
        var receipt = enrolment.ReceiptNumber ?? int.MaxValue;
        var before = await others.CountAsync(other => other.ReceiptNumber < receipt, cancellation);
        int? position = null;
        if (enrolment.State == EnrolmentState.Reserve)
            position = 1 + await others.CountAsync(other => other.State == EnrolmentState.Reserve && other.ReserveRank < enrolment.ReserveRank, cancellation);
        else if (enrolment.HoldsPlace)
            position = 1 + await others.CountAsync(other => other.HoldsPlace && other.ReceiptNumber < receipt, cancellation);
        else if (enrolment.State is EnrolmentState.Submitted or EnrolmentState.ToCorrect && enrolment.EligibilityProblem.Length == 0 && !training.NewcomersFirst)
            position = 1 + await others.CountAsync(other => !other.HoldsPlace && other.EligibilityProblem == "" && other.ReceiptNumber < receipt, cancellation);
        var ofInstitution = enrolment.OrganisationId is null ? 0
            : await db.Enrolments.CountAsync(other => other.TrainingId == training.Id && other.OrganisationId == enrolment.OrganisationId && other.HoldsPlace, cancellation);
        var taken = await db.EnrolmentQueues.Where(queue => queue.Id == training.Id).Select(queue => queue.PlacesTaken).SingleAsync(cancellation);
        return new Standing(before, position, ofInstitution, taken);
    }
}
