using Spojnia.Support.Specialising;

namespace Spojnia.Tests.Support.Specialising;

public sealed class ConditionsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly StatedDocument Right = new("ustawa", "Dyplom nr 1", new(2010, 7, 1));
    private static readonly StatedDocument FirstDegree = new("stopien-1", "Dyplom nr 2", new(2018, 7, 1));
    private static readonly ServicePeriod Long = new(new(2015, 1, 1), null);

    private static readonly SpecialisationRules Rules = new(
    [
        new(TermKind.RightGround, "ustawa", null, "Ustawa", null, new(2004, 5, 1), null, "źródło"),
        new(TermKind.RightGround, "dawna", null, "Dawna podstawa", null, new(2004, 5, 1), new(2013, 12, 31), "źródło"),
        new(TermKind.EarlierDiploma, "stopien-1", Degree.Second, "Dyplom I stopnia", null, new(2004, 5, 1), null, "źródło"),
        new(TermKind.EarlierDiploma, "studia", Degree.Second, "Dyplom studiów", null, new(2004, 5, 1), null, "źródło"),
        new(TermKind.Number, SpecialisationRules.SeniorityYears, Degree.First, "Staż", 2, new(2012, 5, 1), null, "źródło"),
        new(TermKind.Number, SpecialisationRules.SeniorityYears, Degree.Second, "Staż", 5, new(2012, 5, 1), null, "źródło"),
    ], Today);

    [Fact]
    public void Of_EverythingMissing_NamesEachConditionInASentence()
    {
        var answer = Conditions.Of(new(Degree.Second, new("", "", null), new("", "", null), []), Rules, Today);

        answer.Unmet.Select(one => one.Code).ShouldBe([Conditions.Right, Conditions.Earlier, Conditions.Length]);
        answer.Unmet.ShouldAllBe(one => one.Sentence.EndsWith('.'));
        answer.MissingDays.ShouldBe(answer.NeededDays);
    }

    [Theory]
    [InlineData("stopien-1")]
    [InlineData("studia")]
    public void Of_SecondDegree_TakesTheFirstDegreeOrAListedDiploma(string diploma) =>
        Conditions.Of(new(Degree.Second, Right, new(diploma, "nr 3", new(2018, 1, 1)), [Long]), Rules, Today).AreMet.ShouldBeTrue();

    [Fact]
    public void Of_FirstDegree_AsksForNoDiploma() =>
        Conditions.Of(new(Degree.First, Right, new("", "", null), [Long]), Rules, Today).AreMet.ShouldBeTrue();

    [Fact]
    public void Of_GroundNoLongerInForce_IsNotListed() =>
        Conditions.Of(new(Degree.First, new("dawna", "nr 1", new(2010, 1, 1)), new("", "", null), [Long]), Rules, Today).Unmet.Single().Code.ShouldBe(Conditions.Right);

    [Fact]
    public void Of_DocumentOfTheFuture_IsRefused() =>
        Conditions.Of(new(Degree.First, Right with { IssuedOn = Today.AddDays(1) }, new("", "", null), [Long]), Rules, Today).Unmet.Single().Code.ShouldBe(Conditions.Right);

    [Fact]
    public void Of_TwoJobsAtOnce_CountOnceAndSayHowManyDaysAreMissing()
    {
        ServicePeriod[] periods = [new(new(2022, 1, 1), new(2025, 12, 31)), new(new(2023, 1, 1), new(2024, 12, 31))];

        var answer = Conditions.Of(new(Degree.Second, Right, FirstDegree, periods), Rules, Today);

        answer.MissingDays.ShouldBe(365);
        answer.Unmet.Single().Sentence.ShouldContain("Brakuje: 365 dni");
    }
}
