using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spojnia.Accounts;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Accounts;

public sealed class SignInTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Get_OwnPage_SendsToSignInAndBack()
    {
        var account = await site.Given.AccountAsync();
        var visitor = site.NewVisitor();

        await visitor.GetAsync("/konto");
        visitor.Page!.Heading.ShouldBe("Zaloguj się");
        var page = await visitor.SubmitAsync("main form", new { account.Email, Given.Password });

        page.Path.ShouldBe("/konto");
        page.Text.ShouldContain(account.Email);
        (await site.DataAsync(db => db.Accounts.SingleAsync(row => row.Id == account.Id))).LastSignedInAt.ShouldBe(site.Clock.Now());
    }

    [Fact]
    public async Task Post_UnknownAndWrong_GetTheSameAnswer()
    {
        var account = await site.Given.AccountAsync();

        var unknown = await TryAsync("nikt@example.pl", Given.Password);
        var wrong = await TryAsync(account.Email, "nie to hasło na pewno");

        wrong.Errors.ShouldBe(unknown.Errors);
        wrong.Errors.Single().ShouldStartWith("Nie udało się zalogować.");
        wrong.Document.QuerySelector("input[name=Email]")!.GetAttribute("value").ShouldBe(account.Email);
    }

    [Fact]
    public async Task Post_EmptyFields_SaysWhichOnes() =>
        (await TryAsync("", "")).Errors.ShouldBe(["Wpisz adres e-mail.", "Wpisz hasło."]);

    [Theory]
    [InlineData("https://zlo.example/")]
    [InlineData("//zlo.example")]
    public async Task Post_ForeignReturnAddress_GoesHome(string foreign)
    {
        var account = await site.Given.AccountAsync();
        var visitor = site.NewVisitor();
        await visitor.GetAsync($"/konto/logowanie?powrot={Uri.EscapeDataString(foreign)}");

        (await visitor.SubmitAsync("main form", new { account.Email, Given.Password }, follow: false)).Location.ShouldBe("/start");
    }

    [Fact]
    public async Task Post_FiveWrong_PausesEvenTheRightOneAndWritesAnAct()
    {
        var account = await site.Given.AccountAsync();
        for (var attempt = 0; attempt < 5; attempt++)
            await TryAsync(account.Email, "nie to hasło na pewno");

        var right = await TryAsync(account.Email, Given.Password);

        right.Errors.Single().ShouldStartWith("Nie udało się zalogować.");
        (await site.DataAsync(db => db.Acts.CountAsync(act => act.SubjectId == account.Id && act.Kind == "accounts.sign-in-paused"))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_Unconfirmed_OffersANewLink()
    {
        var account = await site.Given.AccountAsync(confirmed: false);
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/konto/logowanie");
        var page = await visitor.SubmitAsync("main form", new { account.Email, Given.Password });
        page.Text.ShouldContain("nie jest jeszcze potwierdzony");

        page = await visitor.SubmitAsync("button[formaction*=Confirm]", new { Given.Password });

        page.Done.ShouldBe("Wysłaliśmy nowy link na podany adres e-mail.");
        (await site.Given.LinkToAsync(account.Email)).ShouldStartWith("/konto/potwierdz/");
    }

    [Fact]
    public async Task Request_AfterBlocking_IsASignedOutOne()
    {
        var account = await site.Given.AccountAsync();
        var visitor = await site.Given.SignedInByFormAsync(account);
        (await visitor.GetAsync("/konto")).Heading.ShouldBe("Twoje konto");

        await site.DataAsync(async db =>
        {
            (await db.Accounts.SingleAsync(row => row.Id == account.Id)).Block(site.Clock.Now());
            await db.SaveChangesAsync();
        });

        (await visitor.GetAsync("/konto")).Heading.ShouldBe("Zaloguj się");
        (await TryAsync(account.Email, Given.Password)).Errors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Get_InOtherLanguages_SpeaksThem()
    {
        (await site.NewVisitor().GetAsync("/konto/logowanie?jezyk=en")).Heading.ShouldBe("Sign in");
        (await site.NewVisitor().GetAsync("/konto/nowe?jezyk=uk")).Heading.ShouldBe("Створити обліковий запис");
    }

    [Fact]
    public async Task SignOut_SignedIn_Ends()
    {
        var visitor = await site.Given.SignedInByFormAsync(await site.Given.AccountAsync());
        await visitor.GetAsync("/konto");

        (await visitor.SubmitAsync("main form[action='/konto/wyloguj']")).Done.ShouldBe("Wylogowano.");

        (await visitor.GetAsync("/konto")).Heading.ShouldBe("Zaloguj się");
    }

    [Fact]
    public async Task Caller_OneMembership_ActsForItAtOnce()
    {
        var organisation = await site.Given.OrganisationAsync();
        var visitor = await site.Given.SignedInByFormAsync(await site.Given.AccountAsync(Roles.InstitutionHead, organisation.Id));

        (await visitor.GetAsync("/konto")).TextOf("main").ShouldContain(organisation.Name);
        (await visitor.GetAsync("/panel/instytucja/czlonkowie")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Answer> TryAsync(string email, string password)
    {
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/konto/logowanie");
        return await visitor.SubmitAsync("main form", new { Email = email, Password = password });
    }
}

/// <summary>Few attempts a minute.</summary>
public sealed class StrictSite(TestDatabase database) : SiteFixture(database)
{
    protected override void Change(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new AccountsOptions { AttemptsPerMinute = 3 }));
}

public sealed class AttemptLimitTests(StrictSite site) : IClassFixture<StrictSite>
{
    [Fact]
    public async Task Post_TooOften_Is429AndKeepsWhatWasTyped()
    {
        var visitor = site.NewVisitor();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await visitor.GetAsync("/konto/logowanie");
            await visitor.SubmitAsync("main form", new { Email = "nikt@example.pl", Password = "nie to hasło na pewno" });
        }

        await visitor.GetAsync("/konto/logowanie");
        var page = await visitor.SubmitAsync("main form", new { Email = "nikt@example.pl", Password = "nie to hasło na pewno" });

        page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Errors.ShouldBe(["Zbyt wiele prób w krótkim czasie. Odczekaj minutę i spróbuj jeszcze raz."]);
        page.Document.QuerySelector("input[name=Email]")!.GetAttribute("value").ShouldBe("nikt@example.pl");
    }
}
