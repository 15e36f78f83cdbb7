using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>Topics of advice: the themes of projects and those of the dictionary.</summary>
internal static class AdviceTopics
{
    public static async Task<Dictionary<string, string>> LoadAsync(SpojniaDbContext db, IProjectCatalogue projects, CancellationToken cancellation)
    {
        var topics = projects.Themes.ToDictionary(theme => theme.Key, theme => theme.Value.Name);
        foreach (var (code, name) in await WordsAsync(db, AdvisingWord.Topic, cancellation))
            topics.TryAdd(code, name);
        return topics;
    }

    /// <summary>Words of a dictionary in their order.</summary>
    public static async Task<Dictionary<string, string>> WordsAsync(SpojniaDbContext db, string kind, CancellationToken cancellation) =>
        (await db.AdvisingWords.AsNoTracking().Where(word => word.Kind == kind).OrderBy(word => word.Rank).ToListAsync(cancellation)).ToDictionary(word => word.Code, word => word.Name);
}
