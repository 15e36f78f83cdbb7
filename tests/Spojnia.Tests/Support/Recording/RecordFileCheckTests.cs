using System.Text;
using CsCheck;
using Shouldly;
using Spojnia.Core.Files;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Checking;
using Spojnia.Tests.Files;
using Xunit;

namespace Spojnia.Tests.Support.Recording;

/// <summary>Files as they come: everything wrong is told, by row and column, and the rest is still checked.</summary>
public sealed class RecordFileCheckTests
{
    // A mistake planted in one cell, and the one rule that it breaks.
    private static readonly (string Field, string Text, string Code)[] Mistakes =
    [
        (RecordFields.GivenName, "", "person.required"), (RecordFields.Pesel, "4,40514E+10", "file.cell"), (RecordFields.Postcode, "49300", "person.postcode"),
        (RecordFields.Email, "bez małpy", "person.email"), (RecordFields.Phone, "brak", "person.phone"), (RecordFields.StartedOn, "03/04/2025", "file.cell"),
        (RecordFields.EndedOn, "2025-02-30", "file.cell"), (RecordFields.Sex, "M", "pesel.sex"), (RecordFields.AchievedOn, "2025-07-30", "result.window"),
        (RecordFields.Degurba, "7", "person.degurba"), (RecordFields.Minority, "nie wiem", "person.answers"), (RecordFields.LabourStatusDetail, "", "person.status-detail"),
        (RecordFields.Pesel, "44051401358", "pesel.number"), (RecordFields.BirthDate, "1955-05-05", "pesel.birth"), (RecordFields.SupportTo, "2025-06-02", "exit.after-support"),
        (RecordFields.Institution, "=A1", "file.cell"), (RecordFields.Education, "wysokie", "person.education"),
    ];

    [Fact]
    public void Run_PlantedMistakes_FindsExactlyThese() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 25]).Sample((seed, planted) =>
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 60).Select(GoodRows.Fields).ToList();
        HashSet<(int Row, string Code)> expected = [];
        foreach (var row in Enumerable.Range(0, rows.Count).OrderBy(_ => random.Next()).Take(planted))
        {
            if (random.Next(10) == 0)
            {
                // Somebody twice: the later row is named.
                var other = (row + 1) % rows.Count;
                if (expected.Any(one => one.Row == other + 2) || rows[row][RecordFields.Pesel] != GoodRows.Pesel(row) || rows[other][RecordFields.Pesel] != GoodRows.Pesel(other))
                    continue;
                rows[row][RecordFields.Pesel] = rows[other][RecordFields.Pesel];
                rows[row][RecordFields.BirthDate] = rows[other][RecordFields.BirthDate];
                expected.Add((Math.Max(row, other) + 2, "pesel.unique"));
                // The pair is done with: nothing else is planted in either.
                rows[row] = new Dictionary<string, string>(rows[row]);
                continue;
            }

            var (field, text, code) = Mistakes[random.Next(Mistakes.Length)];
            if (expected.Any(one => one.Row == row + 2) || rows[row][RecordFields.Pesel] != GoodRows.Pesel(row) || (row > 0 && rows[row - 1][RecordFields.Pesel] == GoodRows.Pesel(row)))
                continue;
            rows[row][field] = text;
            expected.Add((row + 2, code));
        }

        GoodRows.Check(GoodRows.Csv(rows)).Findings.Select(finding => (finding.Row, finding.Code)).ToHashSet().SetEquals(expected).ShouldBeTrue(
            string.Join("; ", GoodRows.Check(GoodRows.Csv(rows)).Findings.Select(finding => $"{finding.Row} {finding.Code}").Except(expected.Select(one => $"{one.Row} {one.Code}"))));
    }, iter: 60);

    [Theory]
    [InlineData("2025-03-27", "2025-03-27")]
    [InlineData("27.03.2025", "2025-03-27")]
    [InlineData("27-03-2025", "2025-03-27")]
    [InlineData("2025.03.27", "2025-03-27")]
    [InlineData("27/03/2025", "2025-03-27")]
    [InlineData("27 marca 2025", "2025-03-27")]
    [InlineData("27 marca 2025 r.", "2025-03-27")]
    [InlineData("2025-03-27 00:00", "2025-03-27")]
    public void Read_UnambiguousDay_IsTaken(string text, string day) => FileDay.Read(text).ShouldBe((day, null));

    [Theory]
    [InlineData("03/04/2025", "Nie wiadomo")]
    [InlineData("03/27/2025", "USA")]
    [InlineData("27.03.25", "dwie cyfry")]
    [InlineData("45743", "liczba")]
    [InlineData("30.02.2025", "kalendarzu")]
    [InlineData("wkrótce", "nie jest data")]
    public void Read_DoubtfulDay_IsNamed(string text, string words) => FileDay.Read(text).Problem.ShouldNotBeNull().ShouldContain(words);

    [Fact]
    public void Run_HundredColumnsTooMany_AreNamedAndTheRestChecked()
    {
        var extra = string.Join(';', Enumerable.Range(1, 100).Select(at => $"Obca {at}"));
        var bad = GoodRows.Fields(1);
        bad[RecordFields.Postcode] = "x";
        var file = new MemoryStream(Encoding.UTF8.GetBytes($"{GoodRows.Header()};{extra}\n{GoodRows.Line(bad)}{new string(';', 100)}\n"));
        var (result, findings) = GoodRows.Check(file);
        result.UnknownColumns.Count.ShouldBe(100);
        findings.Select(finding => finding.Code).ShouldBe(["file.unknown-columns", "person.postcode"]);
        findings[1].Row.ShouldBe(2);
        findings[1].Header.ShouldBe("Kod pocztowy");
    }

    [Fact]
    public void Run_MixedEncodings_NamesTheSmallerPartOnly()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var lines = Enumerable.Range(0, 5).Select(at => Encoding.UTF8.GetBytes(GoodRows.Line(GoodRows.Fields(at)) + "\n")).ToList();
        lines[3] = Encoding.GetEncoding("windows-1250").GetBytes(GoodRows.Line(GoodRows.Fields(3)) + "\n");
        var (result, findings) = GoodRows.Check(new MemoryStream([.. Encoding.UTF8.GetBytes(GoodRows.Header() + "\n"), .. lines.SelectMany(line => line)]));
        result.Rows.ShouldBe(5);
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(finding => finding.Row == 5 && finding.Message.Contains("kodowaniu"));
    }

    [Fact]
    public void Run_SamePersonTwice_NamesBothRows()
    {
        var (_, findings) = GoodRows.Check(GoodRows.Csv([GoodRows.Fields(1), GoodRows.Fields(2), GoodRows.Fields(1)]));
        var finding = findings.ShouldHaveSingleItem();
        (finding.Row, finding.Code).ShouldBe((4, "pesel.unique"));
        finding.Message.ShouldContain("w wierszu 2");
        finding.Shown.ShouldBeEmpty();
    }

    [Fact]
    public void Run_WorkbookWithNumbersFormulasAndMergedCells_TellsEachAndGoesOn()
    {
        var header = string.Concat("<row r=\"1\">", Cell("A1", "Imię"), Cell("B1", "PESEL"), Cell("C1", "Data rozpoczęcia udziału w projekcie"), "</row>");
        var rows = "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\"><v>44051401359</v></c>" + Cell("C2", "2025-02-10") + "</row>"
            + "<row r=\"3\">" + Cell("A3", "Ewa") + Cell("B3", "07010100006") + Cell("C3", "jutro") + "</row>";
        var (result, findings) = GoodRows.Check(new MemoryStream(SmallWorkbook.Of(header + rows, "<mergeCells count=\"1\"><mergeCell ref=\"A3:A4\"/></mergeCells>")));
        result.Rows.ShouldBe(2);
        var cells = findings.Where(finding => finding.Code == "file.cell").ToDictionary(finding => CellAddress.Of(finding.Column, finding.Row), finding => finding.Message);
        cells.Keys.Order().ShouldBe(["A2", "A3", "B2", "C3"]);
        cells["A2"].ShouldContain("formuła");
        cells["A3"].ShouldContain("scalone");
        cells["B2"].ShouldContain("liczba");
    }

    [Fact]
    public void Run_NoKnownColumn_IsRefusedWhole() =>
        Should.Throw<UnreadableSheetException>(() => GoodRows.Check(new MemoryStream("a;b\n1;2\n"u8.ToArray()))).Message.ShouldContain("wzór");

    private static string Cell(string address, string text) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
