namespace Spojnia.Support.Recording;

/// <summary>What a record tells of: a person's participation, or an institution's.</summary>
internal enum RecordKind
{
    Person,
    Institution,
}

/// <summary>
/// A record as named texts: what validation rules read and export profiles write, whether it comes from the database, a form or a file.
/// </summary>
/// <param name="Id">Id of the participation; empty for a row of a file.</param>
/// <param name="Kind">Whose record.</param>
/// <param name="Fields">Texts by the codes of <see cref="RecordFields"/>; a field that is absent or empty is missing, <see cref="RecordFields.Refused"/> is an answer.</param>
internal sealed record FlatRecord(Guid Id, RecordKind Kind, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Text of a field, empty when missing.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "");
}

/// <summary>
/// Codes of the fields of the ESF+ record (scope of data of the minister's system for monitoring participants). Days are yyyy-MM-dd, answers
/// <c>tak</c>, <c>nie</c> or <c>odmowa</c>, dictionary values their codes, territorial units TERYT codes.
/// </summary>
internal static class RecordFields
{
    public const string Refused = "odmowa";

    // The institution.
    public const string InstitutionCountry = "inst.country";
    public const string InstitutionName = "inst.name";
    public const string InstitutionNip = "inst.nip";
    public const string InstitutionHasNoNip = "inst.noNip";
    public const string InstitutionRegon = "inst.regon";
    public const string InstitutionType = "inst.type";
    public const string InstitutionTypeDetail = "inst.typeDetail";
    public const string InstitutionVoivodeship = "inst.voivodeship";
    public const string InstitutionPowiat = "inst.powiat";
    public const string InstitutionGmina = "inst.gmina";
    public const string InstitutionLocality = "inst.locality";
    public const string InstitutionStreet = "inst.street";
    public const string InstitutionBuilding = "inst.building";
    public const string InstitutionFlat = "inst.flat";
    public const string InstitutionPostcode = "inst.postcode";
    public const string InstitutionDegurba = "inst.degurba";
    public const string InstitutionPhone = "inst.phone";
    public const string InstitutionEmail = "inst.email";
    public const string InstitutionStartedOn = "inst.startedOn";
    public const string InstitutionEndedOn = "inst.endedOn";
    public const string InstitutionStaffSupported = "inst.staffSupported";
    public const string InstitutionSupport = "inst.support";
    public const string InstitutionSupportFrom = "inst.supportFrom";
    public const string InstitutionSupportTo = "inst.supportTo";

    // The person.
    public const string Citizenship = "citizenship";
    public const string ParticipantKind = "participantKind";
    public const string Institution = "institution";
    public const string GivenName = "givenName";
    public const string FamilyName = "familyName";
    public const string Pesel = "pesel";
    public const string HasNoPesel = "noPesel";
    public const string OtherIdentifier = "otherId";
    public const string Sex = "sex";
    public const string Age = "age";
    public const string BirthDate = "birthDate";
    public const string Education = "education";
    public const string Country = "country";
    public const string Voivodeship = "voivodeship";
    public const string Powiat = "powiat";
    public const string Gmina = "gmina";
    public const string Locality = "locality";
    public const string Street = "street";
    public const string Building = "building";
    public const string Flat = "flat";
    public const string Postcode = "postcode";
    public const string Degurba = "degurba";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string StartedOn = "startedOn";
    public const string EndedOn = "endedOn";
    public const string EndedAsPlanned = "endedAsPlanned";
    public const string EndReason = "endReason";
    public const string LabourStatus = "status";
    public const string LabourStatusDetail = "statusDetail";
    public const string Employer = "employer";
    public const string Occupation = "occupation";
    public const string Support = "support";
    public const string SupportFrom = "supportFrom";
    public const string SupportTo = "supportTo";
    public const string Outcome = "outcome";
    public const string Achieved = "achieved";
    public const string AchievedOn = "achievedOn";
    public const string ForeignOrigin = "foreignOrigin";
    public const string ThirdCountry = "thirdCountry";
    public const string Minority = "minority";
    public const string Homeless = "homeless";
    public const string Disability = "disability";
}
