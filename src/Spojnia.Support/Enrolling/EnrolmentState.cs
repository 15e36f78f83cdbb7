namespace Spojnia.Support.Enrolling;

/// <summary>Where an application stands.</summary>
internal enum EnrolmentState
{
    /// <summary>Begun by the person, or prepared by the employer for the person to complete.</summary>
    Draft,
    Submitted,
    ToCorrect,

    /// <summary>On the approved list.</summary>
    Qualified,
    Reserve,

    /// <summary>On the reserve list with a freed place offered until a deadline.</summary>
    Offered,

    /// <summary>The person said that they will come, or accepted an offer.</summary>
    Confirmed,
    InProgress,
    Completed,
    NotCompleted,
    NoShow,
    Rejected,
    ResignedEarly,
    ResignedLate,
    OfferDeclined,
    OfferExpired,
}

/// <summary>What the employer says about an application.</summary>
internal enum DelegationState
{
    NotRequired,
    Requested,
    Confirmed,
    Refused,
}

/// <summary>What binds the person to the institution; only the first two count as its employees in indicators.</summary>
internal enum WorkRelation
{
    Employee,

    /// <summary>Holds office by election or appointment (wójt, starosta, radny).</summary>
    Appointed,
    Volunteer,
    Other,
}

/// <summary>Education at entry, in the three steps of ESF+ 2021–2027.</summary>
internal enum Education
{
    LowerSecondaryOrLess,
    UpperOrPostSecondary,
    Tertiary,
}

/// <summary>Who began the application.</summary>
internal enum EnrolmentSource
{
    Self,
    Coordinator,

    /// <summary>Written down by staff on the list of direct support.</summary>
    Staff,
}

internal static class EnrolmentStates
{
    /// <summary>On the approved list, whatever came of it later.</summary>
    public static readonly EnrolmentState[] OnList =
        [EnrolmentState.Qualified, EnrolmentState.Confirmed, EnrolmentState.InProgress, EnrolmentState.Completed, EnrolmentState.NotCompleted, EnrolmentState.NoShow];

    /// <summary>Still wants to come and has not been refused.</summary>
    public static readonly EnrolmentState[] Live =
        [EnrolmentState.Submitted, EnrolmentState.ToCorrect, EnrolmentState.Qualified, EnrolmentState.Reserve, EnrolmentState.Offered,
            EnrolmentState.Confirmed, EnrolmentState.InProgress];

    /// <summary>Ended by the person; may be sent in anew while enrolment lasts.</summary>
    public static readonly EnrolmentState[] Withdrawn =
        [EnrolmentState.ResignedEarly, EnrolmentState.ResignedLate, EnrolmentState.OfferDeclined, EnrolmentState.OfferExpired];

    public static string InPolish(this EnrolmentState state) => state switch
    {
        EnrolmentState.Draft => "Do uzupełnienia",
        EnrolmentState.Submitted => "Złożone",
        EnrolmentState.ToCorrect => "Do poprawy",
        EnrolmentState.Qualified => "Zakwalifikowane",
        EnrolmentState.Reserve => "Lista rezerwowa",
        EnrolmentState.Offered => "Zaproponowano miejsce",
        EnrolmentState.Confirmed => "Udział potwierdzony",
        EnrolmentState.InProgress => "W trakcie",
        EnrolmentState.Completed => "Ukończone",
        EnrolmentState.NotCompleted => "Nieukończone",
        EnrolmentState.NoShow => "Nieobecność bez rezygnacji",
        EnrolmentState.Rejected => "Odrzucone",
        EnrolmentState.ResignedEarly => "Rezygnacja",
        EnrolmentState.ResignedLate => "Późna rezygnacja",
        EnrolmentState.OfferDeclined => "Propozycja nieprzyjęta",
        _ => "Propozycja wygasła",
    };

    public static string Tag(this EnrolmentState state) => state switch
    {
        EnrolmentState.Draft or EnrolmentState.ToCorrect or EnrolmentState.Offered => "govuk-tag--yellow",
        EnrolmentState.Qualified or EnrolmentState.Confirmed or EnrolmentState.Completed => "govuk-tag--green",
        EnrolmentState.Submitted or EnrolmentState.Reserve or EnrolmentState.InProgress => "govuk-tag--blue",
        EnrolmentState.Rejected or EnrolmentState.NoShow => "govuk-tag--red",
        _ => "govuk-tag--grey",
    };

    public static string InPolish(this DelegationState state) => state switch
    {
        DelegationState.NotRequired => "Niewymagana",
        DelegationState.Requested => "Czeka na pracodawcę",
        DelegationState.Confirmed => "Potwierdzona",
        _ => "Odmowa pracodawcy",
    };

    public static string InPolish(this WorkRelation relation) => relation switch
    {
        WorkRelation.Employee => "Pracuję (umowa o pracę lub inna)",
        WorkRelation.Appointed => "Pełnię funkcję z wyboru lub powołania",
        WorkRelation.Volunteer => "Jestem na wolontariacie",
        _ => "Inaczej",
    };

    public static string InPolish(this Education education) => education switch
    {
        Education.LowerSecondaryOrLess => "Gimnazjalne lub niższe",
        Education.UpperOrPostSecondary => "Ponadgimnazjalne lub policealne",
        _ => "Wyższe",
    };
}
