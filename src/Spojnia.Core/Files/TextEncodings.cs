using System.Text;

namespace Spojnia.Core.Files;

/// <summary>Polish text files come in UTF-8, in Windows-1250 (what Excel saves as plain CSV), sometimes in ISO 8859-2 or UTF-16.</summary>
internal static class TextEncodings
{
    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Encoding named by a byte-order mark.</summary>
    public static Encoding? Mark(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>Reads the file through once; what is not strict UTF-8 is one of the two Polish code pages.</summary>
    public static Encoding Tell(Stream file)
    {
        file.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var buffer = new byte[64 * 1024];
        var letters = new char[buffer.Length + 4];
        var (isUtf8, windows, iso) = (true, 0, 0);
        for (var first = true; ; first = false)
        {
            var read = file.Read(buffer);
            if (first && Mark(buffer.AsSpan(0, read)) is { } marked)
                return marked;
            try
            {
                if (isUtf8)
                    decoder.GetChars(buffer, 0, read, letters, 0, flush: read == 0);
            }
            catch (DecoderFallbackException)
            {
                isUtf8 = false;
            }

            if (read == 0)
                break;
            foreach (var one in buffer.AsSpan(0, read))
            {
                // ą ś ź Ą Ś Ź stand elsewhere in the two pages; the rest of the Polish letters agree.
                if (one is 0xB9 or 0x9C or 0x9F or 0xA5 or 0x8C or 0x8F)
                    windows++;
                else if (one is 0xB1 or 0xB6 or 0xBC or 0xA1 or 0xA6 or 0xAC)
                    iso++;
            }
        }

        return isUtf8 ? Encoding.UTF8 : Encoding.GetEncoding(iso > windows ? "iso-8859-2" : "windows-1250");
    }
}
