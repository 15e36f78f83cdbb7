using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Support.Pages.My.Support.Specialising;
using Spojnia.Support.Specialising;
using Rule = Spojnia.Support.Specialising.Conditions;

namespace Spojnia.Support.Pages.Support.Specialising;

/// <summary>Conditions of specialisation for anybody, with a check that keeps nothing; such a POST changes nothing and so answers without a redirect.</summary>
internal sealed class ConditionsModel(SpojniaDbContext db, TimeProvider clock) : PageModel
{
    private const int Rows = 5;

    [BindProperty]
    public FileInput Input { get; set; } = new() { Degree = Degree.Second };

    public SpecialisationRules Rules { get; private set; } = null!;
    public ConditionsAnswer? Answer { get; private set; }

    public static IReadOnlyList<SelectListItem> Items(IReadOnlyList<SpecialisationTerm> terms) => [.. terms.Select(term => new SelectListItem(term.Name, term.Code))];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Response.Headers.CacheControl = "no-store";
        for (var at = 0; at < Input.Periods.Count; at++)
        {
            if (Input.Periods[at].Until < Input.Periods[at].From)
                ModelState.AddModelError($"Input.Periods[{at}].Until", "Ostatni dzień pracy nie może być przed pierwszym.");
        }

        if (!ModelState.IsValid)
            return;
        var today = clock.Today();
        // The documents themselves are looked at only when the person applies.
        var candidacy = new Candidacy(Input.Degree, new(Input.RightCode ?? "", "wskazany", today), new(Input.EarlierCode ?? "", "wskazany", today),
            [.. Input.Periods.Where(row => row.From is not null).Select(row => new ServicePeriod(row.From!.Value, row.Until))]);
        Answer = Rule.Of(candidacy, Rules, today);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Rules = await SpecialisationRules.OnAsync(db, clock.Today(), cancellation);
        while (Input.Periods.Count < Rows)
            Input.Periods.Add(new PeriodForm());
    }
}
