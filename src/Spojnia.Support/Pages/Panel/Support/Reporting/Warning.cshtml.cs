using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Recording.Rules;
using Spojnia.Support.Reporting;

namespace Spojnia.Support.Pages.Panel.Support.Reporting;

/// <summary>Lets a warning pass with a written justification.</summary>
internal sealed class WarningModel(SpojniaDbContext db, ExportDesk desk, RuleBook book) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true, Name = "zapis")]
    public Guid RecordId { get; set; }

    [BindProperty(SupportsGet = true, Name = "regula")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "projekt")]
    public Guid ProjectId { get; set; }

    [BindProperty(SupportsGet = true, Name = "uklad")]
    public Guid ProfileId { get; set; }

    [BindProperty]
    public string? Justification { get; set; }

    public ValidationRule Rule { get; private set; } = null!;

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!Find() || await db.ExportProfiles.AsNoTracking().FirstOrDefaultAsync(profile => profile.Id == ProfileId, cancellation) is not { } profile)
            return NotFound();
        await desk.PassAsync(ProjectId, profile.Kind, RecordId, Code, Justification, cancellation);
        TempData["Done"] = "Zapisaliśmy uzasadnienie. Ostrzeżenie nie zatrzyma już tego zapisu.";
        return Redirect($"/panel/raporty/sm-efs?projekt={ProjectId}&uklad={ProfileId}");
    }

    public Task RedrawAsync(CancellationToken cancellation) => Task.FromResult(Find());

    private bool Find()
    {
        var rule = book.Rules.FirstOrDefault(rule => rule.Code == Code && rule.Severity == RuleSeverity.Warning);
        Rule = rule!;
        return rule is not null;
    }
}
