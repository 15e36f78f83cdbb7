using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Certifying;

/// <summary>Looking at a file of results and writing it.</summary>
public sealed class ResultImportPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private async Task<(Training Training, Enrolment Enrolment)> TestedAsync()
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7(), outline => outline with { TestMax = 20, LearningOutcomes = "Umie rozmawiać.", Validator = "Walentyna Sprawdzająca", Trainers = "Teresa Ucząca" });
        var enrolment = await site.Given.ListedAsync(training);
        await site.Given.PresentAsync(training, new(2026, 2, 10), enrolment);
        return (training, enrolment);
    }

    private static Dictionary<string, object?> File(string rows) => new() { ["Upload"] = new Upload("wyniki.csv", Encoding.UTF8.GetBytes("osoba;rodzaj;punkty;próba;dzień\n" + rows), "text/csv") };

    [Fact]
    public async Task Post_GoodFile_IsLookedAtAndThenWrittenOnce()
    {
        var (training, enrolment) = await TestedAsync();
        var visitor = await site.SignedInAsync(Roles.ProjectManager);
        await visitor.GetAsync($"/panel/szkolenia/{training.Id}/wyniki/wczytaj");
        var page = await visitor.SubmitAsync("#plik", File("1;przed;8;;10.02.2026\n1;po;9;1;12.02.2026\n1;po;16;2;20.02.2026\n"));
        page.RowsOf("#podglad").Count.ShouldBe(3);
        (await site.DataAsync(db => db.TestResults.CountAsync(one => one.TrainingId == training.Id))).ShouldBe(0);

        page = await visitor.SubmitAsync("#zapis-wynikow");

        page.Done.ShouldBe("Zapisano wyniki: 3.");
        var results = await site.DataAsync(db => db.TestResults.Where(one => one.EnrolmentId == enrolment.Id).OrderBy(one => one.Attempt).ToListAsync());
        results.Select(one => (one.Attempt, one.Passed)).ShouldBe([(1, false), (2, true)]);
        (await site.DataAsync(db => db.PriorResults.SingleAsync(one => one.Id == enrolment.Id))).Percent.ShouldBe(40);
    }

    [Fact]
    public async Task Post_OneBadRow_WritesNothing()
    {
        var (training, _) = await TestedAsync();
        var visitor = await site.SignedInAsync(Roles.ProjectManager);
        await visitor.GetAsync($"/panel/szkolenia/{training.Id}/wyniki/wczytaj");

        var page = await visitor.SubmitAsync("#plik", File("1;po;9;1;12.02.2026\n7;po;16;1;20.02.2026\n"));

        page.Errors.ShouldContain(error => error.Contains("Wiersze z błędami: 1"));
        page.Document.QuerySelector("#zapis-wynikow").ShouldBeNull();
    }

    [Fact]
    public async Task Post_CheckedByTheTrainer_IsRefused()
    {
        var (training, _) = await TestedAsync();
        var visitor = await site.SignedInAsync(Roles.ProjectManager);
        await visitor.GetAsync($"/panel/szkolenia/{training.Id}/wyniki/wczytaj");
        await visitor.SubmitAsync("#plik", File("1;po;16;1;12.02.2026\n"));

        (await visitor.SubmitAsync("#zapis-wynikow", new Dictionary<string, object?> { ["Validator"] = "Teresa Ucząca" })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Get_WithoutPermissionOrTraining_IsRefused()
    {
        var (training, _) = await TestedAsync();
        (await (await site.SignedInAsync(Roles.Director)).GetAsync($"/panel/szkolenia/{training.Id}/wyniki/wczytaj")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await site.SignedInAsync(Roles.ProjectManager)).GetAsync($"/panel/szkolenia/{Guid.CreateVersion7()}/wyniki/wczytaj")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
