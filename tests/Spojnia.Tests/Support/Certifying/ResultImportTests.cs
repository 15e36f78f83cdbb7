using System.Text;
using Spojnia.Core.Files;
using Spojnia.Support.Certifying;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Certifying;

/// <summary>A file of results of tests before and after.</summary>
public sealed class ResultImportTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly ListedPerson Anna = new(Guid.CreateVersion7(), 1, "Anna Przykładowa", "anna@example.org", true);
    private static readonly ListedPerson Ewa = new(Guid.CreateVersion7(), 2, "Ewa Nieobecna", "ewa@example.org", false);
    private static readonly OutcomeStandard Standard = new(new Training(Given.Outline() with { TestMax = 20, TestThresholdPercent = 60 }), DateTime.UtcNow);

    private static IReadOnlyList<ImportedResult> Read(string text) => ResultImport.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), [Anna, Ewa], Standard, Today);

    private static string ProblemOf(string row) => string.Join(' ', Read("osoba;rodzaj;punkty;maksimum;próg;próba;efekty;dzień\n" + row).ShouldHaveSingleItem().Problems);

    [Fact]
    public void Read_WholeFile_LinksRowsToPeople()
    {
        var rows = Read("osoba;rodzaj;punkty;maksimum;próg;próba;efekty;dzień\n1;przed;8,5;20;;;;10.02.2026\nanna@example.org;po;17;20;60;2;Zna zasady;2026-02-12\n");

        rows.ShouldAllBe(row => row.EnrolmentId == Anna.EnrolmentId && row.Problems.Count == 0);
        (rows[0].IsPrior, rows[0].Points, rows[0].Day).ShouldBe((true, 8.5m, new DateOnly(2026, 2, 10)));
        (rows[1].IsPrior, rows[1].Attempt, rows[1].Outcomes, rows[1].Day).ShouldBe((false, 2, "Zna zasady", new DateOnly(2026, 2, 12)));
    }

    [Theory]
    [InlineData("3;po;10;;;;;12.02.2026", "nie ma takiej osoby")]
    [InlineData("ewa@example.org;po;10;;;;;12.02.2026", "nie ma zapisanej obecności")]
    [InlineData("1;kiedyś;10;;;;;12.02.2026", "„przed” albo „po”")]
    [InlineData("1;po;21;;;;;12.02.2026", "od 0 do 20")]
    [InlineData("1;po;-1;;;;;12.02.2026", "od 0 do 20")]
    [InlineData("1;po;dużo;;;;;12.02.2026", "od 0 do 20")]
    [InlineData("1;po;10;30;;;;12.02.2026", "tak ustalono przed rozpoczęciem")]
    [InlineData("1;po;10;;50;;;12.02.2026", "tak ustalono przed rozpoczęciem")]
    [InlineData("1;po;10;;;0;;12.02.2026", "od 1 do 20")]
    [InlineData("1;po;10;;;;;30.02.2026", "dzień")]
    [InlineData("1;po;10;;;;;3.03.2026", "w przyszłości")]
    public void Read_WrongCell_SaysWhatToMend(string row, string expected) => ProblemOf(row).ShouldContain(expected);

    [Fact]
    public void Read_EveryWrongCellOfARow_IsTold()
    {
        var problems = Read("osoba;rodzaj;punkty;dzień\n9;nic;x;wczoraj").ShouldHaveSingleItem().Problems;
        problems.Count.ShouldBe(4);
    }

    [Fact]
    public void Read_SameAttemptTwice_IsAnError() => Read("osoba;rodzaj;punkty;dzień\n1;po;10;12.02.2026\nanna@example.org;po;11;12.02.2026")[1].Problems.ShouldHaveSingleItem().ShouldContain("drugi raz");

    [Theory]
    [InlineData("osoba;punkty\n1;2", "Brakuje kolumn: rodzaj, dzień")]
    [InlineData("osoba;rodzaj;punkty;dzień;pesel\n1;po;2;12.02.2026;1", "Nie znamy kolumn: pesel")]
    [InlineData("", "pusty")]
    public void Read_NotSuchASheet_IsRefusedWhole(string text, string expected) => Should.Throw<UnreadableSheetException>(() => Read(text)).Message.ShouldContain(expected);
}
