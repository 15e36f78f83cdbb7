using Microsoft.Extensions.Configuration;
using Shouldly;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Rules;
using Xunit;

namespace Spojnia.Tests.Support.Recording;

/// <summary>Each rule of the table of validations: what breaks it, and what does not.</summary>
public sealed class ValidationRulesTests
{
    [Fact]
    public void Check_GoodRecord_FindsNothing() => GoodRows.Book.Check(GoodRows.Record(), GoodRows.Context).ShouldBeEmpty();

    [Theory]
    [InlineData("pesel.number", "pesel=07010100001")]
    [InlineData("pesel.number", "pesel=90022900011|birthDate=")]
    [InlineData("pesel.number", "pesel=00000000000")]
    [InlineData("pesel.number", "pesel=123")]
    [InlineData("pesel.required", "pesel=")]
    [InlineData("pesel.none", "pesel=|noPesel=tak")]
    [InlineData("pesel.sex", "sex=M")]
    [InlineData("pesel.birth", "birthDate=1950-01-01")]
    [InlineData("person.sex", "sex=X")]
    [InlineData("person.age", "pesel=|noPesel=tak|otherId=AB1|birthDate=1900-01-01")]
    [InlineData("person.worker-too-young", "pesel=|noPesel=tak|otherId=AB1|birthDate=2010-02-11")]
    [InlineData("person.worker-minor", "pesel=|noPesel=tak|otherId=AB1|birthDate=2010-02-10")]
    [InlineData("person.required", "givenName=")]
    [InlineData("person.required", "minority=")]
    [InlineData("person.contact", "phone=|email=")]
    [InlineData("person.institution", "institution=")]
    [InlineData("person.worker-status", "status=bierna|statusDetail=uczaca")]
    [InlineData("person.status-detail", "statusDetail=")]
    [InlineData("person.answers", "minority=może")]
    [InlineData("person.dates", "achievedOn=2025-02-30")]
    [InlineData("person.in-project", "startedOn=2023-09-30|supportFrom=2023-09-30")]
    [InlineData("person.not-in-future", "endedOn=2026-03-03|achievedOn=")]
    [InlineData("support.after-start", "startedOn=2025-02-11")]
    [InlineData("support.first-is-start", "startedOn=2025-02-09")]
    [InlineData("support.order", "supportTo=2025-02-09")]
    [InlineData("exit.after-support", "endedOn=2025-05-29")]
    [InlineData("exit.as-planned", "endedAsPlanned=")]
    [InlineData("exit.reason", "endedAsPlanned=nie")]
    [InlineData("result.window", "achievedOn=2025-06-30")]
    [InlineData("person.postcode", "postcode=49300")]
    [InlineData("person.email", "email=osoba@example")]
    [InlineData("person.phone", "phone=brak")]
    [InlineData("person.education", "education=wysokie")]
    [InlineData("person.degurba", "degurba=4")]
    [InlineData("person.country", "country=XX")]
    public void Check_Broken_FindsThatRule(string code, string changes) =>
        Check(changes).Select(finding => finding.Code).Distinct().ShouldContain(code);

    [Theory]
    [InlineData("achievedOn=2025-06-29")]
    [InlineData("startedOn=2023-10-01|supportFrom=2023-10-01")]
    [InlineData("endedOn=2026-03-02|achievedOn=")]
    [InlineData("phone=")]
    [InlineData("endedOn=|endedAsPlanned=|outcome=|achievedOn=")]
    [InlineData("endedAsPlanned=nie|endReason=inny")]
    [InlineData("minority=odmowa|homeless=odmowa")]
    [InlineData("support=szkolenie|doradztwo")]
    [InlineData("pesel=|noPesel=tak|otherId=AB1")]
    public void Check_AtTheEdge_FindsNothing(string changes) => Check(changes).ShouldBeEmpty();

    [Fact]
    public void Check_SexAndWindow_AreWarnings() =>
        Check("sex=M|achievedOn=2025-06-30").ShouldAllBe(finding => finding.Severity == RuleSeverity.Warning);

    [Theory]
    [InlineData("""{ "rules": [], "inne": 1 }""", "inne")]
    [InlineData("""{ "rules": [{ "code": "a.b", "record": "person", "type": "required", "severity": "straszne", "fields": ["sex"], "message": "Wpisz płeć osoby." }] }""", "severity")]
    [InlineData("""{ "rules": [{ "code": "a.b", "record": "person", "type": "wrozba", "severity": "error", "fields": ["sex"], "message": "Wpisz płeć osoby." }] }""", "wrozba")]
    [InlineData("""{ "rules": [{ "code": "a.b", "record": "person", "type": "required", "severity": "error", "fields": ["plec"], "message": "Wpisz płeć osoby." }] }""", "plec")]
    [InlineData("""{ "rules": [{ "code": "a.b", "record": "person", "type": "pattern", "severity": "error", "fields": ["sex"], "message": "Wpisz płeć osoby." }] }""", "pattern")]
    [InlineData("""{ "rules": """, "JSON")]
    public void ReadRules_Wrong_SaysFilePathAndReason(string json, string named)
    {
        var (file, faults) = RuleReader.ReadRules("moje.json", json);
        file.ShouldBeNull();
        faults.ShouldAllBe(fault => fault.File == "moje.json" && fault.Path.StartsWith('$'));
        faults.ShouldContain(fault => fault.ToString().Contains(named));
    }

    [Fact]
    public void Read_OperatorsChange_HoldsAndUnknownFieldStops()
    {
        var folder = Directory.CreateTempSubdirectory("spojnia-rules-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Support:RulesFolder"] = folder }).Build();
        File.WriteAllText(Path.Combine(folder, "a.json"), """{ "changes": [{ "code": "pesel.sex", "severity": "error" }, { "code": "person.phone", "enabled": false }] }""");
        var rules = RuleShelf.Read(configuration);
        rules.Single(rule => rule.Code == "pesel.sex").Severity.ShouldBe(RuleSeverity.Error);
        rules.ShouldNotContain(rule => rule.Code == "person.phone");

        File.WriteAllText(Path.Combine(folder, "b.json"), """{ "changes": [{ "code": "pesel.sex", "waga": "error" }, { "code": "nie.ma" }] }""");
        Should.Throw<BadRulesException>(() => RuleShelf.Read(configuration)).Message.ShouldContain("waga");
        Directory.Delete(folder, recursive: true);
    }

    private static List<Finding> Check(string changes) => [.. GoodRows.Book.Check(GoodRows.Record(1,
        [.. Split(changes).Select(pair => (pair.Split('=', 2)[0], pair.Split('=', 2)[1]))]), GoodRows.Context)];

    // A part without «=» belongs to the text before it: several values in one field.
    private static List<string> Split(string changes) => changes.Split('|').Aggregate(new List<string>(), (parts, part) =>
    {
        if (part.Contains('='))
            parts.Add(part);
        else
            parts[^1] += "|" + part;
        return parts;
    });
}
