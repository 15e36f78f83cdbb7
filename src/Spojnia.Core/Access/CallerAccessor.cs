using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Spojnia.Core.Access;

/// <summary>Says who a signed-in principal is. One module gives it (Accounts), all read it.</summary>
public interface ICallerSource
{
    /// <summary>The caller of a signed-in principal; <see cref="Caller.PasserBy"/> when the account is gone or locked.</summary>
    Task<Caller> ReadAsync(ClaimsPrincipal principal, CancellationToken cancellation);
}

/// <summary>The caller of this request; set once by <see cref="CallerMiddleware"/>. A job sets <see cref="Caller.Site"/> by leaving it alone.</summary>
public sealed class CallerAccessor
{
    public Caller Current { get; set; } = Caller.Site;
}

/// <summary>Reads the caller after authentication, so that a revoked membership ends with the next request.</summary>
public sealed class CallerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CallerAccessor accessor, ICallerSource source)
    {
        accessor.Current = context.User.Identity?.IsAuthenticated == true
            ? await source.ReadAsync(context.User, context.RequestAborted)
            : Caller.PasserBy;
        await next(context);
    }
}
