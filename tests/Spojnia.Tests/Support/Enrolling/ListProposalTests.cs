using Spojnia.Core.People;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Enrolling;

/// <summary>The list as the rules of domain §3.3 make it, line by line.</summary>
public sealed class ListProposalTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private int _receipt;

    private static Training TrainingOf(Func<TrainingOutline, TrainingOutline> with) => new(with(Given.Outline(2)));

    private Enrolment Sent(Training training, Guid? organisation = null, bool newcomer = true, string problem = "")
    {
        var enrolment = new Enrolment(training, new Person("Ewa", $"Nr{_receipt}", "e@example.pl"), EnrolmentSource.Self, Now);
        enrolment.Fill(new EnrolmentForm { OrganisationId = organisation ?? Guid.CreateVersion7(), OrganisationName = "Ośrodek", Position = "pracownik" });
        enrolment.Submit(++_receipt, false, problem, newcomer, Guid.CreateVersion7(), Now);
        return enrolment;
    }

    private static string Shape(IEnumerable<ProposedLine> lines) =>
        string.Join(' ', lines.Select(line => $"{line.Enrolment.ReceiptNumber}{line.Verdict.ToString()[..3]}{line.Number}"));

    [Fact]
    public void Of_MoreThanPlaces_GoesByReceiptAndThenReserve()
    {
        var training = TrainingOf(outline => outline);
        Enrolment[] sent = [Sent(training), Sent(training), Sent(training), Sent(training)];

        Shape(ListProposal.Of(training, sent.Reverse())).ShouldBe("1Qua1 2Qua2 3Res1 4Res2");
    }

    [Fact]
    public void Of_InstitutionOverItsLimit_LetsTheNextInstitutionIn()
    {
        var training = TrainingOf(outline => outline with { PlacesPerInstitution = 1 });
        var one = Guid.CreateVersion7();
        Enrolment[] sent = [Sent(training, one), Sent(training, one), Sent(training)];

        var lines = ListProposal.Of(training, sent);

        Shape(lines).ShouldBe("1Qua1 3Qua2 2Res1");
        lines[^1].Why.ShouldContain("limit dla jednej instytucji");
    }

    [Fact]
    public void Of_NewcomersFirst_PutsThemBeforeEarlierReceipts()
    {
        var training = TrainingOf(outline => outline with { NewcomersFirst = true });
        Enrolment[] sent = [Sent(training, newcomer: false), Sent(training), Sent(training)];

        Shape(ListProposal.Of(training, sent)).ShouldBe("2Qua1 3Qua2 1Res1");
    }

    [Fact]
    public void Of_WithoutTheEmployersWord_IsRejectedWithTheReason()
    {
        var training = TrainingOf(outline => outline with { DelegationRequired = true });
        Enrolment[] sent = [Sent(training), Sent(training)];
        sent[1].ConfirmDelegation(null, "Kierownik", Now);

        var lines = ListProposal.Of(training, sent);

        Shape(lines).ShouldBe("2Qua1 1Rej0");
        lines[1].Why.ShouldBe("Pracodawca nie potwierdził delegowania do dnia zatwierdzenia listy.");
    }

    [Fact]
    public void Of_FormalProblemOrUncorrected_IsRejected()
    {
        var training = TrainingOf(outline => outline);
        Enrolment[] sent = [Sent(training, problem: "Szkolenie jest przeznaczone dla innych rodzajów instytucji."), Sent(training), Sent(training)];
        sent[1].ReturnForCorrection("Podaj stanowisko.");

        Shape(ListProposal.Of(training, sent)).ShouldBe("3Qua1 1Rej0 2Rej0");
    }

    [Fact]
    public void FingerprintOf_AnotherApplication_Differs()
    {
        var training = TrainingOf(outline => outline);
        var first = Sent(training);

        ListProposal.FingerprintOf(ListProposal.Of(training, [first])).ShouldNotBe(ListProposal.FingerprintOf(ListProposal.Of(training, [first, Sent(training)])));
    }
}
