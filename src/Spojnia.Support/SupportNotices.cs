using System.Globalization;
using Spojnia.Core;
using Spojnia.Core.Notices;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support;

/// <summary>What is mailed about trainings and applications, and to whom. Adds to the coming save.</summary>
internal sealed class SupportNotices(Outbox outbox, SiteAddress address, SupportRules rules, TimeProvider clock)
{
    private static readonly CultureInfo Polish = CultureInfo.GetCultureInfo("pl-PL");

    public void Received(Training training, Enrolment enrolment) => Add(enrolment, $"received:{enrolment.ReceiptNumber}",
        $"Przyjęliśmy zgłoszenie na szkolenie „{training.Title}”",
        $"Twoje zgłoszenie ma numer wpływu {enrolment.ReceiptNumber} i czas {Moment(enrolment.ReceivedAt!.Value)}.",
        enrolment.HoldsPlace ? "Jest dla Ciebie wolne miejsce. Ostateczną listę zatwierdzimy po zakończeniu naboru." : "O przyznaniu miejsca napiszemy po zakończeniu naboru.",
        enrolment.Delegation == DelegationState.Requested ? "Zgłoszenie musi jeszcze potwierdzić Twój pracodawca." : "",
        $"Swoje miejsce na liście i jego uzasadnienie zobaczysz tutaj: {LinkTo(enrolment)}");

    public void Qualified(Training training, Enrolment enrolment) => Add(enrolment, "qualified",
        $"Masz miejsce na szkoleniu „{training.Title}”",
        "Lista jest zatwierdzona i jesteś na niej.", Schedule(training),
        LastDay(training), $"Potwierdź udział albo zrezygnuj tutaj: {LinkTo(enrolment)}", EntryFor(training, enrolment)?.Request());

    public void Reserved(Training training, Enrolment enrolment, int position) => Add(enrolment, "reserved",
        $"Lista rezerwowa szkolenia „{training.Title}”",
        $"Wszystkie miejsca są zajęte. Twoje zgłoszenie jest na liście rezerwowej na miejscu {position}.",
        "Gdy zwolni się miejsce i przyjdzie Twoja kolej, zaproponujemy je w osobnej wiadomości.", $"Szczegóły: {LinkTo(enrolment)}");

    public void Rejected(Training training, Enrolment enrolment) => Add(enrolment, "rejected",
        $"Zgłoszenie na szkolenie „{training.Title}” nie zostało przyjęte", $"Powód: {enrolment.Reason}", $"Szczegóły: {LinkTo(enrolment)}");

    public void Returned(Training training, Enrolment enrolment) => Add(enrolment, $"returned:{enrolment.Version}",
        $"Popraw zgłoszenie na szkolenie „{training.Title}”", $"Co trzeba poprawić: {enrolment.Reason}",
        "Zgłoszenie zachowuje numer wpływu.", $"Popraw je tutaj: {address.Of($"/szkolenia/{training.Id}/zapis")}");

    public void Offered(Training training, Enrolment enrolment) => Add(enrolment, $"offered:{enrolment.OfferMadeAt!.Value.Ticks}",
        $"Wolne miejsce na szkoleniu „{training.Title}”",
        $"Zwolniło się miejsce i przyszła Twoja kolej. Odpowiedz do {PolishFormat.Deadline(enrolment.OfferUntil!.Value)}; potem zaproponujemy je następnej osobie.",
        Schedule(training), $"Przyjmij albo odrzuć propozycję: {address.Of($"/moje/zgloszenia/{enrolment.Id}/oferta")}");

    public void OfferExpired(Training training, Enrolment enrolment) => Add(enrolment, $"offer-expired:{enrolment.OfferMadeAt!.Value.Ticks}",
        $"Minął czas na odpowiedź: szkolenie „{training.Title}”", "Nie było odpowiedzi w terminie, więc miejsce zaproponowaliśmy następnej osobie.",
        $"Szczegóły: {LinkTo(enrolment)}");

    public void Confirmed(Training training, Enrolment enrolment) => Add(enrolment, $"confirmed:{enrolment.OfferMadeAt?.Ticks ?? 0}",
        $"Potwierdzony udział w szkoleniu „{training.Title}”", "Twój udział jest potwierdzony.", Schedule(training), LastDay(training),
        $"Szczegóły: {LinkTo(enrolment)}", EntryFor(training, enrolment)?.Request());

    public void Resigned(Training training, Enrolment enrolment, bool wasOnList) => Add(enrolment, $"resigned:{enrolment.ReceiptNumber}:{enrolment.Version}",
        $"Rezygnacja ze szkolenia „{training.Title}”", "Przyjęliśmy Twoją rezygnację.",
        enrolment.State == EnrolmentState.ResignedLate ? "Rezygnacja wpłynęła po terminie i została zapisana jako późna." : "",
        $"Szczegóły: {LinkTo(enrolment)}", wasOnList ? (EntryFor(training, enrolment) is { } entry ? entry with { Sequence = entry.Sequence + 1 } : null)?.Cancel() : null);

    public void Rescheduled(Training training, Enrolment enrolment) => Add(enrolment, $"rescheduled:{training.CalendarSequence}",
        $"Zmiana terminu lub miejsca: szkolenie „{training.Title}”", "Zmieniły się zajęcia. Aktualny plan:", Schedule(training),
        $"Szczegóły: {LinkTo(enrolment)}", EnrolmentStates.OnList.Contains(enrolment.State) ? EntryFor(training, enrolment)?.Request() : null);

    public void PublishedAgain(Training training, Enrolment enrolment) => Add(enrolment, $"published-again:{training.Version}",
        $"Nowy termin: szkolenie „{training.Title}”", "Szkolenie, które przełożyliśmy, ma nowy termin. Twoje zgłoszenie pozostaje ważne. Aktualny plan:", Schedule(training),
        $"Jeżeli ten termin Ci nie odpowiada, możesz zrezygnować: {LinkTo(enrolment)}");

    public void Cancelled(Training training, Enrolment enrolment, bool wasOnList) => Add(enrolment, "cancelled",
        $"Szkolenie „{training.Title}” zostało odwołane", $"Powód: {training.StateReason}", $"Szczegóły: {LinkTo(enrolment)}",
        wasOnList ? EntryFor(training, enrolment)?.Cancel() : null);

    public void Postponed(Training training, Enrolment enrolment) => Add(enrolment, $"postponed:{training.Version}",
        $"Szkolenie „{training.Title}” jest przełożone", $"Powód: {training.StateReason}",
        "Twoje zgłoszenie pozostaje ważne. O nowym terminie napiszemy osobno.", $"Szczegóły: {LinkTo(enrolment)}");

    public void Proposed(Training training, Enrolment enrolment, string employer) => Add(enrolment, "proposed",
        $"Pracodawca zgłasza Cię na szkolenie „{training.Title}”", $"{employer} deleguje Cię na szkolenie.",
        "Zgłoszenie będzie złożone dopiero wtedy, gdy osobiście uzupełnisz swoje dane i oświadczenia. Od tej chwili liczy się kolejność.",
        $"Uzupełnij je do końca dnia {training.EnrolmentClosesOn?.ToString("d MMMM yyyy", Polish)}: {address.Of($"/szkolenia/{training.Id}/zapis")}");

    public void DelegationAsked(Training training, Enrolment enrolment, string email, string name) => outbox.Add(new Letter(
        $"support.delegation-asked:{enrolment.Id}:{enrolment.ReceiptNumber}:{email}", email, name,
        $"Zgłoszenie pracownika na szkolenie „{training.Title}” czeka na potwierdzenie",
        Join($"{enrolment.PersonName} chce wziąć udział w szkoleniu „{training.Title}”.", $"Potwierdź delegowanie albo odmów z podaniem powodu: {address.Of("/panel/delegacje")}")));

    public void DelegationDecided(Training training, Enrolment enrolment) => Add(enrolment, $"delegation:{enrolment.DelegationDecidedAt!.Value.Ticks}",
        $"Decyzja pracodawcy: szkolenie „{training.Title}”",
        enrolment.Delegation == DelegationState.Confirmed ? "Twój pracodawca potwierdził delegowanie na szkolenie." : $"Twój pracodawca odmówił delegowania. Powód: {enrolment.DelegationReason}",
        $"Szczegóły: {LinkTo(enrolment)}");

    /// <summary>The calendar entry of a person; <c>null</c> while there are no sessions.</summary>
    public CalendarEntry? EntryFor(Training training, Enrolment enrolment) => training.Sessions.Count == 0 ? null : new CalendarEntry(
        $"{enrolment.Id}-{enrolment.ReceiptNumber}@spojnia", training.CalendarSequence, training.Title, $"Szczegóły: {LinkTo(enrolment)}",
        [.. training.Sessions.Select(session => new CalendarSession(session.StartsAt, session.EndsAt, PlaceOf(training, session)))],
        new CalendarParty(rules.OrganiserName, rules.OrganiserEmail), new CalendarParty(enrolment.PersonName, enrolment.Email), clock.Now());

    private static string PlaceOf(Training training, Session session) => session.Place.Length > 0 ? session.Place
        : training.Place.Length > 0 ? string.Join(", ", new[] { training.Place, training.Address }.Where(part => part.Length > 0)) : training.OnlineLink;

    private static string Schedule(Training training) => string.Join("\n", training.Sessions.OrderBy(session => session.StartsAt).Select(session =>
        $"– {session.Day.ToString("dddd, d MMMM yyyy", Polish)}, {PolishTime.ToLocal(session.StartsAt):HH:mm}–{PolishTime.ToLocal(session.EndsAt):HH:mm}, {PlaceOf(training, session)}"));

    private string LastDay(Training training) => rules.LastEarlyResignation(training.FirstDay) is { } last
        ? $"Z udziału można zrezygnować bez skutków do końca dnia {last.ToString("d MMMM yyyy", Polish)}." : "";

    private static string Moment(DateTime utc) => PolishTime.ToLocal(utc).ToString("d MMMM yyyy, HH:mm", Polish);

    private string LinkTo(Enrolment enrolment) => address.Of($"/moje/zgloszenia/{enrolment.Id}");

    private void Add(Enrolment enrolment, string occasion, string subject, params ReadOnlySpan<object?> parts)
    {
        var calendar = parts is [.., CalendarPart part] ? part : null;
        outbox.Add(new Letter($"support.{occasion}:{enrolment.Id}", enrolment.Email, enrolment.PersonName, subject,
            Join([.. parts.ToArray().OfType<string>()]), calendar));
    }

    private static string Join(params string[] paragraphs) => string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
}
