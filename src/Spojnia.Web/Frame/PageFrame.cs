using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;

namespace Spojnia.Web.Frame;

/// <summary>What the layout shows around every page: the region, the caller, the menus, the languages.</summary>
internal sealed class PageFrame(CallerAccessor caller, IEnumerable<IMenuSource> menus, Atlas atlas, TimeProvider clock, IHttpContextAccessor http, IConfiguration configuration)
{
    private HttpRequest Request => http.HttpContext!.Request;

    public Caller Caller => caller.Current;

    /// <summary>Full name of the voivodeship; empty while the territory cannot be read, for the frame also stands around error pages.</summary>
    public string Region
    {
        get
        {
            try
            {
                return atlas.Region(clock.Today()).FullName;
            }
            catch (Exception failure) when (failure is SetupException or InvalidOperationException or System.Data.Common.DbException)
            {
                return "";
            }
        }
    }

    /// <summary>True when the region has colours of its own (<c>Brand:Colour</c>).</summary>
    public bool HasOwnColours => RegionColours.Of(configuration) is not null;

    public bool HasPanel => Menu(MenuPlace.Panel).Count > 0;

    public bool IsIn(string folder) => Request.Path.StartsWithSegments(folder);

    /// <summary>Links of a menu that this caller may follow.</summary>
    public IReadOnlyList<MenuLink> Menu(MenuPlace place) =>
    [
        .. menus.SelectMany(source => source.Links)
            .Where(link => link.Place == place && (link.Permission is null || Caller.Has(link.Permission)))
            .OrderBy(link => link.Order).ThenBy(link => link.Title, StringComparer.Create(CultureInfo.GetCultureInfo("pl-PL"), ignoreCase: true)),
    ];

    /// <summary><c>page</c> on the link's own page, <c>true</c> on pages below it, <c>null</c> elsewhere; the longest matching link of a menu wins.</summary>
    public string? CurrentMark(MenuLink link, IReadOnlyList<MenuLink> menu)
    {
        if (Request.Path == link.Link)
            return "page";
        bool Holds(MenuLink other) => other.Link != "/" && Request.Path.StartsWithSegments(other.Link);
        return Holds(link) && !menu.Any(other => other.Link.Length > link.Link.Length && Holds(other)) ? "true" : null;
    }

    /// <summary>This page in another language.</summary>
    public string InLanguage(string code)
    {
        var query = new QueryBuilder(Request.Query.Where(pair => pair.Key != LanguageMiddleware.Parameter)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")))
        {
            { LanguageMiddleware.Parameter, code },
        };
        return query.ToString();
    }
}
