using System.Security.Cryptography;
using System.Text;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Enrolling;

/// <summary>What the rules say about an application when the list is approved.</summary>
internal enum Verdict
{
    Qualify,
    Reserve,
    Reject,
}

/// <summary>One line of the proposed list.</summary>
/// <param name="Enrolment">The application.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Number">Place on the list or on the reserve list, 1 first; 0 for a rejected one.</param>
/// <param name="Why">The rule that decided, a sentence that staff and the person see.</param>
internal sealed record ProposedLine(Enrolment Enrolment, Verdict Verdict, int Number, string Why);

/// <summary>
/// The list as the published rules make it: complete and eligible applications in the order of receipt (newcomers first where the training
/// says so), within the places and the limit of an institution; a tie cannot happen, for receipt numbers are unique.
/// </summary>
internal static class ListProposal
{
    public static IReadOnlyList<ProposedLine> Of(Training training, IEnumerable<Enrolment> enrolments)
    {
        var lines = new List<ProposedLine>();
        var rejected = new List<ProposedLine>();
        var taken = new Dictionary<Guid, int>();
        var ofJst = new Dictionary<Guid, int>();
        var (places, reserve) = (0, 0);
        var ordered = enrolments.Where(enrolment => enrolment.State is EnrolmentState.Submitted or EnrolmentState.ToCorrect)
            .OrderBy(enrolment => training.NewcomersFirst && !enrolment.IsNewcomer).ThenBy(enrolment => enrolment.ReceiptNumber);
        foreach (var enrolment in ordered)
        {
            if (FormalProblemOf(enrolment) is { Length: > 0 } problem)
            {
                rejected.Add(new ProposedLine(enrolment, Verdict.Reject, 0, problem));
                continue;
            }

            var ofEmployer = enrolment.OrganisationId is { } employer ? taken.GetValueOrDefault(employer) : 0;
            if (places >= training.Places)
                lines.Add(new ProposedLine(enrolment, Verdict.Reserve, ++reserve, $"Wszystkie miejsca ({training.Places}) przypadły zgłoszeniom wcześniejszym w kolejności."));
            else if (ofEmployer >= training.PlacesPerInstitution)
                lines.Add(new ProposedLine(enrolment, Verdict.Reserve, ++reserve, $"Limit dla jednej instytucji ({ofEmployer}) jest już wyczerpany."));
            else if (enrolment.OwnerJstId is { } owner && ofJst.GetValueOrDefault(owner) >= training.PlacesPerJst)
                lines.Add(new ProposedLine(enrolment, Verdict.Reserve, ++reserve, $"Limit dla jednej gminy lub powiatu ({training.PlacesPerJst}) jest już wyczerpany."));
            else
            {
                if (enrolment.OwnerJstId is { } jst)
                    ofJst[jst] = ofJst.GetValueOrDefault(jst) + 1;
                if (enrolment.OrganisationId is { } organisation)
                    taken[organisation] = ofEmployer + 1;
                lines.Add(new ProposedLine(enrolment, Verdict.Qualify, ++places, ReasonOfPlace(training, enrolment)));
            }
        }

        return [.. lines.OrderBy(line => line.Verdict).ThenBy(line => line.Number), .. rejected];
    }

    /// <summary>Changes whenever an application came in or changed; staff approve only the list that they saw.</summary>
    public static string FingerprintOf(IEnumerable<ProposedLine> lines)
    {
        var text = string.Concat(lines.Select(line => $"{line.Enrolment.Id}:{line.Enrolment.Version}:{line.Verdict};"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string ReasonOfPlace(Training training, Enrolment enrolment) => training.NewcomersFirst
        ? enrolment.IsNewcomer ? $"Pierwszeństwo: osoba nie brała jeszcze udziału w projekcie; numer wpływu {enrolment.ReceiptNumber}." : $"Po osobach z pierwszeństwem; numer wpływu {enrolment.ReceiptNumber}."
        : $"Kolejność wpływu: numer {enrolment.ReceiptNumber}.";

    private static string FormalProblemOf(Enrolment enrolment) => enrolment switch
    {
        // The sentence that promises a check would be untrue as a reason of refusal.
        { EligibilityProblem.Length: > 0, OrganisationId: null } => "Instytucji nie ma w rejestrze i nie udało się jej dopisać do dnia zatwierdzenia listy.",
        { EligibilityProblem.Length: > 0 } => enrolment.EligibilityProblem,
        { State: EnrolmentState.ToCorrect } => "Zgłoszenie nie zostało poprawione do dnia zatwierdzenia listy.",
        { Delegation: DelegationState.Requested } => "Pracodawca nie potwierdził delegowania do dnia zatwierdzenia listy.",
        _ => "",
    };
}
