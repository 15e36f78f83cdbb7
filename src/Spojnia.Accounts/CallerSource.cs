using System.Security.Claims;
using Spojnia.Core.Access;

namespace Spojnia.Accounts;

/// <summary>Reads who a signed-in principal is.</summary>
internal sealed class CallerSource : ICallerSource
{
    public Task<Caller> ReadAsync(ClaimsPrincipal principal, CancellationToken cancellation) => Task.FromResult(Caller.PasserBy);
}
