using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Territory;

namespace Spojnia.Support.Advising;

/// <summary>A year of advice in the demo: several JST, one of them often, one group meeting, a card taken back, a draft, and contacts.</summary>
internal sealed class AdvisingDemo(IServiceScopeFactory scopes, TimeProvider clock) : IDemoChapter
{
    private static readonly string[] Topics = ["lpdi", "wiezi_rodzinne", "ekonomia_spoleczna", "piecza_zastepcza", "cus"];

    public int Order => 50;

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpojniaDbContext>();
        if (await db.AdvisoryCards.AnyAsync(cancellation) || (await scope.ServiceProvider.GetRequiredService<IProjectCatalogue>().ListAsync(cancellation)) is not [var project, ..])
            return [];
        var today = clock.Today();
        // Those next to the JST whose advice is told as an example, so that the map fills up from both.
        var units = (await scope.ServiceProvider.GetRequiredService<TerritorySets>().UnitsAsync("jst", today, cancellation: cancellation)).Where((_, at) => at % 7 == 3).Take(9).ToList();
        var adviser = await db.People.Where(person => person.Email == "doradca@example.org").Select(person => new { person.Id, person.GivenName, person.FamilyName }).SingleOrDefaultAsync(cancellation);
        var person = await db.People.Where(one => one.Email == "demo1@example.org").Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancellation);
        var cards = units.Select((unit, at) => Card(project, Topics[at % Topics.Length], today.AddDays(-330 + at * 33), [unit.Id]))
            .Concat(Enumerable.Range(1, 3).Select(at => Card(project, "lpdi", today.AddDays(-90 + at * 20), [units[0].Id])))
            .Append(Card(project, "ekonomia_spoleczna", today.AddDays(-60), [.. units.Take(4).Select(unit => unit.Id)]))
            .Select(outline => new AdvisoryCard(outline, adviser?.Id, adviser is null ? "Doradca" : $"{adviser.GivenName} {adviser.FamilyName}", clock.Now())).ToList();
        db.AddRange(cards);
        if (person is { } known)
            db.AdvisedPersons.Add(new AdvisedPerson(cards[1].Id, known));
        db.OutreachContacts.AddRange(OutreachReasons.All.Take(5).Select((reason, at) =>
            new OutreachContact(project.Id, units[at].Id, today.AddDays(-40 + at * 5), AdviceForm.Phone, reason.Code, "Rozmowa przykładowa.", adviser?.Id, "Doradca", clock.Now())));
        await db.SaveChangesAsync(cancellation);
        // The last stays a draft, the one before it turns out to be a mistake.
        foreach (var card in cards.SkipLast(1))
            await InScopeAsync(desk => desk.SignAsync(card.Id, 1, cancellation));
        await InScopeAsync(desk => desk.TakeBackAsync(cards[^2].Id, "Kartę wpisano dwa razy.", cancellation));
        return [$"Doradztwo: {cards.Count} kart, {OutreachReasons.All.Count - 4} kontaktów."];
    }

    private async Task InScopeAsync(Func<AdvisoryDesk, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<AdvisoryDesk>());
    }

    private static AdviceOutline Card(ProjectCard project, string topic, DateOnly day, IReadOnlyCollection<Guid> units) => new()
    {
        ProjectId = project.Id,
        TaskNumber = project.Tasks[Math.Min(1, project.Tasks.Count - 1)].Number,
        Actions = [.. project.Tasks[Math.Min(1, project.Tasks.Count - 1)].Actions.Take(1)],
        Topic = topic,
        Day = day,
        From = new(10, 0),
        Until = new(13, 0),
        Hours = 3,
        Form = units.Count > 1 ? AdviceForm.Remote : AdviceForm.OnSite,
        Place = units.Count > 1 ? "" : "siedziba urzędu",
        Units = units,
        Present = "kierownik ośrodka pomocy społecznej, sekretarz gminy",
        Issue = "Od czego zacząć i kogo zaprosić do prac. Treść jest zmyślona i służy do pokazania serwisu.",
        Recommendation = "Powołać zespół, zebrać dane o potrzebach mieszkańców, wrócić do rozmowy za miesiąc.",
        NextStep = "Przesłać wykaz usług działających w gminie.",
        NextStepOn = day.AddDays(30),
    };
}
