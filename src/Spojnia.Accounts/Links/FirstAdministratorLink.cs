using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Accounts.Links;

/// <summary>
/// While nobody is an administrator of the centre, every start prints a fresh one-time link with which the first one sets
/// their own password; links of earlier starts stop working. There is no default password.
/// </summary>
internal sealed class FirstAdministratorLink(IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PrintAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Stopped while starting: the next start prints a link.
        }
    }

    private async Task PrintAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpojniaDbContext>();
        if (await HasAdministratorAsync(db, cancellationToken))
            return;
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().Now();
        foreach (var older in await db.OneTimeLinks.Where(link => link.Purpose == LinkPurpose.FirstAdministrator && link.UsedAt == null && link.WithdrawnAt == null).ToListAsync(cancellationToken))
            older.Withdraw(now);
        var (_, address) = scope.ServiceProvider.GetRequiredService<LinkDesk>().Make(LinkPurpose.FirstAdministrator, "");
        await db.SaveChangesAsync(cancellationToken);
        Console.WriteLine();
        Console.WriteLine("Nie ma jeszcze administratora. Otwórz ten link (działa raz) i ustaw swoje hasło:");
        Console.WriteLine($"  {address}");
        Console.WriteLine();
    }

    /// <summary>True when somebody who can sign in holds the role.</summary>
    public static Task<bool> HasAdministratorAsync(SpojniaDbContext db, CancellationToken cancellation) =>
        db.Memberships.AnyAsync(membership => membership.Role == Roles.Administrator && membership.State == MembershipState.Confirmed
            && db.Set<Account>().Any(account => account.PersonId == membership.PersonId && account.BlockedAt == null), cancellation);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
