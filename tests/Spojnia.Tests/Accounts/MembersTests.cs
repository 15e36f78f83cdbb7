using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Accounts;
using Spojnia.Accounts.Belonging;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Notices;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Accounts;

public sealed class MembersTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string List = "/panel/instytucja/czlonkowie";

    [Fact]
    public async Task Get_WithoutPermission_IsForbidden()
    {
        var organisation = await site.Given.OrganisationAsync();
        var employee = await site.SignedInAsync(Roles.Employee, organisation.Id);

        foreach (var path in (string[])[List, $"{List}/zaproszenie", "/panel/konta", "/panel/historia"])
            (await employee.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
    }

    [Fact]
    public async Task List_OfAHead_ShowsOwnMembersOnly()
    {
        var (own, foreign) = (await site.Given.OrganisationAsync(), await site.Given.OrganisationAsync());
        await site.Given.MembershipAsync(own.Id, Roles.Employee);
        await site.Given.MembershipAsync(foreign.Id, Roles.Employee);
        var head = await site.SignedInAsync(Roles.InstitutionHead, own.Id);

        (await head.GetAsync(List)).RowsOf(".govuk-table").Count.ShouldBe(1);
        (await head.GetAsync($"{List}?stan=Proposed")).Text.ShouldContain("Nikt nie pasuje");
        (await head.GetAsync($"{List}?eksport=csv")).Text.ShouldContain(own.Name);
    }

    [Fact]
    public async Task Any_OfAnotherInstitution_Is404()
    {
        var (own, foreign) = (await site.Given.OrganisationAsync(), await site.Given.OrganisationAsync());
        var membership = await site.Given.MembershipAsync(foreign.Id, Roles.Employee, MembershipState.Proposed);
        var head = await site.SignedInAsync(Roles.InstitutionHead, own.Id);
        await head.GetAsync($"{List}/zaproszenie");

        foreach (var handler in (string[])["Confirm", "Reject", "Role", "End", "Invite"])
        {
            (await head.PostAsync($"{List}/{membership.Id}?handler={handler}", [new("Version", "1"), new("Reason", "bo tak chcę"), new("Role", Roles.Employee)])).Status.ShouldBe(HttpStatusCode.NotFound, handler);
            await head.GetAsync($"{List}/zaproszenie");
        }

        (await head.GetAsync($"{List}/{membership.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await head.GetAsync($"{List}/zaproszenie?instytucja={foreign.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await FindAsync(membership.Id)).State.ShouldBe(MembershipState.Proposed);
    }

    [Fact]
    public async Task Confirm_Proposed_WritesActAndLetter()
    {
        var organisation = await site.Given.OrganisationAsync();
        var membership = await site.Given.MembershipAsync(organisation.Id, Roles.InstitutionCoordinator, MembershipState.Proposed);
        var head = await site.SignedInAsync(Roles.InstitutionHead, organisation.Id);
        await head.GetAsync($"{List}/{membership.Id}");

        (await head.SubmitAsync("button[formaction*=Confirm]")).Done.ShouldStartWith("Członkostwo jest potwierdzone.");

        (await FindAsync(membership.Id)).State.ShouldBe(MembershipState.Confirmed);
        var act = await site.DataAsync(db => db.Acts.SingleAsync(act => act.SubjectId == membership.Id));
        act.Kind.ShouldBe("accounts.membership-confirmed");
        act.OnBehalfOf.ShouldBe(organisation.Name);
        (await site.DataAsync(db => db.Outbox.CountAsync(letter => letter.Key == $"accounts.membership-confirmed:{membership.Id}"))).ShouldBe(1);
    }

    [Fact]
    public async Task Reject_WithoutReason_IsRefusedThenDone()
    {
        var organisation = await site.Given.OrganisationAsync();
        var membership = await site.Given.MembershipAsync(organisation.Id, Roles.Employee, MembershipState.Proposed);
        var head = await site.SignedInAsync(Roles.InstitutionHead, organisation.Id);
        await head.GetAsync($"{List}/{membership.Id}");

        var refused = await head.SubmitAsync("button[formaction*=Reject]");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors.Single().ShouldStartWith("Podaj powód");
        (await head.SubmitAsync("button[formaction*=Reject]", new { Reason = "Nie pracuje u nas." })).Done.ShouldStartWith("Prośba jest odrzucona.");

        (await FindAsync(membership.Id)).Reason.ShouldBe("Nie pracuje u nas.");
    }

    [Fact]
    public async Task Head_RoleOfAHead_MayNotBeGivenNorTaken()
    {
        var organisation = await site.Given.OrganisationAsync();
        var other = await site.Given.MembershipAsync(organisation.Id, Roles.InstitutionHead, MembershipState.Proposed);
        var head = await site.SignedInAsync(Roles.InstitutionHead, organisation.Id);
        (await head.GetAsync($"{List}/{other.Id}")).Text.ShouldContain("decyduje administrator");

        await head.GetAsync($"{List}/zaproszenie");
        (await head.PostAsync($"{List}/{other.Id}?handler=Confirm", [new("Version", "1")])).Status.ShouldBe(HttpStatusCode.Conflict);
        await head.GetAsync($"{List}/zaproszenie");
        var refused = await head.PostAsync($"{List}/zaproszenie",
            [new("GivenName", "Jan"), new("FamilyName", "Jak"), new("Email", "jan.jak@example.pl"), new("Role", Roles.Administrator)]);
        refused.Errors.ShouldBe(["Wybierz rolę z listy."]);

        (await FindAsync(other.Id)).State.ShouldBe(MembershipState.Proposed);
    }

    [Fact]
    public async Task Confirm_Stale_IsRefused()
    {
        var organisation = await site.Given.OrganisationAsync();
        var membership = await site.Given.MembershipAsync(organisation.Id, Roles.Employee, MembershipState.Proposed);
        var head = await site.SignedInAsync(Roles.InstitutionHead, organisation.Id);
        await head.GetAsync($"{List}/{membership.Id}");
        await site.DataAsync(async db =>
        {
            (await db.Memberships.SingleAsync(row => row.Id == membership.Id)).ChangeRole(Roles.InstitutionCoordinator);
            await db.SaveChangesAsync();
        });

        (await head.SubmitAsync("button[formaction*=Confirm]")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task End_Membership_EndsActingAtOnce()
    {
        var organisation = await site.Given.OrganisationAsync();
        var account = await site.Given.AccountAsync(Roles.InstitutionHead, organisation.Id);
        var visitor = await site.Given.SignedInByFormAsync(account);
        (await visitor.GetAsync(List)).Status.ShouldBe(HttpStatusCode.OK);

        await site.DataAsync(async db =>
        {
            (await db.Memberships.SingleAsync(row => row.PersonId == account.PersonId)).End("koniec umowy", site.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });

        (await visitor.GetAsync(List)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Ask_ToJoin_WaitsForTheHead()
    {
        var organisation = await site.Given.OrganisationAsync();
        var visitor = await site.Given.SignedInByFormAsync(await site.Given.AccountAsync());
        await visitor.GetAsync($"/moje/instytucje?szukaj={Uri.EscapeDataString(organisation.Name)}");
        (await visitor.SubmitAsync("form[action*=Ask]")).Errors.Count.ShouldBe(2);
        var page = await visitor.SubmitAsync("form[action*=Ask]", new { OrganisationId = organisation.Id.ToString(), Role = Roles.Employee });
        page.Done.ShouldStartWith("Prośba jest wysłana.");
        page.Text.ShouldContain("Czeka na potwierdzenie");

        var tasks = await site.ScopeAsync(services => services.GetServices<ITaskSource>().OfType<AccountsTasks>().Single()
            .ListAsync(Caller.PasserBy with { PersonId = Guid.NewGuid(), OrganisationId = organisation.Id, Permissions = services.GetRequiredService<PermissionCatalogue>().HeldBy(Roles.InstitutionHead) }, default));
        tasks.Single().Title.ShouldEndWith(": 1.");
    }

    [Fact]
    public async Task Acting_ForeignMembership_Is404()
    {
        var organisation = await site.Given.OrganisationAsync();
        var foreign = await site.Given.MembershipAsync(organisation.Id, Roles.InstitutionHead);
        var visitor = await site.Given.SignedInByFormAsync(await site.Given.AccountAsync());
        await visitor.GetAsync("/konto/w-imieniu");

        (await visitor.PostAsync("/konto/w-imieniu", [new("MembershipId", foreign.Id.ToString())])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Acting_Chosen_IsRememberedAndRecorded()
    {
        var (first, second) = (await site.Given.OrganisationAsync(), await site.Given.OrganisationAsync());
        var account = await site.Given.AccountAsync(Roles.Employee, first.Id);
        var membership = Membership.Confirmed(account.PersonId, second.Id, Roles.InstitutionHead, null, DateTime.UnixEpoch);
        await site.DataAsync(async db =>
        {
            db.Add(membership);
            await db.SaveChangesAsync();
        });
        var visitor = await site.Given.SignedInByFormAsync(account);
        (await visitor.GetAsync(List)).Status.ShouldBe(HttpStatusCode.Forbidden);

        await visitor.GetAsync("/konto/w-imieniu");
        (await visitor.SubmitAsync("main form", new { MembershipId = membership.Id.ToString() })).Done.ShouldBe($"Działasz teraz w imieniu: {second.Name}.");

        (await visitor.GetAsync(List)).Heading.ShouldBe($"Członkowie: {second.Name}");
        (await site.DataAsync(db => db.Acts.CountAsync(act => act.SubjectId == account.Id && act.Kind == "accounts.acting-changed"))).ShouldBe(1);
    }

    [Fact]
    public async Task Administrator_BlocksWithAReason()
    {
        var account = await site.Given.AccountAsync();
        var administrator = await site.SignedInAsync(Roles.Administrator);
        (await administrator.GetAsync($"/panel/konta?szukaj={account.Email}")).RowsOf(".govuk-table").Count.ShouldBe(1);
        await administrator.GetAsync($"/panel/konta/{account.PersonId}");
        (await administrator.SubmitAsync("button[formaction*=Block]")).Errors.Single().ShouldStartWith("Podaj powód");

        var page = await administrator.SubmitAsync("button[formaction*=Block]", new { Reason = "Zgubiony telefon." });
        page.Done.ShouldStartWith("Konto jest zablokowane.");
        page.TextOf(".timeline").ShouldContain("Zgubiony telefon.");

        (await site.DataAsync(db => db.Accounts.SingleAsync(row => row.Id == account.Id))).BlockedAt.ShouldNotBeNull();
        (await administrator.GetAsync($"/panel/historia?zapis={account.Id}")).Text.ShouldContain("Zgubiony telefon.");
        (await administrator.GetAsync($"/panel/historia?zapis={account.Id}&eksport=csv")).Text.ShouldContain("Zablokowano konto.");
        (await administrator.GetAsync("/panel/historia?od=2030-01-01")).Text.ShouldContain("Nic nie pasuje");
        page = await administrator.GetAsync("/panel/historia?od=2030-02-30");
        page.TextOf("#od-error").ShouldContain("Takiego dnia nie ma w kalendarzu");
        page.Document.QuerySelector("#od")!.GetAttribute("value").ShouldBe("2030-02-30");
        (await administrator.GetAsync($"/panel/konta/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task End_LastAdministrator_IsRefused()
    {
        var centre = await site.ScopeAsync(services => services.GetRequiredService<IOrganisationDirectory>().FindCentreAsync());
        var membership = await site.Given.MembershipAsync(centre!.Id, Roles.Administrator);
        var administrator = await site.SignedInAsync(Roles.Administrator);
        await administrator.GetAsync($"{List}/{membership.Id}");

        var refused = await administrator.SubmitAsync("button[formaction*=End]", new { Reason = "Zmiana pracy." });

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors.Single().ShouldStartWith("To ostatni administrator.");
    }

    private Task<Membership> FindAsync(Guid id) => site.DataAsync(db => db.Memberships.SingleAsync(membership => membership.Id == id));
}
