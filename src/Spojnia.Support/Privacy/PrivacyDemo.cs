using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Support.Privacy;

/// <summary>Some people saw the clauses and agreed to something, one asks for a correction, and a dry run finds nothing yet to erase.</summary>
internal sealed class PrivacyDemo(SpojniaDbContext db, ErasureDesk erasure, TimeProvider clock) : IDemoChapter
{
    public int Order => 60;

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        if (await db.ClausesSeen.AnyAsync(cancellation) || await db.Enrolments.OrderBy(one => one.CreatedAt).ThenBy(one => one.Id).Take(40).ToListAsync(cancellation) is not { Count: > 0 } enrolments)
            return [];
        var clauses = await db.Clauses.Where(clause => clause.Code != ClauseKinds.Event).ToListAsync(cancellation);
        foreach (var one in enrolments)
        {
            db.ClausesSeen.AddRange(clauses.Select(clause => new ClauseSeen(one.PersonId, clause.Id, "training", one.TrainingId, one.CreatedAt)));
            db.Consents.Add(new Consent(one.PersonId, ConsentKind.Newsletter, true, one.CreatedAt));
        }

        if (await db.People.SingleOrDefaultAsync(person => person.Email == "uczestnik@example.org", cancellation) is { } asking)
        {
            db.PrivacyRequests.Add(new PrivacyRequest(asking.Id, RequestKind.Rectification, RectifiedField.Phone, "77 000 00 00",
                "Zmienił się mój telefon służbowy, proszę o poprawienie.", clock.Today().AddDays(-10), 1));
        }

        await db.SaveChangesAsync(cancellation);
        await erasure.PlanAsync(cancellation);
        return [];
    }
}
