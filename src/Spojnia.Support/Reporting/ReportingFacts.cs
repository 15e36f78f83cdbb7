using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Checking;

namespace Spojnia.Support.Reporting;

/// <summary>The two layouts that the program starts with: our columns in our order, until an operator puts in the official one.</summary>
internal sealed class ReportingFacts(SpojniaDbContext db, TimeProvider clock) : IFirstFacts
{
    public int Order => 55;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        foreach (var (code, name, kind) in new[]
        {
            ("SM-EFS-institutions", "SM EFS: instytucje (szkic)", RecordKind.Institution),
            ("SM-EFS-workers", "SM EFS: pracownicy instytucji (szkic)", RecordKind.Person),
        })
        {
            if (await db.ExportProfiles.AnyAsync(profile => profile.Code == code, cancellation))
                continue;
            var profile = new ExportProfile(code, name, kind, new ExportLayout
            {
                Columns = [.. RecordColumns.Of(kind).Select(column => new ExportColumn(column.Label, column.Field, new Dictionary<string, string>()))],
            });
            db.Add(profile);
            db.Add(new ExportProfileVersion(profile, "Spójnia", clock.Now()));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
