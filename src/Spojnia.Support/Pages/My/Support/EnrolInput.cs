using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Core.Values;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>What a person types when applying; read with a sentence at each field that is wrong.</summary>
internal sealed class EnrolInput
{
    public string? Pesel { get; set; }
    public bool NoPesel { get; set; }
    public string? Sex { get; set; }
    public string? BirthDate { get; set; }

    /// <summary>Id of an institution of the register; <c>inna</c> when it is not there.</summary>
    public string? Organisation { get; set; }
    public string? OrganisationText { get; set; }
    public string? Position { get; set; }
    public string? Relation { get; set; }
    public bool IsSocialWorker { get; set; }
    public string? Education { get; set; }
    public string? Phone { get; set; }
    public string? SpecialNeeds { get; set; }
    public bool Truth { get; set; }
    public bool Rules { get; set; }
    public bool Privacy { get; set; }
    public bool Image { get; set; }
    public bool Newsletter { get; set; }

    public const string OtherInstitution = "inna";
    public const string NoInstitution = "brak";

    public static EnrolInput Of(Enrolment enrolment) => new()
    {
        Organisation = enrolment.OrganisationId?.ToString() ?? (enrolment.OrganisationName.Length > 0 ? OtherInstitution : null),
        OrganisationText = enrolment.OrganisationName,
        Position = enrolment.Position,
        Relation = enrolment.Relation.ToString(),
        IsSocialWorker = enrolment.IsSocialWorker,
        Education = enrolment.Education?.ToString(),
        Phone = enrolment.Phone,
        SpecialNeeds = enrolment.SpecialNeeds,
        Image = enrolment.ImageConsent,
        Newsletter = enrolment.NewsletterConsent,
    };

    /// <summary>Reads who the person is; adds a sentence to <paramref name="state"/> at each wrong field.</summary>
    public Identity ReadIdentity(ModelStateDictionary state, DateOnly today)
    {
        if (!NoPesel)
        {
            if (Core.Values.Pesel.TryParse(Pesel, out var pesel, out var problem))
                return Identity.By(pesel);
            state.AddModelError("Input.Pesel", problem);
            return Identity.AlreadyKnown;
        }

        if (!Enum.TryParse<Sex>(Sex, out var sex))
            state.AddModelError("Input.Sex", "Zaznacz płeć.");
        if (!PolishDate.TryParse(BirthDate, out var born, out var wrong))
            state.AddModelError("Input.BirthDate", wrong);
        else if (born > today.AddYears(-15) || born < today.AddYears(-120))
            state.AddModelError("Input.BirthDate", "Data urodzenia jest niemożliwa dla osoby, która pracuje. Popraw datę.");
        return Identity.Without(sex, born);
    }

    /// <summary>Reads the shorter form of what is not support: no identity, no education, an institution only if the guest names one.</summary>
    public EnrolmentForm ReadGuest(ModelStateDictionary state)
    {
        void Need(bool there, string field, string sentence)
        {
            if (!there)
                state.AddModelError($"Input.{field}", sentence);
        }

        var organisation = Guid.TryParse(Organisation, out var id) ? id : (Guid?)null;
        Need(OrganisationText is null or { Length: <= 300 }, "OrganisationText", "Nazwa instytucji może mieć najwyżej 300 znaków.");
        Need(SpecialNeeds is null or { Length: <= 1000 }, "SpecialNeeds", "Opis potrzeb może mieć najwyżej 1000 znaków.");
        Need(Rules, "Rules", "Zaakceptuj zasady udziału. Bez tego nie można przyjąć zgłoszenia.");
        Need(Privacy, "Privacy", "Potwierdź, że znasz informację o przetwarzaniu danych.");
        return new EnrolmentForm
        {
            OrganisationId = organisation,
            OrganisationName = organisation is null && Organisation == OtherInstitution ? OrganisationText?.Trim() ?? "" : "",
            Position = "",
            Relation = WorkRelation.Other,
            SpecialNeeds = SpecialNeeds?.Trim() ?? "",
            ImageConsent = Image,
            NewsletterConsent = Newsletter,
        };
    }

    /// <summary>Reads the rest of the form.</summary>
    public EnrolmentForm ReadForm(ModelStateDictionary state)
    {
        void Need(bool there, string field, string sentence)
        {
            if (!there)
                state.AddModelError($"Input.{field}", sentence);
        }

        var organisation = Guid.TryParse(Organisation, out var id) ? id : (Guid?)null;
        var other = Organisation == OtherInstitution && !string.IsNullOrWhiteSpace(OrganisationText);
        Need(organisation is not null || other, "Organisation", "Wybierz instytucję z listy albo wpisz jej nazwę i zaznacz, że nie ma jej na liście.");
        Need(Position is { Length: > 1 and <= 200 }, "Position", "Wpisz stanowisko (od 2 do 200 znaków).");
        Need(Enum.TryParse<WorkRelation>(Relation, out var relation), "Relation", "Zaznacz, co łączy Cię z instytucją.");
        Need(Enum.TryParse<Education>(Education, out var education), "Education", "Wybierz wykształcenie.");
        Need(Phone is null or { Length: <= 40 }, "Phone", "Numer telefonu może mieć najwyżej 40 znaków.");
        Need(OrganisationText is null or { Length: <= 300 }, "OrganisationText", "Nazwa instytucji może mieć najwyżej 300 znaków.");
        Need(SpecialNeeds is null or { Length: <= 1000 }, "SpecialNeeds", "Opis potrzeb może mieć najwyżej 1000 znaków.");
        Need(Truth, "Truth", "Potwierdź, że dane są prawdziwe.");
        Need(Rules, "Rules", "Zaakceptuj zasady udziału. Bez tego nie można przyjąć zgłoszenia.");
        Need(Privacy, "Privacy", "Potwierdź, że znasz informację o przetwarzaniu danych.");
        return new EnrolmentForm
        {
            OrganisationId = organisation,
            OrganisationName = other ? OrganisationText!.Trim() : "",
            Position = Position?.Trim() ?? "",
            Relation = relation,
            IsSocialWorker = IsSocialWorker,
            Education = education,
            Phone = Phone?.Trim() ?? "",
            SpecialNeeds = SpecialNeeds?.Trim() ?? "",
            ImageConsent = Image,
            NewsletterConsent = Newsletter,
        };
    }
}
