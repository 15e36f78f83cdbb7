using Spojnia.Core.Ui.Forms;

namespace Spojnia.Tests.Ui;

public sealed class StaleFormTests
{
    private static readonly Form Opened = new() { Title = "Tytuł", About = "", Lines = "a\nb", Days = ["1"] };

    [Fact]
    public void Adopt_FieldLeftAlone_TakesWhatAnotherSaved()
    {
        var typed = new Form { Title = "Mój tytuł", About = null, Lines = "a\r\nb", Days = ["1"] };
        var stored = new Form { Title = "Tytuł", About = "Opis innej osoby", Lines = "a\nb\nc", Days = ["1", "2"] };

        StaleForm.Adopt(typed, StaleForm.Remember(Opened), stored).ShouldBe([nameof(Form.About), nameof(Form.Lines), nameof(Form.Days)]);

        (typed.Title, typed.About, typed.Lines).ShouldBe(("Mój tytuł", "Opis innej osoby", "a\nb\nc"));
        typed.Days.ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Adopt_FieldChangedByBoth_StaysAsTyped()
    {
        var typed = new Form { Title = "Mój", About = "", Lines = "a\nb", Days = ["1"] };

        StaleForm.Adopt(typed, StaleForm.Remember(Opened), new Form { Title = "Cudzy", About = "", Lines = "a\nb", Days = ["1"] }).ShouldBeEmpty();

        typed.Title.ShouldBe("Mój");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("to nie jest JSON")]
    public void Adopt_UnreadableMemory_LeavesTheFormAlone(string? was)
    {
        var typed = new Form { Title = "Mój" };

        StaleForm.Adopt(typed, was, Opened).ShouldBeEmpty();

        typed.Title.ShouldBe("Mój");
    }

    internal sealed class Form
    {
        public string? Title { get; set; }
        public string? About { get; set; }
        public string? Lines { get; set; }
        public List<string> Days { get; set; } = [];
    }
}
