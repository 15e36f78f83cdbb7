using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>Advisory cards that the caller may see.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, IProjectCatalogue projects, TimeProvider clock) : PageModel
{
    internal sealed record Row(Guid Id, DateOnly Day, string Topic, bool IsGroup, MeetingForm Form, decimal Hours, string Adviser, AdviceState State, List<string> Bodies, int Persons);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "temat")]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true, Name = "rok")]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public string? State { get; set; }

    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Topics { get; private set; } = new Dictionary<string, string>();
    public bool MayWrite => caller.Current.Has(AdvisingPermissions.WriteAdvice);

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Topics = await AdviceTopics.LoadAsync(db, projects, cancellation);
        Sorting = Sorting.Of(sortuj, "-dzien", "dzien", "doradca");
        var cards = Filter();
        var sorted = (Sorting.Key, Sorting.Descending) switch
        {
            ("doradca", false) => cards.OrderBy(card => card.AdviserName),
            ("doradca", true) => cards.OrderByDescending(card => card.AdviserName),
            (_, false) => cards.OrderBy(card => card.Day),
            _ => cards.OrderByDescending(card => card.Day),
        };
        var rows = sorted.ThenBy(card => card.Id).Select(card => new Row(card.Id, card.Day, card.Topic, card.IsGroup, card.Form, card.Hours, card.AdviserName, card.State,
            card.Bodies.OrderBy(body => body.Name).Select(body => body.Name).ToList(), card.Persons.Count));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of(format, $"doradztwo-{clock.Today():yyyy-MM-dd}",
            [
                new("Dzień", row => $"{row.Day:yyyy-MM-dd}"), new("Temat", row => NameOf(row.Topic)), new("Rodzaj", row => row.IsGroup ? "grupowa" : "indywidualna"),
                new("Forma", row => row.Form.InPolish()), new("Godziny", row => row.Hours.ToString("0.##", CultureInfo.GetCultureInfo("pl-PL"))), new("Doradca", row => row.Adviser),
                new("Komu", row => string.Join("; ", row.Bodies)), new("Osoby", row => $"{row.Persons}"), new("Stan", row => row.State.InPolish()),
            ], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    public string NameOf(string topic) => Topics.GetValueOrDefault(topic, topic);

    private IQueryable<AdvisoryCard> Filter()
    {
        var cards = db.AdvisoryCards.AsNoTracking().VisibleTo(caller.Current);
        if (Fold.Text(Text) is { Length: > 0 } text)
            cards = cards.Where(card => card.FoldedText.Contains(text));
        if (!string.IsNullOrEmpty(Topic))
            cards = cards.Where(card => card.Topic == Topic);
        if (int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2200)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            cards = cards.Where(card => card.Day >= first && card.Day <= last);
        }

        if (Enum.TryParse<AdviceState>(State, out var state))
            cards = cards.Where(card => card.State == state);
        return cards;
    }
}
