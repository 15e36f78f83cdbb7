using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Files;

namespace Spojnia.Organisations.Importing;

/// <summary>What is to be done with a row.</summary>
internal enum RowDecision
{
    /// <summary>Nothing like it is known: it will be added.</summary>
    Clear,

    /// <summary>Something like it is known; a person must say.</summary>
    Undecided,

    /// <summary>A person said: another institution.</summary>
    Add,

    /// <summary>A person said: the same; only what is empty in the register is taken.</summary>
    Fill,

    /// <summary>A person said: the same; the file knows better.</summary>
    Replace,
    Skip,
}

/// <summary>A problem of a cell. <paramref name="Column"/> is zero-based; −1 for the row as a whole.</summary>
internal sealed record CellProblem(int Column, string Sentence);

/// <summary>What a row is like: a record of the register, or an earlier row of the same file.</summary>
internal sealed record RowLikeness(Guid? Id, int? Row, string Name, string Why);

/// <summary>Texts of a row as the file gives them, which cells are kept as numbers, and which cannot be trusted.</summary>
internal sealed record RowContent(string[] Texts, int[] Numbers, CellProblem[] Spoilt)
{
    public static RowContent Of(SheetRow row) => new(
        [.. row.Cells.Select(cell => cell.Text)],
        [.. row.Cells.Index().Where(cell => cell.Item.IsNumber).Select(cell => cell.Index)],
        [.. row.Cells.Index().Where(cell => cell.Item.Problem is not null).Select(cell => new CellProblem(cell.Index, cell.Item.Problem!))]);
}

/// <summary>A row of a draft.</summary>
internal sealed class ImportRow
{
    private ImportRow() { }

    public ImportRow(Guid draftId, int number, RowContent content) => (DraftId, Number, Content) = (draftId, number, content);

    public Guid DraftId { get; private init; }

    /// <summary>As the spreadsheet numbers it.</summary>
    public int Number { get; private init; }
    public RowContent Content { get; private init; } = null!;
    public CellProblem[] Problems { get; private set; } = [];
    public RowLikeness[] Alike { get; private set; } = [];
    public bool IsFaulty { get; private set; }
    public RowDecision Decision { get; private set; }

    /// <summary>Record that the row completes, when it is the same as one.</summary>
    public Guid? TargetId { get; private set; }

    /// <summary>Record that the row became or completed.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Takes the outcome of a check; a decision already made stands while what it was about still does.</summary>
    public void TakeCheck(CellProblem[] problems, RowLikeness[] alike)
    {
        (Problems, Alike, IsFaulty) = (problems, alike, problems.Length > 0);
        var stands = Decision switch
        {
            RowDecision.Skip => true,
            RowDecision.Add => alike.Length > 0,
            RowDecision.Fill or RowDecision.Replace => alike.Any(likeness => likeness.Id == TargetId),
            _ => false,
        };
        if (!stands)
            (Decision, TargetId) = (alike.Length > 0 && problems.Length == 0 ? RowDecision.Undecided : RowDecision.Clear, null);
    }

    /// <summary>A person decides. «The same» must name a record that the row was found to be like.</summary>
    public bool Decide(RowDecision decision, Guid? targetId)
    {
        var same = decision is RowDecision.Fill or RowDecision.Replace;
        if (decision is RowDecision.Clear or RowDecision.Undecided || (same && Alike.All(likeness => likeness.Id is null || likeness.Id != targetId)))
            return false;
        (Decision, TargetId) = (decision, same ? targetId : null);
        return true;
    }

    public void Became(Guid organisationId) => OrganisationId = organisationId;
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.HasKey(row => new { row.DraftId, row.Number });
        builder.HasOne<ImportDraft>().WithMany().HasForeignKey(row => row.DraftId);
        builder.Property(row => row.Content).HasConversion<JsonText<RowContent>, JsonText<RowContent>.Comparer>().HasMaxLength(1_000_000);
        builder.Property(row => row.Problems).HasConversion<JsonText<CellProblem[]>, JsonText<CellProblem[]>.Comparer>().HasMaxLength(200_000);
        builder.Property(row => row.Alike).HasConversion<JsonText<RowLikeness[]>, JsonText<RowLikeness[]>.Comparer>().HasMaxLength(20_000);
        builder.HasIndex(row => new { row.DraftId, row.IsFaulty, row.Number });
        builder.HasIndex(row => new { row.DraftId, row.Decision, row.Number });
    }
}
