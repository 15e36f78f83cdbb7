using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Support.Specialising;

/// <summary>A person's way to a degree: what they state, the papers, the exam. One live file for a person and a degree.</summary>
internal sealed class ExamFile : IVersioned
{
    private readonly List<FilePeriod> _periods = [];
    private readonly List<FilePaper> _papers = [];

    private ExamFile() { }

    public ExamFile(Person person, Degree degree, DateTime now)
    {
        (PersonId, PersonName, FoldedName, Email) = (person.Id, person.FullName, person.FoldedName, person.Email);
        (Degree, CreatedAt) = (degree, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PersonId { get; private init; }
    public string PersonName { get; private set; } = "";
    public string FoldedName { get; private set; } = "";
    public string Email { get; private set; } = "";
    public Degree Degree { get; private init; }
    public FileState State { get; private set; } = FileState.Draft;

    /// <summary>The edition they attended here; <c>null</c> for a course given by somebody else.</summary>
    public Guid? EditionId { get; private set; }
    public string Specialisation { get; private set; } = "";
    public string RightCode { get; private set; } = "";
    public string RightDocument { get; private set; } = "";
    public DateOnly? RightOn { get; private set; }
    public string EarlierCode { get; private set; } = "";
    public string EarlierDocument { get; private set; } = "";
    public DateOnly? EarlierOn { get; private set; }
    public DateOnly? TrainedOn { get; private set; }

    /// <summary>Number and issuer of the certificate of the course.</summary>
    public string TrainingPaper { get; private set; } = "";
    public int? ConsultationHours { get; private set; }
    public string ThesisTitle { get; private set; } = "";
    public DateTime CreatedAt { get; private init; }
    public DateOnly? AppliedOn { get; private set; }
    public DateOnly? CompletedOn { get; private set; }
    public DateOnly? AdmittedOn { get; private set; }
    public Guid? SittingId { get; private set; }
    public string Reason { get; private set; } = "";
    public int Version { get; private set; } = 1;
    public IReadOnlyList<FilePeriod> Periods => _periods;
    public IReadOnlyList<FilePaper> Papers => _papers;

    public bool MayState => State is FileState.Draft or FileState.Applied;
    public bool AwaitsSitting => State is FileState.Admitted or FileState.Resit;

    public Candidacy Candidacy => new(Degree, new(RightCode, RightDocument, RightOn), new(EarlierCode, EarlierDocument, EarlierOn),
        [.. _periods.Select(one => new ServicePeriod(one.From, one.Until))]);

    /// <summary>What the person states; a change after the application is seen in the history.</summary>
    public void Fill(FileForm form)
    {
        Refuse.If(!MayState, "Dane można zmieniać do chwili, gdy dokumenty zostaną uznane za kompletne.");
        Refuse.If(form.Periods.Any(one => one.Until < one.From), "Koniec okresu pracy nie może być wcześniejszy niż jego początek.");
        Refuse.If(form.Specialisation.Trim().Length < 3, "Podaj nazwę specjalizacji.");
        (Specialisation, EditionId) = (form.Specialisation.Trim(), form.EditionId);
        (RightCode, RightDocument, RightOn) = (form.Right.Code, form.Right.Document.Trim(), form.Right.IssuedOn);
        (EarlierCode, EarlierDocument, EarlierOn) = Degree == Degree.Second ? (form.Earlier.Code, form.Earlier.Document.Trim(), form.Earlier.IssuedOn) : ("", "", null);
        (TrainedOn, TrainingPaper, ThesisTitle) = (form.TrainedOn, form.TrainingPaper.Trim(), Degree == Degree.Second ? form.ThesisTitle.Trim() : "");
        ConsultationHours = Degree == Degree.Second ? form.ConsultationHours : null;
        _periods.Clear();
        _periods.AddRange(form.Periods.Select(one => new FilePeriod(Id, one.From, one.Until, one.Employer, one.Position)));
    }

    /// <summary>Whatever forbids the application today, one sentence each; empty when nothing does.</summary>
    public IReadOnlyList<string> MissingToApply(SpecialisationRules rules, int neededConsultations, DateOnly today)
    {
        var missing = Conditions.Of(Candidacy, rules, today).Unmet.Select(one => one.Sentence).ToList();
        void Need(bool there, string sentence)
        {
            if (!there)
                missing.Add(sentence);
        }

        Need(TrainedOn is not null && TrainingPaper.Length >= 3, "Podaj dzień ukończenia szkolenia oraz numer i wystawcę zaświadczenia.");
        Need(TrainedOn is null || TrainedOn <= today, "Szkolenie nie jest jeszcze ukończone.");
        if (rules.Number(SpecialisationRules.TrainingYears, Degree) is { } years)
            Need(TrainedOn is null || TrainedOn.Value.AddYears(years) >= today, $"Od ukończenia szkolenia do wniosku minęło więcej niż {years} lata. Szkolenie trzeba ukończyć jeszcze raz.");
        Need(Degree == Degree.First || ThesisTitle.Length >= 5, "Podaj tytuł pracy dyplomowej.");
        Need(neededConsultations == 0 || ConsultationHours >= neededConsultations, $"Program wymaga godzin konsultacji pracy dyplomowej: {neededConsultations}. Podano: {ConsultationHours ?? 0}.");
        return missing;
    }

    public void Apply(SpecialisationRules rules, int neededConsultations, DateOnly today)
    {
        Refuse.If(State != FileState.Draft, "Wniosek jest już złożony.");
        var missing = MissingToApply(rules, neededConsultations, today);
        Refuse.If(missing.Count > 0, "Nie można jeszcze złożyć wniosku. " + string.Join(" ", missing));
        (State, AppliedOn) = (FileState.Applied, today);
        _papers.AddRange(rules.Papers(Degree).Select((term, at) => new FilePaper(Id, at + 1, term.Code, term.Name)));
    }

    public FilePaper Paper(Guid paperId)
    {
        Refuse.If(State != FileState.Applied, "Dokumenty odnotowuje się, zanim zostaną uznane za kompletne.");
        var paper = _papers.FirstOrDefault(one => one.Id == paperId);
        Refuse.If(paper is null, "Nie ma takiego dokumentu na liście.");
        return paper!;
    }

    public void Complete(DateOnly today)
    {
        Refuse.If(State != FileState.Applied, "Za kompletny można uznać wniosek, który jest złożony.");
        var missing = _papers.Where(paper => !paper.IsChecked).Select(paper => paper.Name).ToList();
        Refuse.If(missing.Count > 0, $"Brakuje sprawdzonych dokumentów: {string.Join("; ", missing)}.");
        (State, CompletedOn) = (FileState.Complete, today);
    }

    /// <summary>A complete file turned out not to be: back to the checklist, with a reason.</summary>
    public void Reopen(string? reason)
    {
        Refuse.If(State is not (FileState.Complete or FileState.Admitted), "Do uzupełnienia można zwrócić wniosek kompletny, przed wyznaczeniem egzaminu.");
        Reason = Sentence(reason);
        (State, CompletedOn, AdmittedOn) = (FileState.Applied, null, null);
    }

    /// <summary>The commission admits; conditions are counted to the day of the application.</summary>
    public void Admit(SpecialisationRules rules, DateOnly today)
    {
        Refuse.If(State != FileState.Complete, "Dopuścić można osobę, której dokumenty są kompletne.");
        var unmet = Conditions.Of(Candidacy, rules, AppliedOn!.Value).Unmet;
        Refuse.If(unmet.Count > 0, "Nie można dopuścić do egzaminu. " + string.Join(" ", unmet.Select(one => one.Sentence)));
        (State, AdmittedOn, Reason) = (FileState.Admitted, today, "");
    }

    /// <summary>The day from which an exam may be held: so many days after the last paper came.</summary>
    public DateOnly? EarliestExam(int paperDays) =>
        _papers.Count == 0 || _papers.Any(paper => paper.ReceivedOn is null) ? null : _papers.Max(paper => paper.ReceivedOn!.Value).AddDays(paperDays);

    public void Schedule(Sitting sitting, int paperDays)
    {
        Refuse.If(!AwaitsSitting, $"{PersonName}: na posiedzenie można wyznaczyć osobę dopuszczoną do egzaminu albo czekającą na poprawkę.");
        Refuse.If(sitting.Degree != Degree, $"{PersonName}: to posiedzenie jest dla innego stopnia.");
        Refuse.If(State == FileState.Admitted && sitting.Day < EarliestExam(paperDays),
            $"{PersonName}: dokumenty muszą wpłynąć co najmniej {paperDays} dni przed egzaminem. Najwcześniejszy dzień to {EarliestExam(paperDays):d.MM.yyyy}.");
        (State, SittingId) = (FileState.Scheduled, sitting.Id);
    }

    /// <summary>The sitting will not be held, or not for this person; <paramref name="hadExam"/> tells a resit from the first exam.</summary>
    public void Unschedule(bool hadExam)
    {
        Refuse.If(State != FileState.Scheduled, "Ta osoba nie ma wyznaczonego egzaminu.");
        (State, SittingId) = (hadExam ? FileState.Resit : FileState.Admitted, null);
    }

    public void Examined(bool passed)
    {
        Refuse.If(State != FileState.Scheduled, $"{PersonName}: wynik wpisuje się osobie, która ma wyznaczony egzamin.");
        State = passed ? FileState.Passed : FileState.Failed;
    }

    public void CorrectOutcome(bool passed)
    {
        Refuse.If(State is not (FileState.Passed or FileState.Failed), "Poprawić można ostatni wynik, dopóki nie wyznaczono następnego egzaminu.");
        State = passed ? FileState.Passed : FileState.Failed;
    }

    public void AskResit()
    {
        Refuse.If(State != FileState.Failed, "O egzamin poprawkowy można wystąpić po egzaminie niezdanym.");
        (State, SittingId) = (FileState.Resit, null);
    }

    public void Withdraw(string? reason)
    {
        Refuse.If(State is FileState.Passed or FileState.Withdrawn or FileState.Scheduled, "Tego wniosku nie można już wycofać. Gdy egzamin jest wyznaczony, zwróć się do sekretarza komisji.");
        (State, Reason) = (FileState.Withdrawn, Sentence(reason));
    }

    private static string Sentence(string? reason)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód (co najmniej 5 znaków). Zostanie w historii.");
        return reason!.Trim();
    }
}

/// <summary>What a person states in the file.</summary>
internal sealed record FileForm(
    string Specialisation, Guid? EditionId, StatedDocument Right, StatedDocument Earlier, IReadOnlyList<StatedPeriod> Periods,
    DateOnly? TrainedOn, string TrainingPaper, int? ConsultationHours, string ThesisTitle);

/// <summary>A period of work as stated.</summary>
internal sealed record StatedPeriod(DateOnly From, DateOnly? Until, string Employer, string Position);

internal sealed class ExamFileMapping : IEntityTypeConfiguration<ExamFile>
{
    public void Configure(EntityTypeBuilder<ExamFile> builder)
    {
        builder.Property(file => file.PersonName).HasMaxLength(260);
        builder.Property(file => file.FoldedName).HasMaxLength(260);
        builder.Property(file => file.Email).HasMaxLength(254);
        builder.Property(file => file.Reason).HasMaxLength(1000);
        builder.Ignore(file => file.Candidacy);
        builder.HasOne<Person>().WithMany().HasForeignKey(file => file.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Edition>().WithMany().HasForeignKey(file => file.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(file => file.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(file => file.Periods).WithOne().HasForeignKey(period => period.FileId);
        builder.HasMany(file => file.Papers).WithOne().HasForeignKey(paper => paper.FileId);
        builder.HasIndex(file => new { file.PersonId, file.Degree }).IsUnique().HasFilter("\"State\" NOT IN ('Passed', 'Withdrawn')");
        builder.HasIndex(file => new { file.State, file.FoldedName });
    }
}
