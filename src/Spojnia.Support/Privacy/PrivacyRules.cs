namespace Spojnia.Support.Privacy;

/// <summary>Terms that an installation may set (configuration section <c>Privacy</c>).</summary>
internal sealed class PrivacyRules
{
    /// <summary>Full years that reporting data is kept, from 31 December of the year of the project's last payment (CPR art. 82).</summary>
    public int ReportingYears { get; set; } = 5;

    /// <summary>Months after the last day of the event for which applications of people who were never supported are kept.</summary>
    public int RecruitMonths { get; set; } = 12;

    /// <summary>Days after the last day of a completed event for which special needs are kept; a settled or cancelled one keeps none.</summary>
    public int SpecialNeedsDays { get; set; } = 30;

    /// <summary>Months for the answer to a person's request (RODO art. 12).</summary>
    public int RequestMonths { get; set; } = 1;

    /// <summary>Last day on which reporting data must still be held; <c>null</c> while the year of the last payment is unknown: hold.</summary>
    public DateOnly? HeldUntil(int? lastPaymentYear) => lastPaymentYear is { } year ? new DateOnly(year + ReportingYears, 12, 31) : null;
}
