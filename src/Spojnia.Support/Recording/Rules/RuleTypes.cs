using System.Text.RegularExpressions;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Values;

namespace Spojnia.Support.Recording.Rules;

/// <summary>Answers which fields of a record break the rule; empty when none.</summary>
internal delegate IEnumerable<string> RuleTest(FlatRecord record, RuleContext context);

/// <summary>A way of checking.</summary>
/// <param name="Fields">How many fields it takes; 0 for any number, each looked at by itself.</param>
/// <param name="Needs">Parameters that must be given.</param>
/// <param name="Make">The test of one rule.</param>
internal sealed record RuleType(int Fields, string[] Needs, Func<ValidationRule, RuleTest> Make);

/// <summary>
/// All ways of checking. Each keeps silent where another rule has spoken: about a field that is missing (<c>required</c> does that), a number or a day
/// that cannot be read. So one mistake gives one finding.
/// </summary>
internal static class RuleTypes
{
    public static IReadOnlyDictionary<string, RuleType> All { get; } = new Dictionary<string, RuleType>
    {
        ["required"] = new(0, [], rule => (record, _) => rule.Fields.Where(field => record[field].Length == 0)),
        ["requiredOneOf"] = new(2, [], rule => (record, _) => Broken(rule, rule.Fields.All(field => record[field].Length == 0))),
        ["pattern"] = new(0, ["pattern"], MakePattern),
        ["pesel"] = Each((text, _) => Pesel.TryParse(text, out var _, out var _)),
        ["nip"] = Each((text, _) => Nip.TryParse(text, out var _, out var _)),
        ["regon"] = Each((text, _) => Regon.TryParse(text, out var _, out var _)),
        ["date"] = Each((text, _) => RecordText.Parts(text).All(part => RecordText.Day(part) is not null)),
        ["notInFuture"] = EachDay((day, context) => day <= context.Today),
        ["dateWithinProject"] = EachDay((day, context) => context.ProjectStart <= day && day <= context.ProjectEnd),
        ["peselSexMatches"] = new(2, [], rule => (record, _) => Broken(rule, Pesel.TryParse(record[rule.Fields[0]], out var pesel, out var _)
            && record[rule.Fields[1]] is "K" or "M" && pesel.Sex.ToString() != record[rule.Fields[1]])),
        ["peselBirth"] = new(2, [], rule => (record, _) => Broken(rule, Pesel.TryParse(record[rule.Fields[0]], out var pesel, out var _)
            && RecordText.Day(record[rule.Fields[1]]) is { } born && born != pesel.BirthDate)),
        ["dateOrder"] = new(2, [], rule => (record, _) => Broken(rule, RecordText.Pairs(record[rule.Fields[0]], record[rule.Fields[1]]).Any(pair => pair.Earlier > pair.Later))),
        ["sameDay"] = new(2, [], rule => (record, _) => Broken(rule, RecordText.Day(record[rule.Fields[0]]) is { } day
            && RecordText.FirstDay(record[rule.Fields[1]]) is { } other && day < other)),
        ["windowDays"] = new(2, [], rule => (record, context) => Broken(rule, RecordText.FirstDay(record[rule.Fields[0]]) is { } got
            && RecordText.Day(record[rule.Fields[1]]) is { } exit && got > exit.AddDays(rule.Days ?? context.ResultWindowDays))),
        ["ageRange"] = new(0, ["min"], rule => (record, _) => Broken(rule, RecordText.AgeOf(record) is { } age
            && (rule.AppliesFrom is null || age >= rule.AppliesFrom) && (age < rule.Min || age > (rule.Max ?? int.MaxValue)))),
        ["dictionary"] = new(0, ["dictionary"], rule => (record, context) => rule.Fields.Where(field => record[field].Length > 0
            && RecordText.Parts(record[field]).Any(code => !context.Dictionaries.Has(rule.Dictionary!, code, RecordText.EntryDay(record))))),
        ["territory"] = new(3, [], rule => (record, context) => BrokenUnits(rule, record, context)),
        ["institutionWithStaff"] = new(1, [], rule => (record, context) => Broken(rule, context.InstitutionsWithStaff is { } known
            && record[rule.Fields[0]] is { Length: > 0 } name && !known.Contains(Fold.Text(name)))),
        ["uniqueInFile"] = new(1, [], _ => (_, _) => []),
    };

    private static IEnumerable<string> Broken(ValidationRule rule, bool broken) => broken ? [rule.Fields[0]] : [];

    private static RuleType Each(Func<string, RuleContext, bool> holds) => new(0, [], rule => (record, context) =>
        rule.Fields.Where(field => record[field] is { Length: > 0 } text && !holds(text, context)));

    private static RuleType EachDay(Func<DateOnly, RuleContext, bool> holds) => Each((text, context) =>
        RecordText.Parts(text).All(part => RecordText.Day(part) is not { } day || holds(day, context)));

    private static RuleTest MakePattern(ValidationRule rule)
    {
        // Without backtracking no text can make it slow.
        var pattern = new Regex(rule.Pattern!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return (record, _) => rule.Fields.Where(field => record[field] is { Length: > 0 } text && !pattern.IsMatch(text));
    }

    // Gmina, powiat, voivodeship; each as it stood on the day of entry.
    private static IEnumerable<string> BrokenUnits(ValidationRule rule, FlatRecord record, RuleContext context)
    {
        if (context.Units is not { } units)
            return [];
        var day = RecordText.EntryDay(record) ?? context.Today;
        var (gmina, powiat, voivodeship) = (record[rule.Fields[0]], record[rule.Fields[1]], record[rule.Fields[2]]);
        if (voivodeship.Length > 0 && units.FindByCode(voivodeship, day) is null)
            return [rule.Fields[2]];
        if (powiat.Length > 0 && (units.FindByCode(powiat, day) is null || (voivodeship.Length > 0 && !powiat.StartsWith(voivodeship, StringComparison.Ordinal))))
            return [rule.Fields[1]];
        if (gmina.Length == 0)
            return [];
        if (units.FindByCode(gmina, day) is not { Level: UnitLevel.Gmina } unit)
            return [rule.Fields[0]];
        return powiat.Length > 0 && (unit.ParentId is not { } parent || units.Find(parent, day)?.Code != powiat) ? [rule.Fields[0]] : [];
    }
}
