using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Evidence;
using Spojnia.Support;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Specialising;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Specialising;

/// <summary>From the application to the diploma and back, as the people of a second degree would walk it.</summary>
public sealed class SpecialisingPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly Last = new(2026, 2, 11);

    [Fact]
    public async Task SecondDegree_FromApplicationToDiploma_CountsTheQualificationOnce()
    {
        var (training, enrolment, projectId) = await EditionAsync();
        var file = await AppliedAsync(training, enrolment.PersonId);
        var secretary = await site.SignedInAsync(Roles.CommitteeSecretary);
        await ReceiveAllAsync(secretary, file);
        (await secretary.SubmitAsync("form#dopusc")).Done.ShouldNotBeEmpty();

        await ExamineAsync(secretary, file, grade: "4,5", defence: "5");
        await secretary.GetAsync($"/panel/specjalizacja/{file}");
        (await secretary.SubmitAsync("form#dyplom")).Done.ShouldContain("rejestru");

        var diploma = await site.DataAsync(db => db.Diplomas.SingleAsync(one => one.FileId == file));
        diploma.Number.ShouldStartWith("SPS-II/2026/");
        diploma.TestResultId.ShouldNotBeNull();
        (await QualifiedAsync(projectId, enrolment.PersonId)).ShouldBe(1);
        var passerBy = site.NewVisitor();
        (await passerBy.GetAsync($"/dyplom/{diploma.Code}")).TextOf("#wynik").ShouldContain("ważny");
        passerBy.Page!.Text.ShouldNotContain(diploma.PersonName);

        await secretary.GetAsync($"/panel/specjalizacja/dyplomy/{diploma.Id}");
        (await secretary.SubmitAsync("form#duplikat", new { DuplicateReason = "zgłoszona utrata" })).TextOf("#duplikaty").ShouldContain("Duplikat 1");
        (await secretary.SubmitAsync("form#uniewaznij", new { CancelReason = "" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await secretary.SubmitAsync("form#uniewaznij", new { CancelReason = "błąd w nazwisku" })).Done.ShouldNotBeEmpty();
        (await QualifiedAsync(projectId, enrolment.PersonId)).ShouldBe(0);

        await secretary.GetAsync($"/panel/specjalizacja/{file}");
        await secretary.SubmitAsync("form#dyplom");
        var again = await site.DataAsync(db => db.Diplomas.SingleAsync(one => one.FileId == file && one.CancelledAt == null));
        again.Sequence.ShouldBeGreaterThan(diploma.Sequence);
        (await QualifiedAsync(projectId, enrolment.PersonId)).ShouldBe(1);
    }

    [Fact]
    public async Task Correct_ResultUnderAValidDiploma_IsRefusedAndWithoutItKeepsWhatStood()
    {
        var (training, enrolment, _) = await EditionAsync();
        var file = await AppliedAsync(training, enrolment.PersonId);
        var secretary = await site.SignedInAsync(Roles.CommitteeSecretary);
        await ReceiveAllAsync(secretary, file);
        await secretary.SubmitAsync("form#dopusc");
        await ExamineAsync(secretary, file, grade: "2", defence: "3");
        var result = await site.DataAsync(db => db.ExamResults.SingleAsync(one => one.FileId == file));

        (await secretary.SubmitAsync("form#popraw", new { ResultId = result.Id.ToString(), Grade = "3,5", Defence = "3", Reason = "" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await secretary.SubmitAsync("form#popraw", new { ResultId = result.Id.ToString(), Grade = "3,5", Defence = "3", Reason = "błąd w przepisaniu oceny" })).Done.ShouldNotBeEmpty();

        var corrected = await site.DataAsync(db => db.ExamResults.SingleAsync(one => one.FileId == file));
        (corrected.Passed, corrected.Corrections.Contains("egzamin 2", StringComparison.Ordinal)).ShouldBe((true, true));
        await secretary.GetAsync($"/panel/specjalizacja/{file}");
        await secretary.SubmitAsync("form#dyplom");
        await secretary.GetAsync($"/panel/specjalizacja/posiedzenia/{result.SittingId}");
        (await secretary.SubmitAsync("form#popraw", new { ResultId = result.Id.ToString(), Grade = "2", Defence = "3", Reason = "jednak niezdany" })).Errors.Single().ShouldContain("unieważnij");
    }

    [Fact]
    public async Task Apply_ConditionsNotMet_IsRefusedWithEachOfThem()
    {
        site.SetTo(2026, 3, 2);
        var visitor = await site.SignedInAsync(Roles.Employee);
        await visitor.GetAsync("/moje/specjalizacje/dane");
        var page = await visitor.SubmitAsync("form#dane", new Dictionary<string, object>
        {
            ["Input.Degree"] = "First",
            ["Input.Specialisation"] = "specjalizacja I stopnia",
            ["Input.RightCode"] = "ustawa",
            ["Input.RightDocument"] = "Dyplom nr 7",
            ["Input.RightOn"] = "2015-07-01",
            ["Input.Periods[0].From"] = "2025-03-02",
            ["Input.Periods[0].Employer"] = "Ośrodek Pomocy Społecznej",
        });
        page.Done.ShouldNotBeEmpty();
        page.TextOf("#brakuje").ShouldContain("Brakuje: 364 dni");

        (await visitor.SubmitAsync("form#wniosek")).Status.ShouldBe(HttpStatusCode.Conflict);
        var file = await site.DataAsync(db => db.ExamFiles.SingleAsync(one => one.PersonId == visitor.Caller.PersonId));
        file.State.ShouldBe(FileState.Draft);
        (await (await site.SignedInAsync(Roles.Employee)).GetAsync($"/moje/specjalizacje/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.SignedInAsync(Roles.CommitteeSecretary)).GetAsync($"/panel/specjalizacja/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Data_EmptyAndWrongFields_HaveASentenceEach()
    {
        site.SetTo(2026, 3, 2);
        var visitor = await site.SignedInAsync(Roles.Employee);
        await visitor.GetAsync("/moje/specjalizacje/dane");

        var page = await visitor.SubmitAsync("form#dane", new Dictionary<string, object> { ["Input.Periods[0].From"] = "2025-03-02", ["Input.Periods[0].Until"] = "2024-03-02" });

        page.Errors.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Panel_WithoutPermission_IsClosed()
    {
        foreach (var address in new[] { "/panel/specjalizacja", "/panel/specjalizacja/posiedzenia", "/panel/specjalizacja/dyplomy", "/panel/specjalizacja/edycje", "/panel/specjalizacja/zasady" })
        {
            (await (await site.SignedInAsync(Roles.Trainer)).GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden, address);
            (await (await site.SignedInAsync(Roles.Director)).GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task PublicCheck_SecondDegreeWithLongSeniority_SaysTheConditionsAreMet()
    {
        site.SetTo(2026, 3, 2);
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/specjalizacja");
        var page = await visitor.SubmitAsync("form#sprawdz", new Dictionary<string, object>
        {
            ["Input.Degree"] = "Second",
            ["Input.RightCode"] = "ustawa",
            ["Input.EarlierCode"] = "studia-praca-socjalna",
            ["Input.Periods[0].From"] = "2015-03-02",
        });

        page.TextOf("#odpowiedz").ShouldContain("Spełniasz warunki");
    }

    [Fact]
    public async Task ProblemOf_EnrolmentToAnEdition_AsksForTheConditions()
    {
        var (training, enrolment, _) = await EditionAsync();
        Task<string> ProblemAsync() => site.ScopeAsync(services => services.GetRequiredService<CourseDesk>().ProblemOfAsync(training.Id, enrolment.PersonId, CancellationToken.None));

        (await ProblemAsync()).ShouldContain("Moje specjalizacje");
        await AppliedAsync(training, enrolment.PersonId);
        (await ProblemAsync()).ShouldBeEmpty();
    }

    private async Task<(Training, Enrolment, Guid)> EditionAsync()
    {
        site.SetTo(2026, 3, 2);
        var projectId = Guid.CreateVersion7();
        var training = await site.Given.ListedTrainingAsync(projectId, outline => outline with { KindCode = "specjalizacja", Trainers = "Wanda Wykładowska" });
        var enrolment = await site.Given.ListedAsync(training);
        await site.Given.PresentAsync(training, new(2026, 2, 10), enrolment);
        await site.Given.PresentAsync(training, Last, enrolment);
        await site.Given.CompletedAsync(training);
        await site.DataAsync(async db =>
        {
            var curriculum = await db.Curricula.Include(one => one.Modules).FirstAsync(one => one.Degree == Degree.Second);
            db.Editions.Add(new Edition(await db.Trainings.SingleAsync(one => one.Id == training.Id), curriculum, Spojnia.Core.PolishTime.StartOf(Last)));
            await db.SaveChangesAsync();
        });
        return (training, enrolment, projectId);
    }

    private Task<Guid> AppliedAsync(Training training, Guid personId) => site.ScopeAsync(async services =>
    {
        var db = services.GetRequiredService<Spojnia.Core.Data.SpojniaDbContext>();
        var file = new ExamFile(await db.FindAsync<Core.People.Person>(personId) ?? throw new InvalidOperationException(), Degree.Second, Spojnia.Core.PolishTime.StartOf(Last));
        file.Fill(new FileForm("praca socjalna z osobami starszymi", training.Id, new("ustawa", "Dyplom nr 1", new(2010, 7, 1)), new("stopien-1", "Dyplom nr 2", new(2018, 7, 1)),
            [new(new(2012, 1, 1), null, "Ośrodek Pomocy Społecznej", "")], Last, "Zaświadczenie 1/2026", 15, "Samotność osób starszych"));
        db.Add(file);
        await services.GetRequiredService<FileDesk>().ApplyAsync(file, new(2026, 3, 2), CancellationToken.None);
        await db.SaveChangesAsync();
        return file.Id;
    });

    private static async Task ReceiveAllAsync(Visitor secretary, Guid file)
    {
        var page = await secretary.GetAsync($"/panel/specjalizacja/{file}");
        (await secretary.SubmitAsync("form#komplet")).Errors.Single().ShouldContain("Brakuje sprawdzonych dokumentów");
        page = await secretary.GetAsync($"/panel/specjalizacja/{file}");
        while (page.Document.QuerySelector("form#wplyw select option[value]:not([value=''])") is { } option)
        {
            await secretary.SubmitAsync("form#wplyw", new { PaperId = option.GetAttribute("value"), ReceivedOn = "2026-02-05" });
            page = await secretary.SubmitAsync("form.sprawdz");
        }

        (await secretary.SubmitAsync("form#komplet")).Done.ShouldNotBeEmpty();
    }

    private async Task ExamineAsync(Visitor secretary, Guid file, string grade, string defence)
    {
        var (sittingId, seats) = await site.DataAsync(async db =>
        {
            var commission = new Commission(Degree.Second, "Centralna Komisja Egzaminacyjna", new(2020, 1, 1), 2);
            Guid[] seats = [commission.Appoint("Anna Przewodnicząca", SeatRole.Chair, new(2020, 1, 1)).Id, commission.Appoint("Jan Członek", SeatRole.Member, new(2020, 1, 1)).Id, commission.Appoint("Wykładowska Wanda", SeatRole.Member, new(2020, 1, 1)).Id];
            var sitting = new Sitting(commission, new(2026, 3, 10), new(10, 0), "Opole", new(2026, 3, 2));
            db.AddRange(commission, sitting);
            await db.SaveChangesAsync();
            return (sitting.Id, seats);
        });
        await secretary.GetAsync($"/panel/specjalizacja/posiedzenia/{sittingId}");
        (await secretary.SubmitAsync("form#wyznacz", new { Files = new[] { file.ToString() } })).TextOf("#lista").ShouldContain("Wykładowska");
        (await secretary.SubmitAsync("form#otworz", new { Present = seats.Select(one => one.ToString()).ToArray() })).Errors.Single().ShouldContain("dopiero");
        site.SetTo(2026, 3, 10);
        await secretary.GetAsync($"/panel/specjalizacja/posiedzenia/{sittingId}");
        (await secretary.SubmitAsync("form#otworz", new { Present = seats.Select(one => one.ToString()).ToArray() })).Done.ShouldNotBeEmpty();
        (await secretary.SubmitAsync("form#wynik", new { FileId = file.ToString(), Grade = "6", Defence = defence })).Errors.ShouldNotBeEmpty();
        (await secretary.SubmitAsync("form#wynik", new { FileId = file.ToString(), Grade = grade, Defence = defence })).Done.ShouldNotBeEmpty();
        (await secretary.SubmitAsync("form#zamknij")).Done.ShouldNotBeEmpty();
        (await secretary.GetAsync($"/panel/specjalizacja/posiedzenia/{sittingId}/protokol")).Document.Body!.TextContent.ShouldContain("nie brali udziału jej wykładowcy (Wykładowska Wanda)");
        await secretary.GetAsync($"/panel/specjalizacja/posiedzenia/{sittingId}");
    }

    private Task<int> QualifiedAsync(Guid projectId, Guid personId) => site.ScopeAsync(async services =>
        await services.GetRequiredService<EvidenceLedger>().StandingAsync(projectId, EvidenceKinds.PersonQualified, personId) is null ? 0 : 1);
}
