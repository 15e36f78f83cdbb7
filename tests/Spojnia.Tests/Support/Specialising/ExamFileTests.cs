using Spojnia.Core;
using Spojnia.Core.People;
using Spojnia.Support.Specialising;

namespace Spojnia.Tests.Support.Specialising;

public sealed class ExamFileTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly SpecialisationRules Rules = new(
    [
        new(TermKind.RightGround, "ustawa", null, "Ustawa", null, new(2004, 5, 1), null, "źródło"),
        new(TermKind.Paper, "prawo", null, "Kopia prawa", null, new(2012, 5, 1), null, "źródło"),
        new(TermKind.Number, SpecialisationRules.SeniorityYears, Degree.First, "Staż", 2, new(2012, 5, 1), null, "źródło"),
        new(TermKind.Number, SpecialisationRules.TrainingYears, Degree.First, "Szkolenie", 3, new(2012, 5, 1), null, "źródło"),
    ], Today);

    [Fact]
    public void Apply_TrainingMoreThanThreeYearsAgo_IsRefused()
    {
        Should.Throw<RefusedException>(() => File(Today.AddYears(-3).AddDays(-1)).Apply(Rules, 0, Today)).Message.ShouldContain("więcej niż 3 lata");
        Should.NotThrow(() => File(Today.AddYears(-3)).Apply(Rules, 0, Today));
    }

    [Fact]
    public void Complete_PaperNotChecked_IsRefusedByItsName()
    {
        var file = Applied();
        file.Papers[0].Receive(Today, Today);

        Should.Throw<RefusedException>(() => file.Complete(Today)).Message.ShouldContain("Kopia prawa");
        file.Papers[0].Check("Sekretarz", Today);
        file.Complete(Today);
        file.State.ShouldBe(FileState.Complete);
    }

    [Fact]
    public void Schedule_LessThanThirtyDaysAfterTheLastPaper_IsRefused()
    {
        var file = Admitted();

        Should.Throw<RefusedException>(() => file.Schedule(Sitting(Today.AddDays(29)), 30)).Message.ShouldContain("30 dni");
        file.Schedule(Sitting(Today.AddDays(30)), 30);
        file.State.ShouldBe(FileState.Scheduled);
    }

    [Fact]
    public void AskResit_AfterAFailedExam_WaitsForAnotherSitting()
    {
        var file = Admitted();
        file.Schedule(Sitting(Today.AddDays(30)), 30);
        file.Examined(passed: false);
        file.AskResit();

        file.State.ShouldBe(FileState.Resit);
        file.Schedule(Sitting(Today.AddDays(60)), 30);
        file.Examined(passed: true);
        file.State.ShouldBe(FileState.Passed);
        Should.Throw<RefusedException>(file.AskResit);
    }

    [Fact]
    public void Open_WithoutQuorumOrAChair_IsRefused()
    {
        var commission = new Commission(Degree.First, "Regionalna Komisja", new(2020, 1, 1), 2);
        var chair = commission.Appoint("Anna Przewodnicząca", SeatRole.Chair, new(2020, 1, 1));
        var one = commission.Appoint("Jan Członek", SeatRole.Member, new(2020, 1, 1));
        var two = commission.Appoint("Ewa Członkini", SeatRole.Member, new(2020, 1, 1));
        var sitting = new Sitting(commission, Today, new(10, 0), "Opole", Today);

        Should.Throw<RefusedException>(() => sitting.Open(commission, [chair.Id], Today)).Message.ShouldContain("kworum");
        Should.Throw<RefusedException>(() => sitting.Open(commission, [one.Id, two.Id], Today)).Message.ShouldContain("przewodniczący");
        sitting.Open(commission, [chair.Id, two.Id], Today);
        sitting.State.ShouldBe(SittingState.Opened);
    }

    [Theory]
    [InlineData("dr Anna Nowak", "Nowak Anna; Jan Kos", true)]
    [InlineData("Anna Nowak", "prof. dr hab. Anna Nowak-Lis", true)]
    [InlineData("Anna Nowak", "Jan Nowak, Anna Kos", false)]
    public void TaughtBy_NamesAsPeopleWriteThem_FindsTheTeacher(string member, string teachers, bool taught) =>
        Impartiality.TaughtBy([new Seat(Guid.NewGuid(), member, SeatRole.Member, Today)], [teachers]).Any().ShouldBe(taught);

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(3, 2.5, false)]
    [InlineData(2, 5, false)]
    public void Passed_SecondDegree_NeedsTheExamAndTheDefence(double grade, double defence, bool passed) =>
        new ExamEntry((decimal)grade, (decimal)defence).Passed.ShouldBe(passed);

    [Fact]
    public void Check_GradeOutOfScaleOrDefenceMissing_IsRefused()
    {
        Should.Throw<RefusedException>(() => new ExamEntry(5.5m, 4).Check(Degree.Second));
        Should.Throw<RefusedException>(() => new ExamEntry(3.2m, 4).Check(Degree.Second));
        Should.Throw<RefusedException>(() => new ExamEntry(4, null).Check(Degree.Second));
        Should.Throw<RefusedException>(() => new ExamEntry(4, 4).Check(Degree.First));
    }

    private static Sitting Sitting(DateOnly day) => new(new Commission(Degree.First, "Regionalna Komisja", new(2020, 1, 1), 1), day, new(10, 0), "Opole", Today);

    private static ExamFile File(DateOnly trainedOn)
    {
        var file = new ExamFile(new Person("Ewa", "Chętna", "ewa@example.pl"), Degree.First, PolishTime.StartOf(Today));
        file.Fill(new FileForm("specjalizacja I stopnia", null, new("ustawa", "Dyplom nr 1", new(2010, 7, 1)), new("", "", null),
            [new(new(2015, 1, 1), null, "Ośrodek Pomocy", "")], trainedOn, "Zaświadczenie 1/2025", null, ""));
        return file;
    }

    private static ExamFile Applied()
    {
        var file = File(Today.AddYears(-1));
        file.Apply(Rules, 0, Today);
        return file;
    }

    private static ExamFile Admitted()
    {
        var file = Applied();
        file.Papers[0].Receive(Today, Today);
        file.Papers[0].Check("Sekretarz", Today);
        file.Complete(Today);
        file.Admit(Rules, Today);
        return file;
    }
}
