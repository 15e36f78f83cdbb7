using System.Text.RegularExpressions;
using Spojnia.Core.Ui;
using Spojnia.Tests.House;

namespace Spojnia.Tests.Ui;

/// <summary>The Polish sentence is the key; on the public part each has an English and a Ukrainian translation.</summary>
public sealed partial class TranslationTests
{
    private static readonly Sentences Sentences = new(Repository.Product);

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    public void Sentences_OfPublicPages_HaveTranslations(string language)
    {
        var known = Sentences.In(language);
        Repository.Sources(".cshtml").Where(IsPublic)
            .SelectMany(file => Asked().Matches(Repository.Read(file)).Select(match => (file, sentence: Regex.Unescape(match.Groups[1].Value))))
            .Where(asked => !known.ContainsKey(asked.sentence)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    public void Translations_OfAnySentence_KeepItsPlaceholders(string language) => Sentences.In(language)
        .Where(pair => !Placeholders(pair.Key).SetEquals(Placeholders(pair.Value))).Select(pair => pair.Key).ShouldBeEmpty();

    private static bool IsPublic(string file) => !file.Contains("/Pages/Panel/", StringComparison.Ordinal) && !file.Contains("/Pages/Dev/", StringComparison.Ordinal);

    private static HashSet<string> Placeholders(string sentence) => [.. Placeholder().Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex(@"\bT\[\s*""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();
}
