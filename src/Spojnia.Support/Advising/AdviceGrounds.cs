using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Support.Advising;

/// <summary>What signed advisory cards prove: grounds for institutions and units beside attendances.</summary>
internal sealed class AdviceGrounds(SpojniaDbContext db)
{
    /// <summary>Grounds that touch any of the institutions or units, earliest first.</summary>
    public async Task<List<AdviceGround>> OfAsync(
        Guid project, IReadOnlyCollection<Guid> institutions, IReadOnlyCollection<Guid> units, bool staffCountForOwner, CancellationToken cancellation)
    {
        var rows = await (
            from card in db.AdvisoryCards
            where card.ProjectId == project && card.State == AdviceState.Signed
            from body in card.Bodies
            where (body.OrganisationId != null && institutions.Contains(body.OrganisationId.Value))
                || (body.JstId != null && units.Contains(body.JstId.Value))
                || (body.OwnerJstId != null && units.Contains(body.OwnerJstId.Value))
            orderby card.Day, card.SignedAt, card.Id
            select new { card.Id, card.Day, card.SignedAt, card.Topic, card.TaskNumber, body.OrganisationId, body.JstId, body.OwnerJstId }).ToListAsync(cancellation);
        return [.. rows.Select(row => new AdviceGround(row.Id, row.Day, row.SignedAt!.Value, row.Topic, row.TaskNumber, row.OrganisationId,
            row.JstId ?? (staffCountForOwner ? row.OwnerJstId : null)))];
    }
}

/// <summary>A signed card as a ground for one institution or unit.</summary>
internal sealed record AdviceGround(Guid CardId, DateOnly Day, DateTime SignedAt, string Topic, int? TaskNumber, Guid? InstitutionId, Guid? UnitId);
