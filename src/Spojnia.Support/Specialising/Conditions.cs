using Spojnia.Core.Ui;

namespace Spojnia.Support.Specialising;

/// <summary>A document a person relies on: which entry of the dictionary, what it is, of what day.</summary>
internal readonly record struct StatedDocument(string Code, string Document, DateOnly? IssuedOn)
{
    public bool IsStated => Code.Length > 0;
}

/// <summary>What a person states about their way to a degree.</summary>
internal sealed record Candidacy(Degree Degree, StatedDocument Right, StatedDocument Earlier, IReadOnlyCollection<ServicePeriod> Periods);

/// <summary>A condition that is not met: which, and a sentence that says so.</summary>
internal sealed record UnmetCondition(string Code, string Sentence);

/// <summary>Every unmet condition at once, with the count of seniority.</summary>
internal sealed record ConditionsAnswer(IReadOnlyList<UnmetCondition> Unmet, int SeniorityDays, int NeededDays, int Years)
{
    public bool AreMet => Unmet.Count == 0;
    public int MissingDays => Math.Max(0, NeededDays - SeniorityDays);
}

/// <summary>Conditions of access to the course and to the exam: right to practise, an earlier diploma for the second degree, seniority.</summary>
internal static class Conditions
{
    public const string Right = "prawo-wykonywania-zawodu";
    public const string Earlier = "wczesniejszy-dyplom";
    public const string Length = "staz";

    /// <param name="candidacy">What the person states.</param>
    /// <param name="rules">The rules of the day.</param>
    /// <param name="asOf">Day of the application; open periods count to it.</param>
    public static ConditionsAnswer Of(Candidacy candidacy, SpecialisationRules rules, DateOnly asOf)
    {
        var unmet = new List<UnmetCondition>();
        Check(unmet, Right, candidacy.Right, rules.Grounds(candidacy.Degree), asOf, "prawa wykonywania zawodu pracownika socjalnego");
        if (candidacy.Degree == Degree.Second)
            Check(unmet, Earlier, candidacy.Earlier, rules.Diplomas(Degree.Second), asOf, "dyplomu I stopnia ani innego dyplomu z wykazu");
        var years = rules.Number(SpecialisationRules.SeniorityYears, candidacy.Degree) ?? 0;
        var answer = new ConditionsAnswer(unmet, Seniority.DaysOf(candidacy.Periods, asOf), Seniority.DaysNeeded(candidacy.Periods, years, asOf), years);
        if (answer.MissingDays > 0)
        {
            unmet.Add(new(Length, $"Staż w zawodzie to {Days(answer.SeniorityDays)}, a potrzeba {PolishFormat.Count(years, "roku", "lat", "lat")} ({Days(answer.NeededDays)}). "
                + $"Brakuje: {Days(answer.MissingDays)}."));
        }

        return answer;
    }

    private static void Check(List<UnmetCondition> unmet, string code, StatedDocument stated, IReadOnlyList<SpecialisationTerm> listed, DateOnly asOf, string ofWhat)
    {
        var sentence = !stated.IsStated ? $"Nie podano {ofWhat}."
            : listed.All(term => term.Code != stated.Code) ? $"Podanej podstawy nie ma w wykazie, który obowiązuje {PolishFormat.Day(asOf)} ({ofWhat})."
            : stated.Document.Trim().Length < 3 || stated.IssuedOn is null ? $"Podaj nazwę lub numer i datę dokumentu, który potwierdza: {listed.First(term => term.Code == stated.Code).Name}."
            : stated.IssuedOn > asOf ? $"Dokument ({listed.First(term => term.Code == stated.Code).Name}) ma datę późniejszą niż dzień wniosku."
            : null;
        if (sentence is not null)
            unmet.Add(new(code, sentence));
    }

    private static string Days(int days) => PolishFormat.Count(days, "dzień", "dni", "dni");
}
