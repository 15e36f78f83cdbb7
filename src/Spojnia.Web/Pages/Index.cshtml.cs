using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Contracts;

namespace Spojnia.Web.Pages;

/// <summary>The public home: one question, what is coming, how the promises stand.</summary>
internal sealed class IndexModel(IEnumerable<IUpcomingSource> upcoming, IEnumerable<IFigureSource> figures) : PageModel
{
    public const int Shown = 4;

    public IReadOnlyList<UpcomingEvent> Events { get; private set; } = [];
    public IReadOnlyList<PublicFigure> Figures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        List<UpcomingEvent> events = [];
        foreach (var source in upcoming)
            events.AddRange(await source.NextAsync(Shown, cancellation));
        Events = [.. events.OrderBy(next => next.EnrolBy is null).ThenBy(next => next.Day ?? DateOnly.MaxValue).Take(Shown)];

        List<PublicFigure> all = [];
        foreach (var source in figures)
            all.AddRange(await source.ListAsync(cancellation));
        Figures = [.. all.Take(Shown)];
    }
}
