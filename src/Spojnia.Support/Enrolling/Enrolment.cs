using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Enrolling;

/// <summary>One person's application for one training and all that came of it. A person has at most one for a training.</summary>
internal sealed class Enrolment : IVersioned
{
    private Enrolment() { }

    public Enrolment(Training training, Person person, EnrolmentSource source, DateTime now)
    {
        TrainingId = training.Id;
        PersonId = person.Id;
        PersonName = person.FullName;
        FoldedName = person.FoldedName;
        Email = person.Email;
        Source = source;
        CreatedAt = now;
        Delegation = training.DelegationRequired ? DelegationState.Requested : DelegationState.NotRequired;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TrainingId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>Name and address as they were on applying.</summary>
    public string PersonName { get; private set; } = "";
    public string FoldedName { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public Guid? OrganisationId { get; private set; }
    public string OrganisationName { get; private set; } = "";
    public string Position { get; private set; } = "";
    public WorkRelation Relation { get; private set; }
    public bool IsSocialWorker { get; private set; }
    public Education? Education { get; private set; }

    /// <summary>Health data: for the organiser alone, erased when the training is settled.</summary>
    public string SpecialNeeds { get; private set; } = "";
    public bool ImageConsent { get; private set; }
    public bool NewsletterConsent { get; private set; }

    /// <summary>Version of the rules accepted with the application.</summary>
    public Guid? RegulationId { get; private set; }
    public EnrolmentSource Source { get; private init; }
    public EnrolmentState State { get; private set; } = EnrolmentState.Draft;

    /// <summary>Why the state is what it is, a sentence that the person sees.</summary>
    public string Reason { get; private set; } = "";
    public DateTime CreatedAt { get; private init; }

    /// <summary>Number in the order of receipt, unique in the training; with <see cref="ReceivedAt"/> set when the complete application came in.</summary>
    public int? ReceiptNumber { get; private set; }
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>True while one of the places of the training is kept for this person.</summary>
    public bool HoldsPlace { get; private set; }

    /// <summary>Order on the reserve list as approved, 1 first; what people see is how many are still before them.</summary>
    public int? ReserveRank { get; private set; }

    /// <summary>Why the formal check did not pass; empty when it did.</summary>
    public string EligibilityProblem { get; private set; } = "";

    /// <summary>Has not taken part in the project before (as known on applying).</summary>
    public bool IsNewcomer { get; private set; } = true;
    public DelegationState Delegation { get; private set; }
    public Guid? DelegatedBy { get; private set; }
    public string DelegatedByName { get; private set; } = "";
    public DateTime? DelegationDecidedAt { get; private set; }
    public string DelegationReason { get; private set; } = "";
    public DateTime? OfferMadeAt { get; private set; }

    /// <summary>First moment at which the offer no longer stands.</summary>
    public DateTime? OfferUntil { get; private set; }
    public int Version { get; private set; } = 1;

    /// <summary>Volunteers and guests must not feed indicators of employees.</summary>
    public bool CountsAsEmployee => Relation is WorkRelation.Employee or WorkRelation.Appointed;

    /// <summary>Writes what the person states; allowed until it is sent in and when returned for correction.</summary>
    public void Fill(EnrolmentForm form)
    {
        Refuse.If(State is not (EnrolmentState.Draft or EnrolmentState.ToCorrect) && !EnrolmentStates.Withdrawn.Contains(State),
            "To zgłoszenie jest już złożone i nie można zmienić w nim danych.");
        var sameEmployer = OrganisationId == form.OrganisationId && OrganisationName == form.OrganisationName;
        if (!sameEmployer && OrganisationName.Length > 0 && Delegation is DelegationState.Confirmed or DelegationState.Refused)
            (Delegation, DelegatedBy, DelegatedByName, DelegationDecidedAt, DelegationReason) = (DelegationState.Requested, null, "", null, "");
        (OrganisationId, OrganisationName, Position) = (form.OrganisationId, form.OrganisationName.Trim(), form.Position.Trim());
        (Relation, IsSocialWorker, Education) = (form.Relation, form.IsSocialWorker, form.Education);
        (Phone, SpecialNeeds) = (form.Phone.Trim(), form.SpecialNeeds.Trim());
        (ImageConsent, NewsletterConsent) = (form.ImageConsent, form.NewsletterConsent);
    }

    /// <summary>Names the employer of an application that the employer prepares.</summary>
    public void ProposeBy(Guid organisationId, string organisationName, string position)
    {
        Refuse.If(State != EnrolmentState.Draft, "Ta osoba złożyła już zgłoszenie.");
        (OrganisationId, OrganisationName, Position) = (organisationId, organisationName, position.Trim());
    }

    /// <summary>The same proposal in the name of the person to whom its address turned out to belong.</summary>
    public Enrolment TakeOver(Training training, Person owner, DateTime now)
    {
        Refuse.If(State != EnrolmentState.Draft || Source != EnrolmentSource.Coordinator, "Tego zgłoszenia nie można już przejąć.");
        var taken = new Enrolment(training, owner, Source, now);
        (taken.OrganisationId, taken.OrganisationName, taken.Position) = (OrganisationId, OrganisationName, Position);
        (taken.Delegation, taken.DelegatedBy, taken.DelegatedByName, taken.DelegationDecidedAt) = (Delegation, DelegatedBy, DelegatedByName, DelegationDecidedAt);
        return taken;
    }

    /// <summary>The complete application comes in: its number and time settle its place in the order of receipt.</summary>
    public void Submit(int receipt, bool holdsPlace, string eligibilityProblem, bool isNewcomer, Guid regulationId, DateTime now)
    {
        Refuse.If(State != EnrolmentState.Draft && !EnrolmentStates.Withdrawn.Contains(State), "To zgłoszenie jest już złożone.");
        (ReceiptNumber, ReceivedAt, RegulationId) = (receipt, now, regulationId);
        (HoldsPlace, EligibilityProblem, IsNewcomer) = (holdsPlace, eligibilityProblem, isNewcomer);
        (OfferMadeAt, OfferUntil, ReserveRank) = (null, null, null);
        Become(EnrolmentState.Submitted, "");
    }

    /// <summary>Staff write the person down on the list of support that has no enrolment.</summary>
    public void Enlist(int receipt, DateTime now)
    {
        Refuse.If(State != EnrolmentState.Draft || Source != EnrolmentSource.Staff, "Tej osoby nie można dopisać do listy.");
        (ReceiptNumber, ReceivedAt, HoldsPlace) = (receipt, now, true);
        Become(EnrolmentState.Confirmed, "Osobę wpisał pracownik centrum.");
    }

    public void ReturnForCorrection(string? reason)
    {
        Refuse.If(State != EnrolmentState.Submitted, "Do poprawy można zwrócić tylko złożone zgłoszenie.");
        Become(EnrolmentState.ToCorrect, Sentence(reason, "Napisz, co trzeba poprawić. Zobaczy to osoba, która złożyła zgłoszenie."));
    }

    /// <summary>The corrected application keeps its number.</summary>
    public void SendAgain(string eligibilityProblem)
    {
        Refuse.If(State != EnrolmentState.ToCorrect, "To zgłoszenie nie czeka na poprawę.");
        EligibilityProblem = eligibilityProblem;
        Become(EnrolmentState.Submitted, "");
    }

    /// <summary>Staff accept the application in spite of the formal check, with a reason.</summary>
    public void OverrideEligibility(string? reason)
    {
        Refuse.If(State != EnrolmentState.Submitted, "Zgłoszenie nie czeka na decyzję.");
        Reason = Sentence(reason, "Podaj powód, dla którego zgłoszenie spełnia warunki.");
        EligibilityProblem = "";
    }

    public void ConfirmDelegation(Guid? by, string byName, DateTime now)
    {
        Refuse.If(Delegation == DelegationState.NotRequired, "To szkolenie nie wymaga zgody pracodawcy.");
        Refuse.If(State is not (EnrolmentState.Draft or EnrolmentState.Submitted or EnrolmentState.ToCorrect), "O tym zgłoszeniu zdecydowano już inaczej.");
        (Delegation, DelegatedBy, DelegatedByName, DelegationDecidedAt, DelegationReason) = (DelegationState.Confirmed, by, byName, now, "");
    }

    public void RefuseDelegation(Guid? by, string byName, string? reason, DateTime now)
    {
        Refuse.If(Delegation == DelegationState.NotRequired, "To szkolenie nie wymaga zgody pracodawcy.");
        Refuse.If(State is not (EnrolmentState.Draft or EnrolmentState.Submitted or EnrolmentState.ToCorrect), "O tym zgłoszeniu zdecydowano już inaczej.");
        var why = Sentence(reason, "Podaj powód odmowy. Zobaczy go pracownik.");
        (Delegation, DelegatedBy, DelegatedByName, DelegationDecidedAt, DelegationReason) = (DelegationState.Refused, by, byName, now, why);
        HoldsPlace = false;
        Become(EnrolmentState.Rejected, $"Pracodawca nie wyraził zgody na udział: {why}");
    }

    public void Qualify(string reason)
    {
        Refuse.If(State is not (EnrolmentState.Submitted or EnrolmentState.ToCorrect), "Zakwalifikować można tylko złożone zgłoszenie.");
        HoldsPlace = true;
        Become(EnrolmentState.Qualified, reason);
    }

    public void PutOnReserve(int rank, string reason)
    {
        Refuse.If(State is not (EnrolmentState.Submitted or EnrolmentState.ToCorrect), "Na listę rezerwową trafia tylko złożone zgłoszenie.");
        (HoldsPlace, ReserveRank) = (false, rank);
        Become(EnrolmentState.Reserve, reason);
    }

    public void Reject(string? reason)
    {
        Refuse.If(State is not (EnrolmentState.Submitted or EnrolmentState.ToCorrect or EnrolmentState.Reserve), "Odrzucić można tylko złożone zgłoszenie.");
        var why = Sentence(reason, "Podaj powód odrzucenia. Zobaczy go osoba, która złożyła zgłoszenie.");
        HoldsPlace = false;
        Become(EnrolmentState.Rejected, why);
    }

    /// <summary>A place that came free before the list was approved goes to the next in order without an offer.</summary>
    public void TakeFreedPlace()
    {
        Refuse.If(State is not (EnrolmentState.Submitted or EnrolmentState.ToCorrect) || HoldsPlace, "To zgłoszenie nie czeka na miejsce.");
        HoldsPlace = true;
    }

    public void Offer(DateTime now, DateTime until)
    {
        Refuse.If(State != EnrolmentState.Reserve, "Miejsce można zaproponować tylko osobie z listy rezerwowej.");
        (OfferMadeAt, OfferUntil, HoldsPlace) = (now, until, true);
        Become(EnrolmentState.Offered, "");
    }

    public void AcceptOffer(DateTime now)
    {
        Refuse.If(State == EnrolmentState.OfferExpired || State == EnrolmentState.Offered && now >= OfferUntil,
            "Czas na odpowiedź już minął i miejsce zaproponowano następnej osobie.");
        Refuse.If(State != EnrolmentState.Offered, "Nie ma propozycji miejsca, którą można przyjąć.");
        Become(EnrolmentState.Confirmed, "");
    }

    public void DeclineOffer(DateTime now)
    {
        Refuse.If(State != EnrolmentState.Offered || now >= OfferUntil, "Nie ma propozycji miejsca, na którą można odpowiedzieć.");
        HoldsPlace = false;
        Become(EnrolmentState.OfferDeclined, "");
    }

    public void ExpireOffer(DateTime now)
    {
        Refuse.If(State != EnrolmentState.Offered || now < OfferUntil, "Czas na odpowiedź jeszcze nie minął.");
        HoldsPlace = false;
        Become(EnrolmentState.OfferExpired, "Nie było odpowiedzi w wyznaczonym czasie.");
    }

    /// <summary>The person says that they will come.</summary>
    public void Confirm()
    {
        Refuse.If(State != EnrolmentState.Qualified, "Potwierdzić można udział osoby zakwalifikowanej.");
        Become(EnrolmentState.Confirmed, "");
    }

    /// <summary><paramref name="isLate"/> is told by the rule in force (<see cref="SupportRules"/>).</summary>
    public void Resign(bool isLate, string? reason)
    {
        Refuse.If(!EnrolmentStates.Live.Contains(State) && State != EnrolmentState.Draft || State == EnrolmentState.InProgress,
            "Z tego zgłoszenia nie można już zrezygnować.");
        HoldsPlace = false;
        Become(isLate ? EnrolmentState.ResignedLate : EnrolmentState.ResignedEarly, reason?.Trim() ?? "");
    }

    /// <summary>First attendance.</summary>
    public void BeginParticipation()
    {
        Refuse.If(!EnrolmentStates.OnList.Contains(State), "Tej osoby nie ma na zatwierdzonej liście.");
        if (State is EnrolmentState.Qualified or EnrolmentState.Confirmed or EnrolmentState.NoShow)
            Become(EnrolmentState.InProgress, "");
    }

    /// <summary>Attendance entered by mistake was taken back and none is left.</summary>
    public void TakeBackParticipation()
    {
        if (State == EnrolmentState.InProgress)
            Become(EnrolmentState.Confirmed, "");
    }

    /// <summary>How it ended: <see cref="EnrolmentState.Completed"/>, <see cref="EnrolmentState.NotCompleted"/> or <see cref="EnrolmentState.NoShow"/>.</summary>
    public void Finish(EnrolmentState outcome, string reason = "")
    {
        Refuse.If(outcome is not (EnrolmentState.Completed or EnrolmentState.NotCompleted or EnrolmentState.NoShow), "Udział kończy się ukończeniem, nieukończeniem albo nieobecnością.");
        Refuse.If(!EnrolmentStates.OnList.Contains(State), "Tej osoby nie ma na zatwierdzonej liście.");
        Become(outcome, reason);
    }

    /// <summary>A result was taken back, so how it ended is not known again.</summary>
    public void AwaitResult()
    {
        if (State is EnrolmentState.Completed or EnrolmentState.NotCompleted or EnrolmentState.NoShow)
            Become(EnrolmentState.InProgress, "");
    }

    /// <summary>Health data is not kept once the training is settled.</summary>
    public void EraseSpecialNeeds() => SpecialNeeds = "";

    private void Become(EnrolmentState state, string reason) => (State, Reason) = (state, reason);

    private static string Sentence(string? reason, string ask)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), ask);
        return reason!.Trim();
    }
}

internal sealed class EnrolmentMapping : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.Property(enrolment => enrolment.PersonName).HasMaxLength(260);
        builder.Property(enrolment => enrolment.FoldedName).HasMaxLength(260);
        builder.Property(enrolment => enrolment.Email).HasMaxLength(254);
        builder.Property(enrolment => enrolment.Phone).HasMaxLength(40);
        builder.Property(enrolment => enrolment.Position).HasMaxLength(200);
        builder.Property(enrolment => enrolment.SpecialNeeds).HasMaxLength(1000);
        builder.Property(enrolment => enrolment.Reason).HasMaxLength(1000);
        builder.Property(enrolment => enrolment.DelegationReason).HasMaxLength(1000);
        builder.Property(enrolment => enrolment.DelegatedByName).HasMaxLength(260);
        builder.HasOne<Training>().WithMany().HasForeignKey(enrolment => enrolment.TrainingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(enrolment => enrolment.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Regulation>().WithMany().HasForeignKey(enrolment => enrolment.RegulationId);
        builder.HasIndex(enrolment => new { enrolment.TrainingId, enrolment.PersonId }).IsUnique();
        builder.HasIndex(enrolment => new { enrolment.TrainingId, enrolment.ReceiptNumber }).IsUnique();
        builder.HasIndex(enrolment => new { enrolment.TrainingId, enrolment.OrganisationId });
        builder.HasIndex(enrolment => new { enrolment.OrganisationId, enrolment.Delegation });
        builder.HasIndex(enrolment => new { enrolment.State, enrolment.OfferUntil });
    }
}
