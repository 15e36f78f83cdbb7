using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Reporting;

namespace Spojnia.Support.Pages.Panel.Support.Reporting;

/// <summary>Files that were taken out: who, when, why, what.</summary>
internal sealed class ExportsModel(SpojniaDbContext db) : PageModel
{
    public PageOf<RecordExport> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? strona, string? eksport, CancellationToken cancellation)
    {
        var all = db.RecordExports.AsNoTracking().OrderByDescending(export => export.At).ThenBy(export => export.Id);
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<RecordExport>(format, "pobrane-pliki", [new("Plik", export => export.ProfileName), new("Wersja układu", export => export.ProfileNumber.ToString(CultureInfo.InvariantCulture)),
                new("Wiersze", export => export.Rows.ToString(CultureInfo.InvariantCulture)), new("Pominięte", export => export.LeftOut.ToString(CultureInfo.InvariantCulture)),
                new("Powód", export => export.Reason), new("Kto", export => export.Who), new("Kiedy", export => PolishFormat.Moment(export.At)), new("SHA-256", export => export.Digest)], all.AsAsyncEnumerable());
        }

        List = await all.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }
}
