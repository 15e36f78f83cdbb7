using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Projects.Claiming;

/// <summary>What counting a snapshot again gave.</summary>
/// <param name="Kept">The digest that was shown when the snapshot was taken.</param>
/// <param name="Stored">The digest of the bytes as they stand in the database now.</param>
/// <param name="Counted">The digest of the bytes counted anew from the ledger.</param>
/// <param name="Differences">Where they differ, in sentences; empty when all is the same.</param>
internal sealed record Recounted(string Kept, string Stored, string Counted, IReadOnlyList<string> Differences)
{
    public bool IsSame => Kept == Stored && Stored == Counted;
}

/// <summary>
/// Counts an old snapshot anew: from the ledger as it was known then, by the version of the definition of then, with the sets of its day. The bytes must be the same;
/// where they are not, it says exactly where.
/// </summary>
internal sealed class SnapshotRecount(SpojniaDbContext db, SnapshotFreezer freezer)
{
    private const int MostTold = 200;

    public async Task<Recounted> RecountAsync(ClaimSnapshot snapshot, CancellationToken cancellation = default)
    {
        var project = new KnownProject(await db.Projects.AsNoTracking().Include(project => project.Versions).SingleAsync(project => project.Id == snapshot.ProjectId, cancellation));
        var counted = await freezer.FreezeAsync(
            project, new ClaimFrame(snapshot.ClaimNumber, snapshot.From, snapshot.To, snapshot.KnownAt, snapshot.DefinitionVersion), cancellation);
        var bytes = FrozenText.Write(counted);
        var (stored, frozen) = await ReadStoredAsync(snapshot.Id, cancellation);
        List<string> differences = [];
        if (stored != snapshot.Digest)
            differences.Add("Zapisana treść migawki nie zgadza się ze skrótem z dnia, w którym ją zrobiono: ktoś zmienił ją w bazie danych albo jest uszkodzona.");
        if (frozen is null)
            differences.Add("Zapisanej treści migawki nie da się odczytać.");
        else
            differences.AddRange(Differences(frozen, counted).Take(MostTold));
        return new Recounted(snapshot.Digest, stored, FrozenText.DigestOf(bytes), differences);
    }

    private async Task<(string Digest, FrozenClaim? Frozen)> ReadStoredAsync(Guid snapshotId, CancellationToken cancellation)
    {
        var packed = await db.SnapshotBodies.Where(body => body.Id == snapshotId).Select(body => body.Packed).SingleAsync(cancellation);
        try
        {
            var bytes = FrozenText.Unpack(packed);
            var digest = FrozenText.DigestOf(bytes);
            try
            {
                return (digest, FrozenText.Read(bytes));
            }
            catch (Exception damaged) when (damaged is System.Text.Json.JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
            {
                return (digest, null);
            }
        }
        catch (Exception damaged) when (damaged is InvalidOperationException or InvalidDataException)
        {
            return ("", null);
        }
    }

    /// <summary>Every place where two readings of one frame differ; at most a line of evidence a sentence.</summary>
    internal static IEnumerable<string> Differences(FrozenClaim stored, FrozenClaim counted)
    {
        if (stored.DefinitionPrint != counted.DefinitionPrint)
            yield return $"Treść wersji {stored.DefinitionVersion} definicji projektu jest inna niż wtedy.";
        if ((stored.Number, stored.From, stored.To, stored.KnownAt, stored.ProjectCode) != (counted.Number, counted.From, counted.To, counted.KnownAt, counted.ProjectCode))
            yield return "Numer, dni wniosku lub chwila wiedzy w zapisanej treści są inne niż te, pod którymi stoi migawka.";
        foreach (var code in stored.Figures.Select(figure => figure.Code).Union(counted.Figures.Select(figure => figure.Code)))
        {
            foreach (var sentence in Differences(code, stored.FindFigure(code), counted.FindFigure(code)))
                yield return sentence;
        }
    }

    private static IEnumerable<string> Differences(string code, FrozenFigure? stored, FrozenFigure? counted)
    {
        if (stored is null || counted is null)
        {
            yield return stored is null ? $"{code}: wskaźnika nie ma w migawce, a przeliczenie go daje." : $"{code}: wskaźnik jest w migawce, a przeliczenie go nie daje.";
            yield break;
        }

        if (stored.Reached != counted.Reached || stored.Before != counted.Before)
            yield return $"{code}: w migawce {stored.Reached.Value} (K {stored.Reached.Women}, M {stored.Reached.Men}), przeliczenie daje {counted.Reached.Value} (K {counted.Reached.Women}, M {counted.Reached.Men}).";
        if (!FrozenRules.Same(stored.Rule, counted.Rule))
            yield return $"{code}: reguła w migawce (wersja {stored.Rule.Version}) jest inna niż w przeliczeniu (wersja {counted.Rule.Version}).";
        if ((stored.Name, stored.Type, stored.Unit, stored.HasSexes, stored.Target, stored.Met) != (counted.Name, counted.Type, counted.Unit, counted.HasSexes, counted.Target, counted.Met))
            yield return $"{code}: nazwa, jednostka, cel lub jego osiągnięcie są inne niż w migawce.";
        var (members, now) = (stored.Set?.Members ?? [], counted.Set?.Members ?? []);
        foreach (var gone in members.Except(now))
            yield return $"{code}: jednostki {gone} nie ma już w zbiorze „{stored.Set!.Code}” na dzień migawki.";
        foreach (var joined in now.Except(members))
            yield return $"{code}: jednostka {joined} jest teraz w zbiorze „{counted.Set!.Code}” na dzień migawki.";
        if ((stored.Set?.Code, stored.Set?.Region) != (counted.Set?.Code, counted.Set?.Region))
            yield return $"{code}: zbiór w migawce to „{stored.Set?.Code}”, w przeliczeniu „{counted.Set?.Code}”.";
        var again = counted.Lines.ToDictionary(line => line.Id);
        foreach (var line in stored.Lines)
        {
            if (!again.Remove(line.Id, out var other))
                yield return $"{code}: wpis {line.Id} jest w migawce, a przeliczenie go nie liczy.";
            else if (other != line)
                yield return $"{code}: wpis {line.Id} ma dziś inną treść niż w migawce.";
        }

        foreach (var extra in again.Keys.Order())
            yield return $"{code}: przeliczenie liczy wpis {extra}, którego nie ma w migawce.";
    }
}

/// <summary>Comparing rules: records with lists inside compare their lists by reference.</summary>
internal static class FrozenRules
{
    public static bool Same(Defining.RuleVersion one, Defining.RuleVersion other) =>
        (one.Version, one.From, one.Kind, one.Words, one.Sex, one.Change) == (other.Version, other.From, other.Kind, other.Words, other.Sex, other.Change)
        && one.Themes.SequenceEqual(other.Themes);

    /// <summary>Whether both count the same lines, whatever their words.</summary>
    public static bool CountAlike(Defining.RuleVersion one, Defining.RuleVersion other) =>
        (one.Kind, one.Sex) == (other.Kind, other.Sex) && one.Themes.Order(StringComparer.Ordinal).SequenceEqual(other.Themes.Order(StringComparer.Ordinal));
}
