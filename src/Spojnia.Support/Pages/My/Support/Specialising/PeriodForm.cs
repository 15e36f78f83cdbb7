namespace Spojnia.Support.Pages.My.Support.Specialising;

/// <summary>A row of the table of periods of work; an empty one is left out.</summary>
internal sealed class PeriodForm
{
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public string? Employer { get; set; }
    public string? Position { get; set; }

    public bool IsEmpty => From is null && Until is null && string.IsNullOrWhiteSpace(Employer) && string.IsNullOrWhiteSpace(Position);
}
