using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Attending;

/// <summary>When a person has completed a training: enough hours, and a passed test where there is one.</summary>
internal static class Completion
{
    /// <summary>How it ended for a person; <c>null</c> while the result of the test is awaited.</summary>
    /// <param name="training">Its thresholds.</param>
    /// <param name="hours">Hours attended.</param>
    /// <param name="allHours">Hours of all sessions.</param>
    /// <param name="passed">Best result of the test; <c>null</c> when there is none yet.</param>
    public static EnrolmentState? Of(Training training, decimal hours, decimal allHours, bool? passed)
    {
        if (hours <= 0)
            return EnrolmentState.NoShow;
        if (!IsEnough(hours, allHours, training.AttendancePercent))
            return EnrolmentState.NotCompleted;
        if (training.TestMax is null)
            return EnrolmentState.Completed;
        return passed switch { true => EnrolmentState.Completed, false => EnrolmentState.NotCompleted, null => null };
    }

    /// <summary>Never rounded up: 79.9 % is not 80 %.</summary>
    public static bool IsEnough(decimal hours, decimal allHours, int percent) => hours * 100 >= percent * allHours;
}
