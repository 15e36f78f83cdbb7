using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Duplicates;

/// <summary>Two records become one: the double points to the record that stays, other modules are told in the same save, nothing is deleted.</summary>
internal sealed class Merging(SpojniaDbContext db, Atlas atlas, ActLog acts, IEnumerable<IHear<OrganisationsMerged>> hearers, TimeProvider clock)
{
    /// <summary>Merges and saves. With <paramref name="fill"/> the record that stays takes what only the double knows.</summary>
    public async Task MergeAsync(Organisation goes, Organisation stays, bool fill, string reason, CancellationToken cancellation)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód połączenia (co najmniej 5 znaków). Zapiszemy go w historii.");
        goes.MergeInto(stays);
        foreach (var earlier in await db.Organisations.Where(organisation => organisation.MergedIntoId == goes.Id).ToListAsync(cancellation))
            earlier.FollowTo(stays);
        if (fill && Filling.Fill(stays, OrganisationTexts.Of(goes, atlas, clock.Today()), atlas, clock.Today()) is { Count: > 0 } filled)
            acts.Add(new OrganisationChanged(stays.Id, filled, " przy łączeniu zapisów"));
        acts.Add(new OrganisationMergedAway(goes.Id, stays.Name), reason);
        acts.Add(new OrganisationAbsorbed(stays.Id, goes.Name), reason);
        foreach (var hearer in hearers)
            await hearer.HearAsync(new OrganisationsMerged(goes.Id, stays.Id), cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>Completes a record from texts: an empty field takes the other's text, or every given text replaces what stands.</summary>
internal static class Filling
{
    /// <summary>Labels of the fields that changed; none when the result would not read.</summary>
    public static IReadOnlyList<string> Fill(Organisation organisation, IReadOnlyDictionary<string, string> other, Atlas atlas, DateOnly today, bool replace = false)
    {
        var before = OrganisationTexts.Of(organisation, atlas, today);
        var after = before.ToDictionary(text => text.Key, text =>
            other.GetValueOrDefault(text.Key) is { Length: > 0 } given && (replace || text.Value.Length == 0) && text.Key != OrganisationFields.NeedsChecking ? given : text.Value);
        if (new OrganisationReading(atlas, today).Read(key => after[key], []) is not { } facts)
            return [];
        organisation.Change(facts);
        return OrganisationTexts.Differences(before, OrganisationTexts.Of(organisation, atlas, today));
    }
}
