using CsCheck;
using Spojnia.Core;
using Spojnia.Core.People;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Attending;

/// <summary>The path of a participation: which moves there are, and that no history leaves it.</summary>
public sealed class ParticipationStateTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly First = new(2026, 2, 10);

    [Theory]
    [InlineData("Draft", "Incomplete Cancelled")]
    [InlineData("Incomplete", "Complete Active Cancelled")]
    [InlineData("Complete", "Incomplete Active Cancelled")]
    [InlineData("Active", "Incomplete Complete Exited")]
    [InlineData("Exited", "Incomplete Complete Active ResultsWindow")]
    [InlineData("ResultsWindow", "Incomplete Complete Active Closed")]
    [InlineData("Closed", "Incomplete Complete Active Reported")]
    [InlineData("Reported", "Correction")]
    [InlineData("Correction", "Reported")]
    [InlineData("Cancelled", "Draft")]
    public void Allows_EachState_HasTheseMovesAndNoOthers(string from, string to) =>
        string.Join(' ', Enum.GetValues<ParticipationState>().Where(state => ParticipationStates.Allows(Enum.Parse<ParticipationState>(from), state))).ShouldBe(to);

    [Fact]
    public void Report_Incomplete_IsRefused()
    {
        var (participation, _, _) = Closed();
        participation.Assess(false);

        Should.Throw<RefusedException>(() => participation.Report(1)).Message.ShouldContain("Niekompletnego");
    }

    [Fact]
    public void Correct_Reported_CanBeReportedAgain()
    {
        var (participation, _, _) = Closed();
        participation.Report(3);

        participation.Correct();
        participation.State.ShouldBe(ParticipationState.Correction);
        participation.Report(4);

        (participation.State, participation.ReportedIn).ShouldBe((ParticipationState.Reported, 4));
    }

    [Fact]
    public void Reopen_Reported_WaitsAsACorrectionUntilItClosesAgain()
    {
        var (participation, _, _) = Closed();
        participation.Report(3);

        participation.Reopen();
        participation.State.ShouldBe(ParticipationState.Correction);
        Should.Throw<RefusedException>(() => participation.Report(4));
        participation.Exit(First.AddDays(20), true);
        participation.Close(Now);
        participation.Report(4);

        participation.StartedOn.ShouldBe(First);
    }

    [Fact]
    public void Cancel_AfterTheFirstAttendance_IsRefused()
    {
        var (participation, person, enrolment) = Fresh();
        participation.BeginOn(First, person, enrolment);

        Should.Throw<RefusedException>(participation.Cancel);
    }

    [Fact]
    public void AnyHistory_NeverLeavesThePathAndKeepsStateAndDaysTogether() =>
        Gen.Int[0, 8].Array[0, 40].Sample(steps =>
        {
            var (participation, person, enrolment) = Fresh();
            for (var at = 0; at < steps.Length; at++)
                Step(participation, person, enrolment, steps[at], at);
            var hasBegun = participation.State is ParticipationState.Active or ParticipationState.Exited or ParticipationState.ResultsWindow or ParticipationState.Closed;
            if (hasBegun)
                participation.StartedOn.ShouldNotBeNull();
            if (participation.State is ParticipationState.Draft or ParticipationState.Incomplete or ParticipationState.Complete or ParticipationState.Cancelled)
                participation.StartedOn.ShouldBeNull();
            if (participation.State == ParticipationState.Active)
                participation.ExitedOn.ShouldBeNull();
            if (participation.State is ParticipationState.Closed or ParticipationState.Reported)
                participation.IsClosed.ShouldBe(participation.StartedOn is not null);
            if (participation.State == ParticipationState.Reported)
                participation.IsComplete.ShouldBeTrue();
        });

    private static void Step(Participation participation, Person person, Enrolment enrolment, int step, int at)
    {
        try
        {
            switch (step)
            {
                case 0: participation.Assess(true); break;
                case 1: participation.Assess(false); break;
                case 2: participation.BeginOn(First, person, enrolment); break;
                case 3: participation.TakeBackBeginning(); break;
                case 4: participation.Exit(First.AddDays(at), true); break;
                case 5: participation.Close(Now); break;
                case 6: participation.Reopen(); break;
                case 7: participation.Report(1); break;
                default: participation.OpenWindow(); break;
            }
        }
        catch (RefusedException)
        {
            // An expected «no» changes nothing.
        }
    }

    private static (Participation, Person, Enrolment) Closed()
    {
        var (participation, person, enrolment) = Fresh();
        participation.Assess(true);
        participation.BeginOn(First, person, enrolment);
        participation.Exit(First.AddDays(1), true);
        participation.Close(Now);
        return (participation, person, enrolment);
    }

    private static (Participation, Person, Enrolment) Fresh()
    {
        var person = new Person("Anna", "Próbna", "anna@example.pl");
        var enrolment = new Enrolment(new Training(Given.PastOutline(Guid.CreateVersion7())), person, EnrolmentSource.Self, Now);
        return (new Participation(Guid.CreateVersion7(), person, enrolment), person, enrolment);
    }
}
