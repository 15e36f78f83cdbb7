using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Organisations.Importing;

namespace Spojnia.Organisations;

/// <summary>Institutions of the region, read by the very import that staff use: handed in, columns guessed, checked, decided, written.</summary>
internal sealed class OrganisationsDemo(SpojniaDbContext db, Atlas atlas, ImportDesk desk, IServiceScopeFactory scopes) : IDemoChapter
{
    public int Order => 10;

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        var name = $"institutions-{atlas.RegionCode}.csv";
        if (await db.OrganisationImports.AnyAsync(draft => draft.FileName == name, cancellation))
            return [];
        await using var file = typeof(OrganisationsDemo).Assembly.GetManifestResourceStream($"Spojnia.Organisations.Data.{name}");
        if (file is null)
            return [$"Instytucje: dla regionu {atlas.RegionCode} nie mamy gotowej listy; wczytaj własną w panelu."];

        var id = await desk.HandInAsync(Guid.CreateVersion7(), name, file, cancellation);
        db.ChangeTracker.Clear();
        var draft = await db.OrganisationImports.SingleAsync(draft => draft.Id == id, cancellation);
        draft.UseColumns(draft.Columns);
        await db.SaveChangesAsync(cancellation);
        await WorkAsync(id, cancellation);

        await db.Entry(draft).ReloadAsync(cancellation);
        // The centre stands in the register already; the file knows its address.
        await desk.DecideRestAsync(draft, RowDecision.Fill, cancellation);
        draft.Apply(skipFaulty: false, draft.Caller);
        await db.SaveChangesAsync(cancellation);
        await WorkAsync(id, cancellation);

        await db.Entry(draft).ReloadAsync(cancellation);
        return [$"Instytucje: dodane {draft.Added}, uzupełnione {draft.Completed} (plik {name})."];
    }

    private async Task WorkAsync(Guid draftId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImportWork>().DoAsync(draftId, cancellation);
    }
}
