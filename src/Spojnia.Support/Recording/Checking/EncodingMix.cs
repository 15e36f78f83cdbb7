using System.Text;

namespace Spojnia.Support.Recording.Checking;

/// <summary>
/// A CSV glued together from two files in two encodings. Every line by itself is either UTF-8 or not, so the two kinds are counted; the smaller part
/// is told of cell by cell, and the greater one is read as it was meant.
/// </summary>
internal sealed class EncodingMix
{
    private const string Sentence = "Polskie litery w tej komórce zapisano w innym kodowaniu niż w reszcie pliku. Wpisz ją jeszcze raz i zapisz plik jako CSV UTF-8.";
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private readonly bool _isMixed;
    private readonly bool _mostlyUtf8;

    private EncodingMix(bool isMixed, bool mostlyUtf8) => (_isMixed, _mostlyUtf8) = (isMixed, mostlyUtf8);

    static EncodingMix() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Goes once through the file, a line at a time; a workbook has one encoding by itself.</summary>
    public static EncodingMix Of(Stream file)
    {
        file.Position = 0;
        var (utf8, other) = (0, 0);
        var (line, length) = (new byte[64 * 1024], 0);
        var buffer = new byte[64 * 1024];
        for (var first = true; file.Read(buffer) is > 0 and var read; first = false)
        {
            if (first && (buffer.AsSpan(0, read).StartsWith("PK"u8) || buffer.AsSpan(0, read).StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])))
                return new EncodingMix(false, true);
            foreach (var one in buffer.AsSpan(0, read))
            {
                if (one != '\n' && length < line.Length)
                    line[length++] = one;
                if (one != '\n')
                    continue;
                Count(line.AsSpan(0, length), ref utf8, ref other);
                length = 0;
            }
        }

        Count(line.AsSpan(0, length), ref utf8, ref other);
        return new EncodingMix(utf8 > 0 && other > 0, utf8 >= other);
    }

    /// <summary>The text as it was meant, or a sentence when it belongs to the smaller part.</summary>
    public (string Text, string? Problem) Mend(string text)
    {
        if (text.Contains('\uFFFD'))
            return (text, Sentence);
        if (!_isMixed || text.All(char.IsAscii))
            return (text, null);
        var meant = AsUtf8(text);
        return _mostlyUtf8 ? (meant ?? text, meant is null ? Sentence : null) : (text, meant is null ? null : Sentence);
    }

    // Bytes of UTF-8 that were read as a Polish code page fold back into valid UTF-8; letters of a code page almost never do.
    private static string? AsUtf8(string text)
    {
        foreach (var page in new[] { "windows-1250", "iso-8859-2" })
        {
            try
            {
                return Strict.GetString(Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(text));
            }
            catch (Exception failure) when (failure is DecoderFallbackException or EncoderFallbackException)
            {
                // The next page may tell.
            }
        }

        return null;
    }

    private static void Count(ReadOnlySpan<byte> line, ref int utf8, ref int other)
    {
        if (line.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            line = line[3..];
        if (line.IndexOfAnyExceptInRange((byte)0, (byte)127) < 0)
            return;
        if (System.Text.Unicode.Utf8.IsValid(line))
            utf8++;
        else
            other++;
    }
}
