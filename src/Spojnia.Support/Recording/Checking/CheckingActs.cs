using Spojnia.Core.Audit;

namespace Spojnia.Support.Recording.Checking;

/// <summary>What is written down about files that were checked.</summary>
internal static class CheckingActs
{
    public static IActRecord HandedIn(FileCheck check) => new Record("support.file-checked", new Subject("file-check", check.Id), "Przekazano plik do sprawdzenia.");

    public static IActRecord Dropped(FileCheck check) => new Record("support.file-check-dropped", new Subject("file-check", check.Id), "Usunięto wynik sprawdzenia pliku.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
