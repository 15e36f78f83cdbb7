using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Advising;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Supervising;

/// <summary>Makes contracts of supervision and coaching, adds the supervised, writes down meetings held.</summary>
internal sealed class SupervisionDesk(SpojniaDbContext db, ActLog acts, TimeProvider clock, DirectSupport direct, SupervisorCheck check)
{
    private const string Mistake = "Pomyłka w zapisie spotkania.";

    public async Task<SupervisionContract> MakeAsync(ContractOutline outline, CancellationToken cancellation)
    {
        Refuse.If(!await db.AdvisingWords.AnyAsync(word => word.Kind == AdvisingWord.Goal && word.Code == outline.Goal, cancellation), "Wybierz kategorię celów z listy.");
        var training = direct.Open(new TrainingOutline
        {
            KindCode = outline.IsCoaching ? "coaching" : "superwizja",
            IsSupport = true,
            Title = $"{(outline.IsCoaching ? "Coaching" : "Superwizja pracy socjalnej")}, {(outline.IsGroup ? "grupa" : "indywidualnie")}, od {outline.From:d.MM.yyyy}",
            ProjectId = outline.ProjectId,
            TaskNumber = outline.TaskNumber,
            Trainers = outline.SupervisorName,
            AttendancePercent = 1,
        }, []);
        var contract = new SupervisionContract(outline, training.Id, clock.Now());
        db.SupervisionContracts.Add(contract);
        acts.Add(SupervisionActs.Made(contract));
        await db.SaveChangesAsync(cancellation);
        return contract;
    }

    public async Task AddPersonAsync(Guid id, DirectPerson stated, EnrolmentForm form, bool declaredSuperior, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var (contract, training) = await LoadAsync(id, null, cancellation);
        Refuse.If(contract.EndedAt is not null, "Kontrakt jest zakończony i nie można dopisać osoby.");
        var person = await direct.PersonAsync(stated, cancellation);
        await check.RefuseConflictAsync(contract, person.Id, form.OrganisationId, form.OrganisationName, declaredSuperior, cancellation);
        Refuse.If(!contract.IsGroup && await db.Enrolments.AnyAsync(one => one.TrainingId == training.Id && one.PersonId != person.Id, cancellation),
            "To kontrakt indywidualny i jest w nim już osoba. Zawrzyj osobny kontrakt.");
        await direct.EnlistAsync(training, person, form, cancellation);
        acts.Add(SupervisionActs.PersonAdded(contract));
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
    }

    /// <summary>Writes down a meeting held and who came.</summary>
    public async Task MeetAsync(
        Guid id, int? version, DateOnly day, TimeOnly from, TimeOnly until, decimal hours, MeetingForm form, IReadOnlyCollection<Guid> present, CancellationToken cancellation)
    {
        Refuse.If(day > clock.Today(), "Spotkanie jeszcze się nie odbyło. Zapisz je w dniu spotkania lub później.");
        Refuse.If(present.Count == 0, "Zaznacz, kto był na spotkaniu.");
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var (contract, training) = await LoadAsync(id, version, cancellation);
        contract.Use(day, hours);
        var session = DirectSupport.AddSession(training, new SessionOutline(day, from, until, hours, "", ""));
        var meeting = new SupervisionMeeting(contract.Id, session, form);
        db.SupervisionMeetings.Add(meeting);
        acts.Add(SupervisionActs.Met(contract, meeting));
        await db.SaveChangesAsync(cancellation);
        await direct.MarkAsync(training.Id, session.Id, present, null, cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
    }

    /// <summary>A meeting written down by mistake: its hours come back and nobody was there.</summary>
    public async Task TakeBackAsync(Guid id, Guid meetingId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var (contract, training) = await LoadAsync(id, null, cancellation);
        var meeting = await db.SupervisionMeetings.SingleOrDefaultAsync(one => one.Id == meetingId && one.ContractId == id, cancellation);
        Refuse.If(meeting is null, "Nie ma takiego spotkania w tym kontrakcie.");
        meeting!.TakeBack(clock.Now());
        contract.GiveBack(meeting.Hours);
        acts.Add(SupervisionActs.TakenBack(contract, meeting), Mistake);
        await db.SaveChangesAsync(cancellation);
        await direct.MarkAsync(training.Id, meetingId, [], Mistake, cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
    }

    public async Task EndAsync(Guid id, int? version, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var (contract, training) = await LoadAsync(id, version, cancellation);
        contract.End(clock.Now());
        acts.Add(SupervisionActs.Ended(contract));
        await db.SaveChangesAsync(cancellation);
        if (training.State == TrainingState.InProgress)
            await direct.CompleteAsync(training.Id, cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
    }

    private async Task<(SupervisionContract Contract, Training Training)> LoadAsync(Guid id, int? version, CancellationToken cancellation)
    {
        var contract = await db.SupervisionContracts.SingleAsync(one => one.Id == id, cancellation);
        if (version is { } seen)
            db.ExpectVersion(contract, seen);
        await db.FindLockedAsync<EnrolmentQueue>(contract.TrainingId, cancellation);
        return (contract, await db.Trainings.Include(one => one.Sessions).SingleAsync(one => one.Id == contract.TrainingId, cancellation));
    }
}
