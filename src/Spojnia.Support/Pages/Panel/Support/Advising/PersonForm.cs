using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Values;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Pages.Panel.Support.Trainings;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>A person whom staff write down: who they are and where they work.</summary>
internal sealed class PersonForm
{
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public string? Email { get; set; }
    public string? Pesel { get; set; }
    public string? Employer { get; set; }
    public string? Position { get; set; }
    public string? Relation { get; set; }
    public bool IsSocialWorker { get; set; }

    /// <summary>The supervisor is this person's superior; asked only where there is one.</summary>
    public bool IsSuperior { get; set; }

    public async Task<(DirectPerson Person, EnrolmentForm Form)?> ReadAsync(ModelStateDictionary state, IOrganisationDirectory organisations, CancellationToken cancellation)
    {
        var reading = new FieldReading(state, "Person.");
        reading.Need(GivenName?.Trim() is { Length: > 0 and <= 100 }, "GivenName", "Wpisz imię (do 100 znaków).");
        reading.Need(FamilyName?.Trim() is { Length: > 0 and <= 150 }, "FamilyName", "Wpisz nazwisko (do 150 znaków).");
        reading.Need(Email?.Trim() is { Length: > 3 and <= 254 } address && address.Contains('@'), "Email", "Wpisz adres e-mail osoby.");
        reading.Need(Employer?.Trim() is { Length: > 1 and <= 300 }, "Employer", "Wpisz instytucję, w której osoba pracuje (do 300 znaków).");
        reading.Need(Position?.Trim() is { Length: > 1 and <= 200 }, "Position", "Wpisz stanowisko (od 2 do 200 znaków).");
        reading.Need(Enum.TryParse<WorkRelation>(Relation, out var relation) && Enum.IsDefined(relation), "Relation", "Wybierz, co łączy osobę z instytucją.");
        var known = Core.Values.Pesel.TryParse(Pesel, out var pesel, out var problem);
        reading.Need(known, "Pesel", problem ?? "");
        if (!state.IsValid)
            return null;
        var found = await organisations.SearchAsync(Employer!, 2, cancellation);
        var employer = found.Count == 1 || found.Count > 1 && Fold.Text(found[0].Name) == Fold.Text(Employer) ? found[0] : null;
        return (new DirectPerson(GivenName!, FamilyName!, Email!, Identity.By(pesel)),
            new EnrolmentForm { OrganisationId = employer?.Id, OrganisationName = employer?.Name ?? Employer!, Position = Position!, Relation = relation, IsSocialWorker = IsSocialWorker });
    }
}
