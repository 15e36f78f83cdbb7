using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Web.Frame;

namespace Spojnia.Web.Pages.About;

internal sealed class AccessibilityModel(CentreContact contact) : PageModel
{
    public CentreContact Contact => contact;
    public string Centre { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation) => Centre = await contact.NameAsync(cancellation);
}
