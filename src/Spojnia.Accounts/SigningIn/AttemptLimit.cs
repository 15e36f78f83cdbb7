using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Ui;

namespace Spojnia.Accounts.SigningIn;

/// <summary>How often one network address may post a password, a code or an e-mail address; per node, for guessing must be slow, not impossible.</summary>
internal sealed class AttemptLimit(AccountsOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.AttemptsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}

/// <summary>Put on page models that take a password, a code or an e-mail address: too many posts a minute are answered 429 with what was typed still in place.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LimitAttemptsAttribute : Attribute, IAsyncPageFilter
{
    private const string Sentence = "Zbyt wiele prób w krótkim czasie. Odczekaj minutę i spróbuj jeszcze raz.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method)
            || context.HttpContext.RequestServices.GetRequiredService<AttemptLimit>().Allows(context.HttpContext)
            || context.HandlerInstance is not PageModel page)
        {
            await next();
            return;
        }

        if (page is IRedraw redraw)
            await redraw.RedrawAsync(context.HttpContext.RequestAborted);
        page.ModelState.AddModelError("", Sentence);
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.Headers.RetryAfter = "60";
        context.Result = page.Page();
    }
}
