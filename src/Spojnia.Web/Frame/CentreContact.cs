using Spojnia.Core.Contracts;

namespace Spojnia.Web.Frame;

/// <summary>The body that runs this site and how to reach it: its name from the register, the rest from configuration (<c>Contact:Email</c>, <c>Contact:Phone</c>, <c>Contact:Address</c>).</summary>
internal sealed class CentreContact(IOrganisationDirectory organisations, IConfiguration configuration)
{
    public string Email { get; } = configuration["Contact:Email"] ?? "";

    public string Phone { get; } = configuration["Contact:Phone"] ?? "";

    public string Address { get; } = configuration["Contact:Address"] ?? "";

    public async Task<string> NameAsync(CancellationToken cancellation) =>
        (await organisations.FindCentreAsync(cancellation))?.Name ?? "Regionalny ośrodek polityki społecznej";
}
