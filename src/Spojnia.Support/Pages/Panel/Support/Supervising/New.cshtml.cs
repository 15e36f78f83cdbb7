using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Advising;
using Spojnia.Support.Pages.Panel.Support.Advising;
using Spojnia.Support.Pages.Panel.Support.Trainings;
using Spojnia.Support.Supervising;

namespace Spojnia.Support.Pages.Panel.Support.Supervising;

/// <summary>Making a contract. There is no field for what will be talked about.</summary>
internal sealed class NewModel(SpojniaDbContext db, CallerAccessor caller, SupervisionDesk desk, IProjectCatalogue projects, IOrganisationDirectory organisations) : PageModel, IRedraw
{
    [BindProperty]
    public ContractForm Input { get; set; } = new();

    public IReadOnlyDictionary<string, string> Goals { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<SelectListItem> Tasks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!caller.Current.Has(AdvisingPermissions.EditSupervision))
            return Forbid();
        await RedrawAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!caller.Current.Has(AdvisingPermissions.EditSupervision))
            return Forbid();
        await RedrawAsync(cancellation);
        var found = string.IsNullOrWhiteSpace(Input.Employer) ? [] : await organisations.SearchAsync(Input.Employer, 2, cancellation);
        var employer = found.Count == 1 || found.Count > 1 && Fold.Text(found[0].Name) == Fold.Text(Input.Employer) ? found[0] : null;
        if (Read(employer) is not { } outline)
            return Page();
        var contract = await desk.MakeAsync(outline, cancellation);
        TempData["Done"] = "Kontrakt jest zawarty. Dopisz osobę superwizowaną.";
        return RedirectToPage("Contract", new { contract.Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        Goals = await AdviceTopics.WordsAsync(db, AdvisingWord.Goal, cancellation);
        Tasks = [.. (await projects.ListAsync(cancellation)).SelectMany(project => project.Tasks, (project, task) => new SelectListItem($"{project.ShortTitle}: zadanie {task.Number}. {task.Title}", $"{project.Id}:{task.Number}"))];
    }

    private ContractOutline? Read(OrganisationCard? employer)
    {
        var reading = new FieldReading(ModelState);
        var parts = Input.Task?.Split(':') ?? [];
        var project = Guid.Empty;
        var task = 0;
        reading.Need(parts.Length == 2 && Guid.TryParse(parts[0], out project) && int.TryParse(parts[1], out task), "Task", "Wybierz projekt i zadanie.");
        reading.Need(Input.Goal is not null && Goals.ContainsKey(Input.Goal), "Goal", "Wybierz kategorię celów.");
        reading.Need(Enum.TryParse<MeetingForm>(Input.Form, out var form) && Enum.IsDefined(form), "Form", "Wybierz formę spotkań.");
        reading.Need(Input.Supervisor?.Trim() is { Length: > 2 and <= 260 }, "Supervisor", "Wpisz imię i nazwisko (do 260 znaków).");
        reading.Need(Input.Employer?.Trim() is { Length: > 1 and <= 300 }, "Employer", "Wpisz pracodawcę superwizora albo „działalność własna”.");
        reading.Need(Input.Certificate is null or { Length: <= 100 }, "Certificate", "Numer certyfikatu może mieć najwyżej 100 znaków.");
        var (certified, valid) = (reading.Day(Input.CertifiedOn, "CertifiedOn"), reading.Day(Input.CertifiedUntil, "CertifiedUntil"));
        var (from, until) = (reading.Day(Input.From, "From", optional: false), reading.Day(Input.Until, "Until", optional: false));
        var hours = reading.Number(Input.Hours, "Hours", 1, 1000, "Wpisz liczbę godzin od 1 do 1000.");
        return ModelState.IsValid ? new ContractOutline(project, task, Input.IsCoaching, Input.IsGroup, form, Input.Goal!, null, Input.Supervisor!, employer?.Id, employer?.Name ?? Input.Employer!,
            Input.Certificate ?? "", certified, valid, from!.Value, until!.Value, hours!.Value) : null;
    }
}

/// <summary>What is typed about a contract.</summary>
internal sealed class ContractForm
{
    public string? Task { get; set; }
    public bool IsCoaching { get; set; }
    public bool IsGroup { get; set; }
    public string? Form { get; set; }
    public string? Goal { get; set; }
    public string? Supervisor { get; set; }
    public string? Employer { get; set; }
    public string? Certificate { get; set; }
    public string? CertifiedOn { get; set; }
    public string? CertifiedUntil { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? Hours { get; set; }
}
