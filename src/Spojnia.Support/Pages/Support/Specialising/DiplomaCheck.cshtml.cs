using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.Support.Specialising;

/// <summary>Confirms or denies a diploma to anybody who holds it; the name is never shown, only compared, and travels by POST.</summary>
internal sealed class DiplomaCheckModel(DiplomaCheck check) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public bool Asked { get; private set; }
    public CheckedDiploma? Found { get; private set; }

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

        (Asked, Found) = (true, await check.FindAsync(Code, Name, cancellation));
        return Page();
    }
}
