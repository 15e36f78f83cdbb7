using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Spojnia.Accounts;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Values;
using Spojnia.Organisations;
using Spojnia.Organisations.Register;
using Spojnia.Projects;
using Spojnia.Support;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Bench;

/// <summary>
/// Two thousand people with accounts and memberships, and one training of few places. Their cookies are made with the site's own keys:
/// the site reads them as it reads any, only the typing of two thousand passwords is left out.
/// </summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Crowd(ServiceProvider services) => _services = services;

    public Guid TrainingId { get; private set; }

    /// <summary>A training to warm up on: a site that has just started is measured by «home».</summary>
    public Guid EarlierTrainingId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>One <c>Cookie</c> header a person.</summary>
    public IReadOnlyList<string> Cookies { get; private set; } = [];

    /// <summary>Makes the crowd in a database that the site has already migrated.</summary>
    public static async Task<Crowd> GatherAsync(DatabaseProvider provider, string connection, string var, int people, int places)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:Connection"] = connection,
            ["Var"] = var,
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AddSpojniaCore(configuration, [new AccountsModule(), new OrganisationsModule(), new ProjectsModule(), new SupportModule()]);
        services.AddDataProtection().SetApplicationName("Spojnia").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(var, "keys")));
        var crowd = new Crowd(services.BuildServiceProvider());
        await crowd.WriteAsync(people, places);
        return crowd;
    }

    public async Task<T> ReadAsync<T>(Func<SpojniaDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SpojniaDbContext>());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task WriteAsync(int people, int places)
    {
        var now = _services.GetRequiredService<TimeProvider>().Now();
        var today = PolishTime.DayOf(now);
        var organisation = new Organisation(new OrganisationFacts { Name = "Ośrodek Pomocy Społecznej w Próbnej", Type = "OPS", Place = "Próbna" });
        Training[] trainings = [TrainingOf(places, today, now), TrainingOf(places, today, now)];
        (EarlierTrainingId, TrainingId, OrganisationId) = (trainings[0].Id, trainings[1].Id, organisation.Id);
        await ReadAsync(async db =>
        {
            db.Add(organisation);
            foreach (var training in trainings)
                db.AddRange(training, new EnrolmentQueue(training.Id));
            return await db.SaveChangesAsync();
        });

        List<(Account Account, Membership Membership)> members = [];
        await ReadAsync(async db =>
        {
            for (var at = 0; at < people; at++)
            {
                var person = new Person("Ewa", $"Chętna{at}", $"chetna{at}@example.org");
                person.IdentifyWithoutPesel(Sex.K, new DateOnly(1980, 5, 5), today);
                var account = new Account(person.Id, person.Email, now);
                account.Confirm(now);
                var membership = Membership.Confirmed(person.Id, organisation.Id, Roles.Employee, null, now);
                db.AddRange(person, account, membership);
                members.Add((account, membership));
            }

            return await db.SaveChangesAsync();
        });
        Cookies = [.. members.Select(member => CookieOf(member.Account, member.Membership))];
    }

    private static Training TrainingOf(int places, DateOnly today, DateTime now)
    {
        var training = new Training(new TrainingOutline
        {
            KindCode = "szkolenie",
            IsSupport = true,
            Title = "Szkolenie, na które chcą wszyscy",
            Description = "Mało miejsc i wielu chętnych naraz.",
            Audience = "Pracownicy pomocy społecznej.",
            ProjectId = Guid.CreateVersion7(),
            TaskNumber = 1,
            Themes = ["wiezi_rodzinne"],
            Place = "Opole",
            Address = "ul. Przykładowa 1",
            Places = places,
            EnrolmentOpensOn = today.AddDays(-1),
            EnrolmentClosesOn = today.AddDays(14),
            OnlyFromRegion = false,
            DelegationRequired = false,
        });
        training.Schedule([(null, new SessionOutline(today.AddDays(30), new(9, 0), new(16, 0), 8, "", "Całość"))], new HashSet<Guid>());
        training.Publish(now);
        return training;
    }

    private string CookieOf(Account account, Membership membership)
    {
        var claims = _services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var cookie = _services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(claims.UserIdClaimType, account.Id.ToString()), new(claims.UserNameClaimType, account.Email),
            new(claims.SecurityStampClaimType, account.SecurityStamp), new(AccountSignIn.MembershipClaim, membership.Id.ToString()),
        ], IdentityConstants.ApplicationScheme));
        var now = _services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(4) }, IdentityConstants.ApplicationScheme);
        return $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}";
    }
}
