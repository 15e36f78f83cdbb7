using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Spojnia.Web.Frame;

/// <summary>Tells the error page that a form was refused because its token had expired, not because it was badly made.</summary>
internal sealed class ExpiredForm : IAlwaysRunResultFilter
{
    private static readonly object Key = new();

    public static bool IsThis(HttpContext context) => context.Items.ContainsKey(Key);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.HttpContext.Items[Key] = true;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
