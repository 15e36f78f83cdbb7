using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Tests.Hosting;

/// <summary>A file put into a form.</summary>
public sealed record Upload(string Name, byte[] Content, string Type = "application/octet-stream");

/// <summary>A browser without a screen: keeps cookies, follows redirects, sends forms as they stand on the page with what was typed into them.</summary>
public sealed class Visitor(SiteFixture site)
{
    private static readonly Uri Home = new("http://localhost/");
    private readonly Dictionary<string, string> _cookies = [];
    private readonly HttpClient _client = new(site.Factory.Server.CreateHandler()) { BaseAddress = Home };
    private string? _key;

    /// <summary>The page this browser shows.</summary>
    public Answer? Page { get; private set; }

    /// <summary>Who the visitor is, once signed in by <see cref="SignInAsAsync"/>.</summary>
    public Caller Caller { get; private set; } = Caller.PasserBy;

    /// <summary>Headers sent with every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>
    /// The fast way in: from now on the visitor is a person who holds the role in the organisation, with the permissions the catalogue
    /// gives that role. A role of the centre stands in the centre when no organisation is given.
    /// </summary>
    public async Task<Caller> SignInAsAsync(string role, Guid? organisationId = null, Guid? personId = null)
    {
        var ofCentre = Roles.OfCentre.Contains(role);
        var person = await site.ScopeAsync(async services =>
        {
            var db = services.GetRequiredService<SpojniaDbContext>();
            return personId is { } id ? await db.FindAsync<Core.People.Person>(id) : null;
        }) ?? await site.Given.PersonAsync();
        Caller = await site.ScopeAsync(async services =>
        {
            var register = services.GetService<IOrganisationDirectory>();
            var organisation = register is null ? null
                : organisationId is { } id ? await register.FindAsync(id)
                : ofCentre ? await register.FindCentreAsync() : null;
            return new Caller(Guid.CreateVersion7(), person.Id, person.FullName, person.Email, Guid.CreateVersion7(),
                organisation?.Id ?? organisationId ?? Guid.CreateVersion7(), organisation?.Name ?? "Instytucja", role,
                ofCentre, services.GetRequiredService<PermissionCatalogue>().HeldBy(role));
        });
        _key = Guid.NewGuid().ToString();
        site.Services.GetRequiredService<TestCallers>().Add(_key, Caller);
        return Caller;
    }

    /// <summary>Opens an address; follows redirects unless told otherwise.</summary>
    public Task<Answer> GetAsync(string path, bool follow = true) => SendAsync(HttpMethod.Get, new Uri(Home, path), null, follow);

    /// <summary>
    /// Sends a form of the shown page. <paramref name="form"/> selects the form, or the button in it that is pressed.
    /// <paramref name="fields"/> (an anonymous object or a dictionary; values are text, <c>bool</c> for a single checkbox, arrays for several,
    /// or <see cref="Upload"/>) are typed over what stands there; a field the form does not have is an error of the test.
    /// </summary>
    public Task<Answer> SubmitAsync(string form, object? fields = null, bool follow = true)
    {
        var page = Page ?? throw new InvalidOperationException("Open a page first.");
        var selected = page.Document.QuerySelector(form) ?? throw new InvalidOperationException($"«{form}» is not on {page.Path} ({(int)page.Status}).");
        var button = selected as IHtmlElement;
        var element = selected as IHtmlFormElement ?? selected.Closest("form") as IHtmlFormElement
            ?? throw new InvalidOperationException($"«{form}» is neither a form nor in one.");
        if (selected is IHtmlFormElement)
            button = element.QuerySelectorAll<IHtmlElement>("button:not([type=button]), input[type=submit]").FirstOrDefault();

        var filled = FilledForm.Of(element, button, fields);
        var target = new Uri(new Uri(Home, page.Path), button?.GetAttribute("formaction") ?? element.GetAttribute("action") ?? page.Path);
        if (!string.Equals(element.Method, "post", StringComparison.OrdinalIgnoreCase))
            return SendAsync(HttpMethod.Get, new UriBuilder(target) { Query = filled.ToQuery() }.Uri, null, follow);
        return SendAsync(HttpMethod.Post, target, filled.ToContent(), follow);
    }

    /// <summary>Posts what no form offers (a tampered or a repeated request), with the antiforgery token of the shown page if it has one.</summary>
    public Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, bool follow = true)
    {
        var token = Page?.Document.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")?.Value;
        List<KeyValuePair<string, string>> sent = [.. fields];
        if (token is not null)
            sent.Add(new("__RequestVerificationToken", token));
        return SendAsync(HttpMethod.Post, new Uri(Home, path), new FormUrlEncodedContent(sent), follow);
    }

    private async Task<Answer> SendAsync(HttpMethod method, Uri address, HttpContent? content, bool follow)
    {
        for (var hops = 0; hops < 10; hops++)
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            if (_cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            if (_key is not null)
                request.Headers.Add(TestCallers.Header, _key);
            foreach (var (name, value) in Headers)
                request.Headers.TryAddWithoutValidation(name, value);
            var response = await _client.SendAsync(request);
            Keep(response);
            var answer = new Answer(response, await response.Content.ReadAsByteArrayAsync(), address);
            Page = answer;
            if (!follow || answer.Location is null || response.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently))
                return answer;
            (method, address, content) = (HttpMethod.Get, new Uri(address, response.Headers.Location!), null);
        }

        throw new InvalidOperationException($"Redirects without end at {address}.");
    }

    // The site's clock is not this machine's, so an expiry is read by the site's clock.
    private void Keep(HttpResponseMessage response)
    {
        foreach (var line in response.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            var (name, value) = (parts[0].Split('=', 2)[0], parts[0].Split('=', 2)[1]);
            var expires = parts.FirstOrDefault(part => part.StartsWith("expires=", StringComparison.OrdinalIgnoreCase))?[8..];
            if (value.Length == 0 || (expires is not null && DateTimeOffset.Parse(expires, System.Globalization.CultureInfo.InvariantCulture) <= site.Clock.GetUtcNow()))
                _cookies.Remove(name);
            else
                _cookies[name] = value;
        }
    }
}
