using Spojnia.Core.Contracts;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Certifying;

/// <summary>
/// When a person has raised qualifications or competences. An attendance certificate alone never proves it, so certificates are not asked about here.
/// </summary>
internal static class Qualification
{
    /// <summary>The result proves something at all: it stands, was passed, and either is a document or was measured against a standard set before the start.</summary>
    public static bool IsProven(TestResult result, OutcomeStandard? standard) =>
        result.TakenBackAt is null && result.Passed
        && (result.Kind == ResultKind.Qualification || standard is { Outcomes.Length: > 0, TestMax: not null });

    /// <summary>The day of the result lies between the beginning of the participation and the end of the window after the exit, and the participation is closed.</summary>
    public static bool CountsNow(TestResult result, Participation participation, ProjectRules rules)
    {
        if (participation.StartedOn is not { } start || result.DayFor(rules) is not { } day || day < start)
            return false;
        if (participation.ResultsUntil(rules.ResultWindowDays) is { } last && day > last)
            return false;
        return participation.IsClosed || rules.CountBeforeExit;
    }
}
