using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Web.Frame;

namespace Spojnia.Web.Pages;

/// <summary>Says what went wrong in a plain sentence and what to do; keeps the status code. The API gets the same as problem details.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed partial class ErrorModel(ILogger<ErrorModel> log) : PageModel
{
    private const int MostKept = 64 * 1024;

    public int Code { get; private set; }
    public string Heading { get; private set; } = "";
    public string Advice { get; private set; } = "";

    /// <summary>What the person reads out to us and we look for in the log.</summary>
    public string Reference => HttpContext.TraceIdentifier;

    /// <summary>Address of the page that failed, within the site.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>What was typed into a form that expired; can be sent again with one press.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(int code) => ShowAsync(code);

    public Task<IActionResult> OnPostAsync(int code) => ShowAsync(code);

    public Task<IActionResult> OnPutAsync(int code) => ShowAsync(code);

    public Task<IActionResult> OnDeleteAsync(int code) => ShowAsync(code);

    private async Task<IActionResult> ShowAsync(int code)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var repeated = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Address = failure?.Path ?? (repeated?.OriginalPath + repeated?.OriginalQueryString) ?? "/";
        Code = failure is not null || repeated is not null ? Response.StatusCode : 404;
        Response.StatusCode = Code;
        // What could not be read of the failed form is said by the heading, not by the framework's sentence.
        ModelState.Clear();
        if (Code >= 500)
            log.LogError("Page «{Path}» failed; reference {Reference}.", failure?.Path ?? repeated?.OriginalPath, Reference);
        var expired = ExpiredForm.IsThis(HttpContext);
        (Heading, Advice) = expired
            ? ("Formularz wygasł", "Strona była otwarta zbyt długo albo w międzyczasie zmieniło się logowanie. Nic nie zostało zapisane.")
            : Sentences(Code);
        if (Address.StartsWith("/api", StringComparison.Ordinal))
            return new ObjectResult(new ProblemDetails { Status = Code, Title = Heading, Detail = Advice, Extensions = { ["reference"] = Reference } }) { StatusCode = Code };
        if (expired)
            await KeepFormAsync();
        return Page();
    }

    private static (string Heading, string Advice) Sentences(int code) => code switch
    {
        400 => ("Nie rozumiemy tego żądania", "Wróć do poprzedniej strony i spróbuj jeszcze raz. Jeśli adres został skopiowany, sprawdź, czy jest cały."),
        401 => ("Trzeba się zalogować", "Zaloguj się i spróbuj jeszcze raz."),
        403 => ("Nie masz uprawnień do tej strony", "Jeśli działasz w imieniu kilku instytucji, sprawdź, którą teraz wybrano. O uprawnienia poproś kierownika swojej instytucji albo administratora serwisu."),
        404 => ("Nie ma takiej strony", "Sprawdź, czy adres jest wpisany w całości. Strona mogła też zostać przeniesiona albo nie jest dla Ciebie dostępna."),
        405 => ("Tej strony nie można użyć w ten sposób", "Wróć do poprzedniej strony i skorzystaj z jej przycisków."),
        409 => ("Tego nie można teraz zrobić", "W międzyczasie coś się zmieniło. Wróć do poprzedniej strony, odśwież ją i spróbuj jeszcze raz."),
        413 => ("Plik jest za duży", "Można przesłać pliki do 25 MB. Zmniejsz plik albo podziel go na części. Wróć do formularza przyciskiem „Wstecz” w przeglądarce: to, co wpisano, powinno tam być."),
        415 => ("Nie obsługujemy takiego pliku", "Wróć do poprzedniej strony i wybierz plik jednego z wymienionych tam rodzajów."),
        429 => ("Zbyt wiele prób", "Odczekaj minutę i spróbuj jeszcze raz."),
        503 => ("Serwis jest chwilowo niedostępny", "Spróbuj jeszcze raz za kilka minut."),
        >= 500 => ("Coś się u nas zepsuło", "To nie Twoja wina. Spróbuj jeszcze raz za chwilę. Jeśli błąd się powtarza, napisz do nas i podaj numer zdarzenia."),
        _ => ("Nie udało się tego zrobić", "Wróć do poprzedniej strony i spróbuj jeszcze raz."),
    };

    // Only what was sent from our own page comes back, and never a file, a password or a PESEL.
    private async Task KeepFormAsync()
    {
        var origin = Request.Headers.Origin.ToString();
        if (!Request.HasFormContentType || origin != $"{Request.Scheme}://{Request.Host}" || Request.ContentLength is not <= MostKept)
            return;
        var form = await Request.ReadFormAsync();
        if (form.Files.Count > 0 || form.Keys.Any(key => Secret().IsMatch(key)))
            return;
        Kept = [.. form.Where(field => field.Key != "__RequestVerificationToken").SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))];
    }

    [GeneratedRegex("passw|haslo|pesel|code|token", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
