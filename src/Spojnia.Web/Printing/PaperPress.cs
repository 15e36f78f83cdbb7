using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Spojnia.Core;
using Spojnia.Core.Contracts;

namespace Spojnia.Web.Printing;

/// <summary>Draws a paper's Razor view into one HTML text with styles and fonts inside, and has it printed.</summary>
internal sealed class PaperPress(
    IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services, PaperStyle style, IPdfPrinter printer) : IPaperPress
{
    public bool PrintsPdf => printer.IsAvailable;

    public async Task<byte[]> PrintAsync(string view, object model, CancellationToken cancellation)
    {
        Refuse.If(!printer.IsAvailable, "Ten serwis nie ma programu do tworzenia PDF. Otwórz wersję do druku i wydrukuj ją z przeglądarki.");
        return await printer.PrintAsync(await DrawAsync(view, model), cancellation);
    }

    internal async Task<string> DrawAsync(string view, object model)
    {
        var found = views.GetView(null, view, isMainPage: true);
        if (!found.Success)
            throw new ArgumentException($"There is no view {view}.", nameof(view));
        var context = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model, ["PaperStyle"] = style.Whole };
        await using var written = new StringWriter();
        await found.View.RenderAsync(new ViewContext(context, found.View, data, new TempDataDictionary(context.HttpContext, tempData), written, new HtmlHelperOptions()));
        return written.ToString();
    }
}
