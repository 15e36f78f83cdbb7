namespace Spojnia.Core.Files;

/// <summary>Kinds of files that may be attached. The bytes decide, never the name or what the browser says.</summary>
internal static class FileKinds
{
    /// <summary>Type and ending of a PDF, JPEG or PNG; <c>null</c> for anything else.</summary>
    public static (string ContentType, string Ending)? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return ("application/pdf", ".pdf");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return ("image/jpeg", ".jpg");
        return bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? ("image/png", ".png") : null;
    }

    /// <summary>The name as sent, without folders and signs that a disk would not take, ending as the bytes say.</summary>
    public static string NameOf(string sent, string ending)
    {
        var name = sent.Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        name = new string([.. (dot > 0 ? name[..dot] : name).Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_' or '.')]).Trim(' ', '.');
        return (name.Length == 0 ? "skan" : name[..Math.Min(name.Length, 150)]) + ending;
    }
}
