namespace Spojnia.Support.Attending;

/// <summary>Where a participation stands.</summary>
internal enum ParticipationState
{
    /// <summary>Qualified; the record has not been looked at yet.</summary>
    Draft,

    /// <summary>Mandatory answers are missing.</summary>
    Incomplete,
    Complete,

    /// <summary>Has attended.</summary>
    Active,

    /// <summary>All support has ended.</summary>
    Exited,

    /// <summary>Results still come in, within the window.</summary>
    ResultsWindow,
    Closed,

    /// <summary>Sent to the minister's system with a payment claim.</summary>
    Reported,

    /// <summary>What was reported turned out otherwise and will be reported again.</summary>
    Correction,

    /// <summary>Never came.</summary>
    Cancelled,
}

/// <summary>The moves between states and their Polish words.</summary>
internal static class ParticipationStates
{
    /// <summary>
    /// The path of a participation. Beside the path itself: a return, the way back when the attendance it began with was a mistake, a second
    /// qualification after a cancellation, and the correction of what was reported.
    /// </summary>
    private static readonly Dictionary<ParticipationState, ParticipationState[]> Moves = new()
    {
        [ParticipationState.Draft] = [ParticipationState.Incomplete, ParticipationState.Cancelled],
        [ParticipationState.Incomplete] = [ParticipationState.Complete, ParticipationState.Active, ParticipationState.Cancelled],
        [ParticipationState.Complete] = [ParticipationState.Incomplete, ParticipationState.Active, ParticipationState.Cancelled],
        [ParticipationState.Active] = [ParticipationState.Exited, ParticipationState.Incomplete, ParticipationState.Complete],
        [ParticipationState.Exited] = [ParticipationState.ResultsWindow, ParticipationState.Active, ParticipationState.Incomplete, ParticipationState.Complete],
        [ParticipationState.ResultsWindow] = [ParticipationState.Closed, ParticipationState.Active, ParticipationState.Incomplete, ParticipationState.Complete],
        [ParticipationState.Closed] = [ParticipationState.Reported, ParticipationState.Active, ParticipationState.Incomplete, ParticipationState.Complete],
        [ParticipationState.Reported] = [ParticipationState.Correction],
        [ParticipationState.Correction] = [ParticipationState.Reported],
        [ParticipationState.Cancelled] = [ParticipationState.Draft],
    };

    public static bool Allows(ParticipationState from, ParticipationState to) => Moves[from].Contains(to);

    public static string InPolish(this ParticipationState state) => state switch
    {
        ParticipationState.Draft => "Szkic",
        ParticipationState.Incomplete => "Przed rozpoczęciem, dane niekompletne",
        ParticipationState.Complete => "Przed rozpoczęciem, dane kompletne",
        ParticipationState.Active => "W trakcie",
        ParticipationState.Exited => "Zakończony",
        ParticipationState.ResultsWindow => "Zakończony, czeka na wyniki",
        ParticipationState.Closed => "Zamknięty",
        ParticipationState.Reported => "Rozliczony",
        ParticipationState.Correction => "Poprawiany po rozliczeniu",
        _ => "Anulowany",
    };

    public static string Tag(this ParticipationState state) => state switch
    {
        ParticipationState.Active => "govuk-tag--blue",
        ParticipationState.Incomplete or ParticipationState.Exited or ParticipationState.ResultsWindow or ParticipationState.Correction => "govuk-tag--yellow",
        ParticipationState.Complete or ParticipationState.Closed or ParticipationState.Reported => "govuk-tag--green",
        _ => "govuk-tag--grey",
    };
}
