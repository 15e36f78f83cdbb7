using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>Steps of an examination file up to the admission, each with its act and letter in one save.</summary>
internal sealed class FileDesk(SpojniaDbContext db, CallerAccessor caller, ActLog acts, SpecialisingNotices notices, TimeProvider clock)
{
    private const string Twice = "Masz już otwartą teczkę tego stopnia. Otwórz ją na stronie „Moje specjalizacje”.";

    /// <summary>Writes what the caller states about themselves; begins the file when there is none.</summary>
    public async Task<Guid> StateAsync(Guid? fileId, Degree degree, FileForm form, CancellationToken cancellation)
    {
        ExamFile? file;
        if (fileId is { } id)
            file = await db.ExamFiles.Include(one => one.Periods).OwnedBy(caller.Current).SingleAsync(one => one.Id == id, cancellation);
        else
        {
            var person = await db.FindAsync<Core.People.Person>([caller.Current.PersonId ?? Guid.Empty], cancellation);
            Refuse.If(person is null, "Konto nie ma jeszcze danych osoby. Uzupełnij imię i nazwisko w ustawieniach konta.");
            Refuse.If(await db.ExamFiles.AnyAsync(one => one.PersonId == person!.Id && one.Degree == degree && !FileStates.Settled.Contains(one.State), cancellation), Twice);
            db.ExamFiles.Add(file = new ExamFile(person!, degree, clock.Now()));
        }

        Refuse.If(form.EditionId is { } edition && !await db.Editions.AnyAsync(one => one.Id == edition && one.Degree == file.Degree, cancellation), "Wybrana edycja jest dla innego stopnia.");
        file.Fill(form);
        acts.Add(SpecialisingActs.Stated(file));
        await db.SaveOrRefuseAsync(Twice, cancellation);
        return file.Id;
    }

    public async Task ApplyAsync(Guid fileId, CancellationToken cancellation)
    {
        var file = await db.ExamFiles.Include(one => one.Periods).Include(one => one.Papers).OwnedBy(caller.Current).SingleAsync(one => one.Id == fileId, cancellation);
        await ApplyAsync(file, clock.Today(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Adds the application to the coming save; the conditions are those of <paramref name="day"/>.</summary>
    public async Task ApplyAsync(ExamFile file, DateOnly day, CancellationToken cancellation)
    {
        file.Apply(await SpecialisationRules.OnAsync(db, day, cancellation), await ConsultationsAsync(file, cancellation), day);
        acts.Add(SpecialisingActs.Applied(file));
        notices.Received(file);
    }

    /// <summary>Consultation hours that the programme of the person's edition asks for; 0 for a course given elsewhere.</summary>
    public async Task<int> ConsultationsAsync(ExamFile file, CancellationToken cancellation) => file.EditionId is { } edition
        ? await db.Editions.Where(one => one.Id == edition).Join(db.Curricula, one => one.CurriculumId, one => one.Id, (_, curriculum) => curriculum.ConsultationHours).SingleAsync(cancellation)
        : 0;

    public Task ReceiveAsync(Guid fileId, Guid paperId, DateOnly on, CancellationToken cancellation) => OnPaperAsync(fileId, paperId, (file, paper) =>
    {
        paper.Receive(on, clock.Today());
        acts.Add(SpecialisingActs.PaperReceived(file, paper));
    }, cancellation);

    public Task CheckAsync(Guid fileId, Guid paperId, CancellationToken cancellation) => OnPaperAsync(fileId, paperId, (file, paper) =>
    {
        paper.Check(caller.Current.Name, clock.Today());
        acts.Add(SpecialisingActs.PaperChecked(file, paper));
    }, cancellation);

    public Task ReturnPaperAsync(Guid fileId, Guid paperId, string? reason, CancellationToken cancellation) => OnPaperAsync(fileId, paperId, (file, paper) =>
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj, dlaczego dokument wraca do osoby (co najmniej 5 znaków).");
        paper.Return();
        acts.Add(SpecialisingActs.PaperReturned(file, paper), reason);
    }, cancellation);

    public Task CompleteAsync(Guid fileId, CancellationToken cancellation) => OnFileAsync(fileId, file =>
    {
        file.Complete(clock.Today());
        acts.Add(SpecialisingActs.Completed(file));
        return Task.CompletedTask;
    }, cancellation);

    public Task ReopenAsync(Guid fileId, string? reason, CancellationToken cancellation) => OnFileAsync(fileId, file =>
    {
        file.Reopen(reason);
        acts.Add(SpecialisingActs.Reopened(file), reason);
        notices.ToComplete(file, file.Version);
        return Task.CompletedTask;
    }, cancellation);

    public Task AdmitAsync(Guid fileId, CancellationToken cancellation) => OnFileAsync(fileId, async file =>
    {
        file.Admit(await SpecialisationRules.OnAsync(db, file.AppliedOn ?? clock.Today(), cancellation), clock.Today());
        acts.Add(SpecialisingActs.Admitted(file));
    }, cancellation);

    public Task WithdrawAsync(Guid fileId, string? reason, CancellationToken cancellation) => OnFileAsync(fileId, file =>
    {
        file.Withdraw(reason);
        acts.Add(SpecialisingActs.Withdrawn(file), reason);
        return Task.CompletedTask;
    }, cancellation);

    public Task AskResitAsync(Guid fileId, CancellationToken cancellation) => OnFileAsync(fileId, file =>
    {
        file.AskResit();
        acts.Add(SpecialisingActs.ResitAsked(file));
        return Task.CompletedTask;
    }, cancellation);

    private async Task OnPaperAsync(Guid fileId, Guid paperId, Action<ExamFile, FilePaper> act, CancellationToken cancellation) => await OnFileAsync(fileId, file =>
    {
        act(file, file.Paper(paperId));
        return Task.CompletedTask;
    }, cancellation);

    private async Task OnFileAsync(Guid fileId, Func<ExamFile, Task> act, CancellationToken cancellation)
    {
        await act(await db.ExamFiles.Include(one => one.Periods).Include(one => one.Papers).SingleAsync(one => one.Id == fileId, cancellation));
        await db.SaveChangesAsync(cancellation);
    }
}
