using System.Buffers;
using System.Globalization;
using System.Text;

namespace Spojnia.Projects.Claiming;

/// <summary>
/// Writes JSON whose bytes follow from the values alone, as RFC 8785 has it: UTF-8, no white space, keys in order, whole numbers only,
/// in texts nothing escaped but quotation marks, backslashes and controls. Writing keys in any other order is a programming error.
/// </summary>
internal sealed class CanonicalJson
{
    private readonly ArrayBufferWriter<byte> _written = new(64 * 1024);
    private readonly Stack<string> _keys = [];
    private bool _follows;

    public byte[] ToBytes() => _written.WrittenSpan.ToArray();

    public void Object(Action members)
    {
        Begin((byte)'{');
        _keys.Push("");
        members();
        _keys.Pop();
        End((byte)'}');
    }

    public void Array<T>(IEnumerable<T> items, Action<T> write)
    {
        Begin((byte)'[');
        foreach (var item in items)
            write(item);
        End((byte)']');
    }

    public CanonicalJson Key(string key)
    {
        var before = _keys.Pop();
        if (string.CompareOrdinal(before, key) >= 0)
            throw new InvalidOperationException($"«{key}» cannot stand after «{before}».");
        _keys.Push(key);
        Text(key);
        _written.Write(":"u8);
        _follows = false;
        return this;
    }

    public void Text(string? text)
    {
        if (text is null)
        {
            Raw("null"u8);
            return;
        }

        Separate();
        _written.Write("\""u8);
        if (text.AsSpan().IndexOfAny('"', '\\') < 0 && text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0)
            Encoding.UTF8.GetBytes(text, _written);
        else
            Encoding.UTF8.GetBytes(Escaped(text), _written);
        _written.Write("\""u8);
    }

    public void Number(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        Raw(digits[..length]);
    }

    public void Truth(bool truth) => Raw(truth ? "true"u8 : "false"u8);

    public void Null() => Raw("null"u8);

    /// <summary>Small letters with hyphens.</summary>
    public void Id(Guid id)
    {
        Span<byte> text = stackalloc byte[38];
        text[0] = text[37] = (byte)'"';
        id.TryFormat(text[1..37], out _, "D");
        Raw(text);
    }

    /// <summary>YYYY-MM-DD.</summary>
    public void Day(DateOnly day)
    {
        Span<byte> text = stackalloc byte[12];
        text[0] = text[11] = (byte)'"';
        day.TryFormat(text[1..11], out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Raw(text);
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        Separate();
        _written.Write(bytes);
    }

    private void Begin(byte bracket)
    {
        Separate();
        _written.Write([bracket]);
        _follows = false;
    }

    private void End(byte bracket)
    {
        _written.Write([bracket]);
        _follows = true;
    }

    private void Separate()
    {
        if (_follows)
            _written.Write(","u8);
        _follows = true;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\n' => escaped.Append("\\n"),
                '\f' => escaped.Append("\\f"),
                '\r' => escaped.Append("\\r"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}
