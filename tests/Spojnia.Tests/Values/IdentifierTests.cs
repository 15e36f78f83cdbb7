using CsCheck;
using Spojnia.Core.Values;

namespace Spojnia.Tests.Values;

/// <summary>The vectors stand in <c>identifiers.csv</c> beside this file: numbers of public bodies, synthetic ones, PESELs of impossible years.</summary>
public sealed class IdentifierTests
{
    private static readonly string[] Kinds = ["PESEL", "NIP", "REGON9", "KRS", "ADE", "POSTAL"];

    public static TheoryData<string, string, bool, string> Vectors()
    {
        var data = new TheoryData<string, string, bool, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Values", "identifiers.csv")).Skip(1))
        {
            var cells = line.Split(';');
            data.Add(cells[0], cells[1], cells[2] == "yes", cells[3]);
        }

        return data;
    }

    [Theory, MemberData(nameof(Vectors))]
    public void TryParse_Vector_AnswersAsTheRegisterWould(string kind, string number, bool isValid, string why)
    {
        var (read, problem) = Read(kind, number);

        read.ShouldBe(isValid, why);
        if (!isValid)
            problem.ShouldNotBeNull().ShouldEndWith(".");
    }

    [Theory, InlineData("PESEL"), InlineData("NIP"), InlineData("REGON9"), InlineData("KRS"), InlineData("ADE"), InlineData("POSTAL")]
    public void TryParse_Nothing_AsksForTheNumber(string kind) => Read(kind, "  ").Problem.ShouldNotBeNull().ShouldStartWith("Wpisz");

    [Fact]
    public void TryParse_AnyNineDigits_ExactlyOneNipCheckDigitOrNone() =>
        Gen.Int[1, 999_999_999].Sample(number =>
        {
            var accepted = Enumerable.Range(0, 10).Count(last => Nip.TryParse($"{number:000000000}{last}", out _, out _));
            return accepted <= 1;
        });

    [Fact]
    public void TryParse_AnyEightDigits_ExactlyOneRegonCheckDigit() =>
        Gen.Int[1, 99_999_999].Sample(number => Enumerable.Range(0, 10).Count(last => Regon.TryParse($"{number:00000000}{last}", out _, out _)) == 1);

    [Fact]
    public void TryParse_ValidNipWithOneDigitChanged_Refused() =>
        Gen.Select(Gen.Int[1, 999_999_999], Gen.Int[0, 9], Gen.Int[1, 9]).Sample((number, position, change) =>
        {
            foreach (var last in Enumerable.Range(0, 10))
            {
                var digits = $"{number:000000000}{last}";
                if (!Nip.TryParse(digits, out _, out _))
                    continue;
                var changed = digits.ToCharArray();
                changed[position] = (char)('0' + ((changed[position] - '0' + change) % 10));
                return !Nip.TryParse(new string(changed), out _, out _);
            }

            return true;
        });

    [Fact]
    public void TryParse_AnyText_ReadsOrSaysWhatToDo() =>
        Gen.Select(Gen.String, Gen.Int[0, 5]).Sample((text, which) =>
        {
            var (read, problem) = Read(Kinds[which], text);
            return read == (problem is null);
        });

    private static (bool Read, string? Problem) Read(string kind, string number)
    {
        string? problem = null;
        var read = kind switch
        {
            "PESEL" => Pesel.TryParse(number, out _, out problem),
            "NIP" => Nip.TryParse(number, out _, out problem),
            "REGON9" or "REGON14" => Regon.TryParse(number, out _, out problem),
            "KRS" => Krs.TryParse(number, out _, out problem),
            "ADE" => AdeAddress.TryParse(number, out _, out problem),
            "POSTAL" => PostalCode.TryParse(number, out _, out problem),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return (read, problem);
    }
}
