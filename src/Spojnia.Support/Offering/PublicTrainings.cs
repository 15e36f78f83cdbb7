using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Offering;

/// <summary>Published trainings for the home page and for the search of the whole site.</summary>
internal sealed class PublicTrainings(SpojniaDbContext db, TimeProvider clock) : IUpcomingSource, ISearchSource
{
    private static readonly TrainingState[] Coming = [TrainingState.Published, TrainingState.EnrolmentClosed, TrainingState.ListApproved];

    public async Task<IReadOnlyList<UpcomingEvent>> NextAsync(int most, CancellationToken cancellation)
    {
        var today = clock.Today();
        var rows = await db.Trainings.AsNoTracking()
            .Where(training => !training.IsDirect && Coming.Contains(training.State) && training.FirstDay >= today)
            .OrderBy(training => training.State != TrainingState.Published || training.EnrolmentClosesOn < today).ThenBy(training => training.FirstDay).ThenBy(training => training.Id)
            .Select(training => new { training.Id, training.Title, training.FirstDay, training.Place, training.State, training.EnrolmentOpensOn, training.EnrolmentClosesOn })
            .Take(most).ToListAsync(cancellation);
        return [.. rows.Select(row => new UpcomingEvent(row.Title, LinkOf(row.Id), row.FirstDay, row.Place,
            row.State == TrainingState.Published && row.EnrolmentOpensOn <= today && today <= row.EnrolmentClosesOn ? row.EnrolmentClosesOn : null))];
    }

    /// <summary>Every word must occur in the title or the place; the ends of longer words are left off, for Polish inflects there.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, Caller caller, int most, CancellationToken cancellation)
    {
        var query = db.Trainings.AsNoTracking().Published();
        // The word «szkolenie» says where to look, not what for.
        var words = Fold.Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && !word.StartsWith("szkole", StringComparison.Ordinal));
        foreach (var word in words.Take(8))
        {
            var stem = word.Length > 5 ? word[..^2] : word;
            query = query.Where(training => training.FoldedTitle.Contains(stem) || training.FoldedPlace.Contains(stem));
        }

        var rows = await query.OrderByDescending(training => training.FirstDay).ThenBy(training => training.Id)
            .Select(training => new { training.Id, training.Title, training.FirstDay, training.Place, training.State }).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(row => new SearchHit("Szkolenie", row.Title,
            string.Join(", ", new[] { row.FirstDay is { } day ? Core.Ui.PageFormat.Day(day) : "", row.Place, row.State.InPolish().ToLowerInvariant() }.Where(part => part.Length > 0)), LinkOf(row.Id)))];
    }

    private static string LinkOf(Guid id) => $"/szkolenia/{id}";
}
