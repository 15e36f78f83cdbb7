using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Recording;

/// <summary>Loads the shipped dictionaries; what an operator imported later stays.</summary>
internal sealed class RecordFacts(SpojniaDbContext db) : IFirstFacts
{
    public int Order => 51;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var shipped = RecordDictionaries.Own;
        var known = (await db.RecordTerms.Select(term => new { term.Dictionary, term.Code }).ToListAsync(cancellation)).Select(term => (term.Dictionary, term.Code)).ToHashSet();
        foreach (var (dictionary, entry) in shipped.Dictionaries)
        {
            db.RecordTerms.AddRange(entry.Terms.Select((term, rank) => new RecordTerm
            {
                Dictionary = dictionary,
                Code = term.Code,
                Label = term.Label,
                Parent = term.Parent,
                ValidFrom = shipped.ValidFrom,
                Rank = rank,
                Source = shipped.Source,
            }).Where(term => !known.Contains((term.Dictionary, term.Code))));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
