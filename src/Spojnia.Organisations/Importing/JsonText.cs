using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Spojnia.Organisations.Importing;

/// <summary>Keeps a value as JSON text in an ordinary column: what a draft holds is read back whole and never queried by.</summary>
internal sealed class JsonText<T>() : ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Plain), text => JsonSerializer.Deserialize<T>(text, Plain)!)
    where T : class
{
    // Polish letters stay themselves; the text never goes to a browser unescaped.
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Equal when the texts are; such values are replaced, not changed in place.</summary>
    internal sealed class Comparer() : ValueComparer<T>((one, other) => ReferenceEquals(one, other) || JsonSerializer.Serialize(one, Plain) == JsonSerializer.Serialize(other, Plain),
        value => value.GetHashCode(), value => value);
}
