using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.My.Support.Specialising;

/// <summary>What a person types about their way to a degree; read with a sentence at each field that is wrong.</summary>
internal sealed class FileInput
{
    private const int SpareRows = 3;

    public Degree Degree { get; set; }
    public string? Specialisation { get; set; }
    public Guid? EditionId { get; set; }
    public string? RightCode { get; set; }
    public string? RightDocument { get; set; }
    public DateOnly? RightOn { get; set; }
    public string? EarlierCode { get; set; }
    public string? EarlierDocument { get; set; }
    public DateOnly? EarlierOn { get; set; }
    public List<PeriodForm> Periods { get; set; } = [];
    public DateOnly? TrainedOn { get; set; }
    public string? TrainingPaper { get; set; }
    public int? ConsultationHours { get; set; }
    public string? ThesisTitle { get; set; }

    public static FileInput Of(ExamFile file) => new()
    {
        Degree = file.Degree,
        Specialisation = file.Specialisation,
        EditionId = file.EditionId,
        RightCode = file.RightCode,
        RightDocument = file.RightDocument,
        RightOn = file.RightOn,
        EarlierCode = file.EarlierCode,
        EarlierDocument = file.EarlierDocument,
        EarlierOn = file.EarlierOn,
        Periods = [.. file.Periods.OrderBy(one => one.From).Select(one => new PeriodForm { From = one.From, Until = one.Until, Employer = one.Employer, Position = one.Position })],
        TrainedOn = file.TrainedOn,
        TrainingPaper = file.TrainingPaper,
        ConsultationHours = file.ConsultationHours,
        ThesisTitle = file.ThesisTitle,
    };

    /// <summary>Adds empty rows to type in.</summary>
    public void AddRows()
    {
        Periods.RemoveAll(row => row.IsEmpty);
        Periods.AddRange(Enumerable.Range(0, SpareRows).Select(_ => new PeriodForm()));
    }

    public FileForm Read(ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(Specialisation))
            state.AddModelError("Input.Specialisation", "Podaj nazwę specjalizacji.");
        var periods = new List<StatedPeriod>();
        for (var at = 0; at < Periods.Count; at++)
        {
            var row = Periods[at];
            if (row.IsEmpty)
                continue;
            if (row.From is null && (state[$"Input.Periods[{at}].From"]?.Errors.Count ?? 0) == 0)
                state.AddModelError($"Input.Periods[{at}].From", "Podaj pierwszy dzień pracy.");
            if (row.Until < row.From)
                state.AddModelError($"Input.Periods[{at}].Until", "Ostatni dzień pracy nie może być przed pierwszym.");
            if ((row.Employer?.Trim().Length ?? 0) is < 3 or > 300)
                state.AddModelError($"Input.Periods[{at}].Employer", "Podaj pracodawcę, od 3 do 300 znaków.");
            if (row.From is { } from)
                periods.Add(new(from, row.Until, row.Employer ?? "", row.Position ?? ""));
        }

        foreach (var (value, field) in new[] { (RightDocument, "RightDocument"), (EarlierDocument, "EarlierDocument"), (TrainingPaper, "TrainingPaper"), (ThesisTitle, "ThesisTitle"), (Specialisation, "Specialisation") })
        {
            if (value?.Length > 300)
                state.AddModelError($"Input.{field}", "Można wpisać najwyżej 300 znaków.");
        }

        return new FileForm(Specialisation ?? "", EditionId, new(RightCode ?? "", RightDocument ?? "", RightOn), new(EarlierCode ?? "", EarlierDocument ?? "", EarlierOn),
            periods, TrainedOn, TrainingPaper ?? "", ConsultationHours, ThesisTitle ?? "");
    }
}
