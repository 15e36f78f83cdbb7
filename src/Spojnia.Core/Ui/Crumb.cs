namespace Spojnia.Core.Ui;

/// <summary>
/// A step above the current page. A page says where it stands by <c>ViewData["Crumbs"] = new Crumb[] { new("Szkolenia", "/szkolenia") }</c>;
/// the layout adds the home page in front.
/// </summary>
/// <param name="Title">Text of the link.</param>
/// <param name="Link">Address within the site.</param>
public sealed record Crumb(string Title, string Link);
