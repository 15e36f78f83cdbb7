using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;

namespace Spojnia.Support.Pages.Panel.Support.Enrolments;

/// <summary>PESELs that two persons stated: staff find out and write down the answer; the number itself is not shown.</summary>
internal sealed class IdentitiesModel(SpojniaDbContext db, ActLog acts, TimeProvider clock) : PageModel, IRedraw
{
    internal sealed record Row(Guid Id, DateTime AskedAt, string Person, string PersonEmail, string Known, string KnownEmail, Guid EnrolmentId);

    [BindProperty]
    public string? Answer { get; set; }

    public PageOf<Row> List { get; private set; } = null!;

    public Task OnGetAsync(int? strona, CancellationToken cancellation) => LoadAsync(strona, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid sprawa, CancellationToken cancellation)
    {
        var question = await db.IdentityQuestions.SingleOrDefaultAsync(question => question.Id == sprawa, cancellation);
        if (question is null)
            return NotFound();
        question.Settle(Answer, clock.Now());
        acts.Add(SupportActs.IdentitySettled(question), Answer);
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Zapisaliśmy wyjaśnienie.";
        return RedirectToPage();
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(null, cancellation);

    private async Task LoadAsync(int? page, CancellationToken cancellation) => List = await db.IdentityQuestions.AsNoTracking()
        .Where(question => question.SettledAt == null).OrderBy(question => question.AskedAt).ThenBy(question => question.Id)
        .Join(db.People, question => question.PersonId, person => person.Id, (question, person) => new { question, person })
        .Join(db.People, both => both.question.KnownPersonId, known => known.Id, (both, known) => new Row(both.question.Id, both.question.AskedAt,
            both.person.GivenName + " " + both.person.FamilyName, both.person.Email, known.GivenName + " " + known.FamilyName, known.Email, both.question.EnrolmentId))
        .ToPageAsync(page, cancellation: cancellation);
}
