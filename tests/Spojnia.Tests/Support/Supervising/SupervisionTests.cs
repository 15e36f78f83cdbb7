using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Evidence;
using Spojnia.Support;
using Spojnia.Support.Advising;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Supervising;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Supervising;

public sealed class SupervisionTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private readonly Guid _project = Guid.CreateVersion7();

    [Fact]
    public async Task Model_HasNoFieldForContent()
    {
        var texts = await site.DataAsync(db => Task.FromResult(new[] { typeof(SupervisionContract), typeof(SupervisionMeeting) }
            .SelectMany(type => db.Model.FindEntityType(type)!.GetProperties()).Where(property => property.ClrType == typeof(string)).Select(property => property.Name).Order().ToArray()));

        texts.ShouldBe(["Certificate", "Employer", "FoldedSupervisor", "Goal", "SupervisorName"]);
    }

    [Fact]
    public async Task Meet_FirstAttendance_CountsThePersonOnce()
    {
        var contract = await MadeAsync();
        await AddedAsync(contract);
        await MetAsync(contract, new DateOnly(2026, 1, 10), 2);
        await MetAsync(contract, new DateOnly(2026, 1, 17), 2);

        (await site.DataAsync(db => db.Evidence.CountAsync(line => line.ProjectId == _project && line.Kind == EvidenceKinds.PersonSupported))).ShouldBe(1);
        (await site.DataAsync(db => db.SupervisionContracts.SingleAsync(one => one.Id == contract))).HoursUsed.ShouldBe(4);
        (await site.DataAsync(db => db.Sessions.Where(one => one.Topic != "" || one.Place != "").AnyAsync(one => db.Set<SupervisionMeeting>().Any(meeting => meeting.Id == one.Id)))).ShouldBeFalse();
    }

    [Fact]
    public async Task Meet_MoreHoursThanAgreed_IsRefused()
    {
        var contract = await MadeAsync();
        await AddedAsync(contract);
        await MetAsync(contract, new DateOnly(2026, 1, 10), 3);

        (await Should.ThrowAsync<RefusedException>(() => MetAsync(contract, new DateOnly(2026, 1, 17), 2))).Message.ShouldContain("Zostało 1");
    }

    [Fact]
    public async Task AddPerson_OfTheSupervisorsEmployer_IsRefused()
    {
        var employer = await site.Given.OrganisationAsync();
        var contract = await MadeAsync(employer.Id);

        (await Should.ThrowAsync<RefusedException>(() => AddedAsync(contract, employer.Id))).Message.ShouldContain("ta sama instytucja");
    }

    [Fact]
    public async Task AddPerson_OfAnEmployerOfTheSameWrittenName_IsRefused()
    {
        var contract = await MadeAsync();

        await Should.ThrowAsync<RefusedException>(() => AddedAsync(contract, employerName: "PRACOWNIA superwizji"));
    }

    [Fact]
    public async Task AddPerson_WhoseSuperiorSupervises_IsRefused()
    {
        var contract = await MadeAsync();

        (await Should.ThrowAsync<RefusedException>(() => AddedAsync(contract, isSuperior: true))).Message.ShouldContain("przełożonym");
    }

    [Fact]
    public async Task AddPerson_SecondToAnIndividualContract_IsRefused()
    {
        var contract = await MadeAsync();
        await AddedAsync(contract);

        await Should.ThrowAsync<RefusedException>(() => AddedAsync(contract));
    }

    [Fact]
    public async Task TakeBack_Meeting_GivesTheHoursBackAndTakesTheEvidenceBack()
    {
        var contract = await MadeAsync();
        await AddedAsync(contract);
        await MetAsync(contract, new DateOnly(2026, 1, 10), 3);
        var meeting = await site.DataAsync(db => db.SupervisionMeetings.Where(one => one.ContractId == contract).Select(one => one.Id).SingleAsync());

        await site.ScopeAsync(async services =>
        {
            await services.GetRequiredService<SupervisionDesk>().TakeBackAsync(contract, meeting, CancellationToken.None);
            return true;
        });

        (await site.DataAsync(db => db.SupervisionContracts.SingleAsync(one => one.Id == contract))).HoursUsed.ShouldBe(0);
        (await site.DataAsync(db => db.Evidence.CountAsync(line => line.ProjectId == _project && line.Kind == EvidenceKinds.PersonSupported))).ShouldBe(2);
    }

    private Task<Guid> MadeAsync(Guid? employer = null) => site.ScopeAsync(async services => (await services.GetRequiredService<SupervisionDesk>().MakeAsync(new ContractOutline(
        _project, 1, false, false, MeetingForm.OnSite, "wypalenie", null, "Sabina Superwizyjna", employer, "Pracownia superwizji", "PS/1/2025", new(2025, 1, 1), null, From, new(2026, 12, 31), 4),
        CancellationToken.None)).Id);

    private Task<bool> AddedAsync(Guid contract, Guid? employer = null, string employerName = "Ośrodek próbny", bool isSuperior = false) => site.ScopeAsync(async services =>
    {
        var person = await site.Given.IdentifiedPersonAsync();
        await services.GetRequiredService<SupervisionDesk>().AddPersonAsync(contract, new DirectPerson(person.GivenName, person.FamilyName, person.Email, Identity.AlreadyKnown),
            new EnrolmentForm { OrganisationId = employer, OrganisationName = employerName, Position = "pracownik socjalny" }, isSuperior, CancellationToken.None);
        return true;
    });

    private Task<bool> MetAsync(Guid contract, DateOnly day, decimal hours) => site.ScopeAsync(async services =>
    {
        var db = services.GetRequiredService<Spojnia.Core.Data.SpojniaDbContext>();
        var training = (await db.SupervisionContracts.SingleAsync(one => one.Id == contract)).TrainingId;
        var present = await db.Enrolments.Where(one => one.TrainingId == training).Select(one => one.Id).ToListAsync();
        await services.GetRequiredService<SupervisionDesk>().MeetAsync(contract, null, day, new(9, 0), new(12, 0), hours, MeetingForm.OnSite, present, CancellationToken.None);
        return true;
    });
}
