using Spojnia.Core.Values;
using Spojnia.Organisations.Register;

namespace Spojnia.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>An institution of the register; without a name it gets one that no other has.</summary>
    internal async Task<Organisation> OrganisationAsync(
        string? name = null, string type = "OPS", Guid? ownerJstId = null, Guid? seatUnitId = null, string? nip = null, string? regon = null, DateOnly? closedOn = null)
    {
        var organisation = new Organisation(new OrganisationFacts
        {
            Name = name ?? $"Ośrodek Pomocy Społecznej nr {Next()} w Próbnej",
            Type = type,
            OwnerJstId = ownerJstId,
            SeatUnitId = seatUnitId,
            Place = "Próbna",
            Nip = nip is not null && Nip.TryParse(nip, out var readNip, out _) ? readNip : null,
            Regon = regon is not null && Regon.TryParse(regon, out var readRegon, out _) ? readRegon : null,
        });
        if (closedOn is { } day)
            organisation.Close(day, day);
        await site.DataAsync(async db =>
        {
            db.Add(organisation);
            await db.SaveChangesAsync();
        });
        return organisation;
    }
}
