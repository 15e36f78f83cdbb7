using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;

namespace Spojnia.Support.Specialising;

/// <summary>What of specialisation waits for somebody: papers, admissions, sittings, diplomas.</summary>
internal sealed class SpecialisingTasks(SpojniaDbContext db, TimeProvider clock) : ITaskSource
{
    private const int MostTasks = 10;
    private const int DaysAhead = 14;

    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var tasks = new List<WaitingTask>();
        if (caller.PersonId is not null)
            await AddOwnAsync(tasks, caller, cancellation);
        if (caller.Has(SpecialisingPermissions.Manage))
            await AddFilesAsync(tasks, cancellation);
        if (caller.Has(SpecialisingPermissions.Examine))
            await AddExamsAsync(tasks, cancellation);
        return tasks;
    }

    private async Task AddOwnAsync(List<WaitingTask> tasks, Caller caller, CancellationToken cancellation)
    {
        var own = await db.ExamFiles.AsNoTracking().OwnedBy(caller).Where(file => file.State == FileState.Applied && file.Papers.Any(paper => paper.ReceivedOn == null))
            .Select(file => new { file.Id, Missing = file.Papers.Count(paper => paper.ReceivedOn == null) }).Take(MostTasks).ToListAsync(cancellation);
        tasks.AddRange(own.Select(one => new WaitingTask($"Dostarcz dokumenty do egzaminu; brakuje: {one.Missing}.", $"/moje/specjalizacje/{one.Id}")));
    }

    private async Task AddFilesAsync(List<WaitingTask> tasks, CancellationToken cancellation)
    {
        var toCheck = await db.ExamFiles.CountAsync(file => file.State == FileState.Applied && file.Papers.Any(paper => paper.ReceivedOn != null && paper.CheckedOn == null), cancellation);
        if (toCheck > 0)
            tasks.Add(new WaitingTask($"{PolishFormat.Count(toCheck, "teczka ma", "teczki mają", "teczek ma")} dokumenty do sprawdzenia.", "/panel/specjalizacja?pilne=do-sprawdzenia"));
        var missing = await db.ExamFiles.CountAsync(file => file.State == FileState.Applied && file.Papers.Any(paper => paper.ReceivedOn == null), cancellation);
        if (missing > 0)
            tasks.Add(new WaitingTask($"W {PolishFormat.Count(missing, "teczce", "teczkach", "teczkach")} brakuje dokumentów do egzaminu.", "/panel/specjalizacja?pilne=brakuje"));
    }

    private async Task AddExamsAsync(List<WaitingTask> tasks, CancellationToken cancellation)
    {
        var today = clock.Today();
        var complete = await db.ExamFiles.CountAsync(file => file.State == FileState.Complete, cancellation);
        if (complete > 0)
            tasks.Add(new WaitingTask($"{PolishFormat.Count(complete, "osoba czeka", "osoby czekają", "osób czeka")} na dopuszczenie do egzaminu.", "/panel/specjalizacja?stan=Complete"));
        var soon = today.AddDays(DaysAhead);
        var sittings = await db.Sittings.AsNoTracking().Where(sitting => (sitting.State == SittingState.Planned || sitting.State == SittingState.Opened) && sitting.Day <= soon)
            .OrderBy(sitting => sitting.Day).Take(MostTasks).Select(sitting => new { sitting.Id, sitting.Day, sitting.Place }).ToListAsync(cancellation);
        tasks.AddRange(sittings.Select(one => new WaitingTask(one.Day < today
            ? $"Posiedzenie z {PolishFormat.ShortDay(one.Day)} nie jest zamknięte. Wpisz wyniki i zamknij je."
            : $"Zbliża się posiedzenie komisji ({one.Place}).", $"/panel/specjalizacja/posiedzenia/{one.Id}", one.Day)));
        var diplomas = await db.ExamFiles.CountAsync(file => file.State == FileState.Passed && !db.Set<Diploma>().Any(diploma => diploma.FileId == file.Id && diploma.CancelledAt == null)
            && db.Set<Sitting>().Any(sitting => sitting.Id == file.SittingId && sitting.State == SittingState.Closed), cancellation);
        if (diplomas > 0)
            tasks.Add(new WaitingTask($"Dyplomy czekają na wydanie: {diplomas}.", "/panel/specjalizacja?pilne=bez-dyplomu"));
    }
}
