using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Web.Frame;

namespace Spojnia.Web.Pages;

/// <summary>Where a person begins after signing in: staff at what waits in the panel, everybody else at their own matters.</summary>
internal sealed class StartModel(PageFrame frame) : PageModel
{
    public IActionResult OnGet() => Redirect(frame.HasPanel ? "/panel" : "/moje");
}
