using System.Collections.Frozen;

namespace Spojnia.Core.Territory;

/// <summary>What the atlas looks things up in; never changes once made.</summary>
internal sealed class AtlasIndex
{
    private readonly FrozenDictionary<Guid, Entry> _byId;
    private readonly ILookup<string, Entry> _byCode;
    private readonly ILookup<Guid, Entry> _byParent;
    private readonly ILookup<(string Region, UnitLevel Level), Entry> _byRegion;

    public AtlasIndex(IEnumerable<Entry> entries)
    {
        _byId = entries.ToFrozenDictionary(entry => entry.Unit.Id);
        _byCode = Look(entry => entry.Spans.SelectMany(span => span.Code.Length == 7 ? [span.Code, span.Code[..6]] : new[] { span.Code }));
        _byParent = Look(entry => entry.Spans.Select(span => span.ParentId ?? Guid.Empty));
        _byRegion = Look(entry => entry.Spans.Select(span => (span.Code[..2], entry.Unit.Level)));
    }

    private static readonly StringComparer PolishOrder = StringComparer.Create(new("pl-PL"), ignoreCase: true);

    public static IComparer<UnitView> ByName { get; } = Comparer<UnitView>.Create((one, other) =>
        PolishOrder.Compare(one.Name, other.Name) is var byName && byName != 0 ? byName : string.CompareOrdinal(one.Code, other.Code));

    public UnitView? Find(Guid id, DateOnly on) => _byId.TryGetValue(id, out var entry) ? entry.On(on) : null;

    public Guid JstOf(Guid id) => _byId.TryGetValue(id, out var entry) ? entry.Unit.JstId : id;

    public UnitView? FindByCode(string code, DateOnly on) =>
        _byCode[code].Select(entry => entry.On(on)).FirstOrDefault(unit => unit?.Code == code);

    public UnitView? FindByAnyCode(string code, DateOnly on) =>
        FindByCode(code, on) ?? _byCode[code].Select(entry => entry.On(on)).FirstOrDefault(unit => unit is not null);

    public IReadOnlyList<UnitView> Children(Guid parentId, DateOnly on) =>
        [.. _byParent[parentId].Select(entry => entry.On(on)).OfType<UnitView>().Where(unit => unit.ParentId == parentId).Order(ByName)];

    public IReadOnlyList<UnitView> Within(string region, UnitLevel level, DateOnly on) =>
        [.. _byRegion[(region, level)].Select(entry => entry.On(on)).OfType<UnitView>()
            .Where(unit => unit.Code.StartsWith(region, StringComparison.Ordinal)).Order(ByName)];

    public IReadOnlyList<UnitView> Search(string folded, string region, DateOnly on, int most)
    {
        if (folded.Length == 0)
            return [];
        return
        [
            .. _byRegion[(region, UnitLevel.Gmina)].Concat(_byRegion[(region, UnitLevel.Powiat)])
                .Select(entry => (Unit: entry.On(on), Rank: entry.Rank(folded, on))).Where(found => found is { Unit.IsJst: true, Rank: < 3 })
                .OrderBy(found => found.Rank).ThenBy(found => found.Unit!, ByName).Select(found => found.Unit!).Take(most),
        ];
    }

    private ILookup<TKey, Entry> Look<TKey>(Func<Entry, IEnumerable<TKey>> keys) =>
        _byId.Values.SelectMany(entry => keys(entry).Distinct().Select(key => (key, entry))).ToLookup(pair => pair.key, pair => pair.entry);

    /// <summary>A unit with its spans, oldest first.</summary>
    internal sealed record Entry(TerritoryUnit Unit, UnitSpan[] Spans)
    {
        public UnitView? On(DateOnly day) => SpanOn(day) is { } span
            ? new UnitView(Unit.Id, Unit.Level, span.Code, span.Name, span.Type, span.ParentId, Unit.JstId, Unit.Latitude, Unit.Longitude)
            : null;

        /// <summary>0 the very name, 1 begins with the text, 2 contains it, 3 no match.</summary>
        public int Rank(string folded, DateOnly day)
        {
            if (SpanOn(day) is not { } span)
                return 3;
            if (span.FoldedName == folded || span.Code == folded)
                return 0;
            if (span.FoldedName.StartsWith(folded, StringComparison.Ordinal) || span.Code.StartsWith(folded, StringComparison.Ordinal))
                return 1;
            return span.FoldedName.Contains(folded, StringComparison.Ordinal) ? 2 : 3;
        }

        private UnitSpan? SpanOn(DateOnly day) => Array.Find(Spans, span => span.From <= day && (span.Until is null || day < span.Until));
    }
}
