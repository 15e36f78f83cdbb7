using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Spojnia.Core.Data;
using Spojnia.Core.Notices;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Notices;

public sealed class LetterRoundTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task SendDueAsync_ManySendersAtOnce_SendEachLetterOnce()
    {
        var ids = await WriteAsync(40);
        var mailer = new CountingMailer();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(mailer)));

        ids.ShouldAllBe(id => mailer.Sent.Count(sent => sent == id) == 1);
        (await LettersAsync(ids)).ShouldAllBe(letter => letter.SentAt != null && letter.Attempts == 1);
    }

    [Fact]
    public async Task SendDueAsync_CarrierFails_TriesAgainAfterAWait()
    {
        var ids = await WriteAsync(1);
        var mailer = new CountingMailer { FailsWith = new IOException("Nie ma połączenia.") };

        await SendAsync(mailer);
        var failed = (await LettersAsync(ids)).Single();
        mailer.FailsWith = null;
        await SendAsync(mailer);
        mailer.Sent.ShouldNotContain(ids[0]);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync(mailer);

        failed.LastError.ShouldBe("Nie ma połączenia.");
        failed.SentAt.ShouldBeNull();
        mailer.Sent.Count(id => id == ids[0]).ShouldBe(1);
    }

    [Fact]
    public async Task SendDueAsync_SenderKilledAfterItsClaim_SendsWhenTheLeaseEnds()
    {
        var ids = await WriteAsync(1);
        var mailer = new CountingMailer();
        await site.ScopeAsync(services => RoundOf(services, mailer).ClaimAsync(ids[0], CancellationToken.None));

        await SendAsync(mailer);
        mailer.Sent.ShouldNotContain(ids[0]);
        site.Clock.Advance(LetterRound.Lease + TimeSpan.FromSeconds(1));
        await SendAsync(mailer);

        mailer.Sent.Count(id => id == ids[0]).ShouldBe(1);
    }

    [Fact]
    public async Task FolderMailer_SameLetterTwice_LeavesOneFile()
    {
        var ids = await WriteAsync(1);
        var letter = (await LettersAsync(ids)).Single();
        var folder = new FolderMailer(site.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>());

        await folder.SendAsync(LetterMessage.Of(letter, new MailSettings()), CancellationToken.None);
        await folder.SendAsync(LetterMessage.Of(letter, new MailSettings()), CancellationToken.None);

        Directory.GetFiles(Path.Combine(site.Var, "mail"), $"*{ids[0]:N}*").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task DevelopersPage_OutsideOfDevelopment_IsNotThere() =>
        (await site.NewVisitor().GetAsync("/dev/poczta")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);

    private Task<int> SendAsync(IMailer mailer) => site.ScopeAsync(services => RoundOf(services, mailer).SendDueAsync(CancellationToken.None));

    private static LetterRound RoundOf(IServiceProvider services, IMailer mailer) => new(
        services.GetRequiredService<SpojniaDbContext>(), mailer, new MailSettings(), services.GetRequiredService<TimeProvider>(), NullLogger<LetterRound>.Instance);

    private Task<List<Guid>> WriteAsync(int letters) => site.ScopeAsync(async services =>
    {
        var outbox = services.GetRequiredService<Outbox>();
        var db = services.GetRequiredService<SpojniaDbContext>();
        for (var i = 0; i < letters; i++)
            outbox.Add(new Letter($"test:{Guid.NewGuid()}", "zofia@example.pl", "Zofia", "Próba", "Treść"));
        var ids = db.Outbox.Local.Select(letter => letter.Id).ToList();
        await db.SaveChangesAsync();
        return ids;
    });

    private Task<List<OutboxLetter>> LettersAsync(List<Guid> ids) =>
        site.DataAsync(db => db.Outbox.AsNoTracking().Where(letter => ids.Contains(letter.Id)).ToListAsync());

    private sealed class CountingMailer : IMailer
    {
        private readonly System.Collections.Concurrent.ConcurrentBag<Guid> _sent = [];

        public Exception? FailsWith { get; set; }

        public IReadOnlyCollection<Guid> Sent => _sent;

        public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
        {
            await Task.Yield();
            if (FailsWith is { } failure)
                throw failure;
            _sent.Add(Guid.Parse(message.MessageId!.Split('@')[0]));
        }
    }
}
