using Spojnia.Core.Audit;

namespace Spojnia.Support.Supervising;

/// <summary>What is written down about supervision: facts of the contract, never what was said.</summary>
internal static class SupervisionActs
{
    public static IActRecord Made(SupervisionContract contract) => new Record("support.supervision-made", contract, $"Zawarto kontrakt: {contract.KindName.ToLowerInvariant()}, {contract.Hours:0.##} godz.");

    public static IActRecord PersonAdded(SupervisionContract contract) => new Record("support.supervision-person-added", contract, "Dopisano osobę do kontraktu.");

    public static IActRecord Met(SupervisionContract contract, SupervisionMeeting meeting) => new Record("support.supervision-met", contract, $"Zapisano spotkanie {meeting.Day:d.MM.yyyy}, {meeting.Hours:0.##} godz.");

    public static IActRecord TakenBack(SupervisionContract contract, SupervisionMeeting meeting) => new Record("support.supervision-meeting-taken-back", contract, $"Cofnięto spotkanie {meeting.Day:d.MM.yyyy}.");

    public static IActRecord Ended(SupervisionContract contract) => new Record("support.supervision-ended", contract, "Zakończono kontrakt.");

    private sealed record Record(string Kind, SupervisionContract Contract, string Sentence) : IActRecord
    {
        public Subject Subject => new("supervision-contract", Contract.Id);
    }
}
