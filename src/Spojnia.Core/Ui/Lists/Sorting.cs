namespace Spojnia.Core.Ui.Lists;

/// <summary>How a list is sorted: a key the page knows, up or down. In the address <c>?sortuj=termin</c> or <c>?sortuj=-termin</c>.</summary>
public readonly record struct Sorting(string Key, bool Descending)
{
    /// <summary>Reads the address; what the page does not know becomes <paramref name="usual"/>.</summary>
    public static Sorting Of(string? asked, string usual, params ReadOnlySpan<string> known)
    {
        var wanted = Read(asked ?? usual);
        return known.Contains(wanted.Key) || wanted.Key == Read(usual).Key ? wanted : Read(usual);
    }

    public override string ToString() => Descending ? $"-{Key}" : Key;

    private static Sorting Read(string text) => text.StartsWith('-') ? new Sorting(text[1..], true) : new Sorting(text, false);
}
