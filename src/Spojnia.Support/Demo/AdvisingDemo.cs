using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Territory;
using Spojnia.Support.Advising;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Supervising;

namespace Spojnia.Support.Demo;

/// <summary>An advisory year: cards for several municipalities, a joint meeting, outreach contacts, one supervision and one coaching.</summary>
internal sealed class AdvisingDemo(IServiceScopeFactory scopes, TimeProvider clock, Atlas atlas) : IDemoChapter
{
    private static readonly string[] Topics = ["lpdi", "wiezi_rodzinne", "ekonomia_spoleczna", "cus"];

    public int Order => 47;

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<SpojniaDbContext>();
        if (await db.AdvisoryCards.AnyAsync(cancellation) || (await services.GetRequiredService<IProjectCatalogue>().ListAsync(cancellation)) is not [var project, ..])
            return [];
        var today = clock.Today();
        var units = atlas.InRegion(UnitLevel.Gmina, today).Take(3).ToList();
        var powiat = atlas.InRegion(UnitLevel.Powiat, today).First(unit => unit.IsJst);
        var adviser = await db.People.Where(person => person.Email == "doradca@example.org").Select(person => new { person.Id, Name = person.GivenName + " " + person.FamilyName }).FirstOrDefaultAsync(cancellation);
        var desk = services.GetRequiredService<AdviceDesk>();
        CardOutline Card(int at, string topic, bool isGroup, DateOnly day) => new(project.Id, project.Tasks[^1].Number, topic, isGroup, (MeetingForm)(at % 3), day, new(10, 0), new(12, 0), 2, "",
            adviser?.Id, adviser?.Name ?? "Dorota Doradcza", "Przygotowanie diagnozy potrzeb i zespołu do planu.", "Powołać zespół i uzgodnić harmonogram prac.", "Przegląd projektu diagnozy", day.AddDays(30));
        for (var at = 0; at < 6; at++)
        {
            var card = await desk.WriteAsync(Card(at, Topics[at % Topics.Length], false, today.AddDays(-200 + 30 * at)), [units[at % units.Count].Id], [], cancellation);
            if (at < 5)
                await desk.SignAsync(card.Id, null, cancellation);
        }

        var joint = await desk.WriteAsync(Card(0, "lpdi", true, today.AddDays(-20)), [.. units.Select(unit => unit.Id), powiat.Id], [], cancellation);
        await desk.SignAsync(joint.Id, null, cancellation);
        foreach (var (unit, reason) in units.Zip(["brak_kadry", "zmiana_wladz", "brak_informacji"]))
        {
            await desk.ContactAsync(new OutreachContact
            {
                ProjectId = project.Id, JstId = unit.Id, JstName = unit.FullName, Day = today.AddDays(-60), Form = MeetingForm.Phone, Reason = reason,
                Agreed = "Ponowny kontakt w następnym kwartale.", ByPersonId = adviser?.Id, ByName = adviser?.Name ?? "Dorota Doradcza", WrittenAt = clock.Now(),
            }, cancellation);
        }

        await SuperviseAsync(services, db, project, today, cancellation);
        return ["Doradztwo: 7 kart i 3 kontakty; superwizja i coaching: 2 kontrakty."];
    }

    private static async Task SuperviseAsync(IServiceProvider services, SpojniaDbContext db, ProjectCard project, DateOnly today, CancellationToken cancellation)
    {
        var desk = services.GetRequiredService<SupervisionDesk>();
        foreach (var isCoaching in new[] { false, true })
        {
            var contract = await desk.MakeAsync(new ContractOutline(project.Id, project.Tasks[0].Number, isCoaching, false, MeetingForm.OnSite, isCoaching ? "kompetencje" : "wypalenie",
                null, isCoaching ? "Celina Coachingowa" : "Sabina Superwizyjna", null, "działalność własna", isCoaching ? "" : "PS/12/2024", isCoaching ? null : today.AddYears(-1), null,
                today.AddDays(-90), today.AddDays(90), 12), cancellation);
            await desk.AddPersonAsync(contract.Id, new DirectPerson("Wanda", isCoaching ? "Wzorowa" : "Próbna", $"demo-superwizja{(isCoaching ? 2 : 1)}@example.org",
                    Identity.By(DemoPeople.PeselOf(6000 + (isCoaching ? 1 : 0), isMan: false))),
                new EnrolmentForm { OrganisationName = "Ośrodek Pomocy Społecznej w Przykładowie", Position = "pracownik socjalny", IsSocialWorker = true, Education = Education.Tertiary }, false, cancellation);
            var present = await db.Enrolments.Where(one => one.TrainingId == contract.TrainingId).Select(one => one.Id).ToListAsync(cancellation);
            for (var at = 0; at < 3; at++)
                await desk.MeetAsync(contract.Id, null, today.AddDays(-80 + 20 * at), new(9, 0), new(11, 0), 2, MeetingForm.OnSite, present, cancellation);
        }
    }
}
