using Spojnia.Core.Territory;

namespace Spojnia.Organisations.Register;

/// <summary>
/// Finds the unit that a text means: a TERYT code (of any year) or a name. Names repeat, also within a region (Brzeg and powiat brzeski apart),
/// so a name with two meanings is a question back, never a guess.
/// </summary>
internal sealed class UnitReading(Atlas atlas, DateOnly today)
{
    internal readonly record struct Answer(UnitView? Unit, string? Problem);

    /// <summary>A gmina.</summary>
    public Answer Gmina(string text) => Find(text, [UnitLevel.Gmina], "gminy");

    /// <summary>A local government: gmina, powiat or voivodeship. The code of a city's powiat-level row means the city.</summary>
    public Answer Owner(string text) => Find(text, [UnitLevel.Gmina, UnitLevel.Powiat, UnitLevel.Voivodeship], "jednostki samorządu");

    private Answer Find(string text, IReadOnlyList<UnitLevel> levels, string what)
    {
        var code = text.Trim();
        if (code.All(char.IsAsciiDigit))
        {
            var unit = code.Length is 2 or 4 or 6 or 7 ? atlas.FindByAnyCode(code, today) ?? (code.Length == 7 ? atlas.FindByAnyCode(code[..6], today) : null) : null;
            return unit is not null && levels.Contains(unit.Level) ? new(unit, null)
                : new(null, $"Nie ma {what} o kodzie TERYT {code}. Gmina ma 7 cyfr, powiat 4, województwo 2; sprawdź, czy nie zginęły zera na początku.");
        }

        var (name, level) = Split(NameLikeness.KeyOf(code));
        var found = levels.Where(each => level is null || each == level)
            .SelectMany(each => each == UnitLevel.Voivodeship ? [atlas.Region(today)] : atlas.InRegion(each, today))
            .Where(unit => NameLikeness.KeyOf(unit.Name) == name).DistinctBy(unit => unit.JstId).ToList();
        return found.Count switch
        {
            1 => new(found[0], null),
            0 => new(null, $"Nie ma w regionie {what} o nazwie „{text}”. Sprawdź nazwę albo podaj kod TERYT."),
            _ => new(null, $"Nazwa „{text}” może oznaczać: {string.Join(", ", found.Select(unit => $"{unit.FullName} ({unit.Code})"))}. Podaj kod TERYT."),
        };
    }

    private static (string Name, UnitLevel? Level) Split(string key)
    {
        foreach (var (prefix, level) in Prefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
                return (key[prefix.Length..], level);
        }

        return (key, null);
    }

    private static readonly (string Prefix, UnitLevel Level)[] Prefixes =
    [
        ("gmina miejsko wiejska ", UnitLevel.Gmina), ("gmina wiejska ", UnitLevel.Gmina), ("gmina miejska ", UnitLevel.Gmina), ("gmina i miasto ", UnitLevel.Gmina),
        ("miasto i gmina ", UnitLevel.Gmina), ("gmina ", UnitLevel.Gmina), ("miasto ", UnitLevel.Gmina), ("m st ", UnitLevel.Gmina), ("m ", UnitLevel.Gmina),
        ("powiat ", UnitLevel.Powiat), ("wojewodztwo ", UnitLevel.Voivodeship), ("woj ", UnitLevel.Voivodeship),
    ];
}
