using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Territory;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Advising;

/// <summary>Writes advisory cards; signing and taking back carry all that follows (participants, evidence, acts) in one transaction.</summary>
internal sealed class AdviceDesk(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, IProjectCatalogue projects, IOrganisationDirectory organisations,
    Atlas atlas, DirectSupport direct, AttendanceEvidence evidence)
{
    /// <summary>The kind of support of persons present at an advice.</summary>
    private const string Kind = "doradztwo";

    public async Task<AdvisoryCard> WriteAsync(CardOutline outline, IReadOnlyCollection<Guid> units, IReadOnlyCollection<Guid> institutions, CancellationToken cancellation)
    {
        var card = new AdvisoryCard(outline, caller.Current.UserId, caller.Current.Name, clock.Now());
        card.Advise(await BodiesAsync(outline.Day, units, institutions, cancellation));
        db.AdvisoryCards.Add(card);
        acts.Add(AdvisingActs.Drafted(card));
        await db.SaveChangesAsync(cancellation);
        return card;
    }

    public async Task ChangeAsync(AdvisoryCard card, CardOutline outline, IReadOnlyCollection<Guid> units, IReadOnlyCollection<Guid> institutions, CancellationToken cancellation)
    {
        card.Change(outline);
        db.RemoveRange(card.Bodies);
        card.Advise(await BodiesAsync(outline.Day, units, institutions, cancellation));
        db.AddRange(card.Bodies);
        acts.Add(AdvisingActs.Changed(card));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Writes down a person present; on signing they become a participant.</summary>
    public async Task AddPersonAsync(AdvisoryCard card, DirectPerson stated, EnrolmentForm form, CancellationToken cancellation)
    {
        var person = await direct.PersonAsync(stated, cancellation);
        var met = new AdvisedPerson(person, form);
        card.Meet(met);
        db.Add(met);
        acts.Add(AdvisingActs.PersonAdded(card));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemovePersonAsync(AdvisoryCard card, Guid personId, CancellationToken cancellation)
    {
        card.Leave(personId);
        acts.Add(AdvisingActs.PersonRemoved(card));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task SignAsync(Guid id, int? version, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var card = await LoadAsync(id, version, cancellation);
        var rules = await RulesAsync(card, cancellation);
        var employers = card.Persons.Where(person => person.IsEmployee || !rules.EmployeesOnly).Select(person => person.OrganisationId).OfType<Guid>().Distinct().ToList();
        var present = card.Persons.ToList();
        var training = present.Count > 0 ? Open(card) : null;
        var bodies = await BodiesAsync(card.Day, [], employers, cancellation);
        card.Sign(bodies, training?.Id, caller.Current.Name, clock.Now());
        foreach (var body in card.Bodies.Where(body => db.Entry(body).State is EntityState.Detached or EntityState.Modified))
            db.Entry(body).State = EntityState.Added;
        acts.Add(AdvisingActs.Signed(card));
        await db.SaveChangesAsync(cancellation);

        if (training is not null)
            await AttendAsync(training, present, cancellation);
        await ReconcileAsync(card, rules, "Dopisano wcześniejszą poradę.", cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
    }

    public async Task TakeBackAsync(Guid id, int? version, string? reason, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        var card = await LoadAsync(id, version, cancellation);
        var wasSigned = card.State == AdviceState.Signed;
        card.TakeBack(reason, clock.Now());
        acts.Add(AdvisingActs.TakenBack(card), reason);
        await db.SaveChangesAsync(cancellation);
        if (wasSigned)
        {
            if (card.TrainingId is { } training)
            {
                var session = await db.Sessions.Where(one => one.TrainingId == training).Select(one => one.Id).SingleAsync(cancellation);
                await direct.MarkAsync(training, session, [], "Cofnięto kartę porady.", cancellation);
            }

            await ReconcileAsync(card, await RulesAsync(card, cancellation), "Cofnięto kartę porady.", cancellation);
        }

        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
    }

    /// <summary>Writes down why a unit has not joined or dropped out; no indicator hears of it.</summary>
    public async Task ContactAsync(OutreachContact contact, CancellationToken cancellation)
    {
        Refuse.If(contact.Day > clock.Today(), "Kontakt jeszcze się nie odbył. Sprawdź datę.");
        db.OutreachContacts.Add(contact);
        acts.Add(AdvisingActs.Contacted(contact));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<AdvisoryCard> LoadAsync(Guid id, int? version, CancellationToken cancellation)
    {
        var card = await db.AdvisoryCards.Include(one => one.Bodies).Include(one => one.Persons).SingleAsync(one => one.Id == id, cancellation);
        if (version is { } seen)
            db.ExpectVersion(card, seen);
        return card;
    }

    private async Task<ProjectRules> RulesAsync(AdvisoryCard card, CancellationToken cancellation) =>
        (await projects.FindAsync(card.ProjectId, cancellation))?.Rules ?? new ProjectRules();

    private Training Open(AdvisoryCard card) => direct.Open(new TrainingOutline
    {
        KindCode = Kind,
        IsSupport = true,
        Title = card.IsGroup ? $"Doradztwo grupowe {card.Day:d.MM.yyyy}" : $"Doradztwo indywidualne {card.Day:d.MM.yyyy}",
        ProjectId = card.ProjectId,
        TaskNumber = card.TaskNumber,
        Themes = [card.Topic],
        Place = card.Place.Length > 200 ? card.Place[..200] : card.Place,
        Trainers = card.AdviserName,
        TrainerIds = card.AdviserId is { } adviser ? [adviser] : [],
    }, [new SessionOutline(card.Day, TimeOnly.FromDateTime(PolishTime.ToLocal(card.StartsAt)), TimeOnly.FromDateTime(PolishTime.ToLocal(card.EndsAt)), card.Hours, card.Place, "")]);

    private async Task AttendAsync(Training training, List<AdvisedPerson> present, CancellationToken cancellation)
    {
        var enrolments = new List<Guid>();
        foreach (var one in present)
        {
            var person = await db.People.SingleAsync(person => person.Id == one.PersonId, cancellation);
            enrolments.Add((await direct.EnlistAsync(training, person, one.Form, cancellation)).Id);
        }

        await direct.MarkAsync(training.Id, training.Sessions[0].Id, enrolments, null, cancellation);
        await direct.CompleteAsync(training.Id, cancellation);
    }

    private async Task ReconcileAsync(AdvisoryCard card, ProjectRules rules, string reason, CancellationToken cancellation)
    {
        await evidence.ReconcileAsync(card, rules.StaffCountForOwner, reason, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<List<AdvisedBody>> BodiesAsync(DateOnly day, IReadOnlyCollection<Guid> units, IReadOnlyCollection<Guid> institutions, CancellationToken cancellation)
    {
        var bodies = new List<AdvisedBody>();
        foreach (var unit in units.Select(atlas.JstOf).Distinct())
        {
            var view = atlas.Find(unit, day);
            Refuse.If(view is not { Level: UnitLevel.Gmina or UnitLevel.Powiat }, "Wybierz gminę albo powiat. Województwo i jego jednostki nie są liczone jako samorząd objęty wsparciem.");
            bodies.Add(new AdvisedBody { JstId = unit, Name = view!.FullName });
        }

        var cards = await organisations.FindAsync([.. institutions], cancellation);
        bodies.AddRange(cards.Values.DistinctBy(card => card.Id).Select(card => new AdvisedBody
        {
            OrganisationId = card.Id,
            Name = card.Name.Length > 300 ? card.Name[..300] : card.Name,
            OwnerJstId = card.OwnerJstId is { } owner && atlas.Find(owner, day)?.Level is UnitLevel.Gmina or UnitLevel.Powiat ? atlas.JstOf(owner) : null,
        }));
        return bodies;
    }
}
