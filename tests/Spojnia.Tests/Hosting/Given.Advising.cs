using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.People;
using Spojnia.Support.Advising;

namespace Spojnia.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A draft card of 3 hours on 9 February 2026.</summary>
    internal async Task<AdvisoryCard> CardAsync(Guid projectId, string topic, Guid[] units, DateOnly? day = null, Guid? adviserId = null, params Person[] persons)
    {
        var card = new AdvisoryCard(new AdviceOutline
        {
            ProjectId = projectId,
            TaskNumber = 2,
            Actions = [4],
            Topic = topic,
            Day = day ?? new(2026, 2, 9),
            From = new(10, 0),
            Until = new(13, 0),
            Hours = 3,
            Units = units,
            Issue = "Jak zacząć prace nad lokalnym planem.",
            Recommendation = "Powołać zespół i zebrać dane o potrzebach.",
        }, adviserId, "Doradca Próbny", new DateTime(2026, 2, 9, 12, 0, 0, DateTimeKind.Utc));
        await site.DataAsync(async db =>
        {
            db.AdvisoryCards.Add(card);
            db.AdvisedPersons.AddRange(persons.Select(person => new AdvisedPerson(card.Id, person.Id)));
            await db.SaveChangesAsync();
        });
        return card;
    }

    internal Task SignAsync(AdvisoryCard card) => AdviseAsync(desk => desk.SignAsync(card.Id, 1, CancellationToken.None));

    internal Task TakeBackAsync(AdvisoryCard card) => AdviseAsync(desk => desk.TakeBackAsync(card.Id, "Karta wpisana dwa razy.", CancellationToken.None));

    private async Task AdviseAsync(Func<AdvisoryDesk, Task> act) => await site.ScopeAsync(async services =>
    {
        await act(services.GetRequiredService<AdvisoryDesk>());
        return true;
    }, new Caller(Guid.CreateVersion7(), Guid.CreateVersion7(), "Doradca Próbny", "doradca@example.pl", Guid.CreateVersion7(), null, "Centrum", Roles.ProjectManager, false,
        site.Services.GetRequiredService<PermissionCatalogue>().HeldBy(Roles.ProjectManager)));
}
