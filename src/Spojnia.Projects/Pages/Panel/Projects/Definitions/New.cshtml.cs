using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Pages.Panel.Projects.Definitions;

/// <summary>A project manager checks a definition file and records it as a new version.</summary>
internal sealed class NewModel(SpojniaDbContext db, ProjectCatalogue catalogue, Atlas atlas, ActLog acts, TimeProvider clock) : PageModel, IRedraw
{
    private const int MostBytes = 1_000_000;

    [BindProperty]
    public IFormFile? Chosen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    internal IReadOnlyList<DefinitionError> Errors { get; private set; } = [];

    public Task RedrawAsync(CancellationToken cancellation) => Task.CompletedTask;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(bool sprawdz, CancellationToken cancellation)
    {
        if (Chosen is null || Chosen.Length == 0)
            ModelState.AddModelError(nameof(Chosen), "Wybierz plik z definicją projektu (JSON).");
        else if (Chosen.Length > MostBytes)
            ModelState.AddModelError(nameof(Chosen), "Ten plik jest za duży. Definicja projektu ma najwyżej 1 MB.");
        if (!sprawdz && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Napisz, co się zmienia i dlaczego. Zostanie to w historii projektu.");
        if (!ModelState.IsValid)
            return Page();

        using var reader = new StreamReader(Chosen!.OpenReadStream());
        var json = await reader.ReadToEndAsync(cancellation);
        (var definition, Errors) = DefinitionReader.Read(Path.GetFileName(Chosen.FileName), json, await KnownSets.ReadAsync(db, cancellation));
        if (definition is null)
        {
            ModelState.AddModelError(nameof(Chosen), "Plik zawiera błędy. Popraw je i wybierz plik jeszcze raz.");
            return Page();
        }

        if (sprawdz)
        {
            TempData["Done"] = $"Plik jest poprawny: projekt „{definition.Title}”, wskaźników: {definition.Indicators.Count}. Niczego nie zapisano.";
            return RedirectToPage();
        }

        await RecordAsync(new ShelvedDefinition(Path.GetFileName(Chosen.FileName), json, definition), cancellation);
        return Redirect($"/panel/projekty/{definition.Code}");
    }

    private async Task RecordAsync(ShelvedDefinition shelved, CancellationToken cancellation)
    {
        Refuse.If(!shelved.Definition.Regions.Contains(atlas.RegionCode), $"Ten projekt nie dotyczy województwa o kodzie {atlas.RegionCode}, które prowadzi ten serwis.");
        var project = await db.Projects.Include(project => project.Versions).SingleOrDefaultAsync(project => project.Code == shelved.Definition.Code, cancellation);
        if (project is null)
            db.Projects.Add(project = new Project(shelved.Definition.Code));
        var added = project.Record(shelved, clock.Now());
        Refuse.If(added is null, "Ta treść definicji jest już zapisana jako jedna z wersji. Zmień plik albo zostaw wszystko, jak jest.");
        acts.Add(new DefinitionRecorded(project.Id, shelved.Definition.Title, added!.Number, added.File), Reason);
        await db.SaveOrRefuseAsync("Ktoś właśnie zapisał inną wersję tej definicji. Obejrzyj ją i spróbuj jeszcze raz.", cancellation);
        catalogue.Forget();
        TempData["Done"] = $"Zapisano wersję {added.Number} definicji projektu „{shelved.Definition.Title}”.";
    }
}
