using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Attending;

/// <summary>
/// Keeps the evidence of supported JST equal to its grounds, which are of two kinds: attendance of staff of the JST's institution (where the project's
/// rule lets staff count for the owner) and signed advisory cards. Each JST counts once under a theme, on the day of its earliest ground.
/// </summary>
internal sealed class JstEvidence(SpojniaDbContext db, DueEvidence due)
{
    /// <summary>Theme under which advice is advice on a local plan of deinstitutionalisation.</summary>
    public const string PlanTheme = "lpdi";

    /// <summary>Call after the grounds have been saved, inside the same transaction.</summary>
    /// <param name="project">The project.</param>
    /// <param name="units">JST whose grounds may have changed.</param>
    /// <param name="themes">Themes under which they may have changed.</param>
    /// <param name="staffCountForOwner">Rule of the project: support to staff is support to the municipality that owns the institution.</param>
    /// <param name="reason">Why lines are cancelled, a sentence without personal data.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task ReconcileAsync(
        Guid project, IReadOnlyCollection<Guid> units, IReadOnlyCollection<string> themes, bool staffCountForOwner, string reason, CancellationToken cancellation)
    {
        if (units.Count == 0 || themes.Count == 0)
            return;
        await db.HoldAsync(project, cancellation);
        var advice = await AdviceAsync(project, units, themes, cancellation);
        List<Ground> grounds = [.. advice, .. staffCountForOwner ? await AttendanceAsync(project, units, cancellation) : []];
        grounds.Sort((one, other) => (one.Day, one.At, one.Source.RecordId).CompareTo((other.Day, other.At, other.Source.RecordId)));
        var wanted = new Dictionary<DueKey, Achievement?>();
        foreach (var (unit, theme) in units.SelectMany(unit => themes.Select(theme => (unit, theme))))
        {
            wanted[new DueKey(EvidenceKinds.JstSupported, unit, theme)] =
                grounds.Find(ground => ground.UnitId == unit && ground.Themes.Contains(theme))?.Proves(EvidenceKinds.JstSupported, project, theme);
            if (theme == PlanTheme)
            {
                wanted[new DueKey(EvidenceKinds.JstAdvised, unit, theme)] =
                    grounds.Find(ground => ground.IsAdvice && ground.UnitId == unit && ground.Themes.Contains(theme))?.Proves(EvidenceKinds.JstAdvised, project, theme);
            }
        }

        await due.MakeSoAsync(project, wanted, reason, cancellation);
    }

    private async Task<List<Ground>> AdviceAsync(Guid project, IReadOnlyCollection<Guid> units, IReadOnlyCollection<string> themes, CancellationToken cancellation)
    {
        var cards = await (
            from advised in db.AdvisedUnits
            join card in db.AdvisoryCards on advised.CardId equals card.Id
            where card.ProjectId == project && card.State == CardState.Signed && units.Contains(advised.UnitId) && themes.Contains(card.Topic)
            select new { card.Id, advised.UnitId, card.Day, SignedAt = card.SignedAt!.Value, card.TaskNumber, card.Actions, card.Topic }).ToListAsync(cancellation);
        return [.. cards.Select(card => new Ground(card.UnitId, card.Day, card.SignedAt, SupportSource.Card(card.Id), card.TaskNumber, card.Actions, [card.Topic], IsAdvice: true))];
    }

    private async Task<List<Ground>> AttendanceAsync(Guid project, IReadOnlyCollection<Guid> units, CancellationToken cancellation)
    {
        var present = await (
            from attendance in db.Attendances.Standing()
            join training in db.Trainings on attendance.TrainingId equals training.Id
            where attendance.ProjectId == project && attendance.Counts && attendance.OwnerJstId != null && units.Contains(attendance.OwnerJstId.Value)
            select new
            {
                attendance.Id,
                attendance.TrainingId,
                attendance.SessionId,
                UnitId = attendance.OwnerJstId!.Value,
                attendance.Day,
                attendance.MarkedAt,
                training.TaskNumber,
                training.Actions,
                training.Themes,
            }).ToListAsync(cancellation);
        return [.. present.Select(one => new Ground(one.UnitId, one.Day, one.MarkedAt, SupportSource.Attendance(one.TrainingId, one.SessionId, one.Id),
            one.TaskNumber, one.Actions, one.Themes, IsAdvice: false))];
    }

    private sealed record Ground(Guid UnitId, DateOnly Day, DateTime At, EvidenceSource Source, int? TaskNumber, int[] Actions, string[] Themes, bool IsAdvice)
    {
        public Achievement Proves(string kind, Guid project, string theme) => new(kind, UnitId, project, Day, Source)
        {
            UnitId = UnitId,
            TaskNumber = TaskNumber,
            ActionNumber = Actions.Length > 0 ? Actions[0] : null,
            Theme = theme,
        };
    }
}
