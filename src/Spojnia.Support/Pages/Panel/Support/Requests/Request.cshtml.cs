using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Ui;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.Panel.Support.Requests;

/// <summary>One demand and its answer.</summary>
internal sealed class RequestModel(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public PrivacyRequest Record { get; private set; } = null!;
    public Person Person { get; private set; } = null!;

    /// <summary>What stands in the profile now.</summary>
    public string Current => Record.Field switch
    {
        RectifiedField.GivenName => Person.GivenName,
        RectifiedField.FamilyName => Person.FamilyName,
        _ => Person.Phone,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) => ActAsync(() =>
    {
        Record.Accept(Person, Answer, caller.Current.Name, clock.Now());
        return PrivacyActs.Decided(Record);
    }, "Żądanie jest uwzględnione.", cancellation);

    public Task<IActionResult> OnPostDenyAsync(CancellationToken cancellation) => ActAsync(() =>
    {
        Record.Deny(Answer, caller.Current.Name, clock.Now());
        return PrivacyActs.Decided(Record);
    }, "Zapisaliśmy odmowę.", cancellation);

    public Task<IActionResult> OnPostLiftAsync(CancellationToken cancellation) => ActAsync(() =>
    {
        Record.Lift();
        return PrivacyActs.Lifted(Record);
    }, "Ograniczenie jest zdjęte.", cancellation);

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(Func<IActRecord> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        acts.Add(act());
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = done;
        return RedirectToPage("Request", new { id = Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.PrivacyRequests.VisibleTo(caller.Current).SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } record)
            return false;
        (Record, Person) = (record, await db.People.SingleAsync(person => person.Id == record.PersonId, cancellation));
        return true;
    }
}
