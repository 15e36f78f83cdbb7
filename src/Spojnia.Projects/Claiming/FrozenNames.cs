using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Projects.Defining;
using Spojnia.Projects.Figures;

namespace Spojnia.Projects.Claiming;

/// <summary>A frozen line as staff see it; <c>SourceLink</c> is <c>null</c> when the caller may not open the source, <c>TakenBack</c> tells what came after.</summary>
internal sealed record NamedLine(
    Guid Id, Guid SubjectId, string Subject, DateOnly Day, string Sex, string Theme, DateTime? RecordedAt, string? SourceLink, string TakenBack, bool IsDemo);

/// <summary>Names for what a snapshot froze as ids. The snapshot holds no names; JST and institutions are named from their registers.</summary>
internal sealed class FrozenNames(SpojniaDbContext db, Atlas atlas, EvidenceDoors doors, IEnumerable<IOrganisationDirectory> organisations)
{
    public string? Open(string module, string link) => doors.Open(module, link);

    public string UnitName(Guid? unit, DateOnly day) => unit is { } id ? atlas.Find(id, day)?.FullName ?? $"jednostka {id.ToString("N")[^8..]}" : "wpis bez jednostki";

    /// <summary>A name for each subject of a kind.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(string kind, IReadOnlyCollection<Guid> subjects, DateOnly day, CancellationToken cancellation)
    {
        var institutions = kind == EvidenceKinds.InstitutionSupported && organisations.FirstOrDefault() is { } directory
            ? await directory.FindAsync(subjects, cancellation)
            : new Dictionary<Guid, OrganisationCard>();
        return subjects.ToDictionary(id => id, id =>
            atlas.Find(id, day)?.FullName ?? (institutions.TryGetValue(id, out var card) ? card.Name : $"{EvidenceList.WordFor(kind)} {id.ToString("N")[^8..]}"));
    }

    /// <summary>Tells a page of a figure's frozen lines.</summary>
    public async Task<IReadOnlyList<NamedLine>> TellAsync(FrozenClaim claim, FrozenFigure figure, IReadOnlyList<FrozenLine> lines, CancellationToken cancellation = default)
    {
        var ids = lines.Select(line => line.Id).ToList();
        var rows = await db.Evidence.AsNoTracking().Where(entry => ids.Contains(entry.Id))
            .Select(entry => new { entry.Id, entry.RecordedAt, entry.SourceModule, entry.SourceLink }).ToDictionaryAsync(entry => entry.Id, cancellation);
        var takenBack = await db.Evidence.AsNoTracking().Where(entry => entry.CancelsId != null && ids.Contains(entry.CancelsId.Value))
            .ToDictionaryAsync(entry => entry.CancelsId!.Value, entry => $"cofnięte {PolishFormat.Moment(entry.RecordedAt)}: {entry.Reason}", cancellation);
        var names = await NamesAsync(figure.Rule.Kind, [.. lines.Select(line => line.Subject).Distinct()], claim.To, cancellation);
        return
        [
            .. lines.Select(line =>
            {
                var row = rows.GetValueOrDefault(line.Id);
                return new NamedLine(
                    line.Id, line.Subject, names[line.Subject], line.Day, line.Sex,
                    line.Theme.Length == 0 ? "" : Dictionaries.AllThemes.GetValueOrDefault(line.Theme)?.Name ?? line.Theme,
                    row?.RecordedAt, row is null ? null : doors.Open(row.SourceModule, row.SourceLink), takenBack.GetValueOrDefault(line.Id, ""), row?.SourceModule == ProjectsDemo.Source);
            }),
        ];
    }
}
