using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>The rules of specialisation in force on a day, read from the dated terms.</summary>
internal sealed class SpecialisationRules(IReadOnlyCollection<SpecialisationTerm> terms, DateOnly day)
{
    public const string SeniorityYears = "lata-stazu";
    public const string TrainingYears = "waznosc-szkolenia-lata";
    public const string PaperDays = "dokumenty-dni-przed-egzaminem";

    public IReadOnlyList<SpecialisationTerm> Grounds(Degree degree) => In(TermKind.RightGround, degree);

    public IReadOnlyList<SpecialisationTerm> Diplomas(Degree degree) => In(TermKind.EarlierDiploma, degree);

    public IReadOnlyList<SpecialisationTerm> Papers(Degree degree) => In(TermKind.Paper, degree);

    /// <summary>The number in force; <c>null</c> where the rules set none for this degree.</summary>
    public int? Number(string code, Degree degree) => NumberTerm(code, degree)?.Value;

    public SpecialisationTerm? NumberTerm(string code, Degree degree) => In(TermKind.Number, degree).FirstOrDefault(term => term.Code == code);

    public static async Task<SpecialisationRules> OnAsync(SpojniaDbContext db, DateOnly day, CancellationToken cancellation) =>
        new(await db.SpecialisationTerms.AsNoTracking().ToListAsync(cancellation), day);

    // Of lines with one code the one that came into force last.
    private List<SpecialisationTerm> In(TermKind kind, Degree degree) =>
        [.. terms.Where(term => term.Kind == kind && (term.Degree is null || term.Degree == degree) && term.IsInForce(day))
            .GroupBy(term => term.Code).Select(group => group.MaxBy(term => term.From)!).OrderBy(term => term.Id)];
}
