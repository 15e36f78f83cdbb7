using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Attending;

/// <summary>When a whole of several parts is completed.</summary>
public sealed class CompletionTests
{
    private static Training Cycle(PartRule rule, int? required = null, bool needsPass = false, bool diploma = false)
    {
        var training = new Training(Given.Outline() with { KindCode = "cykl", PartRule = rule, PartsRequired = required, DiplomaRequired = diploma });
        training.Divide([new("Pierwsza", NeedsPass: needsPass), new("Druga", NeedsPass: needsPass), new("Trzecia", NeedsPass: needsPass)], begun: false);
        return training;
    }

    private static EnrolmentState? Ends(Training training, decimal[] hours, bool[]? passed = null, bool diploma = false) => Completion.Of(training,
        new Progress(hours.Sum(), null, diploma, [.. training.Parts.Select((part, at) => new PartProgress(part, hours[at], 10, passed?[at] ?? false))]), 30);

    [Fact]
    public void Of_AllParts_NeedsEachPart()
    {
        Ends(Cycle(PartRule.All), [8, 8, 8]).ShouldBe(EnrolmentState.Completed);
        // 27 of 30 hours are 90 per cent, and still one part was missed.
        Ends(Cycle(PartRule.All), [10, 10, 7]).ShouldBe(EnrolmentState.NotCompleted);
    }

    [Fact]
    public void Of_AtLeast_NeedsSoMany()
    {
        Ends(Cycle(PartRule.AtLeast, 2), [10, 8, 0]).ShouldBe(EnrolmentState.Completed);
        Ends(Cycle(PartRule.AtLeast, 2), [10, 7.9m, 0]).ShouldBe(EnrolmentState.NotCompleted);
    }

    [Fact]
    public void Of_HoursOfAll_LooksAtTheSumAlone()
    {
        Ends(Cycle(PartRule.HoursOfAll), [10, 10, 4]).ShouldBe(EnrolmentState.Completed);
        Ends(Cycle(PartRule.HoursOfAll), [10, 10, 3.9m]).ShouldBe(EnrolmentState.NotCompleted);
    }

    [Fact]
    public void Of_Semesters_WaitsForEveryPassAndTheDiploma()
    {
        var studies = Cycle(PartRule.All, needsPass: true, diploma: true);

        Ends(studies, [10, 10, 10], [true, true, false]).ShouldBeNull();
        Ends(studies, [10, 10, 10], [true, true, true]).ShouldBeNull();
        Ends(studies, [10, 10, 10], [true, true, true], diploma: true).ShouldBe(EnrolmentState.Completed);
        Ends(studies, [10, 10, 0], [true, true, true], diploma: true).ShouldBe(EnrolmentState.NotCompleted);
    }

    [Fact]
    public void Of_RequiredHours_GoBeforeThePerCent()
    {
        var training = new Training(Given.Outline());
        training.Divide([new("Semestr I", RequiredHours: 5), new("Semestr II", RequiredHours: 10)], begun: false);

        Ends(training, [5, 10]).ShouldBe(EnrolmentState.Completed);
        Ends(training, [5, 9]).ShouldBe(EnrolmentState.NotCompleted);
    }

    [Fact]
    public void Of_NobodySeen_IsNoShow() => Ends(Cycle(PartRule.All), [0, 0, 0]).ShouldBe(EnrolmentState.NoShow);
}
