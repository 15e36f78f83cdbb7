namespace Spojnia.Core.Files;

/// <summary>One cell of an uploaded sheet.</summary>
/// <param name="Address">As the spreadsheet names it: <c>B7</c>.</param>
/// <param name="Text">What stands in it, trimmed; dates as YYYY-MM-DD, truth as Tak or Nie.</param>
/// <param name="IsNumber">True when the spreadsheet keeps it as a number, so zeros at the start are lost.</param>
/// <param name="Problem">A Polish sentence when the cell cannot be trusted (a formula, merged cells, digits lost); <c>null</c> otherwise.</param>
public readonly record struct SheetCell(string Address, string Text, bool IsNumber = false, string? Problem = null);

/// <summary>A row with at least one filled cell; <see cref="Cells"/> are as many as the headers.</summary>
/// <param name="Number">As the spreadsheet numbers it, from 1.</param>
/// <param name="Cells">Cells in the order of the headers.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells);

/// <summary>What an upload may hold. What is above is refused with a sentence that names the bound.</summary>
public sealed record SheetLimits
{
    public static readonly SheetLimits Default = new();

    public long MaxBytes { get; init; } = 25 * 1024 * 1024;
    public int MaxRows { get; init; } = 60_000;
    public int MaxColumns { get; init; } = 100;
    public int MaxCellLength { get; init; } = 4_000;

    /// <summary>Bytes that a compressed workbook may unfold to.</summary>
    public long MaxUnfoldedBytes { get; init; } = 160 * 1024 * 1024;
}

/// <summary>The file cannot be read as a sheet. The message is a whole Polish sentence for the person who sent it.</summary>
public sealed class UnreadableSheetException(string sentence, Exception? cause = null) : Exception(sentence, cause);

/// <summary>Names of cells as a spreadsheet gives them.</summary>
public static class CellAddress
{
    /// <summary>Column letters from a zero-based index: 0 is A, 26 is AA.</summary>
    public static string Column(int index)
    {
        var letters = "";
        for (var left = index + 1; left > 0; left = (left - 1) / 26)
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Cell of a zero-based column and a row counted from 1: 1 and 7 are B7.</summary>
    public static string Of(int column, int row) => $"{Column(column)}{row}";
}
