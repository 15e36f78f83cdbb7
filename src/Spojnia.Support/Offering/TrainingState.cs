namespace Spojnia.Support.Offering;

/// <summary>Where a training stands on its way from an idea to a settled record.</summary>
internal enum TrainingState
{
    Draft,
    Published,
    EnrolmentClosed,
    ListApproved,
    InProgress,
    Completed,

    /// <summary>Closed for good: special needs erased, nothing changes any more.</summary>
    Settled,
    Cancelled,

    /// <summary>Put off to a day not yet known; enrolments stand.</summary>
    Postponed,
}

internal static class TrainingStates
{
    /// <summary>States in which passers-by see the training.</summary>
    public static readonly TrainingState[] Public =
        [TrainingState.Published, TrainingState.EnrolmentClosed, TrainingState.ListApproved, TrainingState.InProgress, TrainingState.Completed,
            TrainingState.Settled, TrainingState.Cancelled, TrainingState.Postponed];

    /// <summary>States after the list has been approved and while people still take part.</summary>
    public static readonly TrainingState[] Running = [TrainingState.ListApproved, TrainingState.InProgress];

    /// <summary>States in which there are people whose attendance, results and papers can be looked at.</summary>
    public static readonly TrainingState[] WithList = [TrainingState.ListApproved, TrainingState.InProgress, TrainingState.Completed, TrainingState.Settled];

    public static string InPolish(this TrainingState state) => state switch
    {
        TrainingState.Draft => "Szkic",
        TrainingState.Published => "Opublikowane",
        TrainingState.EnrolmentClosed => "Nabór zamknięty",
        TrainingState.ListApproved => "Lista zatwierdzona",
        TrainingState.InProgress => "W trakcie",
        TrainingState.Completed => "Zakończone",
        TrainingState.Settled => "Rozliczone",
        TrainingState.Cancelled => "Odwołane",
        _ => "Przełożone",
    };

    /// <summary>Class of the tag (GOV.UK colour names, restyled under our brand).</summary>
    public static string Tag(this TrainingState state) => state switch
    {
        TrainingState.Draft or TrainingState.Settled => "govuk-tag--grey",
        TrainingState.Published => "govuk-tag--green",
        TrainingState.Cancelled => "govuk-tag--red",
        TrainingState.Postponed => "govuk-tag--orange",
        _ => "govuk-tag--blue",
    };
}
