using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Evidence;

public sealed class EvidenceLedgerTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly CountRule Supported = new(EvidenceKinds.PersonSupported);
    private readonly Guid _project = Guid.CreateVersion7();

    [Fact]
    public async Task Achieve_Twice_StandsOnce()
    {
        var person = Guid.CreateVersion7();
        (await WriteAsync(ledger => ledger.AchieveAsync(Support(person)))).ShouldNotBeNull();
        (await WriteAsync(ledger => ledger.AchieveAsync(Support(person)))).ShouldBeNull();
        (await CurrentAsync(Supported)).Value.ShouldBe(1);
    }

    [Fact]
    public async Task Achieve_ManyAtOnce_LeavesOutDoublesAndThoseThatStand()
    {
        List<Guid> persons = [.. Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7())];
        await WriteAsync(ledger => ledger.AchieveAsync(Support(persons[0])));
        (await WriteAsync(ledger => ledger.AchieveAsync([.. persons.Concat(persons).Select(Support)]))).Count.ShouldBe(39);
        (await CurrentAsync(Supported)).ShouldBe(new RuleCount(40, 40, 0));
    }

    [Fact]
    public async Task Cancel_ThenAchieve_ShowsAllThreeLinesAndCountsOnce()
    {
        var person = Guid.CreateVersion7();
        var first = (await WriteAsync(ledger => ledger.AchieveAsync(Support(person))))!;
        var known = site.Clock.Now();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        (await WriteAsync(ledger => ledger.CancelSourceAsync(first.SourceRecordId, "Obecność wpisano przez pomyłkę."))).Count.ShouldBe(1);
        (await CurrentAsync(Supported)).Value.ShouldBe(0);
        (await WriteAsync(ledger => ledger.AchieveAsync(Support(person)))).ShouldNotBeNull();

        (await site.DataAsync(db => db.Evidence.CountAsync(entry => entry.SubjectId == person))).ShouldBe(3);
        (await CurrentAsync(Supported)).Value.ShouldBe(1);
        (await CountAsync(Supported, known)).Value.ShouldBe(1);
    }

    [Fact]
    public async Task Cancel_Twice_WritesOneLine()
    {
        var line = (await WriteAsync(ledger => ledger.AchieveAsync(Support(Guid.CreateVersion7()))))!;
        (await WriteAsync(ledger => ledger.CancelAsync(line.Id, "Pomyłka."))).ShouldNotBeNull().Reason.ShouldBe("Pomyłka.");
        (await WriteAsync(ledger => ledger.CancelAsync(line.Id, "Pomyłka."))).ShouldBeNull();
    }

    [Fact]
    public async Task Achieve_PowiatRowOfCity_CountsTheCityOnce()
    {
        var atlas = site.Services.GetRequiredService<Atlas>();
        var today = site.Clock.Today();
        foreach (var code in new[] { "1661", "1661011" })
        {
            await WriteAsync(ledger => ledger.AchieveAsync(
                new Achievement(EvidenceKinds.JstSupported, atlas.FindByCode(code, today)!.Id, _project, today, new("Test", Guid.CreateVersion7(), "/")) { Theme = "piecza_zastepcza" }));
        }

        (await CurrentAsync(new CountRule(EvidenceKinds.JstSupported) { SetCode = TerritorySetCodes.PowiatLevel })).Value.ShouldBe(1);
        (await CurrentAsync(new CountRule(EvidenceKinds.JstSupported) { SetCode = TerritorySetCodes.AllJst })).Value.ShouldBe(1);
    }

    [Fact]
    public async Task Achieve_Tomorrow_IsRefused() => await Should.ThrowAsync<RefusedException>(() => WriteAsync(ledger =>
        ledger.AchieveAsync(Support(Guid.CreateVersion7()) with { HappenedOn = site.Clock.Today().AddDays(1) })));

    [Fact]
    public async Task Save_LostRace_LeavesTheLineOutAndSavesTheRest()
    {
        var person = Guid.CreateVersion7();
        await site.ScopeAsync(async services =>
        {
            var (db, ledger) = (services.GetRequiredService<SpojniaDbContext>(), services.GetRequiredService<EvidenceLedger>());
            (await ledger.AchieveAsync(Support(person))).ShouldNotBeNull();
            (await ledger.AchieveAsync(Support(Guid.CreateVersion7()))).ShouldNotBeNull();
            await WriteAsync(other => other.AchieveAsync(Support(person)));
            return await db.SaveChangesAsync();
        });
        (await CurrentAsync(Supported)).Value.ShouldBe(2);
        (await CountAsync(Supported, DateTime.MaxValue)).Value.ShouldBe(2);
    }

    [Fact]
    public async Task Save_LostRaceToALineSinceTakenBack_StandsAsTheNextTurn()
    {
        var person = Guid.CreateVersion7();
        var turn = await site.ScopeAsync(async services =>
        {
            var (db, ledger) = (services.GetRequiredService<SpojniaDbContext>(), services.GetRequiredService<EvidenceLedger>());
            var ours = (await ledger.AchieveAsync(Support(person)))!;
            var theirs = (await WriteAsync(other => other.AchieveAsync(Support(person))))!;
            var taking = (await WriteAsync(other => other.CancelAsync(theirs.Id, "Wpisano przez pomyłkę.")))!;
            await db.SaveChangesAsync();
            ours.RecordedAt.ShouldBeGreaterThanOrEqualTo(taking.RecordedAt);
            return ours.Turn;
        });
        turn.ShouldBe(1);
        (await CurrentAsync(Supported)).Value.ShouldBe(1);
        (await CountAsync(Supported, DateTime.MaxValue)).Value.ShouldBe(1);
    }

    [Fact]
    public async Task Save_LostRaceInsideTransaction_SavesTheRest()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Postgres, "SQLite has one writer at a time.");
        var person = Guid.CreateVersion7();
        await site.ScopeAsync(async services =>
        {
            var (db, ledger) = (services.GetRequiredService<SpojniaDbContext>(), services.GetRequiredService<EvidenceLedger>());
            await using var transaction = await db.Database.BeginTransactionAsync();
            await ledger.AchieveAsync(Support(person));
            await ledger.AchieveAsync(Support(Guid.CreateVersion7()));
            await WriteAsync(other => other.AchieveAsync(Support(person)));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return true;
        });
        (await CurrentAsync(Supported)).Value.ShouldBe(2);
    }

    [Fact]
    public async Task Save_FromManyAtOnce_CountsEveryPersonOnce()
    {
        List<Guid> persons = [.. Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7())];
        await Parallel.ForEachAsync(Enumerable.Range(0, 80), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (at, _) =>
            await WriteAsync(ledger => ledger.AchieveAsync([Support(persons[at % 10]), Support(persons[(at + 1) % 10])])));
        (await CurrentAsync(Supported)).Value.ShouldBe(10);
        (await site.ScopeAsync(services => services.GetRequiredService<Recount>().CompareAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_ChangedOrDeletedLine_Throws()
    {
        var line = (await WriteAsync(ledger => ledger.AchieveAsync(Support(Guid.CreateVersion7()))))!;
        await site.DataAsync(async db =>
        {
            var tracked = await db.Evidence.SingleAsync(entry => entry.Id == line.Id);
            db.Remove(tracked);
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            db.Entry(tracked).State = EntityState.Modified;
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task Save_DeletedAct_Throws() => await site.ScopeAsync(async services =>
    {
        var db = services.GetRequiredService<SpojniaDbContext>();
        services.GetRequiredService<ActLog>().Add(new Tried(Guid.CreateVersion7()));
        await db.SaveChangesAsync();
        db.Remove(db.ChangeTracker.Entries<Act>().Single().Entity);
        return await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    });

    private sealed record Tried(Guid Id) : IActRecord
    {
        public string Kind => "test.tried";
        public Subject Subject => new("test", Id);
        public string Sentence => "Wypróbowano zapis.";
    }

    private Achievement Support(Guid person) =>
        new(EvidenceKinds.PersonSupported, person, _project, site.Clock.Today(), new("Test", Guid.CreateVersion7(), "/")) { Sex = "K" };

    private Task<T> WriteAsync<T>(Func<EvidenceLedger, Task<T>> work) => site.ScopeAsync(async services =>
    {
        var written = await work(services.GetRequiredService<EvidenceLedger>());
        await services.GetRequiredService<SpojniaDbContext>().SaveChangesAsync();
        return written;
    });

    private async Task<RuleCount> CurrentAsync(CountRule rule) => (await site.ScopeAsync(services =>
        services.GetRequiredService<EvidenceCounter>().CurrentAsync(_project, [rule], site.Clock.Today())))[0];

    private async Task<RuleCount> CountAsync(CountRule rule, DateTime knownAt) => (await site.ScopeAsync(services =>
        services.GetRequiredService<EvidenceCounter>().CountAsync(_project, [rule], site.Clock.Today(), knownAt)))[0];
}
