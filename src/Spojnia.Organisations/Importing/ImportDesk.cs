using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;

namespace Spojnia.Organisations.Importing;

/// <summary>What a person does with a file: hands it in, says which column is which, decides about doubles, sends it to be written. The demo uses the same desk.</summary>
internal sealed class ImportDesk(SpojniaDbContext db, CallerAccessor caller, TimeProvider clock)
{
    private const int Batch = 2_000;

    /// <summary>Reads the file into a draft. The id comes with the form: the same form sent twice makes one draft.</summary>
    /// <exception cref="UnreadableSheetException">The file is not a sheet that can be read; nothing was kept.</exception>
    public async Task<Guid> HandInAsync(Guid id, string fileName, Stream file, CancellationToken cancellation)
    {
        if (await db.OrganisationImports.AnyAsync(draft => draft.Id == id, cancellation))
            return id;
        IReadOnlyList<string> headers;
        List<(int Number, RowContent Content)> rows;
        using (var sheet = SheetReader.Open(file))
            (headers, rows) = (sheet.Headers, [.. sheet.Rows.Select(row => (row.Number, RowContent.Of(row)))]);
        if (rows.Count == 0)
            throw new UnreadableSheetException("W tym pliku są tylko nazwy kolumn, bez żadnej instytucji. Dopisz wiersze z danymi i wczytaj plik jeszcze raz.");

        var draft = new ImportDraft(id, Path.GetFileName(fileName), headers, rows.Count, caller.Current, clock.Now());
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        db.OrganisationImports.Add(draft);
        foreach (var some in rows.Chunk(Batch))
        {
            db.OrganisationImportRows.AddRange(some.Select(row => new ImportRow(draft.Id, row.Number, row.Content)));
            await db.SaveOrRefuseAsync("Ten plik został już przyjęty. Znajdziesz go na liście poniżej.", cancellation);
            db.ChangeTracker.Clear();
        }

        await whole.CommitAsync(cancellation);
        return draft.Id;
    }

    /// <summary>Decides about rows and counts what is left.</summary>
    public async Task DecideAsync(ImportDraft draft, IReadOnlyDictionary<int, (RowDecision Decision, Guid? TargetId)> decisions, CancellationToken cancellation)
    {
        Refuse.If(draft.State != ImportState.Review, "O tym pliku nie można już decydować: jest przetwarzany albo został wczytany.");
        var numbers = decisions.Keys.ToList();
        var rows = await db.OrganisationImportRows.Where(row => row.DraftId == draft.Id && numbers.Contains(row.Number)).ToListAsync(cancellation);
        foreach (var row in rows)
            row.Decide(decisions[row.Number].Decision, decisions[row.Number].TargetId);
        await CountAsync(draft, cancellation);
    }

    /// <summary>One decision for every row that still waits; «the same» means the likeliest record.</summary>
    public async Task DecideRestAsync(ImportDraft draft, RowDecision decision, CancellationToken cancellation)
    {
        Refuse.If(draft.State != ImportState.Review, "O tym pliku nie można już decydować: jest przetwarzany albo został wczytany.");
        var rows = await db.OrganisationImportRows.Where(row => row.DraftId == draft.Id && row.Decision == RowDecision.Undecided).ToListAsync(cancellation);
        foreach (var row in rows)
            row.Decide(decision, row.Alike.FirstOrDefault(likeness => likeness.Id is not null)?.Id);
        await CountAsync(draft, cancellation);
    }

    // Two saves in one transaction: what is left is counted where the decisions stand.
    private async Task CountAsync(ImportDraft draft, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        var rows = db.OrganisationImportRows.Where(row => row.DraftId == draft.Id);
        draft.Decided(
            await rows.CountAsync(row => row.IsFaulty && row.Decision != RowDecision.Skip, cancellation),
            await rows.CountAsync(row => row.Decision == RowDecision.Undecided, cancellation));
        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
    }
}
