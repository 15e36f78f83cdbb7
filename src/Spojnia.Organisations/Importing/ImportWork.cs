using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Organisations.Duplicates;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Importing;

/// <summary>
/// The two long steps of an import. Each is one transaction: it happens wholly or not at all, so a killed process only means that the step is
/// taken again. Two nodes that take the same step meet at the draft's version, and the later one is undone.
/// </summary>
internal sealed class ImportWork(SpojniaDbContext db, Atlas atlas, ActLog acts, LikenessSearch likeness, CallerAccessor caller, ImportProgress progress, TimeProvider clock)
{
    private const int Batch = 1_000;

    /// <summary>Does whichever step the draft waits for.</summary>
    public async Task DoAsync(Guid draftId, CancellationToken cancellation)
    {
        var state = await db.OrganisationImports.Where(draft => draft.Id == draftId).Select(draft => draft.State).FirstOrDefaultAsync(cancellation);
        if (state == ImportState.Applying && !await ApplyAsync(draftId, cancellation))
            state = ImportState.Checking;
        if (state == ImportState.Checking)
            await CheckAsync(draftId, cancellation);
    }

    private async Task CheckAsync(Guid draftId, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        var register = await likeness.IndexAsync(cancellation);
        var (inFile, numbers) = (new LikenessIndex([]), new Dictionary<Guid, int>());
        var (reader, faulty, undecided) = (await ReaderAsync(draftId, cancellation), 0, 0);
        await foreach (var row in RowsAsync(draftId, cancellation))
        {
            var problems = new List<CellProblem>();
            RowLikeness[] alike = [];
            if (reader.Read(row, problems) is { } facts)
            {
                var candidate = Comparable.Of(new Organisation(facts));
                alike =
                [
                    .. register.Of(candidate).Select(like => new RowLikeness(like.Id, null, like.Name, like.Why)),
                    .. inFile.Of(candidate).Where(like => like.Strength > 1).Take(1).Select(like => new RowLikeness(null, numbers[like.Id], like.Name, like.Why)),
                ];
                inFile.Add(candidate);
                numbers[candidate.Id] = row.Number;
            }

            row.TakeCheck([.. problems], alike);
            faulty += row is { IsFaulty: true, Decision: not RowDecision.Skip } ? 1 : 0;
            undecided += row.Decision == RowDecision.Undecided ? 1 : 0;
        }

        var draft = await db.OrganisationImports.SingleAsync(draft => draft.Id == draftId, cancellation);
        draft.Checked(faulty, undecided);
        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
    }

    /// <summary>False when the register has meanwhile got something like a row; then nothing was written and the file is checked again.</summary>
    private async Task<bool> ApplyAsync(Guid draftId, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        caller.Current = (await db.OrganisationImports.AsNoTracking().SingleAsync(draft => draft.Id == draftId, cancellation)).Caller;
        var fileName = await db.OrganisationImports.Where(draft => draft.Id == draftId).Select(draft => draft.FileName).SingleAsync(cancellation);
        var register = await likeness.IndexAsync(cancellation);
        var (reader, added, completed, skipped) = (await ReaderAsync(draftId, cancellation), 0, 0, 0);
        await foreach (var row in RowsAsync(draftId, cancellation))
        {
            if (row.Decision == RowDecision.Skip || reader.Read(row, []) is not { } facts)
            {
                skipped++;
                continue;
            }

            if (row.Decision is RowDecision.Fill or RowDecision.Replace)
            {
                completed += await CompleteAsync(row, reader, fileName, cancellation) ? 1 : 0;
                continue;
            }

            var organisation = new Organisation(facts);
            if (row.Decision == RowDecision.Clear && register.Of(Comparable.Of(organisation)).Count > 0)
            {
                await whole.RollbackAsync(cancellation);
                db.ChangeTracker.Clear();
                var draft = await db.OrganisationImports.SingleAsync(draft => draft.Id == draftId, cancellation);
                draft.Check("W czasie, gdy decydowano o tym pliku, w rejestrze przybyły podobne instytucje. Zdecyduj o nich i wczytaj plik jeszcze raz.");
                await db.SaveChangesAsync(cancellation);
                return false;
            }

            db.Organisations.Add(organisation);
            acts.Add(new OrganisationImported(organisation.Id, organisation.Name, fileName, row.Number));
            row.Became(organisation.Id);
            added++;
        }

        var applied = await db.OrganisationImports.SingleAsync(draft => draft.Id == draftId, cancellation);
        applied.Applied(added, completed, skipped, clock.Now());
        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
        return true;
    }

    private async Task<bool> CompleteAsync(ImportRow row, RowReading reader, string fileName, CancellationToken cancellation)
    {
        var target = await db.Organisations.FindAsync([row.TargetId!.Value], cancellation);
        if (target?.MergedIntoId is { } stays)
            target = await db.Organisations.FindAsync([stays], cancellation);
        if (target is null)
            return false;
        var changed = Filling.Fill(target, reader.TextsOf(row), atlas, clock.Today(), row.Decision == RowDecision.Replace);
        if (changed.Count > 0)
            acts.Add(new OrganisationChanged(target.Id, changed, $" z pliku „{fileName}”, wiersz {row.Number}"));
        row.Became(target.Id);
        return true;
    }

    private async Task<RowReading> ReaderAsync(Guid draftId, CancellationToken cancellation) =>
        new((await db.OrganisationImports.AsNoTracking().SingleAsync(draft => draft.Id == draftId, cancellation)).Columns, new OrganisationReading(atlas, clock.Today()));

    // Saved and forgotten a thousand at a time, so that the memory a file takes does not grow with it.
    private async IAsyncEnumerable<ImportRow> RowsAsync(Guid draftId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var (last, done) = (0, 0); ;)
        {
            var some = await db.OrganisationImportRows.Where(row => row.DraftId == draftId && row.Number > last).OrderBy(row => row.Number).Take(Batch).ToListAsync(cancellation);
            if (some.Count == 0)
                break;
            foreach (var row in some)
                yield return row;
            last = some[^1].Number;
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            progress.Tell(draftId, done += some.Count);
        }
    }
}
