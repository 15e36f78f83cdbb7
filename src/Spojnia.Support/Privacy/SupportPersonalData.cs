using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.People;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Papers;

namespace Spojnia.Support.Privacy;

/// <summary>What support holds on a person: applications, attendances, results, certificates, clauses, consents, demands, acts.</summary>
internal sealed class SupportPersonalData(SpojniaDbContext db) : IPersonalDataSource
{
    private static readonly string[] Kinds = ["enrolment", "participation", "certificate", "privacy-request", "identity-question", "person"];

    public async Task<IReadOnlyList<PersonalPart>> OfAsync(Guid personId, CancellationToken cancellation)
    {
        var enrolments = await db.Enrolments.AsNoTracking().Where(one => one.PersonId == personId)
            .Join(db.Trainings, one => one.TrainingId, training => training.Id, (enrolment, training) => new { enrolment, training.Title }).ToListAsync(cancellation);
        var titles = enrolments.ToDictionary(one => one.enrolment.Id, one => one.Title);
        var attendances = await db.Attendances.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.Day).ToListAsync(cancellation);
        var participations = await db.Participations.AsNoTracking().Where(one => one.PersonId == personId).ToListAsync(cancellation);
        var results = await db.TestResults.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.ExamOn).ToListAsync(cancellation);
        var certificates = await db.Certificates.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.IssuedOn).ToListAsync(cancellation);
        var seen = await db.ClausesSeen.AsNoTracking().Where(one => one.PersonId == personId)
            .Join(db.Clauses, one => one.ClauseId, clause => clause.Id, (one, clause) => new { one.SeenAt, clause.Title, clause.Number }).OrderBy(one => one.SeenAt).ToListAsync(cancellation);
        var consents = await db.Consents.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.At).ToListAsync(cancellation);
        var requests = await db.PrivacyRequests.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.ReceivedOn).ToListAsync(cancellation);
        var subjects = await SubjectsAsync([personId], cancellation);
        var done = await db.Acts.AsNoTracking().Where(act => act.SubjectKind != "person" && Kinds.Contains(act.SubjectKind) && subjects.Contains(act.SubjectId)).OrderBy(act => act.At).ToListAsync(cancellation);
        return
        [
            Part("Zgłoszenia", ["Szkolenie", "Stan", "Wpływ", "Imię i nazwisko", "E-mail", "Telefon", "Instytucja", "Stanowisko", "Wykształcenie", "Szczególne potrzeby", "Powód"], enrolments.Select(one => new[]
            {
                one.Title, one.enrolment.State.InPolish(), Moment(one.enrolment.ReceivedAt), one.enrolment.PersonName, one.enrolment.Email, one.enrolment.Phone, one.enrolment.OrganisationName,
                one.enrolment.Position, one.enrolment.Education?.InPolish() ?? "", one.enrolment.SpecialNeeds, one.enrolment.Reason,
            })),
            Part("Udział w projektach", ["Początek", "Koniec", "Stan", "Wiek przy przystąpieniu", "Wykształcenie", "Instytucja", "Stanowisko"], participations.Select(one => new[]
            {
                $"{one.StartedOn:O}", $"{one.ExitedOn:O}", one.State.InPolish(), $"{one.EntryAge}", one.EntryEducation?.InPolish() ?? "", one.EntryInstitution, one.EntryPosition,
            })),
            Part("Obecności", ["Dzień", "Szkolenie", "Godziny", "Cofnięto"], attendances.Select(one => new[]
                { $"{one.Day:O}", titles.GetValueOrDefault(one.EnrolmentId, ""), $"{one.Hours:0.##}", Moment(one.TakenBackAt) })),
            Part("Wyniki", ["Dzień", "Szkolenie", "Punkty", "Zaliczono", "Dokument", "Cofnięto"], results.Select(one => new[]
                { $"{one.ExamOn:O}", titles.GetValueOrDefault(one.EnrolmentId, ""), $"{one.Points:0.##}", one.Passed ? "tak" : "nie", one.Document, Moment(one.TakenBackAt) })),
            Part("Zaświadczenia", ["Numer", "Rodzaj", "Temat", "Wystawiono", "Unieważniono"], certificates.Select(one => new[]
                { one.Number, one.Title, one.Topic, $"{one.IssuedOn:O}", Moment(one.CancelledAt) })),
            Part("Klauzule informacyjne", ["Kiedy", "Klauzula", "Wersja"], seen.Select(one => new[] { Moment(one.SeenAt), one.Title, $"{one.Number}" })),
            Part("Zgody dobrowolne", ["Kiedy", "Czego dotyczy", "Decyzja"], consents.Select(one => new[] { Moment(one.At), one.Kind.InPolish(), one.IsGiven ? "udzielona" : "cofnięta" })),
            Part("Żądania w sprawie danych", ["Wpłynęło", "Rodzaj", "Treść", "Stan", "Odpowiedź"], requests.Select(one => new[]
                { $"{one.ReceivedOn:O}", one.Kind.InPolish(), one.Words, one.State.InPolish(), one.Answer })),
            Part("Czynności dotyczące zgłoszeń i udziału", ["Kiedy", "Co zrobiono", "Kto", "Powód"], done.Select(act => new[] { Moment(act.At), act.Sentence, act.Who, act.Reason ?? "" })),
        ];
    }

    /// <summary>An open demand must first be answered, and a restriction means: do not erase.</summary>
    public async Task<IReadOnlySet<Guid>> NeededAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation) =>
        (await db.PrivacyRequests.Where(one => people.Contains(one.PersonId) && (one.State == RequestState.Open || one.Kind == RequestKind.Restriction && one.State == RequestState.Accepted))
            .Select(one => one.PersonId).Distinct().ToListAsync(cancellation)).ToHashSet();

    public async Task EraseAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        var subjects = await SubjectsAsync(people, cancellation);
        var enrolments = db.Enrolments.Where(one => people.Contains(one.PersonId));
        await AnonymiseActsAsync(people, subjects, cancellation);
        await EraseScansAsync(people, subjects, cancellation);
        await enrolments.ExecuteUpdateAsync(row => row
            .SetProperty(one => one.PersonName, Anonymous.Name).SetProperty(one => one.FoldedName, Anonymous.Folded).SetProperty(one => one.Email, "")
            .SetProperty(one => one.Phone, "").SetProperty(one => one.Position, "").SetProperty(one => one.SpecialNeeds, "").SetProperty(one => one.Reason, "")
            .SetProperty(one => one.DelegationReason, "").SetProperty(one => one.Version, one => one.Version + 1), cancellation);
        await db.Participations.Where(one => people.Contains(one.PersonId)).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.EntryPosition, "").SetProperty(one => one.Version, one => one.Version + 1), cancellation);
        await db.Attendances.Where(one => people.Contains(one.PersonId)).ExecuteUpdateAsync(row => row.SetProperty(one => one.TakenBackReason, ""), cancellation);
        await db.TestResults.Where(one => people.Contains(one.PersonId)).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Document, "").SetProperty(one => one.TakenBackReason, ""), cancellation);
        await db.Certificates.Where(one => people.Contains(one.PersonId)).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.PersonName, Anonymous.Name).SetProperty(one => one.FoldedName, Anonymous.Folded).SetProperty(one => one.CancelReason, ""), cancellation);
        await db.IdentityQuestions.Where(one => people.Contains(one.PersonId) || people.Contains(one.KnownPersonId)).ExecuteUpdateAsync(row => row.SetProperty(one => one.Answer, ""), cancellation);
        await db.PrivacyRequests.Where(one => people.Contains(one.PersonId)).ExecuteUpdateAsync(row => row.SetProperty(one => one.Words, "")
            .SetProperty(one => one.NewValue, "").SetProperty(one => one.OldValue, "").SetProperty(one => one.Answer, ""), cancellation);
        await db.ClausesSeen.Where(one => people.Contains(one.PersonId)).ExecuteDeleteAsync(cancellation);
        await db.Consents.Where(one => people.Contains(one.PersonId)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Reasons are free words; and what the person did themself bears their name.</summary>
    private async Task AnonymiseActsAsync(IReadOnlyCollection<Guid> people, List<Guid> subjects, CancellationToken cancellation)
    {
        await db.Acts.AnonymiseAsync(Kinds, subjects, cancellation);
        var names = await db.People.Where(person => people.Contains(person.Id)).Select(person => person.GivenName + " " + person.FamilyName).ToListAsync(cancellation);
        names.AddRange(await db.Enrolments.Where(one => people.Contains(one.PersonId)).Select(one => one.PersonName).Distinct().ToListAsync(cancellation));
        await db.Acts.Where(act => subjects.Contains(act.SubjectId) && names.Contains(act.Who)).ExecuteUpdateAsync(row => row.SetProperty(act => act.Who, Anonymous.Name), cancellation);
    }

    /// <summary>Scans of the person's own papers go; a list signed by many goes with the last of them.</summary>
    private async Task EraseScansAsync(IReadOnlyCollection<Guid> people, List<Guid> subjects, CancellationToken cancellation)
    {
        var others = db.Enrolments.Where(one => !people.Contains(one.PersonId) && one.PersonName != Anonymous.Name).Select(one => one.TrainingId);
        var trainings = db.Enrolments.Where(one => people.Contains(one.PersonId)).Select(one => one.TrainingId);
        var sessions = db.Sessions.Where(session => trainings.Contains(session.TrainingId) && !others.Contains(session.TrainingId)).Select(session => session.Id);
        var papers = db.Papers.Where(paper => subjects.Contains(paper.RecordId) || sessions.Contains(paper.RecordId)).Select(paper => paper.Id);
        await db.KeptFiles.Where(file => file.SubjectKind == "paper" && papers.Contains(file.SubjectId)).ExecuteDeleteAsync(cancellation);
    }

    private async Task<List<Guid>> SubjectsAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation) =>
    [
        .. people,
        .. await db.Enrolments.Where(one => people.Contains(one.PersonId)).Select(one => one.Id).ToListAsync(cancellation),
        .. await db.Participations.Where(one => people.Contains(one.PersonId)).Select(one => one.Id).ToListAsync(cancellation),
        .. await db.Certificates.Where(one => people.Contains(one.PersonId)).Select(one => one.Id).ToListAsync(cancellation),
        .. await db.PrivacyRequests.Where(one => people.Contains(one.PersonId)).Select(one => one.Id).ToListAsync(cancellation),
        .. await db.IdentityQuestions.Where(one => people.Contains(one.PersonId)).Select(one => one.Id).ToListAsync(cancellation),
    ];

    private static PersonalPart Part(string title, string[] columns, IEnumerable<string[]> rows) => new(title, columns, [.. rows]);

    private static string Moment(DateTime? utc) => utc is { } moment ? $"{PolishTime.ToLocal(moment):yyyy-MM-dd HH:mm}" : "";
}
