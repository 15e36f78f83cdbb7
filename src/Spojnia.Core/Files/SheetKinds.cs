using System.IO.Compression;
using System.Text;

namespace Spojnia.Core.Files;

internal enum SheetKind
{
    Csv,
    Xlsx,
}

/// <summary>Tells the kind of an uploaded file by its content; what is no sheet is refused in words that name what it is.</summary>
internal static class SheetKinds
{
    private const string SaveAs = "Zapisz arkusz jako XLSX albo CSV i wczytaj go jeszcze raz.";

    public static SheetKind Tell(Stream file)
    {
        var head = new byte[4096];
        file.Position = 0;
        var start = head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
            return TellZip(file);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new UnreadableSheetException(TellOld(file));
        if (start.StartsWith("%PDF"u8))
            throw new UnreadableSheetException($"To jest dokument PDF, a nie arkusz. {SaveAs}");
        if (TextEncodings.Mark(start) is null && start.Contains((byte)0))
            throw new UnreadableSheetException($"To nie jest arkusz ani plik CSV. {SaveAs}");
        var text = Encoding.Latin1.GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('<') || text.StartsWith("{\\rtf", StringComparison.Ordinal))
            throw new UnreadableSheetException($"To jest strona internetowa albo dokument, a nie arkusz, choć nazwa pliku może mówić co innego. {SaveAs}");
        return SheetKind.Csv;
    }

    private static SheetKind TellZip(Stream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            bool Has(string name) => zip.GetEntry(name) is not null;
            if (Has("xl/vbaProject.bin"))
                throw new UnreadableSheetException("Ten arkusz zawiera makra, a takich nie przyjmujemy. Zapisz go jako zwykły XLSX (bez makr) i wczytaj jeszcze raz.");
            if (Has("xl/workbook.xml"))
                return SheetKind.Xlsx;
            var what = Has("word/document.xml") ? "To jest dokument Worda, a nie arkusz."
                : Has("xl/workbook.bin") ? "To jest arkusz w formacie XLSB, którego nie czytamy."
                : Has("content.xml") && Has("mimetype") ? "To jest dokument LibreOffice (ODS lub ODT), którego nie czytamy."
                : "To jest archiwum ZIP, a nie arkusz.";
            throw new UnreadableSheetException($"{what} {SaveAs}");
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableSheetException("Ten plik jest uszkodzony i nie da się go otworzyć. Zapisz arkusz jeszcze raz i wczytaj nowy plik.", broken);
        }
    }

    // An old compound file: its directory holds the names of streams in UTF-16.
    private static string TellOld(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[Math.Min(file.Length, 4 * 1024 * 1024)];
        file.ReadExactly(bytes);
        bool Names(string stream) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
        return Names("EncryptedPackage")
            ? "Ten arkusz jest zabezpieczony hasłem. Usuń hasło (Plik, Informacje, Chroń skoroszyt), zapisz i wczytaj plik jeszcze raz."
            : Names("Workbook") || Names("Book")
                ? "To jest arkusz w starym formacie XLS, w którym nie da się sprawdzić formuł. Otwórz go, wybierz „Zapisz jako” XLSX i wczytaj nowy plik."
                : $"To nie jest arkusz ani plik CSV. {SaveAs}";
    }
}
