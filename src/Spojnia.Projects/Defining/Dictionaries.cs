using System.Collections.Frozen;
using System.Text.Json;
using Spojnia.Core.Contracts;

namespace Spojnia.Projects.Defining;

/// <summary>Dictionaries shipped as data: the 16 obligatory actions with their full wording, and theme tags.</summary>
internal static class Dictionaries
{
    /// <summary>Obligatory actions of FERS 04.13 by number, wording of the resolution.</summary>
    public static FrozenDictionary<int, ObligatoryAction> Actions { get; } =
        Read<ActionsFile>("obligatory-actions.json").Actions.ToFrozenDictionary(action => action.Number);

    /// <summary>Themes under which support is given.</summary>
    public static FrozenDictionary<string, Theme> SupportThemes { get; } = Read<ThemesFile>("themes.json").Support.ToFrozenDictionary(theme => theme.Code);

    /// <summary>Those and the tags of what past projects counted (topics, cycles, studies).</summary>
    public static FrozenDictionary<string, Theme> AllThemes { get; } =
        Read<ThemesFile>("themes.json").Support.Concat(Read<ThemesFile>("themes.json").Forms).ToFrozenDictionary(theme => theme.Code);

    private static T Read<T>(string name)
    {
        using var stream = typeof(Dictionaries).Assembly.GetManifestResourceStream($"Dictionaries/{name}")!;
        return JsonSerializer.Deserialize<T>(stream, ProjectDefinition.Json)!;
    }

    private sealed record ActionsFile(IReadOnlyList<ObligatoryAction> Actions);

    private sealed record ThemesFile(IReadOnlyList<Theme> Support, IReadOnlyList<Theme> Forms);
}

/// <summary>An action with a few words for lists and its full wording.</summary>
internal sealed record ObligatoryAction(int Number, string Name, string Text);
