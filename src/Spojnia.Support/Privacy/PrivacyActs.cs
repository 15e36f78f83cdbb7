using Spojnia.Core.Audit;

namespace Spojnia.Support.Privacy;

/// <summary>What is written down about clauses, consents, demands and erasure.</summary>
internal static class PrivacyActs
{
    public static IActRecord Written(Clause clause) => new Record("support.clause-written", new("clause", clause.Id), $"Zapisano wersję {clause.Number} klauzuli „{clause.Title}”.");

    public static IActRecord Consented(Guid person, ConsentKind kind, bool isGiven) => new Record(isGiven ? "support.consent-given" : "support.consent-withdrawn", new("person", person),
        $"{(isGiven ? "Udzielono zgody" : "Cofnięto zgodę")}: {kind.InPolish().ToLowerInvariant()}.");

    public static IActRecord Exported(Guid person) => new Record("support.own-data-exported", new("person", person), "Osoba pobrała swoje dane.");

    public static IActRecord Asked(PrivacyRequest request) => new Record("support.privacy-asked", Of(request), $"Złożono żądanie: {request.Kind.InPolish().ToLowerInvariant()}.");

    public static IActRecord Decided(PrivacyRequest request) => new Record("support.privacy-decided", Of(request), $"Rozpatrzono żądanie: {request.State.InPolish().ToLowerInvariant()}.");

    public static IActRecord Lifted(PrivacyRequest request) => new Record("support.restriction-lifted", Of(request), "Zdjęto ograniczenie przetwarzania.");

    public static IActRecord PaymentSet(ProjectPayment payment) => new Record("support.last-payment-set", new("project", payment.Id),
        payment.LastYear is { } year ? $"Rok ostatniej płatności projektu: {year}." : "Usunięto rok ostatniej płatności projektu.");

    public static IActRecord Planned(ErasurePlan plan) => new Record("support.erasure-planned", Of(plan), $"Przygotowano wykaz danych do usunięcia; osób: {plan.Lines.Count}.");

    public static IActRecord Rejected(ErasurePlan plan) => new Record("support.erasure-rejected", Of(plan), "Odrzucono wykaz danych do usunięcia.");

    public static IActRecord Erased(ErasurePlan plan) => new Record("support.data-erased", Of(plan), $"Usunięto dane osób: {plan.Lines.Count}. Protokół {plan.Number}.");

    public static IActRecord NeedsErased(Guid training, int count) => new Record("support.special-needs-erased", new("training", training), $"Usunięto opisy szczególnych potrzeb: {count}.");

    private static Subject Of(PrivacyRequest request) => new("privacy-request", request.Id);

    private static Subject Of(ErasurePlan plan) => new("erasure-plan", plan.Id);

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
