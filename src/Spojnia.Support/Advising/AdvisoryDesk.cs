using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Attending;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Advising;

/// <summary>Signs advisory cards and takes them back, with all that follows: evidence of the JST, participation of the persons, acts, in one transaction.</summary>
internal sealed class AdvisoryDesk(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, IProjectCatalogue projects, JstEvidence evidence, DirectSupport direct,
    AttendanceDesk attendance, CompletionDesk completion)
{
    public async Task SignAsync(Guid cardId, int version, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var card = await LoadAsync(cardId, cancellation);
        db.ExpectVersion(card, version);
        card.Sign(caller.Current.Name, clock.Now());
        var persons = await db.AdvisedPersons.Where(one => one.CardId == cardId).Select(one => one.PersonId).ToListAsync(cancellation);
        acts.Add(AdvisingActs.Signed(card, card.Units.Count, persons.Count));
        if (persons.Count > 0)
            await SupportAsync(card, persons, cancellation);
        await db.SaveChangesAsync(cancellation);
        await ReconcileAsync(card, "Podpisano kartę doradczą.", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task TakeBackAsync(Guid cardId, string? reason, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var card = await LoadAsync(cardId, cancellation);
        card.TakeBack(reason, clock.Now());
        acts.Add(AdvisingActs.TakenBack(card), reason);
        await db.SaveChangesAsync(cancellation);
        if (card.TrainingId is { } training)
        {
            var present = await db.Attendances.Standing().Where(one => one.TrainingId == training).ToListAsync(cancellation);
            foreach (var session in present.GroupBy(one => one.SessionId))
                await attendance.MarkAsync(training, session.Key, [.. session.Select(one => one.EnrolmentId)], [], reason, cancellation);
        }

        await ReconcileAsync(card, "Cofnięto kartę doradczą.", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Adds a participant by the e-mail address under which the site knows them.</summary>
    public async Task AddPersonAsync(Guid cardId, string? email, CancellationToken cancellation)
    {
        var card = await LoadAsync(cardId, cancellation);
        Refuse.If(card.State != CardState.Draft, "Karta jest podpisana. Uczestników dopisuje się przed podpisem.");
        var folded = Fold.Text(email);
        var found = await db.Set<Core.People.Person>().Where(person => person.FoldedEmail == folded && folded != "").OrderBy(person => person.Id).ToListAsync(cancellation);
        var person = found.Find(one => one.IsIdentified);
        Refuse.If(person is null || !await db.Enrolments.AnyAsync(one => one.PersonId == person.Id && one.ReceivedAt != null, cancellation),
            "Nie ma osoby o tym adresie, która podała dane uczestnika. Musi najpierw złożyć zgłoszenie na jedną z form wsparcia.");
        if (await db.AdvisedPersons.AnyAsync(one => one.CardId == cardId && one.PersonId == person!.Id, cancellation))
            return;
        db.AdvisedPersons.Add(new AdvisedPerson(cardId, person!.Id));
        acts.Add(AdvisingActs.PersonAdded(card));
        await db.SaveOrRefuseAsync("Ta osoba jest już na karcie.", cancellation);
    }

    public async Task RemovePersonAsync(Guid cardId, Guid personId, CancellationToken cancellation)
    {
        var card = await LoadAsync(cardId, cancellation);
        Refuse.If(card.State != CardState.Draft, "Karta jest podpisana. Uczestników zmienia się przed podpisem.");
        if (await db.AdvisedPersons.SingleOrDefaultAsync(one => one.CardId == cardId && one.PersonId == personId, cancellation) is not { } person)
            return;
        db.AdvisedPersons.Remove(person);
        acts.Add(AdvisingActs.PersonRemoved(card));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The persons become participants through a record of support of one session, attended and completed.</summary>
    private async Task SupportAsync(AdvisoryCard card, List<Guid> persons, CancellationToken cancellation)
    {
        var topic = projects.Themes.TryGetValue(card.Topic, out var theme) ? theme.Name : card.Topic;
        var (from, until) = (TimeOnly.FromDateTime(PolishTime.ToLocal(card.StartsAt)), TimeOnly.FromDateTime(PolishTime.ToLocal(card.EndsAt)));
        var training = direct.Open(new TrainingOutline
        {
            KindCode = "doradztwo",
            IsSupport = true,
            Title = $"Doradztwo: {topic}",
            ProjectId = card.ProjectId,
            TaskNumber = card.TaskNumber,
            Actions = card.Actions,
            Themes = [card.Topic],
            Place = card.Place,
            Trainers = card.AdviserName,
            Places = persons.Count,
            OnlyFromRegion = false,
            DelegationRequired = false,
        }, [new SessionOutline(card.Day, from, until, card.Hours, card.Place, topic)]);
        card.SupportThrough(training.Id);
        await db.SaveChangesAsync(cancellation);
        List<Guid> enrolments = [];
        foreach (var person in await db.Set<Core.People.Person>().Where(one => persons.Contains(one.Id)).ToListAsync(cancellation))
            enrolments.Add((await direct.PutOnListAsync(training, person, cancellation)).Id);
        await db.SaveChangesAsync(cancellation);
        await attendance.MarkAsync(training.Id, training.Sessions[0].Id, [], enrolments, null, cancellation);
        await completion.CompleteAsync(training.Id, cancellation);
    }

    private async Task ReconcileAsync(AdvisoryCard card, string reason, CancellationToken cancellation)
    {
        var rules = (await projects.FindAsync(card.ProjectId, cancellation))?.Rules ?? new ProjectRules();
        await evidence.ReconcileAsync(card.ProjectId, [.. card.Units.Select(unit => unit.UnitId)], [card.Topic], rules.StaffCountForOwner, reason, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<AdvisoryCard> LoadAsync(Guid id, CancellationToken cancellation) =>
        db.AdvisoryCards.Include(card => card.Units).SingleAsync(card => card.Id == id, cancellation);
}
