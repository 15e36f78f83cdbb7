using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Notices;

namespace Spojnia.Web.Pages.Dev;

/// <summary>Letters that the site has written, newest first.</summary>
[DevelopmentOnly]
internal sealed class MailModel(SpojniaDbContext db) : PageModel
{
    private const int OnPage = 50;

    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "strona")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Row> Letters { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var letters = db.Outbox.AsNoTracking();
        if (Search is { Length: > 0 } text)
            letters = letters.Where(letter => letter.To.Contains(text) || letter.Title.Contains(text) || letter.Key.Contains(text));
        var rows = await letters.OrderByDescending(letter => letter.WrittenAt).ThenByDescending(letter => letter.Id)
            .Skip((Math.Max(Number, 1) - 1) * OnPage).Take(OnPage + 1)
            .Select(letter => new Row(letter.Id, letter.To, letter.Title, letter.WrittenAt, letter.SentAt, letter.Attempts, letter.LastError, letter.Calendar != null))
            .ToListAsync(cancellation);
        HasMore = rows.Count > OnPage;
        Letters = [.. rows.Take(OnPage)];
    }

    internal sealed record Row(Guid Id, string To, string Title, DateTime WrittenAt, DateTime? SentAt, int Attempts, string? LastError, bool HasCalendar)
    {
        public string State => SentAt is not null ? "wysłany" : LastError is not null ? $"nieudany, próba {Attempts}" : "czeka";
    }
}
