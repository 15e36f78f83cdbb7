using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Ui.Lists;

namespace Spojnia.Core.Ui;

/// <summary>What was done to a record, newest first: <c>&lt;vc:history kind="training" id="Model.Training.Id" /&gt;</c>. Older acts by <c>?historia=2</c>.</summary>
public sealed class HistoryViewComponent(SpojniaDbContext db) : ViewComponent
{
    private const int Shown = 20;

    /// <param name="kind">Kind of the subject, as in <see cref="Subject"/>.</param>
    /// <param name="id">Id of the subject.</param>
    public async Task<IViewComponentResult> InvokeAsync(string kind, Guid id)
    {
        var asked = int.TryParse(Request.Query["historia"], out var number) ? number : 1;
        var acts = await db.Acts.AsNoTracking().Where(act => act.SubjectKind == kind && act.SubjectId == id)
            .OrderByDescending(act => act.At).ThenByDescending(act => act.Id)
            .ToPageAsync(asked, Shown, HttpContext.RequestAborted);
        return View(acts);
    }
}
