using System.Net;
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
            .SelectMany(file => SentencesOf(Repository.Read(file)), (file, sentence) => (file, sentence))
            .Where(asked => !known.ContainsKey(asked.sentence)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    public void Translations_OfAnySentence_KeepItsPlaceholders(string language) => Sentences.In(language)
        .Where(pair => !Placeholders(pair.Key).SetEquals(Placeholders(pair.Value))).Select(pair => pair.Key).ShouldBeEmpty();

    // A sentence asked for, or a sentence of a field, which translates it by itself.
    private static IEnumerable<string> SentencesOf(string page) => Asked().Matches(page).Select(match => Regex.Unescape(match.Groups[1].Value))
        .Concat(Field().Matches(page).SelectMany(field => FieldSentence().Matches(field.Value)).Select(match => WebUtility.HtmlDecode(match.Groups["sentence"].Value)));

    private static bool IsPublic(string file) => !file.Contains("/Pages/Panel/", StringComparison.Ordinal) && !file.Contains("/Pages/Dev/", StringComparison.Ordinal);

    private static HashSet<string> Placeholders(string sentence) => [.. Placeholder().Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex(@"\bT\[\s*""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"<field\b(?:[^>""']|""[^""]*""|'[^']*')*>")]
    private static partial Regex Field();

    [GeneratedRegex(@"\s(?:label|hint|blank)=(?:""(?<sentence>[^""]*)""|'(?<sentence>[^']*)')")]
    private static partial Regex FieldSentence();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();
}
