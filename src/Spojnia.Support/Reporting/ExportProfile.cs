using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Reporting;

/// <summary>A column of a file: its header, the field it comes from, and words that stand in place of codes.</summary>
/// <param name="Header">As written in the first row.</param>
/// <param name="Source">Code of a field; empty for a column that is always empty.</param>
/// <param name="Words">Text by code, where it is not the dictionary's own label.</param>
internal sealed record ExportColumn(string Header, string Source, IReadOnlyDictionary<string, string> Words);

/// <summary>How a file is written.</summary>
internal sealed record ExportLayout
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    public IReadOnlyList<ExportColumn> Columns { get; init; } = [];

    /// <summary>Pattern of days, as .NET writes them.</summary>
    public string DateFormat { get; init; } = "yyyy-MM-dd";
    public string Yes { get; init; } = "Tak";
    public string No { get; init; } = "Nie";
    public string Refused { get; init; } = "Odmowa podania informacji";
    public string Separator { get; init; } = ";";

    /// <summary>Quotes round every field, not only where they are needed.</summary>
    public bool QuoteAll { get; init; }

    /// <summary><c>utf-8-bom</c>, <c>utf-8</c> or <c>windows-1250</c>.</summary>
    public string Encoding { get; init; } = "utf-8-bom";
}

/// <summary>
/// The layout of a file for the minister's system, kept as data because the official order of columns changes and is not known to us. Every change
/// leaves the version before it in <see cref="ExportProfileVersion"/>.
/// </summary>
internal sealed class ExportProfile : IVersioned
{
    public static readonly string[] DateFormats = ["yyyy-MM-dd", "dd.MM.yyyy", "dd-MM-yyyy", "dd/MM/yyyy"];
    public static readonly string[] Separators = [";", ",", "\t", "|"];
    public static readonly string[] Encodings = ["utf-8-bom", "utf-8", "windows-1250"];

    private ExportProfile() { }

    public ExportProfile(string code, string name, RecordKind kind, ExportLayout layout)
    {
        (Code, Kind) = (code, kind);
        Change(name, layout);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Code { get; private init; } = "";
    public string Name { get; private set; } = "";
    public RecordKind Kind { get; private init; }
    public ExportLayout Layout { get; private set; } = new();
    public int Number { get; private set; }
    public int Version { get; private set; } = 1;

    public void Change(string name, ExportLayout layout)
    {
        Refuse.If(string.IsNullOrWhiteSpace(name) || name.Length > 200, "Wpisz nazwę układu, najwyżej 200 znaków.");
        Refuse.If(layout.Columns.Count == 0, "Układ musi mieć choć jedną kolumnę.");
        Refuse.If(layout.Columns.Count > 200, "Układ może mieć najwyżej 200 kolumn.");
        Refuse.If(layout.Columns.Any(column => string.IsNullOrWhiteSpace(column.Header)), "Każda kolumna musi mieć nagłówek.");
        var twice = layout.Columns.GroupBy(column => Fold.Text(column.Header)).FirstOrDefault(same => same.Count() > 1);
        Refuse.If(twice is not null, $"Dwie kolumny mają ten sam nagłówek „{twice?.First().Header}”. Zmień jeden z nich.");
        Refuse.If(!DateFormats.Contains(layout.DateFormat), "Wybierz sposób zapisu dat z listy.");
        Refuse.If(!Separators.Contains(layout.Separator), "Wybierz znak oddzielający kolumny z listy.");
        Refuse.If(!Encodings.Contains(layout.Encoding), "Wybierz kodowanie z listy.");
        Refuse.If(layout.Yes.Length == 0 || layout.No.Length == 0, "Wpisz słowa na „tak” i „nie”.");
        (Name, Layout, Number) = (name.Trim(), layout, Number + 1);
    }
}

/// <summary>A layout as it stood: what an old export was written with.</summary>
internal sealed class ExportProfileVersion
{
    private ExportProfileVersion() { }

    public ExportProfileVersion(ExportProfile profile, string who, DateTime now) =>
        (ProfileId, Number, Name, Layout, Who, At) = (profile.Id, profile.Number, profile.Name, profile.Layout, who, now);

    public Guid ProfileId { get; private init; }
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public ExportLayout Layout { get; private init; } = new();
    public string Who { get; private init; } = "";
    public DateTime At { get; private init; }
}

internal sealed class ExportProfileMapping : IEntityTypeConfiguration<ExportProfile>, IEntityTypeConfiguration<ExportProfileVersion>
{
    public void Configure(EntityTypeBuilder<ExportProfile> builder)
    {
        builder.Property(profile => profile.Code).HasMaxLength(60);
        builder.Property(profile => profile.Name).HasMaxLength(200);
        AsText(builder.Property(profile => profile.Layout));
        builder.HasIndex(profile => profile.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ExportProfileVersion> builder)
    {
        builder.HasKey(version => new { version.ProfileId, version.Number });
        builder.Property(version => version.Name).HasMaxLength(200);
        builder.Property(version => version.Who).HasMaxLength(300);
        AsText(builder.Property(version => version.Layout));
        builder.HasOne<ExportProfile>().WithMany().HasForeignKey(version => version.ProfileId);
    }

    private static void AsText(PropertyBuilder<ExportLayout> layout) => layout.HasMaxLength(200_000)
        .HasConversion(value => JsonSerializer.Serialize(value, ExportLayout.Json), text => JsonSerializer.Deserialize<ExportLayout>(text, ExportLayout.Json)!,
            new ValueComparer<ExportLayout>((one, other) => JsonSerializer.Serialize(one, ExportLayout.Json) == JsonSerializer.Serialize(other, ExportLayout.Json), value => value.GetHashCode(), value => value));
}
