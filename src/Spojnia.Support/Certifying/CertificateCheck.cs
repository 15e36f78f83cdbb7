using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Support.Certifying;

/// <summary>What a passer-by learns about a certificate: no more than stands on the paper they hold, and never the name.</summary>
internal sealed record CheckedCertificate(
    string Number, string Title, string Topic, DateOnly FirstDay, DateOnly LastDay, decimal Hours, string Issuer, DateOnly IssuedOn, DateTime? CancelledAt, bool? NameMatches);

/// <summary>Confirms or denies a certificate by its code; guesses from one address are counted.</summary>
internal sealed class CertificateCheck(SpojniaDbContext db, CheckLimit limit)
{
    /// <summary>True when this address has asked too often in the last minute.</summary>
    public bool IsTooOften(string? address) => !limit.TryAsk(address ?? "");

    /// <param name="code">Code as typed or from the QR.</param>
    /// <param name="number">Number as typed; where given it must belong to the code.</param>
    /// <param name="name">Name read from the paper; where given, the answer says whether it matches.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<CheckedCertificate?> FindAsync(string? code, string? number, string? name, CancellationToken cancellation)
    {
        var read = Certificate.ReadCode(code);
        var found = read.Length == 0 ? null : await db.Certificates.AsNoTracking().SingleOrDefaultAsync(one => one.Code == read, cancellation);
        if (found is null || (!string.IsNullOrWhiteSpace(number) && Fold.Text(number).Replace(" ", "") != Fold.Text(found.Number)))
            return null;
        return new CheckedCertificate(found.Number, found.Title, found.Topic, found.FirstDay, found.LastDay, found.Hours, found.Issuer, found.IssuedOn, found.CancelledAt,
            string.IsNullOrWhiteSpace(name) ? null : Fold.Text(name) == found.FoldedName);
    }
}

/// <summary>Thirty checks a minute from one address, on each node.</summary>
internal sealed class CheckLimit : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }));

    public bool TryAsk(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
