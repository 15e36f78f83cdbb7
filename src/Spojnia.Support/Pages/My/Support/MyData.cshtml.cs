using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>The person's own record in a project: what is still missing, and the answers while they may be given.</summary>
internal sealed class MyDataModel(
    SpojniaDbContext db, CallerAccessor caller, RecordDesk desk, IProjectCatalogue projects, Atlas atlas, TimeProvider clock)
    : RecordPageModel(db, atlas, clock), IRedraw
{
    [BindProperty(SupportsGet = true, Name = "udzial")]
    public Guid? Id { get; set; }

    public IReadOnlyList<(Guid Id, string Project)> Own { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (Own.Count > 0)
            Input = RecordInput.Of(Record);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Own.Count == 0)
            return NotFound();
        var answers = ReadAnswers();
        if (!ModelState.IsValid)
            return Page();
        await desk.FillAsync(Record.Id, answers, cancellation);
        TempData["Done"] = "Zapisaliśmy Twoje dane.";
        return RedirectToPage(new { udzial = Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var person = caller.Current.PersonId ?? Guid.Empty;
        var own = await Db.Participations.AsNoTracking().Where(one => one.PersonId == person && one.State != ParticipationState.Cancelled)
            .OrderBy(one => one.IsComplete).ThenBy(one => one.Id).Select(one => new { one.Id, one.ProjectId }).ToListAsync(cancellation);
        var names = (await projects.ListAsync(cancellation)).ToDictionary(one => one.Id, one => one.ShortTitle);
        Own = own.ConvertAll(one => (one.Id, names.GetValueOrDefault(one.ProjectId, "")));
        if (own.Count == 0)
            return Id is null;
        Id ??= own[0].Id;
        return own.Exists(one => one.Id == Id) && await LoadRecordAsync(Id.Value, cancellation);
    }
}
