namespace Spojnia.Accounts;

/// <summary>Configuration section <c>Accounts</c>.</summary>
internal sealed class AccountsOptions
{
    /// <summary>Hours after which an idle sign-in ends.</summary>
    public int SessionHours { get; set; } = 8;

    /// <summary>Members of the centre act for it only after a second factor was switched on. Switch it on in production.</summary>
    public bool RequireSecondFactorForCentre { get; set; }

    /// <summary>Posts a minute from one network address to pages that take a password, a code or an e-mail address.</summary>
    public int AttemptsPerMinute { get; set; } = 20;

    /// <summary>Wrong passwords in a row that pause signing in.</summary>
    public int FailedSignIns { get; set; } = 5;
    public int PauseMinutes { get; set; } = 15;
    public int InvitationDays { get; set; } = 14;
    public int ConfirmationHours { get; set; } = 48;
    public int ResetHours { get; set; } = 2;

    /// <summary>Domain to which passkeys belong; the host of the request when empty.</summary>
    public string? PasskeyDomain { get; set; }
}
