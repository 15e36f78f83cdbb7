using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>Advisory cards that the caller may see.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, IProjectCatalogue projects, TerritorySets sets, Atlas atlas, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "jst")]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "temat")]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true, Name = "rok")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public CardState? State { get; set; }

    public CardChoices Choices { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;
    public bool MayWrite => caller.Current.Has(AdvisingPermissions.WriteAdvice);

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Choices = await CardChoices.LoadAsync(projects, sets, clock.Today(), cancellation);
        Years = [.. Enumerable.Range(0, 5).Select(back => (clock.Today().Year - back).ToString(CultureInfo.InvariantCulture)).Select(year => new SelectListItem(year, year))];
        Sorting = Sorting.Of(sortuj, "-dzien", "dzien", "godziny", "doradca");
        var cards = db.AdvisoryCards.AsNoTracking().VisibleTo(caller.Current).Where(card =>
            (Unit == null || card.Units.Any(unit => unit.UnitId == Unit)) && (Topic == null || card.Topic == Topic) && (State == null || card.State == State));
        if (Year is >= 2000 and <= 2100)
        {
            var (first, last) = (new DateOnly(Year.Value, 1, 1), new DateOnly(Year.Value, 12, 31));
            cards = cards.Where(card => card.Day >= first && card.Day <= last);
        }

        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("godziny", false) => cards.OrderBy(card => card.Hours),
            ("godziny", true) => cards.OrderByDescending(card => card.Hours),
            ("doradca", false) => cards.OrderBy(card => card.AdviserName),
            ("doradca", true) => cards.OrderByDescending(card => card.AdviserName),
            (_, false) => cards.OrderBy(card => card.Day),
            _ => cards.OrderByDescending(card => card.Day),
        };
        var rows = ordered.ThenBy(card => card.Id).Select(card => new Row(card.Id, card.Day, card.Topic, card.Hours, card.Form, card.AdviserName, card.State, card.Units.Select(unit => unit.UnitId).ToList()));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"doradztwo-{clock.Today():yyyy-MM-dd}",
                [new("Dzień", row => $"{row.Day:O}"), new("JST", NamesOf), new("Temat", TopicOf), new("Godziny", row => row.Hours.ToString("0.##", CultureInfo.GetCultureInfo("pl-PL"))),
                    new("Sposób", row => row.Form.InPolish()), new("Doradca", row => row.AdviserName), new("Stan", row => row.State.InPolish())], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    public string NamesOf(Row row) => string.Join(", ", row.Units.Select(unit => atlas.Find(unit, row.Day)?.FullName).OfType<string>().Order(StringComparer.CurrentCulture));

    public string TopicOf(Row row) => projects.Themes.TryGetValue(row.Topic, out var theme) ? theme.Name : row.Topic;

    internal sealed record Row(Guid Id, DateOnly Day, string Topic, decimal Hours, AdviceForm Form, string AdviserName, CardState State, List<Guid> Units);
}
