using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.Panel.Support.Erasure;

/// <summary>When data of which project may go; dry runs and protocols.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, IProjectCatalogue projects, ErasureDesk desk, ActLog acts, PrivacyRules rules, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty]
    public Guid ProjectId { get; set; }

    [BindProperty]
    public int? Year { get; set; }

    public PrivacyRules Rules => rules;
    public bool MayPlan => caller.Current.Has(PrivacyPermissions.PlanErasure);
    public IReadOnlyList<Line> Projects { get; private set; } = [];
    public PageOf<Row> List { get; private set; } = null!;

    public Task OnGetAsync(int? strona, CancellationToken cancellation) => LoadAsync(strona, cancellation);

    public async Task<IActionResult> OnPostPaymentAsync(CancellationToken cancellation)
    {
        if (!MayPlan)
            return Forbid();
        if (await projects.FindAsync(ProjectId, cancellation) is null)
            return NotFound();
        Refuse.If(!ModelState.IsValid, "Wpisz rok czterema cyframi albo zostaw puste pole.");
        var payment = await db.ProjectPayments.FindAsync([ProjectId], cancellation) ?? db.ProjectPayments.Add(new ProjectPayment(ProjectId)).Entity;
        payment.Set(Year, clock.Today());
        acts.Add(PrivacyActs.PaymentSet(payment));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Zapisaliśmy rok ostatniej płatności.";
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostPlanAsync(CancellationToken cancellation)
    {
        if (!MayPlan)
            return Forbid();
        var plan = await desk.PlanAsync(cancellation);
        TempData["Done"] = "Wykaz jest gotowy. Niczego jeszcze nie usunięto.";
        return RedirectToPage("Plan", new { plan.Id });
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(null, cancellation);

    private async Task LoadAsync(int? page, CancellationToken cancellation)
    {
        var years = await db.ProjectPayments.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.LastYear, cancellation);
        Projects = [.. (await projects.ListAsync(cancellation)).Select(project => new Line(project.Id, project.ShortTitle, years.GetValueOrDefault(project.Id), rules.HeldUntil(years.GetValueOrDefault(project.Id))))];
        List = await db.ErasurePlans.AsNoTracking().OrderByDescending(plan => plan.MadeAt).ThenBy(plan => plan.Id)
            .Select(plan => new Row(plan.Id, plan.MadeAt, plan.MadeByName, plan.Lines.Count, plan.State)).ToPageAsync(page, cancellation: cancellation);
    }

    internal sealed record Line(Guid Id, string Title, int? Year, DateOnly? HeldUntil);

    internal sealed record Row(Guid Id, DateTime MadeAt, string MadeByName, int People, PlanState State);
}
