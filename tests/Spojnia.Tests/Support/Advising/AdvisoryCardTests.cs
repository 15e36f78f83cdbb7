using Spojnia.Core;
using Spojnia.Support.Advising;

namespace Spojnia.Tests.Support.Advising;

public sealed class AdvisoryCardTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Card_WithoutJst_IsRefused() =>
        Should.Throw<RefusedException>(() => Card(with: outline => outline with { Units = [] })).Message.ShouldBe("Wskaż przynajmniej jedną JST, której dotyczy doradztwo.");

    [Theory]
    [InlineData(0)]
    [InlineData(3.5)]
    public void Card_HoursBeyondTheClock_AreRefused(double hours) =>
        Should.Throw<RefusedException>(() => Card(with: outline => outline with { Hours = (decimal)hours })).Message.ShouldContain("Liczba godzin doradztwa");

    [Fact]
    public void Sign_BeforeTheDay_IsRefused() =>
        Should.Throw<RefusedException>(() => Card(with: outline => outline with { Day = new(2026, 3, 11) }).Sign("Doradca", Now)).Message.ShouldContain("jeszcze się nie odbyło");

    [Fact]
    public void Sign_WithoutRecommendation_IsRefused() =>
        Should.Throw<RefusedException>(() => Card(with: outline => outline with { Recommendation = "krótko" }).Sign("Doradca", Now)).Message.ShouldContain("zalecenie");

    [Fact]
    public void Change_Signed_IsRefused()
    {
        var card = Card();
        card.Sign("Doradca", Now);

        Should.Throw<RefusedException>(() => card.Change(Outline(), Now)).Message.ShouldContain("podpisana");
        Should.Throw<RefusedException>(() => card.Sign("Doradca", Now));
    }

    [Fact]
    public void TakeBack_WithoutReason_IsRefusedAndChangesNothing()
    {
        var card = Card();
        card.Sign("Doradca", Now);

        Should.Throw<RefusedException>(() => card.TakeBack(" ", Now));
        card.State.ShouldBe(CardState.Signed);
    }

    [Fact]
    public void Contact_OfTheFuture_IsRefused() => Should.Throw<RefusedException>(() =>
        new OutreachContact(Guid.CreateVersion7(), Guid.CreateVersion7(), new(2026, 3, 11), AdviceForm.Phone, "brak_kadry", "", null, "Doradca", Now)).Message.ShouldContain("przyszłości");

    [Fact]
    public void Contact_UnknownReason_IsRefused() => Should.Throw<RefusedException>(() =>
        new OutreachContact(Guid.CreateVersion7(), Guid.CreateVersion7(), new(2026, 3, 9), AdviceForm.Phone, "inny", "", null, "Doradca", Now)).Message.ShouldContain("z listy");

    private static AdvisoryCard Card(Func<AdviceOutline, AdviceOutline>? with = null) => new(with?.Invoke(Outline()) ?? Outline(), null, "Doradca", Now);

    private static AdviceOutline Outline() => new()
    {
        ProjectId = Guid.CreateVersion7(),
        Topic = "lpdi",
        Day = new(2026, 3, 9),
        From = new(10, 0),
        Until = new(13, 0),
        Hours = 3,
        Units = [Guid.CreateVersion7()],
        Issue = "Jak zacząć prace nad lokalnym planem.",
        Recommendation = "Powołać zespół i zebrać dane o potrzebach.",
    };
}
