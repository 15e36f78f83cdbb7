using Microsoft.Extensions.Configuration;
using Spojnia.Core;
using Spojnia.Core.Marks;

namespace Spojnia.Tests.Marks;

public sealed class MarkSetsTests
{
    [Theory]
    [InlineData("FERS", "Fundusze Europejskie dla Rozwoju Społecznego", 3)]
    [InlineData("PO WER", "Fundusze Europejskie Wiedza Edukacja Rozwój", 3)]
    [InlineData("power", "Fundusze Europejskie Wiedza Edukacja Rozwój", 3)]
    [InlineData("PO KL", "Kapitał Ludzki, Narodowa Strategia Spójności", 2)]
    [InlineData("FEO", "FEO", 3)]
    public void Of_AProgramme_ItsMarksInOrderEachWithAnAlternative(string programme, string first, int count)
    {
        var marks = Sets().Of(programme);
        marks.Count.ShouldBe(count);
        marks[0].Text.ShouldBe(first);
        marks.ShouldAllBe(mark => mark.Alt.Length > 0 && !mark.Alt.Contains('{'));
    }

    [Fact]
    public void Of_NoProgramme_None() => Sets().Of("").ShouldBeEmpty();

    [Fact]
    public void OperatorsFile_ReplacesTheSetOfItsProgramme()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{ "sets": [{ "programmes": ["FERS"], "marks": [{ "text": "Nasz znak", "alt": "Nasz znak, opis" }] }] }""");
        Sets(file).Of("FERS").ShouldBe([new Mark("Nasz znak", "Nasz znak, opis")]);
        Sets(file).Of("PO KL").Count.ShouldBe(2, "the shipped ones stay");
        File.Delete(file);
    }

    [Theory]
    [InlineData("""{ "sets": [{ "programmes": ["FERS"], "marks": [{ "text": "Znak" }] }] }""")]
    [InlineData("""{ "sets": [{ "programmes": ["FERS"], "marks": [{ "text": "Znak", "alt": "" }] }] }""")]
    [InlineData("""{ "sets": [{ "programmes": ["FERS"], "marks": [{ "text": "Znak", "alt": "Opis", "logo": "x.png" }] }] }""")]
    [InlineData("""{ "sets": [{ "programmes": [], "marks": [] }] }""")]
    [InlineData("nie JSON")]
    public void Read_ABadFile_StopsTheStartWithItsName(string json) =>
        Should.Throw<SetupException>(() => MarkSets.Read(json, "nasze.json")).Message.ShouldContain("nasze.json");

    private static MarkSets Sets(string? file = null) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Marks:File"] = file }).Build());
}
