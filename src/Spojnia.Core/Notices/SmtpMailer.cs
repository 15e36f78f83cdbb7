using MailKit.Net.Smtp;
using MimeKit;

namespace Spojnia.Core.Notices;

/// <summary>Hands letters to a mail server; one connection serves a whole round and is made anew after a failure.</summary>
internal sealed class SmtpMailer(MailSettings settings) : IMailer, IAsyncDisposable
{
    private SmtpClient? _client;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var client = _client ??= new SmtpClient { Timeout = 30_000 };
        try
        {
            if (!client.IsConnected)
            {
                await client.ConnectAsync(settings.Smtp.Host, settings.Smtp.Port, settings.Smtp.Security, cancellation);
                if (settings.Smtp.User is { Length: > 0 } user)
                    await client.AuthenticateAsync(user, settings.Smtp.Password ?? "", cancellation);
            }

            await client.SendAsync(message, cancellation);
        }
        catch
        {
            client.Dispose();
            _client = null;
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is null)
            return;
        try
        {
            await _client.DisconnectAsync(quit: true);
        }
        catch (Exception failure) when (failure is IOException or SmtpProtocolException)
        {
            // Every letter has been answered for; a server that hangs up first takes nothing back.
        }

        _client.Dispose();
    }
}
