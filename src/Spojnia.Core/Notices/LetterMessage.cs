using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;

namespace Spojnia.Core.Notices;

/// <summary>Makes the message of a letter: the same letter always gives the same Message-ID, date and content.</summary>
internal static partial class LetterMessage
{
    public static MimeMessage Of(OutboxLetter letter, MailSettings settings)
    {
        var message = new MimeMessage
        {
            // Receivers drop a second copy with the Message-ID of one they have.
            MessageId = $"{letter.Id:N}@{settings.From.Split('@')[^1]}",
            Date = new DateTimeOffset(PolishTime.ToLocal(letter.WrittenAt), PolishTime.Zone.GetUtcOffset(letter.WrittenAt)),
            Subject = letter.Title,
            Body = BodyOf(letter, settings),
        };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(new MailboxAddress(letter.ToName, letter.To));
        if (settings.ReplyTo is { Length: > 0 } reply)
            message.ReplyTo.Add(new MailboxAddress(settings.FromName, reply));
        // Holiday robots do not answer what a machine sends (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, "pl");
        return message;
    }

    /// <summary>The letter as a page of its own: our look, no pictures or styles from outside.</summary>
    public static string HtmlOf(OutboxLetter letter, MailSettings settings)
    {
        var paragraphs = letter.Body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => $"<p style=\"margin:0 0 16px\">{Linked(paragraph.Trim('\n'))}</p>");
        return $"""
            <!DOCTYPE html>
            <html lang="pl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{WebUtility.HtmlEncode(letter.Title)}</title></head>
            <body style="margin:0;background:#f3f4f6;color:#1a1f2b;font:16px/1.5 Lato,'Segoe UI',Arial,sans-serif">
            <main style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff">
            <p style="margin:0 0 24px;padding-bottom:12px;border-bottom:3px solid #0b5563;font-weight:bold;color:#0b5563">{WebUtility.HtmlEncode(settings.FromName)}</p>
            <h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">{WebUtility.HtmlEncode(letter.Title)}</h1>
            {string.Join("\n", paragraphs)}
            </main>
            </body>
            </html>
            """;
    }

    /// <summary>Encoded text in which web addresses are links and single line ends stay.</summary>
    public static string Linked(string text)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (var address in WebAddress().EnumerateMatches(text))
        {
            var found = WebUtility.HtmlEncode(text.Substring(address.Index, address.Length));
            html.Append(WebUtility.HtmlEncode(text[from..address.Index])).Append("<a href=\"").Append(found).Append("\">").Append(found).Append("</a>");
            from = address.Index + address.Length;
        }

        return html.Append(WebUtility.HtmlEncode(text[from..])).Replace("\n", "<br>\n").ToString();
    }

    private static MimeEntity BodyOf(OutboxLetter letter, MailSettings settings)
    {
        var readings = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = letter.Body },
            new TextPart(TextFormat.Html) { Text = HtmlOf(letter, settings) },
        };
        if (letter.Calendar is not { } calendar)
            return readings;

        // Once as a reading, which mail programs offer to accept (RFC 6047), once as a file for those that do not.
        var invitation = new TextPart("calendar") { Text = calendar };
        invitation.ContentType.Parameters.Add("method", letter.CalendarMethod ?? "REQUEST");
        readings.Add(invitation);
        var file = new MimePart("application", "ics")
        {
            FileName = "termin.ics",
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(calendar))),
        };
        return new Multipart("mixed") { readings, file };
    }

    // A full stop or bracket at the end belongs to the sentence, not to the address.
    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)\]»”]")]
    private static partial Regex WebAddress();
}
