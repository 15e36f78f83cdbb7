using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>Writing a new training; it stays a draft until published.</summary>
internal sealed class NewModel(SpojniaDbContext db, ActLog acts, IProjectCatalogue projects, IOrganisationDirectory organisations, IMembershipDirectory memberships) : PageModel, IRedraw, IHaveTrainingForm
{
    [BindProperty]
    public TrainingForm Input { get; set; } = new();

    public TrainingChoices Choices { get; private set; } = null!;

    /// <param name="rodzaj">Code of the kind to begin with.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task OnGetAsync(string? rodzaj, CancellationToken cancellation)
    {
        if (await db.SupportKinds.AsNoTracking().SingleOrDefaultAsync(kind => kind.Code == rodzaj, cancellation) is { IsPublic: true } kind)
            Input = TrainingForm.For(kind);
        Input.AddEmptyRows(2);
        await RedrawAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(int? wiersze, int? pola, CancellationToken cancellation)
    {
        var kind = await db.SupportKinds.AsNoTracking().SingleOrDefaultAsync(kind => kind.Code == Input.Kind, cancellation);
        if (pola is not null)
        {
            ModelState.Clear();
            if (pola == 1 && kind is not null)
                (Input.IsSupport, Input.Places, Input.ReportDays) = (kind.IsSupport, TrainingForm.For(kind).Places, TrainingForm.For(kind).ReportDays);
            await RedrawAsync(cancellation);
            return Page();
        }

        if (wiersze is > 0 and < 50)
        {
            ModelState.Clear();
            Input.AddEmptyRows(wiersze.Value);
            await RedrawAsync(cancellation);
            return Page();
        }

        var outline = Input.Read(ModelState, projects.Themes, organisations, kind);
        var sessions = Input.ReadSessions(ModelState, outline?.EnrolmentClosesOn);
        var parts = Input.ReadParts(ModelState, kind);
        if (outline is null || sessions is null || parts is null)
        {
            await RedrawAsync(cancellation);
            return Page();
        }

        var training = new Training(outline);
        training.Divide(parts, begun: false);
        training.Schedule(sessions, new HashSet<Guid>());
        db.Trainings.Add(training);
        db.EnrolmentQueues.Add(new EnrolmentQueue(training.Id));
        acts.Add(SupportActs.Drafted(training));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Zapisaliśmy szkic szkolenia.";
        return RedirectToPage("/Panel/Support/Trainings/Training", new { training.Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        Choices = await TrainingChoices.LoadAsync(db, projects, organisations, memberships, cancellation);
        Input.AddPartRows(((IHaveTrainingForm)this).Kind);
    }
}
