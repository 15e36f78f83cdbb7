using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Support.Certifying;

namespace Spojnia.Support.Specialising;

/// <summary>What a passer-by learns about a diploma: what stands on the paper they hold, and never the name.</summary>
internal sealed record CheckedDiploma(string Number, Degree Degree, string Specialisation, DateOnly ExamOn, string Issuer, DateOnly IssuedOn, DateTime? CancelledAt, bool? NameMatches);

/// <summary>Confirms or denies a diploma by its code; guesses from one address are counted.</summary>
internal sealed class DiplomaCheck(SpojniaDbContext db, CheckLimit limit)
{
    /// <summary>True when this address has asked too often in the last minute.</summary>
    public bool IsTooOften(string? address) => !limit.TryAsk(address ?? "");

    public async Task<CheckedDiploma?> FindAsync(string? code, string? name, CancellationToken cancellation)
    {
        var read = Certificate.ReadCode(code);
        var found = read.Length == 0 ? null : await db.Diplomas.AsNoTracking().SingleOrDefaultAsync(one => one.Code == read, cancellation);
        return found is null ? null : new CheckedDiploma(found.Number, found.Degree, found.Specialisation, found.ExamOn, found.Issuer, found.IssuedOn, found.CancelledAt,
            string.IsNullOrWhiteSpace(name) ? null : KeyOf(name) == KeyOf(found.PersonName));
    }

    // «Kowalska Anna» and «Anna Kowalska» are the same person.
    private static string KeyOf(string name) => string.Join(' ', Fold.Text(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
