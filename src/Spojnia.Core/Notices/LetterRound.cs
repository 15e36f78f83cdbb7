using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Spojnia.Core.Data;

namespace Spojnia.Core.Notices;

/// <summary>
/// One look into the outbox. A letter is claimed by a conditional update before it is sent, so of any number of senders on either database
/// exactly one gets it; the claim is a lease, so a letter whose sender was killed comes due again and nothing is lost.
/// The one case in which a letter can leave twice: the mail server took it and the node died before it could write that down.
/// «Once» cannot be had across two systems, so we choose twice over never; the Message-ID comes from the letter's id and receivers drop
/// the second copy by it (the folder carrier writes the same file).
/// </summary>
internal sealed class LetterRound(SpojniaDbContext db, IMailer mailer, MailSettings settings, TimeProvider clock, ILogger<LetterRound> log)
{
    /// <summary>How long a claim lasts; longer than <see cref="Patience"/>, so that a live sender never outlives its claim.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private const int LettersInRound = 50;

    /// <summary>Sends what is due. Returns how many letters were sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var now = clock.Now();
        var due = await db.Outbox.AsNoTracking().Where(letter => letter.SentAt == null && letter.DueAt <= now)
            .OrderBy(letter => letter.DueAt).ThenBy(letter => letter.Id).Take(LettersInRound).Select(letter => letter.Id).ToListAsync(cancellation);
        var sent = 0;
        foreach (var id in due)
        {
            if (await ClaimAsync(id, cancellation) is { } letter && await SendAsync(letter, cancellation))
                sent++;
        }

        return sent;
    }

    /// <summary>Wait before the next attempt: a minute, then three times longer each time, half a day at most. Letters are never given up.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(720, Math.Pow(3, Math.Min(attempts - 1, 6))));

    /// <summary>The letter, held until the lease ends; <c>null</c> when another sender was quicker.</summary>
    internal async Task<OutboxLetter?> ClaimAsync(Guid id, CancellationToken cancellation)
    {
        var (now, claim) = (clock.Now(), Guid.CreateVersion7());
        var until = now + Lease;
        var claimed = await db.Outbox.Where(letter => letter.Id == id && letter.SentAt == null && letter.DueAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(letter => letter.Claim, claim).SetProperty(letter => letter.DueAt, until)
                .SetProperty(letter => letter.Attempts, letter => letter.Attempts + 1), cancellation);
        return claimed == 0 ? null : await db.Outbox.AsNoTracking().SingleAsync(letter => letter.Id == id, cancellation);
    }

    private async Task<bool> SendAsync(OutboxLetter letter, CancellationToken cancellation)
    {
        var held = db.Outbox.Where(other => other.Id == letter.Id && other.Claim == letter.Claim);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await mailer.SendAsync(LetterMessage.Of(letter, settings), patience.Token);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            var again = clock.Now() + WaitAfter(letter.Attempts);
            var error = failure.Message.Length > 1000 ? failure.Message[..1000] : failure.Message;
            log.LogWarning(failure, "Letter {Id} was not sent (attempt {Attempt}); next attempt at {Again:u}", letter.Id, letter.Attempts, again);
            await held.ExecuteUpdateAsync(set => set.SetProperty(other => other.DueAt, again).SetProperty(other => other.Claim, (Guid?)null)
                .SetProperty(other => other.LastError, error), cancellation);
            return false;
        }

        // Not cancellable: the letter has left, and that must be written down even while the site is stopping.
        var sentAt = clock.Now();
        await held.ExecuteUpdateAsync(set => set.SetProperty(other => other.SentAt, sentAt).SetProperty(other => other.Claim, (Guid?)null)
            .SetProperty(other => other.LastError, (string?)null), CancellationToken.None);
        return true;
    }
}
