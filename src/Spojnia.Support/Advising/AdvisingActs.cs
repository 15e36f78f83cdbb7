using Spojnia.Core.Audit;

namespace Spojnia.Support.Advising;

/// <summary>What is written down about advice.</summary>
internal static class AdvisingActs
{
    public static Subject Of(AdvisoryCard card) => new("advisory-card", card.Id);

    public static IActRecord Written(AdvisoryCard card) => new Record("support.card-written", Of(card), $"Założono kartę doradczą z {card.Day:d.MM.yyyy}.");

    public static IActRecord Changed(AdvisoryCard card) => new Record("support.card-changed", Of(card), "Zmieniono kartę doradczą.");

    public static IActRecord Signed(AdvisoryCard card, int units, int persons) => new Record("support.card-signed", Of(card),
        $"Podpisano kartę doradczą z {card.Day:d.MM.yyyy}: JST {units}, uczestnicy {persons}.");

    public static IActRecord TakenBack(AdvisoryCard card) => new Record("support.card-taken-back", Of(card), $"Cofnięto kartę doradczą z {card.Day:d.MM.yyyy}.");

    public static IActRecord PersonAdded(AdvisoryCard card) => new Record("support.card-person-added", Of(card), "Dopisano uczestnika do karty doradczej.");

    public static IActRecord PersonRemoved(AdvisoryCard card) => new Record("support.card-person-removed", Of(card), "Usunięto uczestnika z karty doradczej.");

    public static IActRecord Contacted(OutreachContact contact) => new Record("support.outreach-recorded", new Subject("outreach", contact.Id),
        $"Zapisano kontakt z JST z {contact.Day:d.MM.yyyy}: {OutreachReasons.Find(contact.ReasonCode)?.Name}.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
