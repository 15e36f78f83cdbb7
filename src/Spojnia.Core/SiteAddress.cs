using Microsoft.Extensions.Configuration;

namespace Spojnia.Core;

/// <summary>
/// Where people reach this site (<c>Site:Address</c>), for links in letters, calendar entries and QR codes. A letter is written outside
/// of any request, and a request's Host header is not to be trusted; without configuration the first address the site listens on serves.
/// </summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    private readonly string _root = (configuration["Site:Address"] ?? configuration["Urls"]?.Split(';')[0] ?? "http://localhost:5080").TrimEnd('/');

    /// <summary>The whole address of a path that starts with <c>/</c>.</summary>
    public string Of(string path) => _root + path;
}
