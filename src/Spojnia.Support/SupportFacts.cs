using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;

namespace Spojnia.Support;

/// <summary>Kinds of support and the first version of the rules of participation.</summary>
internal sealed class SupportFacts(SpojniaDbContext db, TimeProvider clock) : IFirstFacts
{
    public int Order => 50;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var known = await db.SupportKinds.ToDictionaryAsync(kind => kind.Code, cancellation);
        var kinds = JsonSerializer.Deserialize<SupportKind[]>(Open("support-kinds.json"), JsonSerializerOptions.Web)!;
        for (var rank = 0; rank < kinds.Length; rank++)
        {
            var kind = kinds[rank];
            if (!known.TryGetValue(kind.Code, out var kept))
                db.SupportKinds.Add(kept = new SupportKind { Code = kind.Code, Name = kind.Name, IsSupport = kind.IsSupport, Rank = rank });
            kept.Complete(kind);
        }

        if (!await db.Regulations.AnyAsync(cancellation))
        {
            using var reader = new StreamReader(Open("regulation-1.txt"));
            db.Regulations.Add(new Regulation
            {
                Number = 1,
                Title = "Regulamin uczestnictwa w formach wsparcia",
                // In force from before the first training can be told of, the demo year included.
                InForceFrom = clock.Today().AddYears(-2),
                Text = await reader.ReadToEndAsync(cancellation),
            });
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static Stream Open(string name) => typeof(SupportFacts).Assembly.GetManifestResourceStream($"Spojnia.Support.Offering.{name}")!;
}
