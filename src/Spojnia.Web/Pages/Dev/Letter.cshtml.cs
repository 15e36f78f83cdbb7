using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Notices;

namespace Spojnia.Web.Pages.Dev;

/// <summary>One letter as its reader gets it.</summary>
[DevelopmentOnly]
internal sealed class LetterModel(SpojniaDbContext db, MailSettings settings) : PageModel
{
    public OutboxLetter Letter { get; private set; } = null!;
    public string From => $"{settings.FromName} <{settings.From}>";

    public Task<IActionResult> OnGetAsync(Guid id) => AnswerAsync(id, _ => Page());

    /// <summary>The HTML reading; a policy of its own, for letters carry their style inside.</summary>
    public Task<IActionResult> OnGetHtmlAsync(Guid id) => AnswerAsync(id, letter =>
    {
        Response.Headers.ContentSecurityPolicy = "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'";
        return Content(LetterMessage.HtmlOf(letter, settings), "text/html; charset=utf-8");
    });

    public Task<IActionResult> OnGetMessageAsync(Guid id) => AnswerAsync(id, letter =>
    {
        using var message = LetterMessage.Of(letter, settings);
        using var file = new MemoryStream();
        message.WriteTo(file);
        return File(file.ToArray(), "message/rfc822", "list.eml");
    });

    public Task<IActionResult> OnGetCalendarAsync(Guid id) => AnswerAsync(id, letter =>
        letter.Calendar is null ? NotFound() : File(Encoding.UTF8.GetBytes(letter.Calendar), "text/calendar", "termin.ics"));

    private async Task<IActionResult> AnswerAsync(Guid id, Func<OutboxLetter, IActionResult> answer)
    {
        if (await db.Outbox.AsNoTracking().SingleOrDefaultAsync(letter => letter.Id == id) is not { } letter)
            return NotFound();
        Letter = letter;
        return answer(letter);
    }
}
