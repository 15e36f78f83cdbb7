using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>The protocol of a sitting as it is printed and signed.</summary>
internal sealed record ExamProtocol(
    Sitting Sitting, string Commission, int Quorum, string Programme, string Project, IReadOnlyList<ExamProtocol.Member> Members, IReadOnlyList<ExamProtocol.Line> Lines)
{
    /// <summary>Path of the view that draws it.</summary>
    public const string View = "/Pages/Panel/Support/Specialising/_Protocol.cshtml";

    public string FileName => $"protokol-egzaminu-{Sitting.Day:yyyy-MM-dd}.pdf";

    internal sealed record Member(string Name, SeatRole Role);

    internal sealed record Line(string Name, string Specialisation, string ThesisTitle, ExamResult? Result, string Diploma, string NotExaminedBy);

    public static async Task<ExamProtocol?> OfAsync(SpojniaDbContext db, SittingDesk desk, IProjectCatalogue projects, Sitting sitting, CancellationToken cancellation)
    {
        var commission = await db.Commissions.AsNoTracking().Include(one => one.Seats).SingleAsync(one => one.Id == sitting.CommissionId, cancellation);
        var present = commission.Seats.Where(seat => sitting.Present.Contains(seat.Id)).OrderBy(seat => seat.Role).ToList();
        // A person who came to a resit later is no longer on this list by the file, only by the result.
        var results = await db.ExamResults.AsNoTracking().Where(one => one.SittingId == sitting.Id).ToDictionaryAsync(one => one.FileId, cancellation);
        var examined = results.Keys.ToList();
        var files = await db.ExamFiles.AsNoTracking().Where(one => one.SittingId == sitting.Id || examined.Contains(one.Id)).OrderBy(one => one.FoldedName).ThenBy(one => one.Id).ToListAsync(cancellation);
        var ids = files.Select(one => one.Id).ToList();
        var diplomas = (await db.Diplomas.AsNoTracking().Where(one => ids.Contains(one.FileId) && one.CancelledAt == null).ToListAsync(cancellation)).ToDictionary(one => one.FileId, one => one.Number);
        var lines = new List<Line>();
        foreach (var file in files)
        {
            var taught = Impartiality.TaughtBy(present, await desk.TeachersAsync(file.EditionId, cancellation));
            lines.Add(new Line(file.PersonName, file.Specialisation, file.ThesisTitle, results.GetValueOrDefault(file.Id), diplomas.GetValueOrDefault(file.Id, ""),
                string.Join(", ", taught.Select(seat => seat.Name))));
        }

        var edition = files.Select(one => one.EditionId).FirstOrDefault(one => one is not null);
        var project = edition is null ? null : await projects.FindAsync(await db.Trainings.Where(one => one.Id == edition).Select(one => one.ProjectId).SingleAsync(cancellation), cancellation);
        return new ExamProtocol(sitting, commission.Name, commission.Quorum, project?.Programme ?? "", project?.Title ?? "",
            [.. present.Select(seat => new Member(seat.Name, seat.Role))], lines);
    }
}
