using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Support.Certifying;

namespace Spojnia.Support.Pages.Support;

/// <summary>
/// Confirms or denies a paper to anybody who holds it. The name is never shown: it can only be compared, and it travels by POST so that
/// it stays out of addresses and logs; such a POST changes nothing and so answers without a redirect.
/// </summary>
internal sealed class CertificateCheckModel(CertificateCheck check) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public bool Asked { get; private set; }
    public CheckedCertificate? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => string.IsNullOrWhiteSpace(Code) ? Page() : await AnswerAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(Code))
            return await AnswerAsync(cancellation);
        ModelState.AddModelError(nameof(Code), "Wpisz kod z dokumentu.");
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        if (check.IsTooOften(HttpContext.Connection.RemoteIpAddress?.ToString()))
        {
            Response.StatusCode = 429;
            ModelState.AddModelError("", "Za dużo sprawdzeń w krótkim czasie. Odczekaj minutę i spróbuj jeszcze raz.");
            return Page();
        }

        (Asked, Found) = (true, await check.FindAsync(Code, Number, Name, cancellation));
        return Page();
    }
}
