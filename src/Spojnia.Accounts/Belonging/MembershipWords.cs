namespace Spojnia.Accounts.Belonging;

/// <summary>States of a membership in words and colours.</summary>
internal static class MembershipWords
{
    public static string Of(MembershipState state) => state switch
    {
        MembershipState.Proposed => "Czeka na potwierdzenie",
        MembershipState.Invited => "Zaproszenie wysłane",
        MembershipState.Confirmed => "Potwierdzone",
        MembershipState.Rejected => "Odrzucone",
        _ => "Zakończone",
    };

    public static string ColourOf(MembershipState state) => state switch
    {
        MembershipState.Proposed or MembershipState.Invited => "govuk-tag--yellow",
        MembershipState.Confirmed => "govuk-tag--green",
        MembershipState.Rejected => "govuk-tag--red",
        _ => "govuk-tag--grey",
    };
}
