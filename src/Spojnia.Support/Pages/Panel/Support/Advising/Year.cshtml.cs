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

/// <summary>A year of advice of one JST, and the chain behind what counts: unit ← institution ← person's attendance, or unit ← card.</summary>
internal sealed class YearModel(SpojniaDbContext db, CallerAccessor caller, Atlas atlas, TerritorySets sets, IProjectCatalogue projects, IOrganisationDirectory organisations, TimeProvider clock) : PageModel
{
    public UnitView Unit { get; private set; } = null!;
    public int Year { get; private set; }
    public int ThisYear => clock.Today().Year;
    public IReadOnlyList<CardLine> Cards { get; private set; } = [];
    public IReadOnlyList<OutreachContact> Contacts { get; private set; } = [];
    public IReadOnlyList<Link> Chain { get; private set; } = [];
    public decimal Hours => Cards.Where(card => card.State == CardState.Signed).Sum(card => card.Hours);

    public async Task<IActionResult> OnGetAsync(Guid unitId, int? rok, CancellationToken cancellation)
    {
        Year = rok is >= 2000 and <= 2100 ? rok.Value : ThisYear;
        var unit = atlas.JstOf(unitId);
        if (!(await sets.MembersAsync("jst", clock.Today(), cancellation: cancellation)).Contains(unit) || atlas.Find(unit, clock.Today()) is not { } view)
            return NotFound();
        Unit = view;
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        Cards = [.. (await db.AdvisoryCards.AsNoTracking().VisibleTo(caller.Current).Where(card => card.Units.Any(one => one.UnitId == unit) && card.Day >= first && card.Day <= last)
                .OrderBy(card => card.Day).ThenBy(card => card.Id).Select(card => new CardLine(card.Id, card.Day, card.Topic, card.Hours, card.Form, card.AdviserName, card.State)).ToListAsync(cancellation))
            .Select(card => card with { Topic = ThemeOf(card.Topic) })];
        Contacts = await db.OutreachContacts.AsNoTracking().Where(contact => contact.UnitId == unit && contact.Day >= first && contact.Day <= last).OrderBy(contact => contact.Day).ToListAsync(cancellation);
        Chain = await ChainAsync(unit, cancellation);
        return Page();
    }

    private async Task<IReadOnlyList<Link>> ChainAsync(Guid unit, CancellationToken cancellation)
    {
        string[] kinds = [EvidenceKinds.JstSupported, EvidenceKinds.JstAdvised];
        var lines = await db.Evidence.AsNoTracking()
            .Where(entry => entry.SubjectId == unit && kinds.Contains(entry.Kind) && entry.CancelsId == null && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == entry.Id))
            .OrderBy(entry => entry.Theme).ThenBy(entry => entry.Kind).ToListAsync(cancellation);
        var records = lines.Select(line => line.SourceRecordId).ToList();
        var institutions = await db.Attendances.AsNoTracking().Where(one => records.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.InstitutionId, cancellation);
        var names = await organisations.FindAsync([.. institutions.Values.OfType<Guid>().Distinct()], cancellation);
        return [.. lines.Select(line => new Link(
            line.Kind == EvidenceKinds.JstAdvised ? "doradztwo" : "wsparcie", ThemeOf(line.Theme), line.HappenedOn,
            institutions.TryGetValue(line.SourceRecordId, out var institution)
                ? $"obecność pracownika: {(institution is { } id ? names.GetValueOrDefault(id)?.Name : null) ?? "instytucja spoza rejestru"}"
                : line.SourceModule == SupportSource.Module ? "karta doradcza" : "dane przykładowe",
            line.SourceModule == SupportSource.Module && (!line.SourceLink.StartsWith("/panel/szkolenia", StringComparison.Ordinal) || caller.Current.Has(SupportPermissions.SeeTrainings)) ? line.SourceLink : ""))];
    }

    private string ThemeOf(string code) => projects.Themes.TryGetValue(code, out var theme) ? theme.Name : code;

    internal sealed record CardLine(Guid Id, DateOnly Day, string Topic, decimal Hours, AdviceForm Form, string AdviserName, CardState State);

    /// <summary>A line of evidence of the JST and what it rests on.</summary>
    internal sealed record Link(string What, string Theme, DateOnly Day, string Ground, string Address);
}
