using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Checking;
using Spojnia.Support.Recording.Rules;

namespace Spojnia.Support.Reporting;

/// <summary>Where records of a project come from.</summary>
internal delegate IAsyncEnumerable<FlatRecord> RecordStream(Guid projectId, RecordKind kind, CancellationToken cancellation);

/// <summary>A record with what keeps it out of a file; warnings that were justified are not among it.</summary>
internal sealed record CheckedRecord(FlatRecord Record, IReadOnlyList<Finding> Findings)
{
    public bool MayGo => Findings.Count == 0;
}

/// <summary>Checks records before they go out, writes the file, and writes down that personal data were disclosed.</summary>
internal sealed class ExportDesk(SpojniaDbContext db, RuleBook book, RecordStream records, FileCheckDesk checks, ActLog acts, CallerAccessor caller, TimeProvider clock)
{
    /// <summary>Every record of the project with what is wrong in it.</summary>
    public async IAsyncEnumerable<CheckedRecord> CheckAsync(Guid projectId, RecordKind kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var context = await checks.ContextAsync(projectId, cancellation);
        var passed = (await db.PassedWarnings.AsNoTracking().Select(warning => new { warning.RecordId, warning.RuleCode, warning.ValuesDigest }).ToListAsync(cancellation))
            .Select(warning => (warning.RecordId, warning.RuleCode, warning.ValuesDigest)).ToHashSet();
        await foreach (var given in records(projectId, kind, cancellation).WithCancellation(cancellation))
        {
            var record = WithParents(given);
            yield return new CheckedRecord(record, [.. book.Check(record, context).Where(finding =>
                finding.Severity == RuleSeverity.Error || !passed.Contains((record.Id, finding.Code, DigestOf(finding.Code, record))))]);
        }
    }

    /// <summary>The file in a temporary place that vanishes when closed; what it was is kept, with its digest.</summary>
    public async Task<(FileStream File, RecordExport Export)> ExportAsync(ExportProfile profile, Guid projectId, SheetFormat format, string? reason, CancellationToken cancellation)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód pobrania danych osobowych (co najmniej 5 znaków). Zapiszemy go w historii.");
        var (rows, leftOut) = (0, 0);
        async IAsyncEnumerable<FlatRecord> GoodAsync()
        {
            await foreach (var one in CheckAsync(projectId, profile.Kind, cancellation))
            {
                if (!one.MayGo)
                {
                    leftOut++;
                    continue;
                }

                rows++;
                yield return one.Record;
            }
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"spojnia-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var context = await checks.ContextAsync(projectId, cancellation);
            await new ProfileWriting(profile.Layout, context.Dictionaries).WriteAsync(format, file, GoodAsync(), cancellation);
            Refuse.If(rows == 0, "Nie ma ani jednego zapisu, który można przekazać. Najpierw uzupełnij zapisy z listy poniżej.");
            file.Position = 0;
            var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
            file.Position = 0;
            var export = new RecordExport(profile, projectId, format, rows, leftOut, digest, reason!.Trim(), caller.Current, clock.Now());
            db.RecordExports.Add(export);
            acts.Add(ReportingActs.Exported(export), reason);
            await db.SaveChangesAsync(cancellation);
            return (file, export);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets a warning pass, with a reason that stays.</summary>
    public async Task PassAsync(Guid projectId, RecordKind kind, Guid recordId, string ruleCode, string? justification, CancellationToken cancellation)
    {
        Refuse.If(string.IsNullOrWhiteSpace(justification) || justification.Trim().Length < 10, "Napisz uzasadnienie (co najmniej 10 znaków). Zostanie przy tym zapisie i w raporcie.");
        Refuse.If(justification!.Length > 1000, "Uzasadnienie może mieć najwyżej 1000 znaków.");
        CheckedRecord? found = null;
        await foreach (var one in CheckAsync(projectId, kind, cancellation))
        {
            if (one.Record.Id == recordId)
                found = one;
        }

        Refuse.If(found?.Findings.Any(finding => finding.Code == ruleCode && finding.Severity == RuleSeverity.Warning) != true, "Tego ostrzeżenia już nie ma. Odśwież stronę.");
        db.PassedWarnings.Add(new PassedWarning(recordId, ruleCode, DigestOf(ruleCode, found!.Record), justification.Trim(), caller.Current, clock.Now()));
        acts.Add(ReportingActs.WarningPassed(recordId, ruleCode), justification);
        await db.SaveChangesAsync(cancellation);
    }

    // A gmina tells its powiat and voivodeship: the first digits of its code are theirs.
    private static FlatRecord WithParents(FlatRecord record)
    {
        if (record[RecordFields.Gmina].Length != 7)
            return record;
        var fields = record.Fields.ToDictionary();
        foreach (var (field, digits) in new[] { (RecordFields.Powiat, 4), (RecordFields.Voivodeship, 2) })
        {
            if (record[field].Length == 0)
                fields[field] = record[RecordFields.Gmina][..digits];
        }

        return record with { Fields = fields };
    }

    // Of the values and the record's own id, so equal values of two people do not look alike.
    private string DigestOf(string ruleCode, FlatRecord record)
    {
        var rule = book.Rules.First(one => one.Code == ruleCode);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{record.Id:N}|{string.Join('|', rule.Fields.Append(RecordFields.StartedOn).Select(field => record[field]))}")));
    }
}
