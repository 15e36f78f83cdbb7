using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Spojnia.Tests.Hosting;

/// <summary>The whole site on a given database. Three things are not the real ones: the clock, the way in for page tests, the keys.</summary>
internal sealed class SiteFactory(string connection, string var) : WebApplicationFactory<Program>
{
    /// <summary>Where every test's clock starts: a Monday morning in the middle of the projects.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>Changes to the services that one test class needs, such as a faked outside address.</summary>
    public Action<IServiceCollection>? Changes { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Var", var);
        builder.UseSetting("Database:Provider", TestDatabase.Provider.ToString());
        builder.UseSetting("Database:Connection", connection);
        builder.UseSetting("Database:MigrateAtStart", "true");
        builder.UseSetting("Mail:Carrier", "None");
        builder.UseSetting("Accounts:AttemptsPerMinute", "100000");
        builder.UseSetting("Keys:Encryption", Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray()));
        builder.UseSetting("Keys:Lookup", Convert.ToBase64String(Enumerable.Repeat((byte)2, 32).ToArray()));
        builder.UseDefaultServiceProvider(container => container.ValidateScopes = container.ValidateOnBuild = true);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
            services.AddTestSignIn();
            Changes?.Invoke(services);
        });
    }
}
