using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Attending;

/// <summary>What a person has done in a training so far.</summary>
/// <param name="Hours">Hours attended in all.</param>
/// <param name="TestPassed">Best result of the test; <c>null</c> when there is none yet.</param>
/// <param name="HasDiploma">A document of qualification stands.</param>
/// <param name="Parts">Parts that the training has, empty for most.</param>
internal sealed record Progress(decimal Hours, bool? TestPassed, bool HasDiploma, IReadOnlyList<PartProgress> Parts);

/// <summary>What a person has done in one part.</summary>
/// <param name="Part">Its conditions.</param>
/// <param name="Hours">Hours attended.</param>
/// <param name="AllHours">Hours of its sessions.</param>
/// <param name="Passed">Somebody said that it was passed.</param>
internal sealed record PartProgress(TrainingPart Part, decimal Hours, decimal AllHours, bool Passed);

/// <summary>When a person has completed a training: enough hours (in every part that counts), a passed test and a diploma where there are such.</summary>
internal static class Completion
{
    /// <summary>How it ended for a person; <c>null</c> while a result, a pass or a diploma is awaited.</summary>
    /// <param name="training">Its thresholds.</param>
    /// <param name="progress">What the person did.</param>
    /// <param name="allHours">Hours of all sessions.</param>
    public static EnrolmentState? Of(Training training, Progress progress, decimal allHours)
    {
        if (progress.Hours <= 0)
            return EnrolmentState.NoShow;
        var parts = progress.Parts.Count > 0 && training.PartRule != PartRule.HoursOfAll
            ? OfParts(training, progress.Parts)
            : IsEnough(progress.Hours, allHours, training.AttendancePercent);
        if (parts == false)
            return EnrolmentState.NotCompleted;
        if (training.TestMax is not null && progress.TestPassed == false)
            return EnrolmentState.NotCompleted;
        if (parts is null || training.TestMax is not null && progress.TestPassed is null || training.DiplomaRequired && !progress.HasDiploma)
            return null;
        return EnrolmentState.Completed;
    }

    /// <summary>Never rounded up: 79.9 % is not 80 %.</summary>
    public static bool IsEnough(decimal hours, decimal allHours, int percent) => hours * 100 >= percent * allHours;

    /// <summary>Enough parts done, or too few whatever comes yet; <c>null</c> while a pass decides.</summary>
    private static bool? OfParts(Training training, IReadOnlyList<PartProgress> parts)
    {
        var needed = training.PartRule == PartRule.AtLeast ? training.PartsRequired ?? parts.Count : parts.Count;
        var attended = parts.Where(part => part.Part.RequiredHours is { } hours ? part.Hours >= hours : IsEnough(part.Hours, part.AllHours, training.AttendancePercent)).ToList();
        if (attended.Count < needed)
            return false;
        return attended.Count(part => part.Passed || !part.Part.NeedsPass) >= needed ? true : null;
    }
}
