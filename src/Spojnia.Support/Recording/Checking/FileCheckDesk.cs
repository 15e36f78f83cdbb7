using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Territory;
using Spojnia.Support.Recording.Rules;

namespace Spojnia.Support.Recording.Checking;

/// <summary>Takes a file in and checks it. The file waits in the site's folder under the id of its check and is deleted once checked, whatever came of it.</summary>
internal sealed class FileCheckDesk(
    SpojniaDbContext db, RuleBook book, IProjectCatalogue projects, Atlas atlas, CallerAccessor caller, ActLog acts, TimeProvider clock, IConfiguration configuration, FileCheckProgress progress)
{
    private const int Batch = 1_000;

    /// <summary>Keeps the file and writes down that it waits. The id comes with the form: the same form sent twice makes one check.</summary>
    public async Task<Guid> HandInAsync(Guid id, Guid projectId, RecordKind kind, string fileName, Stream file, CancellationToken cancellation)
    {
        if (id != Guid.Empty && await db.FileChecks.AnyAsync(one => one.Id == id, cancellation))
            return id;
        var check = new FileCheck(id, projectId, kind, Path.GetFileName(fileName), caller.Current, clock.Now());
        Directory.CreateDirectory(FolderOf(configuration));
        await using (var kept = File.Create(PathOf(check.Id)))
            await file.CopyToAsync(kept, cancellation);
        db.FileChecks.Add(check);
        acts.Add(CheckingActs.HandedIn(check));
        await db.SaveOrRefuseAsync("Ten plik został już przyjęty. Znajdziesz go na liście poniżej.", cancellation);
        return check.Id;
    }

    /// <summary>True when the file of the check lies in this node's folder.</summary>
    public bool HasFile(Guid checkId) => File.Exists(PathOf(checkId));

    /// <summary>Checks a waiting file; findings are shown once all are there.</summary>
    public async Task CheckAsync(Guid checkId, CancellationToken cancellation)
    {
        var check = await db.FileChecks.SingleAsync(one => one.Id == checkId, cancellation);
        if (check.State != FileCheckState.Waiting)
            return;
        try
        {
            // Saved in pieces, so that nobody else waits for the database; the page shows them once the check is done, and a check begun anew forgets them.
            await db.CheckFindings.Where(finding => finding.CheckId == checkId).ExecuteDeleteAsync(cancellation);
            var context = await ContextAsync(check.ProjectId, cancellation);
            var (number, waiting) = (0, new List<CheckFinding>(Batch));
            void Spool()
            {
                db.CheckFindings.AddRange(waiting);
                db.SaveChanges();
                db.ChangeTracker.Clear();
                waiting.Clear();
            }

            FileCheckResult result;
            await using (var file = File.OpenRead(PathOf(checkId)))
            {
                result = new RecordFileCheck(book, context).Run(file, check.Kind, finding =>
                {
                    waiting.Add(new CheckFinding(checkId, ++number, finding));
                    if (waiting.Count == Batch)
                        Spool();
                }, rows => progress.Tell(checkId, rows), cancellation: cancellation);
            }

            Spool();
            check = await db.FileChecks.SingleAsync(one => one.Id == checkId, cancellation);
            check.Finish(result, clock.Now());
            await db.SaveChangesAsync(cancellation);
        }
        catch (UnreadableSheetException refused)
        {
            await FailAsync(checkId, refused.Message, cancellation);
        }

        File.Delete(PathOf(checkId));
    }

    public async Task FailAsync(Guid checkId, string trouble, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var check = await db.FileChecks.SingleAsync(one => one.Id == checkId, cancellation);
        check.Fail(trouble, clock.Now());
        await db.SaveChangesAsync(cancellation);
        File.Delete(PathOf(checkId));
    }

    /// <summary>What rules know of a project today.</summary>
    public async Task<RuleContext> ContextAsync(Guid projectId, CancellationToken cancellation)
    {
        var project = await projects.FindAsync(projectId, cancellation) ?? throw new InvalidOperationException("The project of a check is gone.");
        return new RuleContext(project.Start, project.End, project.Rules.ResultWindowDays, clock.Today(), atlas,
            DictionaryIndex.Of(await db.RecordTerms.AsNoTracking().ToListAsync(cancellation)));
    }

    private string PathOf(Guid checkId) => Path.Combine(FolderOf(configuration), $"{checkId:N}");

    private static string FolderOf(IConfiguration configuration) => Path.Combine(configuration["Var"] ?? "var", "checks");
}
