using Spojnia.Support.Certifying;

namespace Spojnia.Tests.Support.Certifying;

public sealed class ResultSheetTests
{
    private static readonly Guid Anna = Guid.CreateVersion7();
    private static readonly (Guid, string)[] People =
        [(Anna, "Anna Żak"), (Guid.CreateVersion7(), "Ewa Nowak"), (Guid.CreateVersion7(), "Ewa Nowak")];

    [Theory]
    [InlineData("Anna Żak;17,5")]
    [InlineData("Żak Anna\t17.5")]
    [InlineData("zak anna; 17,5 ;uwagi")]
    public void Read_NameAndPoints_FindsThePerson(string line)
    {
        var row = ResultSheet.Read(line, People, 20).ShouldHaveSingleItem();

        (row.EnrolmentId, row.Points, row.Problem).ShouldBe((Anna, 17.5m, null));
    }

    [Theory]
    [InlineData("Anna Żak", "rozdzielone")]
    [InlineData("Jan Obcy;5", "nie ma na liście")]
    [InlineData("Ewa Nowak;5", "dwie osoby")]
    [InlineData("Anna Żak;pięć", "nie jest liczba")]
    [InlineData("Anna Żak;-5", "nie jest liczba")]
    [InlineData("Anna Żak;21", "Najwięcej")]
    public void Read_BadRow_SaysWhatIsWrong(string line, string problem) =>
        ResultSheet.Read(line, People, 20).ShouldHaveSingleItem().Problem.ShouldNotBeNull().ShouldContain(problem);

    [Fact]
    public void Read_SamePersonTwice_SaysSoInTheSecondRow() =>
        ResultSheet.Read("Anna Żak;5\n\nAnna Żak;6", People, 20).Select(row => (row.Line, row.Problem is null)).ShouldBe([(1, true), (3, false)]);
}
