using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Advising;

/// <summary>A word of the dictionaries of advice: topics beside the project's themes, reasons of outreach, categories of goals. Data, loaded from <c>advising-words.json</c>.</summary>
internal sealed class AdvisingWord
{
    public const string Topic = "topic";
    public const string Outreach = "outreach";
    public const string Goal = "goal";

    public string Kind { get; init; } = "";
    public string Code { get; init; } = "";
    public string Name { get; set; } = "";
    public int Rank { get; set; }
}

internal sealed class AdvisingWordMapping : IEntityTypeConfiguration<AdvisingWord>
{
    public void Configure(EntityTypeBuilder<AdvisingWord> builder)
    {
        builder.HasKey(word => new { word.Kind, word.Code });
        builder.Property(word => word.Kind).HasMaxLength(20);
        builder.Property(word => word.Code).HasMaxLength(40);
        builder.Property(word => word.Name).HasMaxLength(200);
    }
}

/// <summary>Loads the words that are not there yet; those changed by hand stay.</summary>
internal sealed class AdvisingFacts(SpojniaDbContext db) : IFirstFacts
{
    public int Order => 51;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var known = (await db.AdvisingWords.Select(word => new { word.Kind, word.Code }).ToListAsync(cancellation)).Select(word => (word.Kind, word.Code)).ToHashSet();
        await using var stream = typeof(AdvisingFacts).Assembly.GetManifestResourceStream("Spojnia.Support.Advising.advising-words.json")!;
        var words = (await JsonSerializer.DeserializeAsync<AdvisingWord[]>(stream, JsonSerializerOptions.Web, cancellation))!;
        for (var rank = 0; rank < words.Length; rank++)
        {
            words[rank].Rank = rank;
            if (!known.Contains((words[rank].Kind, words[rank].Code)))
                db.AdvisingWords.Add(words[rank]);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
