using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Offering;

/// <summary>Drafts another group or year of what is offered in editions; the new one has the same conditions and no dates.</summary>
internal sealed class NextEdition(SpojniaDbContext db, ActLog acts)
{
    public async Task<Guid> DraftAsync(Guid trainingId, CancellationToken cancellation)
    {
        var training = await db.Trainings.Include(training => training.Parts).SingleAsync(training => training.Id == trainingId, cancellation);
        Refuse.If(!(await db.KindOfAsync(training, cancellation)).Has(SupportSteps.Editions), "Ten rodzaj nie ma edycji.");
        if (training.SeriesId is null)
            training.JoinSeries(training.Id);
        var count = await db.Trainings.CountAsync(other => other.SeriesId == training.SeriesId && other.Id != trainingId, cancellation) + 2;
        var next = new Training(training.Outline() with { SeriesId = training.SeriesId, Edition = $"edycja {count}", EnrolmentOpensOn = null, EnrolmentClosesOn = null });
        next.Divide([.. training.Parts.OrderBy(part => part.Number).Select(part => new PartOutline(part.Title, null, null, part.RequiredHours, part.NeedsPass))], begun: false);
        db.Trainings.Add(next);
        db.EnrolmentQueues.Add(new EnrolmentQueue(next.Id));
        acts.Add(SupportActs.Drafted(next));
        await db.SaveChangesAsync(cancellation);
        return next.Id;
    }
}
