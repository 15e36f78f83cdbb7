using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Data;

namespace Spojnia.Support.Recording;

/// <summary>
/// A value of a dictionary of the record, under one label from one day. A new label is a new row with a later day, so each day knows its own words.
/// </summary>
internal sealed class RecordTerm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the dictionary, such as <c>status</c>.</summary>
    public required string Dictionary { get; init; }
    public required string Code { get; init; }
    public required string Label { get; init; }

    /// <summary>Code of the value to which this one is a detail («w tym»); empty for others.</summary>
    public string Parent { get; init; } = "";
    public required DateOnly ValidFrom { get; init; }

    /// <summary>From this day on the value is no longer offered.</summary>
    public bool IsWithdrawn { get; init; }
    public int Rank { get; init; }

    /// <summary>Where the label comes from.</summary>
    public string Source { get; init; } = "";
}

internal sealed class RecordTermMapping : IEntityTypeConfiguration<RecordTerm>
{
    public void Configure(EntityTypeBuilder<RecordTerm> builder)
    {
        builder.Property(term => term.Dictionary).HasMaxLength(40);
        builder.Property(term => term.Code).HasMaxLength(60);
        builder.Property(term => term.Label).HasMaxLength(300);
        builder.Property(term => term.Parent).HasMaxLength(60);
        builder.Property(term => term.Source).HasMaxLength(300);
        builder.HasIndex(term => new { term.Dictionary, term.Code, term.ValidFrom }).IsUnique();
    }
}

/// <summary>The dictionaries as they stood on a day.</summary>
internal sealed class TermBook(IEnumerable<RecordTerm> terms)
{
    private readonly Dictionary<string, List<RecordTerm>> _terms = terms.GroupBy(term => term.Dictionary)
        .ToDictionary(group => group.Key, group => group.OrderBy(term => term.Rank).ThenBy(term => term.Code, StringComparer.Ordinal).ToList());

    public IReadOnlyCollection<string> Dictionaries => _terms.Keys;

    public IReadOnlyList<RecordTerm> Of(string dictionary, string parent = "") =>
        [.. _terms.GetValueOrDefault(dictionary, []).Where(term => term.Parent == parent)];

    public IReadOnlyList<RecordTerm> Whole(string dictionary) => _terms.GetValueOrDefault(dictionary, []);

    public RecordTerm? Find(string dictionary, string code) => _terms.GetValueOrDefault(dictionary, []).Find(term => term.Code == code);

    /// <summary>The label of a value; the value itself where the dictionary does not know it.</summary>
    public string LabelOf(string dictionary, string code) => Find(dictionary, code)?.Label ?? code;
}

internal static class ReadingTerms
{
    /// <summary>The dictionaries in force on a day.</summary>
    public static async Task<TermBook> TermsOnAsync(this SpojniaDbContext db, DateOnly day, CancellationToken cancellation)
    {
        var known = await db.RecordTerms.AsNoTracking().Where(term => term.ValidFrom <= day).ToListAsync(cancellation);
        return new TermBook(known.GroupBy(term => (term.Dictionary, term.Code)).Select(same => same.MaxBy(term => term.ValidFrom)!).Where(term => !term.IsWithdrawn));
    }
}
