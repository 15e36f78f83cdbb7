using System.Net;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Notices;
using Spojnia.Support.Certifying;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;
using Spojnia.Tests.Printing;

namespace Spojnia.Tests.Support.Certifying;

public sealed class CertificateTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly First = new(2026, 2, 10);
    private static readonly DateOnly Last = new(2026, 2, 11);

    [Fact]
    public async Task Issue_ManyAtOnce_NumbersWithoutGapsOrDoubles()
    {
        site.SetTo(2031, 5, 5);
        var trainings = new List<Training>();
        for (var i = 0; i < 4; i++)
            trainings.Add(await CompletedTrainingAsync(people: 3));

        await Task.WhenAll(trainings.SelectMany(training => new[] { site.Given.CertificatesAsync(training), site.Given.CertificatesAsync(training) }));

        var numbers = await site.DataAsync(db => db.Certificates.Where(one => one.Year == 2031).Select(one => one.Sequence).ToListAsync());
        numbers.Order().ShouldBe(Enumerable.Range(1, 12));
        site.SetTo(2026, 3, 2);
    }

    [Fact]
    public async Task Issue_Again_IssuesNothing()
    {
        var training = await CompletedTrainingAsync();

        (await site.Given.CertificatesAsync(training)).ShouldBe(1);
        (await site.Given.CertificatesAsync(training)).ShouldBe(0);

        var certificate = await OfAsync(training);
        (await site.DataAsync(db => db.Outbox.CountAsync(letter => letter.Key == $"support.certificate-issued:{certificate.Id}"))).ShouldBe(1);
    }

    [Fact]
    public async Task Cancel_OnThePage_KeepsTheNumberAndTellsThePublic()
    {
        var training = await CompletedTrainingAsync();
        await site.Given.CertificatesAsync(training);
        var certificate = await OfAsync(training);
        var visitor = await site.SignedInAsync(Roles.Monitor);
        await visitor.GetAsync($"/panel/zaswiadczenia/{certificate.Id}");

        (await visitor.SubmitAsync("form#uniewaznij", new { Reason = "" })).Errors.ShouldNotBeEmpty();
        await visitor.SubmitAsync("form#uniewaznij", new { Reason = "błąd w nazwisku" });

        var cancelled = await OfAsync(training);
        (cancelled.Number, cancelled.IsValid, cancelled.CancelReason).ShouldBe((certificate.Number, false, "błąd w nazwisku"));
        var page = await site.NewVisitor().GetAsync($"/certyfikat/{certificate.Code}");
        page.TextOf("#wynik").ShouldContain("unieważniony");
    }

    [Fact]
    public async Task Check_ValidCode_ConfirmsWithoutTheName()
    {
        var training = await CompletedTrainingAsync();
        await site.Given.CertificatesAsync(training);
        var certificate = await OfAsync(training);

        var page = await site.NewVisitor().GetAsync($"/certyfikat/{certificate.ReadableCode.ToLowerInvariant()}");

        page.TextOf("#wynik").ShouldContain("Dokument jest ważny");
        page.TextOf("body").ShouldContain(certificate.Number);
        page.TextOf("body").ShouldNotContain(certificate.PersonName);
    }

    [Fact]
    public async Task Check_TypedName_SaysOnlyWhetherItMatches()
    {
        var training = await CompletedTrainingAsync();
        await site.Given.CertificatesAsync(training);
        var certificate = await OfAsync(training);
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/certyfikat");

        var right = await visitor.SubmitAsync("form#sprawdz", new { certificate.Code, certificate.Number, Name = certificate.PersonName });
        right.TextOf("#nazwisko").ShouldContain("zgadza się");
        right.TextOf("#nazwisko").ShouldNotContain("nie zgadza");
        var wrong = await visitor.SubmitAsync("form#sprawdz", new { certificate.Code, certificate.Number, Name = "Jan Inny" });
        wrong.TextOf("#nazwisko").ShouldContain("nie zgadza się");
        wrong.TextOf("body").ShouldNotContain(certificate.PersonName);
    }

    [Fact]
    public async Task Check_UnknownCodeOrAnotherNumber_Denies()
    {
        var training = await CompletedTrainingAsync();
        await site.Given.CertificatesAsync(training);
        var certificate = await OfAsync(training);
        var visitor = site.NewVisitor();

        (await visitor.GetAsync("/certyfikat/AAAABBBBCCCCDDDD")).TextOf("#wynik").ShouldContain("Nie znamy");
        (await visitor.SubmitAsync("form#sprawdz", new { certificate.Code, Number = "ROPS/1999/0001" })).TextOf("#wynik").ShouldContain("Nie znamy");
        (await visitor.SubmitAsync("form#sprawdz", new { Code = "" })).Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Mine_AnotherPersonsPaper_IsNotThere()
    {
        var training = await CompletedTrainingAsync();
        await site.Given.CertificatesAsync(training);
        var certificate = await OfAsync(training);
        var owner = site.NewVisitor();
        await owner.SignInAsAsync(Roles.Employee, personId: certificate.PersonId);
        var other = await site.SignedInAsync(Roles.Employee);

        (await owner.GetAsync("/moje/zaswiadczenia")).TextOf("body").ShouldContain(certificate.Number);
        (await owner.GetAsync($"/moje/zaswiadczenia/{certificate.Id}")).TextOf("body").ShouldContain(certificate.PersonName);
        (await other.GetAsync($"/moje/zaswiadczenia/{certificate.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/moje/zaswiadczenia?handler=Pdf&id={certificate.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/panel/zaswiadczenia/{certificate.Id}")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pdf_OfACertificate_IsTaggedAndHasItsFonts()
    {
        Assert.SkipUnless(site.Services.GetService(typeof(Spojnia.Core.Contracts.IPdfPrinter)) is Spojnia.Core.Contracts.IPdfPrinter { IsAvailable: true },
            "There is no Chromium on this machine, so nothing can be printed.");
        var training = await CompletedTrainingAsync();
        await site.Given.CertificatesAsync(training);
        var certificate = await OfAsync(training);
        var visitor = await site.SignedInAsync(Roles.Monitor);

        var pdf = (await visitor.GetAsync($"/panel/zaswiadczenia/{certificate.Id}?handler=Pdf")).Bytes;

        var raw = System.Text.Encoding.Latin1.GetString(pdf);
        raw.ShouldContain("/Marked true");
        raw.ShouldContain("/Lang (pl");
        raw.ShouldContain("Onest");
        raw.ShouldNotContain("/Subtype /Type3");
        if (await ChromiumPrinterTests.TextOfAsync(pdf) is { } text)
        {
            text.ShouldContain(certificate.PersonName);
            text.ShouldContain(certificate.Number);
        }
    }

    private async Task<Training> CompletedTrainingAsync(int people = 1)
    {
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());
        var listed = new List<Spojnia.Support.Enrolling.Enrolment>();
        for (var i = 0; i < people; i++)
            listed.Add(await site.Given.ListedAsync(training));
        await site.Given.PresentAsync(training, First, [.. listed]);
        await site.Given.PresentAsync(training, Last, [.. listed]);
        await site.Given.CompletedAsync(training);
        return training;
    }

    private Task<Certificate> OfAsync(Training training) => site.DataAsync(db => db.Certificates.AsNoTracking().SingleAsync(one => one.TrainingId == training.Id));
}
