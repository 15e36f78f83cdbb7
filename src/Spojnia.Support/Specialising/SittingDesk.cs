using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>Sittings of a commission: who is examined, who examines, how it ended.</summary>
internal sealed class SittingDesk(SpojniaDbContext db, CallerAccessor caller, ActLog acts, SpecialisingNotices notices, TimeProvider clock)
{
    public async Task<Guid> PlanAsync(Guid commissionId, DateOnly day, TimeOnly startsAt, string place, CancellationToken cancellation)
    {
        var commission = await db.Commissions.SingleOrDefaultAsync(one => one.Id == commissionId, cancellation);
        Refuse.If(commission is null, "Wybierz komisję.");
        var sitting = new Sitting(commission!, day, startsAt, place, clock.Today());
        db.Sittings.Add(sitting);
        acts.Add(SpecialisingActs.Planned(sitting));
        await db.SaveChangesAsync(cancellation);
        return sitting.Id;
    }

    /// <summary>Puts people on the list of a sitting, all or none.</summary>
    public async Task ScheduleAsync(Guid sittingId, IReadOnlyCollection<Guid> fileIds, CancellationToken cancellation)
    {
        var sitting = await FindAsync(sittingId, cancellation);
        sitting.RequirePlanned();
        Refuse.If(sitting.Day < clock.Today(), "To posiedzenie już się odbyło.");
        var days = (await SpecialisationRules.OnAsync(db, sitting.Day, cancellation)).Number(SpecialisationRules.PaperDays, sitting.Degree) ?? 0;
        foreach (var file in await db.ExamFiles.Include(one => one.Papers).Where(one => fileIds.Contains(one.Id)).ToListAsync(cancellation))
        {
            file.Schedule(sitting, days);
            acts.Add(SpecialisingActs.Scheduled(file, sitting));
            notices.Scheduled(file, sitting);
        }

        await db.SaveChangesAsync(cancellation);
    }

    public async Task StrikeOffAsync(Guid sittingId, Guid fileId, string? reason, CancellationToken cancellation)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj, dlaczego osoba znika z listy (co najmniej 5 znaków).");
        var file = await db.ExamFiles.SingleOrDefaultAsync(one => one.Id == fileId && one.SittingId == sittingId, cancellation);
        Refuse.If(file is null, "Tej osoby nie ma na liście posiedzenia.");
        await StrikeOffAsync(file!, reason!.Trim(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task OpenAsync(Guid sittingId, IReadOnlyCollection<Guid> present, CancellationToken cancellation)
    {
        var sitting = await FindAsync(sittingId, cancellation);
        sitting.Open(await CommissionAsync(sitting, cancellation), present, clock.Today());
        acts.Add(SpecialisingActs.Opened(sitting));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RecordAsync(Guid sittingId, Guid fileId, ExamEntry entry, CancellationToken cancellation)
    {
        var sitting = await FindAsync(sittingId, cancellation);
        sitting.RequireOpen();
        var file = await db.ExamFiles.SingleOrDefaultAsync(one => one.Id == fileId && one.SittingId == sittingId, cancellation);
        Refuse.If(file is null, "Tej osoby nie ma na liście posiedzenia.");
        await RequireImpartialAsync(sitting, file!, cancellation);
        var result = new ExamResult(file!, sitting, await db.ExamResults.CountAsync(one => one.FileId == fileId, cancellation) + 1, entry, caller.Current.Name, clock.Now());
        file!.Examined(result.Passed);
        db.ExamResults.Add(result);
        acts.Add(SpecialisingActs.Examined(file, result));
        notices.Examined(file, result, 0);
        await db.SaveOrRefuseAsync("Ktoś w tej samej chwili zapisał wynik tej osoby. Otwórz posiedzenie od nowa.", cancellation);
    }

    /// <summary>Corrects the last result of a person. A result under a valid diploma stands until the diploma is cancelled.</summary>
    public async Task CorrectAsync(Guid resultId, ExamEntry entry, string? reason, CancellationToken cancellation)
    {
        var result = await db.ExamResults.SingleOrDefaultAsync(one => one.Id == resultId, cancellation);
        Refuse.If(result is null, "Nie ma takiego wyniku.");
        var file = await db.ExamFiles.SingleAsync(one => one.Id == result!.FileId, cancellation);
        Refuse.If(await db.ExamResults.AnyAsync(one => one.FileId == file.Id && one.Attempt > result!.Attempt, cancellation), "Ta osoba zdawała już ponownie, więc wcześniejszego wyniku nie można zmienić.");
        Refuse.If(await db.Diplomas.AnyAsync(one => one.FileId == file.Id && one.CancelledAt == null, cancellation), "Na podstawie tego wyniku wydano dyplom. Najpierw go unieważnij.");
        file.CorrectOutcome(entry.Passed);
        result!.Correct(file.Degree, entry, reason, caller.Current.Name, clock.Now());
        acts.Add(SpecialisingActs.Corrected(file, result), reason);
        notices.Examined(file, result, file.Version);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task CloseAsync(Guid sittingId, string? remarks, CancellationToken cancellation)
    {
        var sitting = await FindAsync(sittingId, cancellation);
        sitting.Close(remarks ?? "", await db.ExamFiles.CountAsync(one => one.SittingId == sittingId && one.State == FileState.Scheduled, cancellation));
        acts.Add(SpecialisingActs.Closed(sitting));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task CancelAsync(Guid sittingId, string? reason, CancellationToken cancellation)
    {
        var sitting = await FindAsync(sittingId, cancellation);
        sitting.Cancel(reason);
        acts.Add(SpecialisingActs.Cancelled(sitting), reason);
        foreach (var file in await db.ExamFiles.Where(one => one.SittingId == sittingId && one.State == FileState.Scheduled).ToListAsync(cancellation))
            await StrikeOffAsync(file, sitting.CancelReason, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Names of those who taught in an edition.</summary>
    public async Task<IReadOnlyList<string>> TeachersAsync(Guid? editionId, CancellationToken cancellation)
    {
        if (editionId is not { } id)
            return [];
        var teachers = await db.Editions.Where(one => one.Id == id).SelectMany(one => one.Modules).Select(one => one.Teachers).ToListAsync(cancellation);
        teachers.AddRange(await db.Trainings.Where(one => one.Id == id).Select(one => one.Trainers).ToListAsync(cancellation));
        return teachers;
    }

    private async Task RequireImpartialAsync(Sitting sitting, ExamFile file, CancellationToken cancellation)
    {
        var commission = await CommissionAsync(sitting, cancellation);
        var present = commission.Seats.Where(seat => sitting.Present.Contains(seat.Id)).ToList();
        var taught = Impartiality.TaughtBy(present, await TeachersAsync(file.EditionId, cancellation));
        var examiners = present.Except(taught).ToList();
        Refuse.If(taught.Count > 0 && (examiners.Count < commission.Quorum || examiners.All(seat => seat.Role is not (SeatRole.Chair or SeatRole.Deputy))),
            $"{file.PersonName}: tej osoby nie mogą egzaminować jej wykładowcy ({string.Join(", ", taught.Select(seat => seat.Name))}), a bez nich komisja nie ma kworum albo prowadzącego.");
    }

    private async Task StrikeOffAsync(ExamFile file, string reason, CancellationToken cancellation)
    {
        file.Unschedule(await db.ExamResults.AnyAsync(one => one.FileId == file.Id, cancellation));
        acts.Add(SpecialisingActs.Unscheduled(file), reason);
        notices.Unscheduled(file, reason);
    }

    private Task<Commission> CommissionAsync(Sitting sitting, CancellationToken cancellation) =>
        db.Commissions.Include(one => one.Seats).SingleAsync(one => one.Id == sitting.CommissionId, cancellation);

    private async Task<Sitting> FindAsync(Guid sittingId, CancellationToken cancellation)
    {
        var sitting = await db.Sittings.SingleOrDefaultAsync(one => one.Id == sittingId, cancellation);
        Refuse.If(sitting is null, "Nie ma takiego posiedzenia.");
        return sitting!;
    }
}
