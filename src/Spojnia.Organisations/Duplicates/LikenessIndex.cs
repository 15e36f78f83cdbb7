namespace Spojnia.Organisations.Duplicates;

/// <summary>Records by what makes them alike, so that sixty thousand rows need not each be compared with all.</summary>
internal sealed class LikenessIndex
{
    private readonly Dictionary<string, List<Comparable>> _byMark = [];

    public LikenessIndex(IEnumerable<Comparable> records)
    {
        foreach (var record in records)
            Add(record);
    }

    public void Add(Comparable record)
    {
        foreach (var mark in MarksOf(record))
        {
            if (!_byMark.TryGetValue(mark, out var same))
                _byMark[mark] = same = [];
            same.Add(record);
        }
    }

    /// <summary>Likely doubles, strongest first, at most ten.</summary>
    public IReadOnlyList<Likeness> Of(Comparable record) =>
    [
        .. MarksOf(record).SelectMany(mark => _byMark.GetValueOrDefault(mark) ?? []).Where(other => other.Id != record.Id).DistinctBy(other => other.Id)
            .Select(other => LikenessRule.Compare(record, other)).OfType<Likeness>().OrderByDescending(likeness => likeness.Strength).ThenBy(likeness => likeness.Id).Take(10),
    ];

    private static IEnumerable<string> MarksOf(Comparable record)
    {
        if (record.Regon.Length > 0)
            yield return $"R{record.Regon}";
        if (record.SeatUnitId is { } seat)
            yield return $"S{seat}{record.NameKey}";
        if (record.Nip.Length > 0)
            yield return $"N{record.Nip}";
    }
}
