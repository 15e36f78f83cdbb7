using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Ui.Lists;

namespace Spojnia.Core.Ui;

/// <summary>
/// What was done to a record, newest first: <c>&lt;vc:history kind="training" id="Model.Training.Id" /&gt;</c>, or to several that belong
/// together: <c>&lt;vc:history subjects="Model.Subjects" /&gt;</c>. Older acts by <c>?historia=2</c>.
/// </summary>
public sealed class HistoryViewComponent(SpojniaDbContext db) : ViewComponent
{
    private const int Shown = 20;

    /// <param name="kind">Kind of the subject, as in <see cref="Subject"/>.</param>
    /// <param name="id">Id of the subject.</param>
    /// <param name="subjects">All subjects, where there is more than one.</param>
    public async Task<IViewComponentResult> InvokeAsync(string kind = "", Guid id = default, IReadOnlyCollection<Subject>? subjects = null)
    {
        var asked = int.TryParse(Request.Query["historia"], out var number) ? number : 1;
        subjects ??= [new Subject(kind, id)];
        // Ids are unique among all kinds, so the kinds need not be paired with them.
        var kinds = subjects.Select(subject => subject.Kind).Distinct().ToList();
        var ids = subjects.Select(subject => subject.Id).ToList();
        var acts = await db.Acts.AsNoTracking().Where(act => kinds.Contains(act.SubjectKind) && ids.Contains(act.SubjectId))
            .OrderByDescending(act => act.At).ThenByDescending(act => act.Id)
            .ToPageAsync(asked, Shown, HttpContext.RequestAborted);
        return View(acts);
    }
}
