using Spojnia.Core;
using Spojnia.Core.Notices;
using Spojnia.Core.Ui;

namespace Spojnia.Support.Specialising;

/// <summary>What is mailed about examination files. Adds to the coming save.</summary>
internal sealed class SpecialisingNotices(Outbox outbox, SiteAddress address)
{
    public void Received(ExamFile file) => Send(file, "received", "Przyjęliśmy wniosek o egzamin", $"""
        Wniosek o egzamin specjalizacji {file.Degree.OfDegree()} wpłynął {PolishFormat.Day(file.AppliedOn!.Value)}.

        Dostarcz dokumenty z listy: {Page(file)}
        """);

    public void ToComplete(ExamFile file, int version) => Send(file, $"to-complete:{version}", "Wniosek o egzamin wymaga uzupełnienia", $"""
        {file.Reason}

        Lista dokumentów: {Page(file)}
        """);

    public void Scheduled(ExamFile file, Sitting sitting) => Send(file, $"scheduled:{sitting.Id}:{file.Version}", "Termin egzaminu", $"""
        Egzamin specjalizacji {file.Degree.OfDegree()}: {PolishFormat.Day(sitting.Day)}, godzina {sitting.StartsAt:HH:mm}, {sitting.Place}.

        Szczegóły: {Page(file)}
        """);

    public void Unscheduled(ExamFile file, string reason) => Send(file, $"unscheduled:{file.Version}", "Zmiana terminu egzaminu", $"""
        Wyznaczony termin egzaminu jest nieaktualny. Powód: {reason}

        O nowym terminie napiszemy. Wniosek: {Page(file)}
        """);

    public void Examined(ExamFile file, ExamResult result, int version) => Send(file, $"result:{result.Id}:{version}", "Wynik egzaminu jest zapisany", $"""
        Wynik egzaminu specjalizacji {file.Degree.OfDegree()} jest na Twojej stronie: {Page(file)}
        """);

    public void Issued(ExamFile file, Diploma diploma) => Send(file, $"diploma:{diploma.Id}", "Dyplom jest gotowy", $"""
        Dyplom nr {diploma.Number} jest wpisany do rejestru.

        Każdy, komu go pokażesz, może sprawdzić, czy jest ważny: {address.Of($"/dyplom/{diploma.Code}")}
        """);

    private string Page(ExamFile file) => address.Of($"/moje/specjalizacje/{file.Id}");

    private void Send(ExamFile file, string occasion, string subject, string text) =>
        outbox.Add(new Letter($"support.exam-file:{file.Id}:{occasion}", file.Email, file.PersonName, subject, text));
}
