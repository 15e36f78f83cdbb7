namespace Spojnia.Core.Contracts;

/// <summary>
/// Makes papers (attendance lists, certificates) as tagged PDF from Razor views. A paper's view is a partial with its model; it sets
/// <c>Layout = "/Pages/Shared/_Paper.cshtml"</c>, <c>ViewData["Title"]</c>, <c>ViewData["Programme"]</c> (acronym; its marks come from <see cref="Marks.MarkSets"/>) and
/// <c>ViewData["PaperWide"] = true</c> for landscape. The same view is the print page: a Razor Page with that layout renders the partial.
/// The host gives it.
/// </summary>
public interface IPaperPress
{
    /// <summary>False where no Chromium is deployed: then the print page serves, and pages say so.</summary>
    bool PrintsPdf { get; }

    /// <summary>Prints a view as tagged PDF, A4.</summary>
    /// <param name="view">Path of the view from the root, such as <c>/Pages/Panel/Support/_AttendanceList.cshtml</c>.</param>
    /// <param name="model">What the view shows.</param>
    /// <param name="cancellation">Ends the waiting in the queue.</param>
    /// <exception cref="RefusedException">No Chromium is available.</exception>
    Task<byte[]> PrintAsync(string view, object model, CancellationToken cancellation);
}
