using Spojnia.Core.Audit;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support;

/// <summary>What is written down about trainings and applications. Sentences name no person: the record they belong to does.</summary>
internal static class SupportActs
{
    public static Subject Of(Training training) => new("training", training.Id);

    public static Subject Of(Enrolment enrolment) => new("enrolment", enrolment.Id);

    public static IActRecord Drafted(Training training) => new Record("support.training-drafted", Of(training), $"Przygotowano szkolenie „{training.Title}”.");

    public static IActRecord Changed(Training training) => new Record("support.training-changed", Of(training), $"Zmieniono szkolenie „{training.Title}”.");

    public static IActRecord Published(Training training) => new Record("support.training-published", Of(training), $"Opublikowano szkolenie „{training.Title}”.");

    public static IActRecord EnrolmentClosed(Training training) => new Record("support.enrolment-closed", Of(training), "Zamknięto nabór.");

    public static IActRecord ListApproved(Training training, int qualified, int reserve, int rejected) => new Record("support.list-approved", Of(training),
        $"Zatwierdzono listę: zakwalifikowane {qualified}, lista rezerwowa {reserve}, odrzucone {rejected}.");

    public static IActRecord Cancelled(Training training) => new Record("support.training-cancelled", Of(training), $"Odwołano szkolenie „{training.Title}”.");

    public static IActRecord Postponed(Training training) => new Record("support.training-postponed", Of(training), $"Przełożono szkolenie „{training.Title}”.");

    public static IActRecord Submitted(Enrolment enrolment) => new Record("support.enrolment-submitted", Of(enrolment),
        $"Złożono zgłoszenie; numer wpływu {enrolment.ReceiptNumber}.");

    public static IActRecord OpenedDirectly(Training training) => new Record("support.direct-opened", Of(training), $"Otwarto wsparcie bez naboru „{training.Title}”.");

    public static IActRecord Enlisted(Enrolment enrolment) => new Record("support.enrolment-enlisted", Of(enrolment), "Pracownik centrum wpisał osobę na listę.");

    public static IActRecord SentAgain(Enrolment enrolment) => new Record("support.enrolment-corrected", Of(enrolment), "Złożono poprawione zgłoszenie.");

    public static IActRecord Proposed(Enrolment enrolment) => new Record("support.enrolment-proposed", Of(enrolment), "Pracodawca przygotował zgłoszenie.");

    public static IActRecord TakenOver(Enrolment enrolment) => new Record("support.proposal-taken-over", Of(enrolment), "Właściciel adresu przejął zgłoszenie, które przygotował pracodawca.");

    public static IActRecord ReturnedForCorrection(Enrolment enrolment) => new Record("support.enrolment-returned", Of(enrolment), "Zwrócono zgłoszenie do poprawy.");

    public static IActRecord EligibilityOverridden(Enrolment enrolment) => new Record("support.eligibility-overridden", Of(enrolment), "Uznano, że zgłoszenie spełnia warunki.");

    public static IActRecord Rejected(Enrolment enrolment) => new Record("support.enrolment-rejected", Of(enrolment), "Odrzucono zgłoszenie.");

    public static IActRecord Qualified(Enrolment enrolment) => new Record("support.enrolment-qualified", Of(enrolment), "Zakwalifikowano do udziału.");

    public static IActRecord Reserved(Enrolment enrolment) => new Record("support.enrolment-reserved", Of(enrolment), "Wpisano na listę rezerwową.");

    public static IActRecord PlaceMoved(Enrolment enrolment) => new Record("support.place-moved", Of(enrolment), "Zgłoszenie przejęło zwolnione miejsce.");

    public static IActRecord DelegationConfirmed(Enrolment enrolment) => new Record("support.delegation-confirmed", Of(enrolment), "Pracodawca potwierdził delegowanie.");

    public static IActRecord DelegationRefused(Enrolment enrolment) => new Record("support.delegation-refused", Of(enrolment), "Pracodawca odmówił delegowania.");

    public static IActRecord Offered(Enrolment enrolment) => new Record("support.place-offered", Of(enrolment), "Zaproponowano zwolnione miejsce.");

    public static IActRecord OfferAccepted(Enrolment enrolment) => new Record("support.offer-accepted", Of(enrolment), "Przyjęto zaproponowane miejsce.");

    public static IActRecord OfferDeclined(Enrolment enrolment) => new Record("support.offer-declined", Of(enrolment), "Nie przyjęto zaproponowanego miejsca.");

    public static IActRecord OfferExpired(Enrolment enrolment) => new Record("support.offer-expired", Of(enrolment), "Propozycja miejsca wygasła bez odpowiedzi.");

    public static IActRecord Confirmed(Enrolment enrolment) => new Record("support.enrolment-confirmed", Of(enrolment), "Potwierdzono udział.");

    public static IActRecord Resigned(Enrolment enrolment) => new Record("support.enrolment-resigned", Of(enrolment),
        enrolment.State == EnrolmentState.ResignedLate ? "Zrezygnowano z udziału (późno)." : "Zrezygnowano z udziału.");

    public static IActRecord SpecialNeedsRead(Enrolment enrolment) => new Record("support.special-needs-read", Of(enrolment), "Odczytano szczególne potrzeby.");

    public static IActRecord IdentityAsked(IdentityQuestion question) => new Record("support.identity-asked", new Subject("identity-question", question.Id),
        "Podany numer PESEL wymaga wyjaśnienia.");

    public static IActRecord IdentitySettled(IdentityQuestion question) => new Record("support.identity-settled", new Subject("identity-question", question.Id),
        "Wyjaśniono sprawę numeru PESEL.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
