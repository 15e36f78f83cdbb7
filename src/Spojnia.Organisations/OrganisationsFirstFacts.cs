using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations;

/// <summary>The regional centre itself: the first organisation of every installation.</summary>
internal sealed class OrganisationsFirstFacts(SpojniaDbContext db, Atlas atlas, ActLog acts, TimeProvider clock) : IFirstFacts
{
    public int Order => 20;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await db.Organisations.AnyAsync(organisation => organisation.IsCentre, cancellation))
            return;
        var region = atlas.Region(clock.Today());
        var (name, city) = region.Code switch
        {
            "16" => ("Regionalny Ośrodek Polityki Społecznej w Opolu", "Opole"),
            "04" => ("Regionalny Ośrodek Polityki Społecznej w Toruniu", "Toruń"),
            _ => ($"Regionalny Ośrodek Polityki Społecznej – {region.FullName}", ""),
        };
        var seat = atlas.InRegion(UnitLevel.Gmina, clock.Today()).FirstOrDefault(gmina => gmina.Name == city);
        var centre = new Organisation(
            new OrganisationFacts { Name = name, ShortName = "ROPS", Type = "ROPS", Level = UnitLevel.Voivodeship, OwnerJstId = region.Id, SeatUnitId = seat?.Id, Place = city },
            isCentre: true);
        db.Organisations.Add(centre);
        acts.Add(new OrganisationRegistered(centre.Id, centre.Name));
        await db.SaveChangesAsync(cancellation);
    }
}
