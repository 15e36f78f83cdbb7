using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.Panel.Support.Clauses;

/// <summary>A new version, begun from the last one.</summary>
internal sealed class NewModel(SpojniaDbContext db, ClauseBook book, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kod")]
    public string Code { get; set; } = "";

    [BindProperty]
    public ClauseInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (ClauseKinds.NameOf(Code) is null)
            return NotFound();
        var last = await db.Clauses.AsNoTracking().Where(clause => clause.Code == Code).OrderByDescending(clause => clause.Number).FirstOrDefaultAsync(cancellation);
        Input = new ClauseInput { Title = last?.Title ?? "", Text = last?.Text ?? "", InForceFrom = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ClauseKinds.NameOf(Code) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var written = await book.WriteAsync(Code, Input.Title, Input.Text, Input.InForceFrom!.Value, cancellation);
        TempData["Done"] = $"Zapisaliśmy wersję {written.Number}.";
        return RedirectToPage("Index");
    }

    internal sealed class ClauseInput
    {
        [Required, StringLength(300)]
        public string Title { get; set; } = "";

        [Required, StringLength(20_000)]
        public string Text { get; set; } = "";

        [Required]
        public DateOnly? InForceFrom { get; set; }
    }
}
