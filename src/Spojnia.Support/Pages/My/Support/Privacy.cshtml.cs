using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>One's own data: clauses seen, free consents, demands, everything as a file.</summary>
internal sealed class PrivacyModel(
    SpojniaDbContext db, CallerAccessor caller, ClauseBook book, ActLog acts, PrivacyRules rules, TimeProvider clock, IEnumerable<IPersonalDataSource> sources) : PageModel, IRedraw
{
    [BindProperty]
    public ConsentKind Kind { get; set; }

    [BindProperty]
    public bool IsGiven { get; set; }

    [BindProperty]
    public RequestInput Input { get; set; } = new();

    public IReadOnlyList<Consent> Consents { get; private set; } = [];
    public IReadOnlyList<SeenClause> Seen { get; private set; } = [];
    public IReadOnlyList<PrivacyRequest> Requests { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostConsentAsync(CancellationToken cancellation)
    {
        var changed = await book.ConsentAsync(Mine(), Kind, IsGiven, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = !changed ? "Ta zgoda jest już taka, jak chcesz." : IsGiven ? "Zapisaliśmy Twoją zgodę." : "Cofnęliśmy Twoją zgodę.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        if (Input.Kind is null)
            ModelState.AddModelError("Input.Kind", "Zaznacz, czego żądasz.");
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellation);
            return Page();
        }

        var request = new PrivacyRequest(Mine(), Input.Kind!.Value, Input.Field, Input.NewValue, Input.Words, clock.Today(), rules.RequestMonths);
        db.PrivacyRequests.Add(request);
        acts.Add(PrivacyActs.Asked(request));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Przyjęliśmy Twoje żądanie. Odpowiedź zobaczysz na tej stronie.";
        return RedirectToPage();
    }

    /// <summary>The file is the answer itself: it must not stand anywhere to be fetched again.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        var person = Mine();
        var parts = new List<PersonalPart>();
        foreach (var source in sources)
            parts.AddRange(await source.OfAsync(person, cancellation));
        acts.Add(PrivacyActs.Exported(person));
        await db.SaveChangesAsync(cancellation);
        Response.Headers.CacheControl = "no-store";
        return File(OwnData.Zip(parts, clock.Now()), "application/zip", "moje-dane.zip");
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private Guid Mine()
    {
        Refuse.If(caller.Current.PersonId is null, "Konto nie ma jeszcze danych osoby. Uzupełnij imię i nazwisko w ustawieniach konta.");
        return caller.Current.PersonId!.Value;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        var person = caller.Current.PersonId ?? Guid.Empty;
        Consents = await db.Consents.AsNoTracking().Where(one => one.PersonId == person).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(50).ToListAsync(cancellation);
        var clauses = db.Clauses;
        Seen = await db.ClausesSeen.AsNoTracking().Where(one => one.PersonId == person).OrderByDescending(one => one.SeenAt).ThenBy(one => one.Id).Take(50)
            .Join(clauses, one => one.ClauseId, clause => clause.Id, (one, clause) => new SeenClause(clause.Title, clause.Number, clause.Text, one.SeenAt)).ToListAsync(cancellation);
        Requests = await db.PrivacyRequests.AsNoTracking().Where(one => one.PersonId == person).OrderByDescending(one => one.ReceivedOn).ThenBy(one => one.Id).Take(50).ToListAsync(cancellation);
    }

    internal sealed record SeenClause(string Title, int Number, string Text, DateTime SeenAt);

    internal sealed class RequestInput
    {
        public RequestKind? Kind { get; set; }
        public RectifiedField? Field { get; set; }

        [StringLength(150)]
        public string? NewValue { get; set; }

        [StringLength(2000)]
        public string? Words { get; set; }
    }
}
