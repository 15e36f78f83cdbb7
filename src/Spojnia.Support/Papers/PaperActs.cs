using Spojnia.Core.Audit;

namespace Spojnia.Support.Papers;

/// <summary>What is written down about papers.</summary>
internal static class PaperActs
{
    public static IActRecord Printed(Paper paper, string name) => new Record("support.paper-printed", paper.Subject, $"{name}: oznaczono jako wydrukowane.");

    public static IActRecord Returned(Paper paper, string name) => new Record("support.paper-returned", paper.Subject, $"{name}: wróciło podpisane {paper.ReturnedOn:d.MM.yyyy}.");

    public static IActRecord TakenBack(Paper paper, string name) => new Record("support.paper-taken-back", paper.Subject, $"{name}: cofnięto oznaczenie podpisu.");

    public static IActRecord Scanned(Paper paper, string name, int count) => new Record("support.paper-scanned", paper.Subject, $"{name}: dołączono skany ({count}).");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
