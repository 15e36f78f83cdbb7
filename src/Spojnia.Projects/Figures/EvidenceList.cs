using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui.Lists;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Figures;

/// <summary>Which lines behind a number are shown.</summary>
internal enum EvidenceShown
{
    All,
    Counted,
    TakenBack,
}

/// <summary>A line behind a number; <c>SourceLink</c> is <c>null</c> when the caller may not open the source.</summary>
internal sealed record EvidenceLine(
    Guid Id, Guid SubjectId, string Subject, DateOnly Day, DateTime RecordedAt, string Theme, int? Task, int? Action, string Sex,
    string? SourceLink, DateTime? TakenBackAt, string? Reason, bool Repeats, bool OutsideSet, bool IsDemo)
{
    /// <summary>Why the line adds to the number, or why it does not.</summary>
    public string State => TakenBackAt is not null ? "cofnięte" : OutsideSet ? "poza zbiorem" : Repeats ? "powtórzenie" : "policzone";
}

/// <summary>The lines of the ledger behind a figure, cancelled ones too. The ledger holds no names; JST and institutions are named from their registers.</summary>
internal sealed class EvidenceList(SpojniaDbContext db, TerritorySets sets, Atlas atlas, EvidenceDoors doors, IEnumerable<IOrganisationDirectory> organisations)
{
    /// <summary>A page of lines, newest first unless asked otherwise, with the number of all that match.</summary>
    public async Task<(IReadOnlyList<EvidenceLine> Lines, int Count)> ReadAsync(
        Guid projectId, Figure figure, EvidenceShown shown, string? search, Sorting sorting, int skip, int take, CancellationToken cancellation = default)
    {
        var chosen = db.Evidence.Under(projectId, figure.Rule, figure.AsOf, figure.KnownAt);
        var standing = chosen.StandingAt(db, figure.KnownAt);
        var query = shown switch
        {
            EvidenceShown.Counted => standing,
            EvidenceShown.TakenBack => chosen.Where(entry => !standing.Any(other => other.Id == entry.Id)),
            _ => chosen,
        };
        if (!string.IsNullOrWhiteSpace(search))
            query = await NarrowAsync(query, search, figure, cancellation);

        var count = await query.CountAsync(cancellation);
        if (take == 0)
            return ([], count);
        var ordered = (sorting.Key, sorting.Descending) switch
        {
            ("zapisano", false) => query.OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.Id),
            ("zapisano", true) => query.OrderByDescending(entry => entry.RecordedAt).ThenByDescending(entry => entry.Id),
            (_, false) => query.OrderBy(entry => entry.HappenedOn).ThenBy(entry => entry.Id),
            _ => query.OrderByDescending(entry => entry.HappenedOn).ThenByDescending(entry => entry.Id),
        };
        var rows = await ordered.Skip(skip).Take(take).ToListAsync(cancellation);
        return (await TellAsync(rows, standing, figure, cancellation), count);
    }

    private async Task<IReadOnlyList<EvidenceLine>> TellAsync(
        List<EvidenceEntry> rows, IQueryable<EvidenceEntry> standing, Figure figure, CancellationToken cancellation)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var takenBack = await db.Evidence.Where(cancel => cancel.CancelsId != null && ids.Contains(cancel.CancelsId.Value) && cancel.RecordedAt <= figure.KnownAt)
            .ToDictionaryAsync(cancel => cancel.CancelsId!.Value, cancel => (At: cancel.RecordedAt, cancel.Reason), cancellation);
        var subjects = rows.Select(row => row.SubjectId).Distinct().ToList();
        var first = (await standing.Where(entry => subjects.Contains(entry.SubjectId)).Select(entry => new { entry.Id, entry.SubjectId, entry.HappenedOn }).ToListAsync(cancellation))
            .GroupBy(entry => entry.SubjectId).ToDictionary(group => group.Key, group => group.OrderBy(entry => entry.HappenedOn).ThenBy(entry => entry.Id).First().Id);
        var members = figure.Indicator.Denominator is { } set ? await sets.MembersAsync(set, figure.AsOf, cancellation: cancellation) : null;
        var names = await NamesAsync(subjects, figure, cancellation);
        return
        [
            .. rows.Select(row => new EvidenceLine(
                row.Id, row.SubjectId, names[row.SubjectId], row.HappenedOn, row.RecordedAt,
                row.Theme.Length == 0 ? "" : Dictionaries.AllThemes.GetValueOrDefault(row.Theme)?.Name ?? row.Theme,
                row.TaskNumber, row.ActionNumber, row.Sex, doors.Open(row.SourceModule, row.SourceLink),
                takenBack.TryGetValue(row.Id, out var back) ? back.At : null, back.Reason,
                first.TryGetValue(row.SubjectId, out var counted) && counted != row.Id, members?.Contains(row.SubjectId) == false, row.SourceModule == ProjectsDemo.Source)),
        ];
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(List<Guid> subjects, Figure figure, CancellationToken cancellation)
    {
        var institutions = figure.Rule.Kind == EvidenceKinds.InstitutionSupported && organisations.FirstOrDefault() is { } directory
            ? await directory.FindAsync(subjects, cancellation)
            : new Dictionary<Guid, OrganisationCard>();
        return subjects.ToDictionary(id => id, id =>
            atlas.Find(id, figure.AsOf)?.FullName
            ?? (institutions.TryGetValue(id, out var card) ? card.Name : $"{WordFor(figure.Rule.Kind)} {id.ToString("N")[^8..]}"));
    }

    private async Task<IQueryable<EvidenceEntry>> NarrowAsync(IQueryable<EvidenceEntry> query, string search, Figure figure, CancellationToken cancellation)
    {
        var text = Fold.Text(search);
        var ids = atlas.InRegion(UnitLevel.Gmina, figure.AsOf).Concat(atlas.InRegion(UnitLevel.Powiat, figure.AsOf))
            .Where(unit => Fold.Text(unit.FullName).Contains(text, StringComparison.Ordinal)).Select(unit => unit.JstId).ToHashSet();
        if (figure.Rule.Kind == EvidenceKinds.InstitutionSupported && organisations.FirstOrDefault() is { } directory)
            ids.UnionWith((await directory.SearchAsync(search, 200, cancellation)).Select(card => card.Id));
        return query.Where(entry => ids.Contains(entry.SubjectId) || (entry.UnitId != null && ids.Contains(entry.UnitId.Value)));
    }

    internal static string WordFor(string kind) => kind switch
    {
        EvidenceKinds.PersonSupported or EvidenceKinds.PersonQualified => "osoba",
        EvidenceKinds.InstitutionSupported => "instytucja",
        EvidenceKinds.SupportDelivered => "forma wsparcia",
        _ => "jednostka",
    };
}
