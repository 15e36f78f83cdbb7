using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Core;

namespace Spojnia.Projects.Figures;

/// <summary>The day a figure is asked for and the moment of knowledge, as read from an address; what cannot be read is said and taken as today.</summary>
internal sealed record Moment(DateOnly AsOf, DateTime KnownAt, bool IsNow, string? AsOfProblem = null, string? KnownProblem = null)
{
    /// <summary>No project of any region began before this day.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    public bool IsGood => AsOfProblem is null && KnownProblem is null;

    /// <summary>Reads <c>YYYY-MM-DD</c> texts: «stan na» and «wiedza na dzień» (all of that day); empty means today and now.</summary>
    public static Moment Read(string? asOf, string? known, TimeProvider clock)
    {
        var today = clock.Today();
        var (day, dayProblem) = ReadDay(asOf, today);
        var (knownDay, knownProblem) = ReadDay(known, today);
        var knownAt = knownDay < today ? PolishTime.EndOf(knownDay).AddTicks(-1) : clock.Now();
        return new Moment(day, knownAt, knownDay >= today, dayProblem, knownProblem);
    }

    /// <summary>Says at the fields what could not be read; true when all was well.</summary>
    public bool Tell(ModelStateDictionary fields, string asOfField, string knownField)
    {
        if (AsOfProblem is not null)
            fields.AddModelError(asOfField, AsOfProblem);
        if (KnownProblem is not null)
            fields.AddModelError(knownField, KnownProblem);
        return IsGood;
    }

    /// <summary>The day, or today with a sentence that says what to do.</summary>
    public static (DateOnly Day, string? Problem) ReadDay(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (today, null);
        if (!DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (today, "Podaj istniejący dzień w postaci RRRR-MM-DD, na przykład 2026-03-31.");
        if (day > today)
            return (today, $"Podaj dzień nie późniejszy niż dzisiaj ({today:yyyy-MM-dd}): wskaźnik liczy to, co już się stało.");
        return day < Earliest ? (today, $"Podaj dzień nie wcześniejszy niż {Earliest:yyyy-MM-dd}.") : (day, null);
    }
}
