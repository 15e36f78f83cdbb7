using MimeKit;
using Spojnia.Core.Notices;

namespace Spojnia.Tests.Notices;

public sealed class LetterMessageTests
{
    private static readonly MailSettings Settings = new() { From = "szkolenia@rops.example", FromName = "Regionalny Ośrodek „Spójnia”" };
    private static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_PolishLetter_ReadsBackAsWritten()
    {
        var message = RoundTrip(new OutboxLetter(new Letter("k", "zofia@ops.example", "Zofia Żółć-Gęślą", "Potwierdzamy Twój udział: piecza zastępcza", "Dzień dobry,\n\nZażółć gęślą jaźń."), Now));

        message.Subject.ShouldBe("Potwierdzamy Twój udział: piecza zastępcza");
        message.From.Mailboxes.Single().Name.ShouldBe("Regionalny Ośrodek „Spójnia”");
        message.To.Mailboxes.Single().Name.ShouldBe("Zofia Żółć-Gęślą");
        message.TextBody!.ReplaceLineEndings("\n").Trim().ShouldBe("Dzień dobry,\n\nZażółć gęślą jaźń.");
        message.HtmlBody!.ShouldContain("<html lang=\"pl\">");
        System.Net.WebUtility.HtmlDecode(message.HtmlBody!)!.ShouldContain("Zażółć gęślą jaźń.");
        message.Date.Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Of_SameLetterTwice_HasTheSameMessageId()
    {
        var letter = new OutboxLetter(new Letter("k", "a@b.example", "A", "T", "T"), Now);

        LetterMessage.Of(letter, Settings).MessageId.ShouldBe(LetterMessage.Of(letter, Settings).MessageId);
        LetterMessage.Of(letter, Settings).MessageId.ShouldBe($"{letter.Id:N}@rops.example");
    }

    [Fact]
    public void Of_LetterWithCalendar_CarriesItAsReadingAndAsFile()
    {
        var message = RoundTrip(new OutboxLetter(new Letter("k", "a@b.example", "A", "T", "T", new CalendarPart("CANCEL", "BEGIN:VCALENDAR\r\nSUMMARY:Żółw\r\nEND:VCALENDAR\r\n")), Now));

        var reading = message.BodyParts.OfType<TextPart>().Single(part => part.ContentType.IsMimeType("text", "calendar"));
        reading.ContentType.Parameters["method"].ShouldBe("CANCEL");
        reading.Text.ShouldContain("SUMMARY:Żółw");
        message.Attachments.OfType<MimePart>().Single().FileName.ShouldBe("termin.ics");
    }

    [Fact]
    public void Linked_AddressAtTheEndOfASentence_LeavesTheFullStopOut() =>
        LetterMessage.Linked("Wejdź na https://rops.example/konto?a=1&b=2. <b>")
            .ShouldBe("Wejdź na <a href=\"https://rops.example/konto?a=1&amp;b=2\">https://rops.example/konto?a=1&amp;b=2</a>. &lt;b&gt;");

    private static MimeMessage RoundTrip(OutboxLetter letter)
    {
        using var stream = new MemoryStream();
        LetterMessage.Of(letter, Settings).WriteTo(stream);
        stream.Position = 0;
        return MimeMessage.Load(stream);
    }
}
