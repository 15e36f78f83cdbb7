using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Papers;

/// <summary>What stands on the paper «Delegowanie pracownika».</summary>
internal sealed record DelegationPaper(
    string Project, string ProjectCode, string Programme, string Training, string Days, string Place, string Centre,
    string Person, string Position, string Institution, string ReceiptNumber);

/// <summary>Makes the paper by which an employer delegates a worker, for those who may see the application.</summary>
internal sealed class DelegationPress(SpojniaDbContext db, IProjectCatalogue projects, IOrganisationDirectory organisations, IPaperPress press)
{
    public const string View = "/Pages/Panel/Support/Papers/_Delegation.cshtml";

    public bool PrintsPdf => press.PrintsPdf;

    /// <param name="seen">The applications that the caller may see.</param>
    /// <param name="id">Which of them.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns><c>null</c> when there is none such, or its training asks for no delegation.</returns>
    public async Task<DelegationPaper?> FindAsync(IQueryable<Enrolment> seen, Guid id, CancellationToken cancellation)
    {
        var enrolment = await seen.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Delegation != DelegationState.NotRequired, cancellation);
        if (enrolment is null)
            return null;
        var training = await db.Trainings.AsNoTracking().SingleAsync(one => one.Id == enrolment.TrainingId, cancellation);
        var project = await projects.FindAsync(training.ProjectId, cancellation);
        var centre = await organisations.FindCentreAsync(cancellation);
        var days = training.FirstDay is not { } first ? "" : training.LastDay == first ? $"{first:d MMMM yyyy}" : $"{first:d MMMM yyyy} – {training.LastDay:d MMMM yyyy}";
        return new DelegationPaper(project?.Title ?? "", project?.Code ?? "", project?.Programme ?? "", training.Title, days,
            training.Place.Length > 0 ? $"{training.Place}, {training.Address}".TrimEnd(' ', ',') : "spotkanie zdalne", centre?.Name ?? "Regionalny Ośrodek Polityki Społecznej",
            enrolment.PersonName, enrolment.Position, enrolment.OrganisationName, enrolment.ReceiptNumber is { } number ? $"nr wpływu {number}" : "");
    }

    public Task<byte[]> PdfAsync(DelegationPaper paper, CancellationToken cancellation) => press.PrintAsync(View, paper, cancellation);
}
