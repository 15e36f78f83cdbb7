using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Files;
using Spojnia.Support.Recording.Checking;
using Spojnia.Support.Recording.Rules;

namespace Spojnia.Support.Pages.Panel.Support.Checking;

/// <summary>The rules in force here.</summary>
internal sealed class RulesModel(RuleBook book) : PageModel
{
    public IReadOnlyList<ValidationRule> Rules => book.Rules;

    public IActionResult OnGet(string? eksport) => SheetExport.Asked(eksport) is { } format
        ? SheetExport.Of(format, "reguly-sprawdzania", [new("Kod", rule => rule.Code), new("Waga", rule => rule.Severity == RuleSeverity.Error ? "błąd" : "ostrzeżenie"),
            new("Pola", rule => string.Join(", ", rule.Fields.Select(RecordColumns.LabelOf))), new("Komunikat", rule => rule.Message)], Rules)
        : Page();
}
