using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Accounts;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.Links;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Notices;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Accounts;

public sealed class InvitationTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Accept_NewPerson_MakesTheAccountAndConfirms()
    {
        var (organisation, email) = await InviteAsync();
        var visitor = site.NewVisitor();
        await visitor.GetAsync(await site.Given.LinkToAsync(email));
        visitor.Page!.TextOf("main").ShouldContain(organisation);

        var page = await visitor.SubmitAsync("main form", new { Given.Password });

        page.Done.ShouldStartWith("Zaproszenie przyjęte.");
        page.TextOf("main").ShouldContain(organisation);
        (await visitor.GetAsync("/konto/w-imieniu")).TextOf("main").ShouldContain(organisation);
    }

    [Fact]
    public async Task Accept_Twice_IsGone()
    {
        var (_, email) = await InviteAsync();
        var link = await site.Given.LinkToAsync(email);
        var visitor = site.NewVisitor();
        await visitor.GetAsync(link);
        await visitor.SubmitAsync("main form", new { Given.Password });

        (await site.NewVisitor().GetAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Accept_WeakPassword_KeepsTheInvitationOpen()
    {
        var (_, email) = await InviteAsync();
        var visitor = site.NewVisitor();
        await visitor.GetAsync(await site.Given.LinkToAsync(email));

        (await visitor.SubmitAsync("main form", new { Password = "opoleopole123" })).Errors.Single().ShouldContain("łatwo odgadnąć");

        (await visitor.SubmitAsync("main form", new { Given.Password })).Done.ShouldStartWith("Zaproszenie przyjęte.");
    }

    [Fact]
    public async Task Get_Expired_SendsANewLetterOnRequest()
    {
        var (_, email) = await InviteAsync();
        var link = await site.Given.LinkToAsync(email);
        site.Clock.Advance(TimeSpan.FromDays(15));
        var visitor = site.NewVisitor();

        (await visitor.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.SubmitAsync("main form")).Heading.ShouldBe("Sprawdź pocztę");

        var fresh = await site.Given.LinkToAsync(email);
        (await visitor.GetAsync(fresh)).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync(link)).Text.ShouldContain("zastąpiono nowszym");
    }

    [Fact]
    public async Task Accept_KnownAddress_AsksToSignInThenJoins()
    {
        var account = await site.Given.AccountAsync();
        await InviteAsync(account.Email);
        var link = await site.Given.LinkToAsync(account.Email);
        (await site.NewVisitor().GetAsync(link)).Text.ShouldContain("Zaloguj się, aby przyjąć zaproszenie.");
        var stranger = await site.Given.SignedInByFormAsync(await site.Given.AccountAsync());
        (await stranger.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Forbidden);

        var owner = await site.Given.SignedInByFormAsync(account);
        await owner.GetAsync(link);
        (await owner.SubmitAsync("main form")).Done.ShouldStartWith("Zaproszenie przyjęte.");

        (await site.DataAsync(db => db.Memberships.SingleAsync(row => row.PersonId == account.PersonId))).State.ShouldBe(MembershipState.Confirmed);
    }

    [Fact]
    public async Task InviteEmployee_Twice_SendsOneLetterAndMakesNobodyAMember()
    {
        var organisation = await site.Given.OrganisationAsync();
        var person = await site.Given.PersonAsync();
        for (var time = 0; time < 2; time++)
        {
            await site.ScopeAsync(async services =>
            {
                await services.GetRequiredService<IInvitations>().InviteEmployeeAsync(person.Id, person.Email, person.FullName, organisation.Id);
                return await services.GetRequiredService<SpojniaDbContext>().SaveChangesAsync();
            });
        }

        (await site.DataAsync(db => db.Outbox.CountAsync(letter => letter.To == person.Email))).ShouldBe(1);
        (await site.DataAsync(db => db.Memberships.SingleAsync(row => row.PersonId == person.Id))).State.ShouldBe(MembershipState.Invited);
        (await site.ScopeAsync(services => services.GetRequiredService<IMembershipDirectory>().OfPersonAsync(person.Id))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Merge_Organisations_TakesMembersAlong()
    {
        var (from, into) = (await site.Given.OrganisationAsync(), await site.Given.OrganisationAsync());
        var moved = await site.Given.MembershipAsync(from.Id, Roles.Employee);
        await site.ScopeAsync(async services =>
        {
            foreach (var hearer in services.GetServices<IHear<OrganisationsMerged>>().OfType<FollowMerges>())
                await hearer.HearAsync(new OrganisationsMerged(from.Id, into.Id), default);
            return await services.GetRequiredService<SpojniaDbContext>().SaveChangesAsync();
        });

        (await site.DataAsync(db => db.Memberships.SingleAsync(row => row.Id == moved.Id))).OrganisationId.ShouldBe(into.Id);
    }

    [Fact]
    public async Task FirstAdministrator_GoodLink_MakesOneOnce()
    {
        var address = await site.ScopeAsync(async services =>
        {
            var made = services.GetRequiredService<LinkDesk>().Make(LinkPurpose.FirstAdministrator, "");
            await services.GetRequiredService<SpojniaDbContext>().SaveChangesAsync();
            return new Uri(made.Address).AbsolutePath;
        });
        var visitor = site.NewVisitor();
        await visitor.GetAsync(address);
        (await visitor.SubmitAsync("main form", new { GivenName = "Maria", FamilyName = "Pierwsza", Email = "pierwsza", Password = "krótkie" })).Errors.Count.ShouldBe(2);

        var page = await visitor.SubmitAsync("main form", new { Email = "pierwsza@example.pl", Given.Password });

        page.Path.ShouldBe("/konto");
        (await visitor.GetAsync("/panel/konta")).Heading.ShouldBe("Konta");
        (await site.NewVisitor().GetAsync(address)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    private async Task<(string Organisation, string Email)> InviteAsync(string? email = null)
    {
        var organisation = await site.Given.OrganisationAsync();
        email ??= $"zaproszona{Given.Next()}@example.pl";
        var head = await site.SignedInAsync(Roles.InstitutionHead, organisation.Id);
        await head.GetAsync("/panel/instytucja/czlonkowie/zaproszenie");
        var page = await head.SubmitAsync("main form", new { GivenName = "Zofia", FamilyName = "Zaproszona", Email = email, Role = Roles.Employee });
        page.Done.ShouldBe("Zaproszenie jest wysłane.");
        return (organisation.Name, email);
    }
}
