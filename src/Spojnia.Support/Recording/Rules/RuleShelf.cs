using Microsoft.Extensions.Configuration;

namespace Spojnia.Support.Recording.Rules;

/// <summary>The shipped rules with the changes that the operator put into <c>Support:RulesFolder</c> (<c>*.json</c>, in the order of names).</summary>
internal static class RuleShelf
{
    /// <summary>Every rule in force; one bad file refuses them all, with every fault at once.</summary>
    /// <exception cref="BadRulesException">Something is wrong in some of the files.</exception>
    public static IReadOnlyList<ValidationRule> Read(IConfiguration configuration)
    {
        var (shipped, faults) = RuleReader.ReadRules("validation-rules.json", RuleReader.ReadEmbedded("validation-rules.json"));
        if (shipped is null)
            throw new BadRulesException(faults);
        var rules = shipped.Rules.ToDictionary(rule => rule.Code);
        List<RuleFault> wrong = [];
        foreach (var (file, json) in OfOperator(configuration["Support:RulesFolder"]))
        {
            var (changes, broken) = RuleReader.ReadChanges(file, json, rules.Keys.ToHashSet());
            wrong.AddRange(broken);
            foreach (var change in changes?.Changes ?? [])
                rules[change.Code] = change.On(rules[change.Code]);
        }

        return wrong.Count == 0 ? [.. rules.Values.Where(rule => rule.Enabled)] : throw new BadRulesException(wrong);
    }

    private static IEnumerable<(string File, string Json)> OfOperator(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
            return [];
        if (!Directory.Exists(folder))
            throw new BadRulesException([new RuleFault(folder, "$", "Nie ma takiego folderu. Popraw ustawienie Support:RulesFolder albo usuń je.")]);
        return Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
    }
}
