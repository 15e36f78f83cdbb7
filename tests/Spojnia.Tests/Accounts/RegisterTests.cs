using System.Net;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core.Audit;
using Spojnia.Core.Notices;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Accounts;

public sealed class RegisterTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Post_Empty_NamesEveryField()
    {
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/konto/nowe");

        (await visitor.SubmitAsync("main form")).Errors.ShouldBe(
            ["Wpisz imię.", "Wpisz nazwisko.", "Wpisz adres e-mail.", "Wpisz hasło.", "Przeczytaj informację o danych osobowych i zaznacz, że ją znasz."], ignoreOrder: true);
    }

    [Fact]
    public async Task Post_Valid_SendsALinkThatSignsInOnce()
    {
        var (visitor, email) = await RegisterAsync();
        visitor.Page!.Heading.ShouldBe("Sprawdź pocztę");
        var account = await FindAsync(email);
        account.ConfirmedAt.ShouldBeNull();
        (await site.DataAsync(db => db.Acts.CountAsync(act => act.SubjectId == account.Id && act.Kind == "accounts.account-created"))).ShouldBe(1);

        var link = await site.Given.LinkToAsync(email);
        await visitor.GetAsync(link);
        (await FindAsync(email)).ConfirmedAt.ShouldBeNull("opening a link changes nothing: scanners of mail open it too");
        (await visitor.SubmitAsync("main form", new { Password = "nie to hasło na pewno" })).Errors.Single().ShouldStartWith("To nie jest hasło podane przy zakładaniu konta.");
        var page = await visitor.SubmitAsync("main form", new { Given.Password });

        page.Path.ShouldBe("/konto");
        (await FindAsync(email)).ConfirmedAt.ShouldNotBeNull();
        var again = await site.NewVisitor().GetAsync(link);
        again.Status.ShouldBe(HttpStatusCode.Gone);
        again.Text.ShouldContain("został już użyty");
    }

    [Fact]
    public async Task Get_ExpiredLink_OffersANewOne()
    {
        var (visitor, email) = await RegisterAsync();
        var link = await site.Given.LinkToAsync(email);
        site.Clock.Advance(TimeSpan.FromHours(49));

        var page = await visitor.GetAsync(link);
        page.Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.SubmitAsync("main form")).Heading.ShouldBe("Sprawdź pocztę");

        var fresh = await site.Given.LinkToAsync(email);
        fresh.ShouldNotBe(link);
        (await visitor.GetAsync(fresh)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_ForeignLink_Is404() => (await site.NewVisitor().GetAsync("/konto/potwierdz/nie-ma-takiego-linku")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Post_KnownAddress_AnswersTheSameAndTellsTheOwnerOnceADay()
    {
        var account = await site.Given.AccountAsync();

        var (first, _) = await RegisterAsync(account.Email);
        var (second, _) = await RegisterAsync(account.Email);

        first.Page!.Heading.ShouldBe("Sprawdź pocztę");
        second.Page!.Heading.ShouldBe("Sprawdź pocztę");
        (await site.DataAsync(db => db.Outbox.CountAsync(letter => letter.To == account.Email))).ShouldBe(1);
    }

    [Fact]
    public async Task Reset_Forgotten_SetsTheNewPasswordAndConfirms()
    {
        var account = await site.Given.AccountAsync();
        var other = await site.Given.SignedInByFormAsync(account);
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/konto/haslo/zapomniane");
        await visitor.SubmitAsync("main form", new { account.Email });
        await visitor.GetAsync(await site.Given.LinkToAsync(account.Email));
        (await visitor.SubmitAsync("main form", new { Password = "za krótkie" })).Errors.Single().ShouldContain("za krótkie");

        var page = await visitor.SubmitAsync("main form", new { Password = "niebieski statek płynie pod prąd" });

        page.Done.ShouldBe("Nowe hasło jest ustawione. Zaloguj się.");
        (await other.GetAsync("/konto")).Heading.ShouldBe("Zaloguj się", "a new password ends every sign-in");
        await visitor.GetAsync("/konto/logowanie");
        (await visitor.SubmitAsync("main form", new { account.Email, Password = "niebieski statek płynie pod prąd" }, follow: false)).Location.ShouldBe("/start");
    }

    [Fact]
    public async Task Reset_UnknownAddress_AnswersTheSame()
    {
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/konto/haslo/zapomniane");

        (await visitor.SubmitAsync("main form", new { Email = "nikogo.tu.nie.ma@example.pl" })).Heading.ShouldBe("Sprawdź pocztę");

        (await site.DataAsync(db => db.Outbox.CountAsync(letter => letter.To == "nikogo.tu.nie.ma@example.pl"))).ShouldBe(0);
    }

    private async Task<(Visitor Visitor, string Email)> RegisterAsync(string? email = null)
    {
        email ??= $"nowa{Given.Next()}@example.pl";
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/konto/nowe");
        await visitor.SubmitAsync("main form", new { GivenName = "Ewa", FamilyName = "Nowa", Email = email, Given.Password, Acknowledged = true });
        return (visitor, email);
    }

    private Task<Account> FindAsync(string email) => site.DataAsync(db => db.Accounts.SingleAsync(account => account.Email == email));
}
