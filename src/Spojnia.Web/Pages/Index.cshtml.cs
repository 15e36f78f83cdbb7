using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Spojnia.Web.Pages;

internal sealed class IndexModel : PageModel
{
    public void OnGet()
    {
    }
}
