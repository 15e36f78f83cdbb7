using Spojnia.Core.Audit;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Certifying;

/// <summary>What is written down about results and certificates.</summary>
internal static class CertifyingActs
{
    public static Subject Of(Certificate certificate) => new("certificate", certificate.Id);

    public static IActRecord ResultRecorded(Enrolment enrolment, TestResult result) => new Record("support.result-recorded", AttendingActs.Of(enrolment),
        result.Kind == ResultKind.Qualification
            ? $"Zapisano dokument potwierdzający kwalifikacje; sprawdzenie {result.ExamOn:d.MM.yyyy}."
            : $"Zapisano wynik testu (próba {result.Attempt}): {result.Points:0.##} z {result.MaxPoints} punktów, {(result.Passed ? "zaliczony" : "niezaliczony")}.");

    public static IActRecord PriorRecorded(Enrolment enrolment, PriorResult result) => new Record("support.prior-result-recorded", AttendingActs.Of(enrolment),
        $"Zapisano wynik testu przed szkoleniem: {result.Points:0.##} z {result.MaxPoints} punktów.");

    public static IActRecord ResultTakenBack(Enrolment enrolment, TestResult result) => new Record("support.result-taken-back", AttendingActs.Of(enrolment),
        $"Cofnięto wynik testu (próba {result.Attempt}).");

    public static IActRecord Issued(Certificate certificate) => new Record("support.certificate-issued", Of(certificate),
        $"Wystawiono: {certificate.Title.ToLowerInvariant()} nr {certificate.Number}.");

    public static IActRecord Cancelled(Certificate certificate) => new Record("support.certificate-cancelled", Of(certificate),
        $"Unieważniono: {certificate.Title.ToLowerInvariant()} nr {certificate.Number}.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
