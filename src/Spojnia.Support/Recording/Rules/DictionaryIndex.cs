using Spojnia.Core.Data;

namespace Spojnia.Support.Recording.Rules;

/// <summary>A value of a dictionary and the days on which it may be used.</summary>
internal sealed record DictionaryValue(string Code, string Label, DateOnly? From = null, DateOnly? Until = null);

/// <summary>Dictionaries of the record in memory: a value by its code or, letter case and accents aside, by its label.</summary>
internal sealed class DictionaryIndex
{
    private readonly Dictionary<string, Dictionary<string, DictionaryValue>> _byCode = [];
    private readonly Dictionary<string, Dictionary<string, string>> _byText = [];

    public DictionaryIndex(IReadOnlyDictionary<string, DictionaryValue[]> dictionaries)
    {
        foreach (var (name, values) in dictionaries)
        {
            var (byCode, byText) = (new Dictionary<string, DictionaryValue>(), new Dictionary<string, string>());
            foreach (var value in values)
            {
                byCode[value.Code] = value;
                byText.TryAdd(Fold.Text(value.Label), value.Code);
                byText.TryAdd(Fold.Text(value.Code), value.Code);
            }

            (_byCode[name], _byText[name]) = (byCode, byText);
        }
    }

    /// <summary>The dictionaries shipped with the program.</summary>
    public static DictionaryIndex Shipped { get; } = new(RecordDictionaries.Own.Dictionaries.ToDictionary(one => one.Key,
        one => one.Value.Terms.Select(term => new DictionaryValue(term.Code, term.Label, RecordDictionaries.Own.ValidFrom)).ToArray()));

    /// <summary>Dictionaries as they are kept: the newest label, from the first day of the value until it was withdrawn.</summary>
    public static DictionaryIndex Of(IEnumerable<RecordTerm> terms) => new(terms.GroupBy(term => term.Dictionary).ToDictionary(dictionary => dictionary.Key, dictionary => dictionary
        .GroupBy(term => term.Code).Select(versions => (First: versions.MinBy(term => term.ValidFrom)!, Last: versions.MaxBy(term => term.ValidFrom)!))
        .Select(value => new DictionaryValue(value.Last.Code, value.Last.Label, value.First.ValidFrom, value.Last.IsWithdrawn ? value.Last.ValidFrom : null)).ToArray()));

    /// <summary>True for a value in force on the day; an unknown dictionary forbids nothing.</summary>
    public bool Has(string dictionary, string code, DateOnly? on) => !_byCode.TryGetValue(dictionary, out var values)
        || (values.TryGetValue(code, out var value) && (on is not { } day || ((value.From is null || value.From <= day) && (value.Until is null || day < value.Until))));

    /// <summary>Code of what a person wrote, the label or the code; <c>null</c> when there is no such value.</summary>
    public string? CodeOf(string dictionary, string text) => _byText.TryGetValue(dictionary, out var values) ? values.GetValueOrDefault(Fold.Text(text)) : null;

    /// <summary>The label of a code; the code itself when there is none.</summary>
    public string LabelOf(string dictionary, string code) => _byCode.TryGetValue(dictionary, out var values) && values.TryGetValue(code, out var value) ? value.Label : code;
}
