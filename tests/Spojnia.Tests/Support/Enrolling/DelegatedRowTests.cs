using Spojnia.Support.Enrolling;

namespace Spojnia.Tests.Support.Enrolling;

public sealed class DelegatedRowTests
{
    [Fact]
    public void ReadAll_SheetRows_AreReadWithAnySeparator()
    {
        var (rows, problems) = DelegatedRow.ReadAll("Anna Nowak; anna@example.pl; pracownik socjalny\r\nJan Lis\tjan@example.pl\n\nEwa Maria Kot, ewa@example.pl");

        problems.ShouldBeEmpty();
        rows.Select(row => $"{row.GivenName}|{row.FamilyName}|{row.Email}|{row.Position}")
            .ShouldBe(["Anna|Nowak|anna@example.pl|pracownik socjalny", "Jan|Lis|jan@example.pl|", "Ewa|Maria Kot|ewa@example.pl|"]);
    }

    [Theory]
    [InlineData("Anna; anna@example.pl", "imię i nazwisko")]
    [InlineData("Anna Nowak; anna(at)example.pl", "nie jest adresem")]
    [InlineData("Anna Nowak; a@example.pl; 85032712345", "PESEL")]
    [InlineData("Anna Nowak; a@example.pl\nEwa Kot; A@example.pl", "już wyżej")]
    public void ReadAll_WrongRow_SaysWhichAndWhy(string text, string expected) => DelegatedRow.ReadAll(text).Problems.Single().ShouldContain(expected);

    [Fact]
    public void ReadAll_MoreThanTwoHundred_IsRefused() =>
        DelegatedRow.ReadAll(string.Join('\n', Enumerable.Range(1, 201).Select(number => $"Anna Nowak; a{number}@example.pl"))).Problems.Single().ShouldContain("200");
}
