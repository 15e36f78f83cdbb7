using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Reporting;

namespace Spojnia.Support.Pages.Panel.Support.Reporting;

/// <summary>Warnings that were let pass, with their justifications.</summary>
internal sealed class WarningsModel(SpojniaDbContext db) : PageModel
{
    public PageOf<PassedWarning> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? strona, string? eksport, CancellationToken cancellation)
    {
        var all = db.PassedWarnings.AsNoTracking().OrderByDescending(warning => warning.At).ThenBy(warning => warning.Id);
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<PassedWarning>(format, "przepuszczone-ostrzezenia", [new("Id zapisu", warning => warning.RecordId.ToString()), new("Reguła", warning => warning.RuleCode),
                new("Uzasadnienie", warning => warning.Justification), new("Kto", warning => warning.Who), new("Kiedy", warning => PolishFormat.Moment(warning.At))], all.AsAsyncEnumerable());
        }

        List = await all.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }
}
