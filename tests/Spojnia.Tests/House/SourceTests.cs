using System.Text.RegularExpressions;

namespace Spojnia.Tests.House;

/// <summary>Habits that can be read off the source itself.</summary>
public sealed partial class SourceTests
{
    private const int LongFile = 250;

    // Files that may be long, each with its reason.
    private static readonly Dictionary<string, string> MayBeLong = new()
    {
        ["src/Spojnia.Support/Enrolling/Enrolment.cs"] = "every step of an enrolment's life is guarded in one place",
    };

    [Fact]
    public void Types_OfTheProduct_AreSealed() =>
        Repository.Product.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !type.Name.Contains('<') && type.Name != "Program")
            // Razor makes a tag helper for every view component.
            .Where(type => !type.Name.StartsWith("__Generated__", StringComparison.Ordinal))
            .Where(type => type.Namespace?.StartsWith("Spojnia", StringComparison.Ordinal) == true)
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Types_OfTheProduct_AreNamedForWhatTheyDo() =>
        Repository.Product.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Spojnia", StringComparison.Ordinal) == true && EmptyNames().IsMatch(type.Name))
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Files_OfTheProduct_SayOneThing() =>
        Repository.Sources(".cs", ".cshtml").Where(file => !MayBeLong.ContainsKey(file))
            .Select(file => (file, lines: Repository.Read(file).Count(letter => letter == '\n')))
            .Where(counted => counted.lines > LongFile).ShouldBeEmpty();

    [Fact]
    public void Clock_InTheProduct_IsAlwaysTheGivenOne() =>
        Repository.Sources(".cs", ".cshtml").Where(file => Clock().IsMatch(Repository.Read(file))).ShouldBeEmpty();

    [Fact]
    public void Pages_OfTheProduct_HaveNoInlineScriptsAndStyles() =>
        // A paper is printed from one self-contained document, so its styles stand in it.
        Repository.Sources(".cshtml").Where(file => !file.EndsWith("Paper.cshtml", StringComparison.Ordinal)).Where(file => Inline().IsMatch(Repository.Read(file))).ShouldBeEmpty();

    [Fact]
    public void Pages_OfTheProduct_NameTheirAddressAndTitle()
    {
        var pages = Repository.Sources(".cshtml").Select(file => (file, text: Repository.Read(file))).Where(page => page.text.StartsWith("@page", StringComparison.Ordinal)).ToList();

        pages.Where(page => !Address().IsMatch(page.text)).Select(page => page.file).ShouldBeEmpty();
        // A page that answers with a file or a redirect alone draws nothing.
        pages.Where(page => !page.text.Contains("ViewData[\"Title\"]") && page.text.Contains('<')).Select(page => page.file).ShouldBeEmpty();
    }

    [Fact]
    public void Packages_OfTheHouse_HaveTheirReasons()
    {
        var reasons = Repository.Read("docs/adr/0002-packages.md");
        var named = PackageName().Matches(Repository.Read("Directory.Packages.props")).Select(match => match.Groups[1].Value);

        named.Where(package => !reasons.Contains(package) && !package.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    // «Tag helper» is the framework's own word for them.
    [GeneratedRegex("(Manager|(?<!Tag)Helper|Helpers|Util|Utils|Dto|Impl)$")]
    private static partial Regex EmptyNames();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(UtcNow|Now|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)(?![^>]*type=""application/(ld\+)?json"")[^>]*>|<style\b|<[a-z][^<>]*\s(style|on[a-z]+)=""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("^@page \"/[^\"]*\"")]
    private static partial Regex Address();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex PackageName();
}
