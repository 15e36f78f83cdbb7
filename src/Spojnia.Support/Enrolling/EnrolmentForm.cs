namespace Spojnia.Support.Enrolling;

/// <summary>What a person states when applying. Entry data: later changes of the profile do not overwrite it.</summary>
internal sealed record EnrolmentForm
{
    /// <summary>Institution of the register; <c>null</c> when the person wrote one that is not there.</summary>
    public Guid? OrganisationId { get; init; }
    public required string OrganisationName { get; init; }

    /// <summary>Gmina or powiat that owns the institution, where there is one.</summary>
    public Guid? OwnerJstId { get; init; }
    public required string Position { get; init; }
    public WorkRelation Relation { get; init; }
    public bool IsSocialWorker { get; init; }
    public Education? Education { get; init; }
    public string Phone { get; init; } = "";

    /// <summary>Health data: interpreter, induction loop, wheelchair, diet.</summary>
    public string SpecialNeeds { get; init; } = "";
    public bool ImageConsent { get; init; }
    public bool NewsletterConsent { get; init; }
}
