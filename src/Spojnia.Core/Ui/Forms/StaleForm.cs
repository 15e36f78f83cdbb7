using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spojnia.Core.Ui.Forms;

/// <summary>
/// What a stale edit keeps: fields that this person changed stay as typed, fields that they left alone take what somebody else has saved since.
/// The form carries, in a hidden field, how it looked when it was opened.
/// </summary>
public static class StaleForm
{
    private static readonly JsonSerializerOptions Alike = new() { Converters = { new TextAsSent() } };

    /// <summary>How the form looks now, for the hidden field.</summary>
    public static string Remember<T>(T form) => JsonSerializer.Serialize(form, Alike);

    /// <summary>Takes over into <paramref name="typed"/> every property that still equals <paramref name="was"/> and is stored otherwise now.</summary>
    /// <param name="typed">The form as sent.</param>
    /// <param name="was">What <see cref="Remember"/> gave; anything unreadable leaves the form alone.</param>
    /// <param name="stored">The form as it would be opened now.</param>
    /// <returns>Names of the properties taken over.</returns>
    public static IReadOnlyList<string> Adopt<T>(T typed, string? was, T stored)
        where T : class
    {
        var opened = Read<T>(was);
        if (opened is null)
            return [];
        List<string> adopted = [];
        foreach (var property in typeof(T).GetProperties().Where(property => property is { CanRead: true, CanWrite: true }))
        {
            string Text(T form) => JsonSerializer.Serialize(property.GetValue(form), property.PropertyType, Alike);
            if (Text(typed) != Text(opened) || Text(stored) == Text(opened))
                continue;
            property.SetValue(typed, property.GetValue(stored));
            adopted.Add(property.Name);
        }

        return adopted;
    }

    private static T? Read<T>(string? text)
        where T : class
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<T>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A browser sends nothing where there was an empty text, and its own line ends.</summary>
    private sealed class TextAsSent : JsonConverter<string>
    {
        public override bool HandleNull => true;

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
            writer.WriteStringValue((value ?? "").ReplaceLineEndings("\n"));
    }
}
