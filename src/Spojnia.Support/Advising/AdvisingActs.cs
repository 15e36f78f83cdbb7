using Spojnia.Core.Audit;

namespace Spojnia.Support.Advising;

/// <summary>What is written down about advice. Sentences name no person.</summary>
internal static class AdvisingActs
{
    public static Subject Of(AdvisoryCard card) => new("advisory-card", card.Id);

    public static IActRecord Drafted(AdvisoryCard card) => new Record("support.advice-drafted", Of(card), $"Zapisano kartę porady z {card.Day:d.MM.yyyy}.");

    public static IActRecord Changed(AdvisoryCard card) => new Record("support.advice-changed", Of(card), "Zmieniono kartę porady.");

    public static IActRecord PersonAdded(AdvisoryCard card) => new Record("support.advice-person-added", Of(card), "Dopisano osobę obecną na poradzie.");

    public static IActRecord PersonRemoved(AdvisoryCard card) => new Record("support.advice-person-removed", Of(card), "Usunięto osobę z karty porady.");

    public static IActRecord Signed(AdvisoryCard card) => new Record("support.advice-signed", Of(card), "Podpisano kartę porady.");

    public static IActRecord TakenBack(AdvisoryCard card) => new Record("support.advice-taken-back", Of(card), "Cofnięto kartę porady.");

    public static IActRecord Contacted(OutreachContact contact) => new Record("support.outreach-written", new Subject("outreach-contact", contact.Id), $"Zapisano kontakt z {contact.Day:d.MM.yyyy}.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
