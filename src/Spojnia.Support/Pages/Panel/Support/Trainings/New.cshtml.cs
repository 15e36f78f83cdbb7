using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Input.AddEmptyRows(2);
        await RedrawAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(int? wiersze, CancellationToken cancellation)
    {
        if (wiersze is > 0 and < 50)
        {
            ModelState.Clear();
            Input.AddEmptyRows(wiersze.Value);
            await RedrawAsync(cancellation);
            return Page();
        }

        var outline = Input.Read(ModelState, projects.Themes, organisations);
        var sessions = Input.ReadSessions(ModelState, outline?.EnrolmentClosesOn);
        if (outline is null || sessions is null)
        {
            await RedrawAsync(cancellation);
            return Page();
        }

        var training = new Training(outline);
        training.Schedule(sessions, new HashSet<Guid>());
        db.Trainings.Add(training);
        db.EnrolmentQueues.Add(new EnrolmentQueue(training.Id));
        acts.Add(SupportActs.Drafted(training));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Zapisaliśmy szkic szkolenia.";
        return RedirectToPage("/Panel/Support/Trainings/Training", new { training.Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation) =>
        Choices = await TrainingChoices.LoadAsync(db, projects, organisations, memberships, cancellation);
}
