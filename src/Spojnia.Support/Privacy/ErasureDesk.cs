using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Privacy;

/// <summary>Lists whose data may go, and after a second person's approval makes them anonymous in one transaction.</summary>
internal sealed class ErasureDesk(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, PrivacyRules rules, TimeProvider clock, IEnumerable<IPersonalDataSource> sources)
{
    /// <summary>The dry run: writes the list, touches nothing else.</summary>
    public async Task<ErasurePlan> PlanAsync(CancellationToken cancellation)
    {
        var (found, held) = await FindAsync(cancellation);
        var plan = new ErasurePlan(found, held, caller.Current.UserId, caller.Current.Name, clock.Now());
        db.ErasurePlans.Add(plan);
        acts.Add(PrivacyActs.Planned(plan));
        await db.SaveChangesAsync(cancellation);
        return plan;
    }

    public async Task RejectAsync(Guid id, string? reason, CancellationToken cancellation)
    {
        var plan = await db.ErasurePlans.Include(one => one.Lines).SingleAsync(one => one.Id == id, cancellation);
        plan.Reject(reason, caller.Current.Name, clock.Now());
        acts.Add(PrivacyActs.Rejected(plan), reason);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Approves and erases. Whoever came back since the list was made is no longer on it, so the list must be made anew.</summary>
    public async Task EraseAsync(Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var plan = await db.ErasurePlans.Include(one => one.Lines).SingleAsync(one => one.Id == id, cancellation);
        var year = clock.Today().Year;
        var last = await db.ErasurePlans.Where(one => one.ProtocolYear == year).MaxAsync(one => one.ProtocolSequence, cancellation) ?? 0;
        plan.Erase(year, last + 1, caller.Current.UserId, caller.Current.Name, clock.Now());
        var (found, _) = await FindAsync(cancellation);
        Refuse.If(!found.Select(one => (one.PersonId, one.Basis, one.Records)).ToHashSet().IsSupersetOf(plan.Lines.Select(line => (line.PersonId, line.Basis, line.Records))),
            "Od przygotowania wykazu coś się zmieniło: kogoś z niego nie wolno już usunąć. Odrzuć go i przygotuj nowy.");
        var people = plan.Lines.Select(line => line.PersonId).ToList();
        foreach (var part in people.Chunk(200))
        {
            foreach (var source in sources)
                await source.EraseAsync(part, cancellation);
        }

        acts.Add(PrivacyActs.Erased(plan));
        await db.SaveOrRefuseAsync("Ktoś w tej samej chwili zatwierdził inny wykaz. Spróbuj jeszcze raz.", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<(List<(Guid PersonId, ErasureBasis Basis, int Records)> Found, int Held)> FindAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        var payments = await db.ProjectPayments.AsNoTracking().ToListAsync(cancellation);
        // A participation of a project without a year holds its person, whatever the others say.
        List<Guid> over = [.. payments.Where(one => rules.HeldUntil(one.LastYear) is { } until && until < today).Select(one => one.Id)];
        var recruitsBefore = today.AddMonths(-rules.RecruitMonths);
        var (enrolments, participations, attendances, trainings, seen) = (db.Enrolments, db.Participations, db.Attendances, db.Trainings, db.People.Where(person => person.FamilyName != Anonymous.FamilyName));
        var supported =
            from person in seen
            where participations.Any(one => one.PersonId == person.Id)
                && !participations.Any(one => one.PersonId == person.Id && !over.Contains(one.ProjectId))
                && !enrolments.Any(one => one.PersonId == person.Id && trainings.Any(training => training.Id == one.TrainingId && !over.Contains(training.ProjectId)))
            select new { person.Id, Records = enrolments.Count(one => one.PersonId == person.Id) };
        var recruits =
            from person in seen
            where enrolments.Any(one => one.PersonId == person.Id) && !participations.Any(one => one.PersonId == person.Id)
                && !attendances.Any(one => one.PersonId == person.Id && one.IsSupport)
                && !enrolments.Any(one => one.PersonId == person.Id && trainings.Any(training => training.Id == one.TrainingId
                    && (training.LastDay == null || training.LastDay >= recruitsBefore)))
            select new { person.Id, Records = enrolments.Count(one => one.PersonId == person.Id) };
        List<(Guid PersonId, ErasureBasis Basis, int Records)> found =
        [
            .. (await supported.ToListAsync(cancellation)).Select(one => (one.Id, ErasureBasis.ReportingTime, one.Records)),
            .. (await recruits.ToListAsync(cancellation)).Select(one => (one.Id, ErasureBasis.NeverSupported, one.Records)),
        ];
        var needed = new HashSet<Guid>();
        foreach (var part in found.Select(one => one.PersonId).Chunk(500))
        {
            foreach (var source in sources)
                needed.UnionWith(await source.NeededAsync(part, cancellation));
        }

        return ([.. found.Where(one => !needed.Contains(one.PersonId))], found.Count(one => needed.Contains(one.PersonId)));
    }
}
