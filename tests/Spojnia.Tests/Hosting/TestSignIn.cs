using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Spojnia.Core.Access;

namespace Spojnia.Tests.Hosting;

/// <summary>Callers that tests have made, by the key that a visitor sends in a header.</summary>
internal sealed class TestCallers
{
    public const string Header = "X-Test-Caller";
    private readonly ConcurrentDictionary<string, Caller> _callers = [];

    public void Add(string key, Caller caller) => _callers[key] = caller;

    public Caller? Find(string? key) => key is not null && _callers.TryGetValue(key, out var caller) ? caller : null;
}

/// <summary>
/// The fast way in for page tests: a visitor that carries the header is the caller the test made; any other goes through the real
/// sign-in. Tests of sign-in itself never use it.
/// </summary>
internal static class TestSignIn
{
    public const string Scheme = "Test";

    public static void AddTestSignIn(this IServiceCollection services)
    {
        string? real = null;
        services.AddSingleton<TestCallers>();
        services.AddAuthentication().AddScheme<TestSignInOptions, TestSignInHandler>(Scheme, test => test.Real = real);
        services.PostConfigure<AuthenticationOptions>(authentication =>
        {
            real = authentication.DefaultAuthenticateScheme ?? authentication.DefaultScheme;
            authentication.DefaultChallengeScheme ??= authentication.DefaultScheme ?? Scheme;
            authentication.DefaultForbidScheme ??= authentication.DefaultScheme ?? Scheme;
            authentication.DefaultAuthenticateScheme = Scheme;
        });

        var source = services.Last(service => service.ServiceType == typeof(ICallerSource));
        services.Remove(source);
        services.Add(new ServiceDescriptor(source.ImplementationType!, source.ImplementationType!, source.Lifetime));
        services.AddScoped<ICallerSource>(scope => new TestCallerSource(
            scope.GetRequiredService<TestCallers>(), (ICallerSource)scope.GetRequiredService(source.ImplementationType!)));
    }
}

internal sealed class TestSignInOptions : AuthenticationSchemeOptions
{
    /// <summary>The scheme that the site itself signs people in by.</summary>
    public string? Real { get; set; }
}

internal sealed class TestSignInHandler(IOptionsMonitor<TestSignInOptions> options, ILoggerFactory logger, UrlEncoder encoder, TestCallers callers)
    : AuthenticationHandler<TestSignInOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var key = Request.Headers[TestCallers.Header].ToString();
        if (callers.Find(key) is not { } caller)
            return Options.Real is { } real ? await Context.AuthenticateAsync(real) : AuthenticateResult.NoResult();
        Claim[] claims = [new(ClaimTypes.NameIdentifier, caller.UserId!.Value.ToString()), new(ClaimTypes.Name, caller.Name), new(TestCallers.Header, key)];
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, TestSignIn.Scheme)), TestSignIn.Scheme));
    }
}

internal sealed class TestCallerSource(TestCallers callers, ICallerSource real) : ICallerSource
{
    public async Task<Caller> ReadAsync(ClaimsPrincipal principal, CancellationToken cancellation) =>
        callers.Find(principal.FindFirstValue(TestCallers.Header)) ?? await real.ReadAsync(principal, cancellation);
}
