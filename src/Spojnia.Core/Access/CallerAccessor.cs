using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;

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

/// <summary>Reads the caller after authentication, so that a revoked account or membership ends with the next request.</summary>
public sealed class CallerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CallerAccessor accessor, ICallerSource source)
    {
        accessor.Current = Caller.PasserBy;
        // Styles and pictures are the same for everybody and need no query.
        if (context.User.Identity?.IsAuthenticated == true && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            accessor.Current = await source.ReadAsync(context.User, context.RequestAborted);
            // A cookie of an account that may no longer sign in proves nothing: the doors must not take it for a signed-in person.
            if (!accessor.Current.IsSignedIn)
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    }
}
