using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Spojnia.Core.Territory;
using Spojnia.Core.Values;

namespace Spojnia.Support.Recording;

/// <summary>What a page asks for the record; an empty text is «not answered».</summary>
internal sealed class RecordInput
{
    public string? Citizenship { get; set; }
    public string? Education { get; set; }
    public string? Country { get; set; }

    /// <summary>TERYT code.</summary>
    public string? Gmina { get; set; }

    [StringLength(7)]
    public string? OtherGmina { get; set; }

    [StringLength(100)]
    public string? Locality { get; set; }

    [StringLength(100)]
    public string? Street { get; set; }

    [StringLength(20)]
    public string? Building { get; set; }

    [StringLength(20)]
    public string? Flat { get; set; }

    [StringLength(6)]
    public string? Postcode { get; set; }
    public string? Status { get; set; }
    public string? StatusDetail { get; set; }
    public string? Occupation { get; set; }
    public string? ForeignOrigin { get; set; }
    public string? ThirdCountry { get; set; }
    public string? Minority { get; set; }
    public string? Homeless { get; set; }
    public string? Disability { get; set; }

    internal static RecordInput Of(ParticipantRecord record) => new()
    {
        Citizenship = record[RecordFields.Citizenship],
        Education = record[RecordFields.Education],
        Country = record[RecordFields.Country],
        Gmina = record[RecordFields.Gmina],
        Locality = record[RecordFields.Locality],
        Street = record[RecordFields.Street],
        Building = record[RecordFields.Building],
        Flat = record[RecordFields.Flat],
        Postcode = record[RecordFields.Postcode],
        Status = record[RecordFields.LabourStatus],
        StatusDetail = record[RecordFields.LabourStatusDetail],
        Occupation = record[RecordFields.Occupation],
        ForeignOrigin = record[RecordFields.ForeignOrigin],
        ThirdCountry = record[RecordFields.ThirdCountry],
        Minority = record[RecordFields.Minority],
        Homeless = record[RecordFields.Homeless],
        Disability = record[RecordFields.Disability],
    };

    /// <summary>The answers given here, without those that a frozen record already holds; what cannot be right becomes an error of its field.</summary>
    internal Dictionary<string, string> Answers(ParticipantRecord record, TermBook terms, Atlas atlas, DateOnly day, ModelStateDictionary errors)
    {
        var answers = new Dictionary<string, string>();
        Take(RecordFields.Citizenship, Citizenship);
        Take(RecordFields.Education, Education);
        Take(RecordFields.Country, Country);
        Take(RecordFields.Locality, Locality);
        Take(RecordFields.Street, Street);
        Take(RecordFields.Building, Building);
        Take(RecordFields.Flat, Flat);
        Take(RecordFields.Postcode, Postcode);
        Take(RecordFields.LabourStatus, Status);
        Take(RecordFields.LabourStatusDetail, StatusDetail);
        Take(RecordFields.Occupation, Occupation);
        Take(RecordFields.ForeignOrigin, ForeignOrigin);
        Take(RecordFields.ThirdCountry, ThirdCountry);
        Take(RecordFields.Minority, Minority);
        Take(RecordFields.Homeless, Homeless);
        Take(RecordFields.Disability, Disability);
        if (answers.GetValueOrDefault(RecordFields.Postcode) is { } code && !PostalCode.TryParse(code, out _, out var problem))
            errors.AddModelError("Input.Postcode", problem ?? "Podaj kod pocztowy w postaci 00-000.");
        var gmina = string.IsNullOrWhiteSpace(OtherGmina) ? Gmina : OtherGmina.Trim();
        if (!string.IsNullOrEmpty(gmina) && (record.FrozenOn is null || record[RecordFields.Gmina].Length == 0))
        {
            if (atlas.FindByAnyCode(gmina, day) is { Level: UnitLevel.Gmina } unit)
                (answers[RecordFields.Gmina], answers[RecordFields.Powiat], answers[RecordFields.Voivodeship]) = (unit.Code, unit.Code[..4], unit.Code[..2]);
            else
                errors.AddModelError("Input.OtherGmina", "Nie ma gminy o tym kodzie TERYT. Podaj siedem cyfr.");
        }

        var status = answers.GetValueOrDefault(RecordFields.LabourStatus) ?? record[RecordFields.LabourStatus];
        if (answers.GetValueOrDefault(RecordFields.LabourStatusDetail) is { } detail && terms.Find("status", detail)?.Parent != status)
            errors.AddModelError("Input.StatusDetail", "Ten szczegół nie należy do wybranego statusu na rynku pracy.");
        return answers;

        void Take(string field, string? value)
        {
            if (string.IsNullOrWhiteSpace(value) || (record.FrozenOn is not null && record[field].Length > 0))
                return;
            if (RecordDictionaries.Of(field) is { } dictionary && terms.Find(dictionary, value) is null)
                errors.AddModelError("", "Wybierz odpowiedź z listy.");
            answers[field] = value.Trim();
        }
    }
}

/// <summary>A page that asks for the record.</summary>
internal interface IRecordPage
{
    RecordInput Input { get; }
    IReadOnlyList<SelectListItem> Gminas { get; }

    /// <summary>Values of a dictionary on the day.</summary>
    IReadOnlyList<SelectListItem> Choices(string dictionary);

    /// <summary>False for what was answered before the entry was fixed.</summary>
    bool Asks(string field);
}
