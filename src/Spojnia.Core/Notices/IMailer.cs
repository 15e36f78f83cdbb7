using MimeKit;

namespace Spojnia.Core.Notices;

/// <summary>Carries a letter out of the site. Returns when the letter has been handed over; throws when it has not.</summary>
internal interface IMailer
{
    Task SendAsync(MimeMessage message, CancellationToken cancellation);
}
