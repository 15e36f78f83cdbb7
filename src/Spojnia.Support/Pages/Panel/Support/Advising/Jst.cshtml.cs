using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Support.Advising;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>The advisory year of one JST, and the chain of evidence: the unit, its institutions, the persons and cards behind each line.</summary>
internal sealed class JstModel(SpojniaDbContext db, CallerAccessor caller, IProjectCatalogue projects, IOrganisationDirectory organisations, Atlas atlas, TimeProvider clock) : PageModel
{
    internal sealed record Line(string Kind, string Theme, DateOnly Day, string Link);

    internal sealed record Ground(DateOnly Day, string Institution, string What, string Link, string[] Themes);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "rok")]
    public int? Year { get; set; }

    public UnitView Unit { get; private set; } = null!;
    public int Shown { get; private set; }
    public IReadOnlyList<AdvisoryCard> Cards { get; private set; } = [];
    public IReadOnlyList<OutreachContact> Contacts { get; private set; } = [];
    public IReadOnlyList<Line> Evidence { get; private set; } = [];
    public IReadOnlyList<Ground> Grounds { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Topics { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> Reasons { get; private set; } = new Dictionary<string, string>();
    public decimal Hours => Cards.Where(card => card.State == AdviceState.Signed).Sum(card => card.Hours);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        if (atlas.Find(atlas.JstOf(Id), today) is not { IsJst: true } unit)
            return NotFound();
        (Unit, Shown) = (unit, Year is > 1990 and < 2200 ? Year.Value : today.Year);
        Topics = await AdviceTopics.LoadAsync(db, projects, cancellation);
        Reasons = await AdviceTopics.WordsAsync(db, AdvisingWord.Outreach, cancellation);
        var (first, last) = (new DateOnly(Shown, 1, 1), new DateOnly(Shown, 12, 31));
        Cards = await db.AdvisoryCards.AsNoTracking().VisibleTo(caller.Current)
            .Where(card => card.Day >= first && card.Day <= last && card.Bodies.Any(body => body.JstId == unit.Id || body.OwnerJstId == unit.Id))
            .OrderBy(card => card.Day).ThenBy(card => card.Id).ToListAsync(cancellation);
        Contacts = await db.OutreachContacts.AsNoTracking().VisibleTo(caller.Current).Where(contact => contact.JstId == unit.Id && contact.Day >= first && contact.Day <= last)
            .OrderBy(contact => contact.Day).ToListAsync(cancellation);
        Evidence = await db.Evidence.AsNoTracking()
            .Where(line => line.SubjectId == unit.Id && (line.Kind == EvidenceKinds.JstAdvised || line.Kind == EvidenceKinds.JstSupported) && line.CancelsId == null
                && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == line.Id))
            .OrderBy(line => line.HappenedOn).Select(line => new Line(line.Kind, line.Theme, line.HappenedOn, line.SourceLink)).ToListAsync(cancellation);
        Grounds = await GroundsAsync(unit.Id, cancellation);
        return Page();
    }

    public string NameOf(string topic) => Topics.GetValueOrDefault(topic, topic);

    private async Task<List<Ground>> GroundsAsync(Guid unit, CancellationToken cancellation)
    {
        var cards = await (
            from card in db.AdvisoryCards
            where card.State == AdviceState.Signed
            from body in card.Bodies
            where body.JstId == unit || body.OwnerJstId == unit
            select new { card.Id, card.Day, card.Topic, body.Name, Own = body.JstId != null }).ToListAsync(cancellation);
        var attended = await (
            from attendance in db.Attendances.Standing()
            join training in db.Trainings on attendance.TrainingId equals training.Id
            where attendance.Counts && attendance.OwnerJstId == unit
            select new { attendance.PersonId, attendance.InstitutionId, attendance.Day, attendance.TrainingId, attendance.SessionId, training.Themes }).ToListAsync(cancellation);
        var names = await organisations.FindAsync([.. attended.Select(one => one.InstitutionId).OfType<Guid>().Distinct()], cancellation);
        // Persons are told of by number: who they are stands on the list behind the link, for those who may see it.
        return [.. cards.Select(card => new Ground(card.Day, card.Own ? "sam samorząd" : card.Name, "karta porady", $"/panel/doradztwo/{card.Id}", [card.Topic]))
            .Concat(attended.GroupBy(one => (one.InstitutionId, one.TrainingId, one.SessionId)).Select(group => new Ground(group.First().Day,
                group.Key.InstitutionId is { } id && names.TryGetValue(id, out var card) ? card.Name : "", $"obecność, osób: {group.Select(one => one.PersonId).Distinct().Count()}",
                $"/panel/szkolenia/{group.Key.TrainingId}/obecnosc?zajecia={group.Key.SessionId}", group.First().Themes)))
            .OrderBy(ground => ground.Day)];
    }
}
