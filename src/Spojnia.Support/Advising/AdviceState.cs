namespace Spojnia.Support.Advising;

/// <summary>Where an advisory card stands.</summary>
internal enum AdviceState
{
    Draft,

    /// <summary>Approved: what it says feeds the evidence and no longer changes.</summary>
    Signed,
    TakenBack,
}

/// <summary>How people met.</summary>
internal enum MeetingForm
{
    OnSite,
    Remote,
    Phone,
}

internal static class AdviceStates
{
    public static string InPolish(this AdviceState state) => state switch
    {
        AdviceState.Draft => "Szkic",
        AdviceState.Signed => "Podpisana",
        _ => "Cofnięta",
    };

    public static string Tag(this AdviceState state) => state switch
    {
        AdviceState.Draft => "govuk-tag--yellow",
        AdviceState.Signed => "govuk-tag--green",
        _ => "govuk-tag--red",
    };

    public static string InPolish(this MeetingForm form) => form switch
    {
        MeetingForm.OnSite => "Na miejscu",
        MeetingForm.Remote => "Zdalnie",
        _ => "Telefonicznie",
    };
}
