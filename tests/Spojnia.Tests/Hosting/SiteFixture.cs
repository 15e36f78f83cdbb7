using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Tests.Hosting;

/// <summary>
/// One site for a test class: its own database, folder and clock. The tests of a class share it and run one after another,
/// so each makes what it needs and counts only that.
/// </summary>
public class SiteFixture(TestDatabase database) : IAsyncLifetime
{
    private readonly string _name = $"site_{Guid.NewGuid():N}";
    private SiteFactory? _factory;

    /// <summary>The site's clock: <c>SetTo</c> for any moment, <c>Clock.Advance</c> to let timers run too.</summary>
    public FakeTimeProvider Clock => Factory.Clock;

    /// <summary>The site's folder.</summary>
    public string Var { get; private set; } = "";

    /// <summary>Makes what a test starts from.</summary>
    public Given Given => field ??= new Given(this);

    public IServiceProvider Services => Factory.Services;

    internal SiteFactory Factory => _factory ?? throw new InvalidOperationException("The site has not been started.");

    public async ValueTask InitializeAsync()
    {
        var connection = await database.CopyAsync(_name);
        Var = database.NewFolder(_name);
        _factory = new SiteFactory(connection, Var) { Changes = Change };
        _ = _factory.Server;
    }

    /// <summary>Sets the clock to a Polish wall-clock time, backwards too.</summary>
    public void SetTo(int year, int month, int day, int hour = 9, int minute = 0) =>
        Clock.AdjustTime(PolishTime.ToUtc(new DateTime(year, month, day, hour, minute, 0)));

    /// <summary>A browser that knows nobody yet.</summary>
    public Visitor NewVisitor() => new(this);

    /// <summary>A browser of somebody who holds a role; see <see cref="Visitor.SignInAsAsync"/>.</summary>
    public async Task<Visitor> SignedInAsync(string role, Guid? organisationId = null)
    {
        var visitor = NewVisitor();
        await visitor.SignInAsAsync(role, organisationId);
        return visitor;
    }

    /// <summary>Works with the database in a scope of its own.</summary>
    public Task<T> DataAsync<T>(Func<SpojniaDbContext, Task<T>> work) => ScopeAsync(services => work(services.GetRequiredService<SpojniaDbContext>()));

    public Task DataAsync(Func<SpojniaDbContext, Task> work) => ScopeAsync(async services =>
    {
        await work(services.GetRequiredService<SpojniaDbContext>());
        return true;
    });

    /// <summary>Works with the site's services as a caller, as a request or a job of theirs would; as the site itself when none is given.</summary>
    public async Task<T> ScopeAsync<T>(Func<IServiceProvider, Task<T>> work, Caller? caller = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerAccessor>().Current = caller ?? Caller.Site;
        return await work(scope.ServiceProvider);
    }

    /// <summary>A class that must fake an outside address derives its own fixture and changes the services here.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_factory is not null)
            await _factory.DisposeAsync();
        await database.DropAsync(_name);
    }
}
