using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Core.Ui;

/// <summary>A page that can be drawn again after a refused act: loads what it shows without touching what the person typed.</summary>
public interface IRedraw
{
    /// <summary>Called with an empty change tracker.</summary>
    Task RedrawAsync(CancellationToken cancellation);
}

/// <summary>
/// An expected «no» redraws the page with its sentence on top and everything the person typed still in place: 409 for a refusal
/// and for a stale edit.
/// </summary>
public sealed class RefusalFilter(SpojniaDbContext db) : IAsyncPageFilter
{
    private const string Stale = "Ktoś inny zmienił ten zapis w czasie, gdy go edytowano. Porównaj swoje zmiany z tym, co jest teraz zapisane, i wyślij formularz jeszcze raz.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var sentence = executed.Exception switch
        {
            RefusedException refused => refused.Message,
            DbUpdateConcurrencyException => Stale,
            _ => null,
        };
        if (sentence is null || executed.ExceptionHandled || context.HandlerInstance is not PageModel page)
            return;

        executed.ExceptionHandled = true;
        db.ChangeTracker.Clear();
        if (page is IRedraw redraw)
            await redraw.RedrawAsync(context.HttpContext.RequestAborted);
        page.ModelState.AddModelError("", sentence);
        // Version is drawn from the model, not from what was posted, so that the second try carries the fresh one.
        foreach (var key in page.ModelState.Keys.Where(key => key == "Version" || key.EndsWith(".Version", StringComparison.Ordinal)).ToList())
            page.ModelState.Remove(key);
        page.Response.StatusCode = 409;
        executed.Result = page.Page();
    }
}
