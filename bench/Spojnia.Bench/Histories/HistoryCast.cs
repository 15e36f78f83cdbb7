using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Territory;
using Spojnia.Core.Values;
using Spojnia.Organisations.Register;
using Spojnia.Projects;
using Spojnia.Projects.Defining;

namespace Spojnia.Bench.Histories;

/// <summary>An institution under its label, with the JST that it covers: <c>null</c> for non-public ones and those of the voivodeship.</summary>
internal sealed record CastPlace(string Label, Guid Id, string? Jst);

/// <summary>A person under a label, where they work now, and how their participation was last seen.</summary>
internal sealed class CastPerson(string label, Guid id, string sex, CastPlace place)
{
    public string Label { get; } = label;
    public Guid Id { get; } = id;
    public string Sex { get; } = sex;
    public CastPlace Place { get; set; } = place;
    public bool Joined { get; set; }
    public DateOnly? ClosedExit { get; set; }
    public HashSet<DateOnly> ExamDays { get; } = [];
}

/// <summary>Who and what a run of histories begins with: a project of its own like the region's, institutions of every ownership, people.</summary>
internal sealed record HistoryCast(KnownProject Project, IReadOnlyList<CastPlace> Places, IReadOnlyList<CastPerson> People)
{
    public static async Task<HistoryCast> GatherAsync(IServiceProvider services, Random random, string code, int people, DateOnly day)
    {
        var db = services.GetRequiredService<SpojniaDbContext>();
        var json = DefinitionReader.ReadEmbedded("osias.json").Replace("\"code\": \"osias\"", $"\"code\": \"{code}\"", StringComparison.Ordinal);
        var project = new Project(code);
        project.Record(new ShelvedDefinition($"{code}.json", json, DefinitionReader.Read($"{code}.json", json, KnownSets.Shipped).Definition!), new DateTime(2023, 10, 1, 0, 0, 0, DateTimeKind.Utc));
        db.Projects.Add(project);

        var places = new List<CastPlace>();
        void Add(string type, UnitView? owner)
        {
            var label = $"i{places.Count + 1}";
            var organisation = new Organisation(new OrganisationFacts { Name = $"Instytucja {label} ({code})", Type = type, OwnerJstId = owner?.Id, Place = "Próbna" });
            db.Add(organisation);
            var atlas = services.GetRequiredService<Atlas>();
            places.Add(new CastPlace(label, organisation.Id, owner is { Level: UnitLevel.Gmina or UnitLevel.Powiat } ? atlas.Find(atlas.JstOf(owner.Id), day)!.Code : null));
        }

        var known = services.GetRequiredService<Atlas>();
        // Opole twice: as the gmina, and by the row of the powiat whose tasks it performs.
        Add("MOPR", known.FindByCode("1661", day));
        Add("OPS", known.FindByCode("1661011", day));
        Add("ROPS", known.FindByCode("16", day));
        Add("NGO", null);
        Add("NGO", null);
        Add("OPS", known.FindByCode("0463", day));
        foreach (var unit in known.InRegion(UnitLevel.Gmina, day).OrderBy(unit => unit.Code, StringComparer.Ordinal).Where((_, at) => at % 2 == 0))
            Add("OPS", unit);
        foreach (var unit in known.InRegion(UnitLevel.Powiat, day).OrderBy(unit => unit.Code, StringComparer.Ordinal))
            Add("PCPR", unit);

        var cast = new List<CastPerson>();
        for (var at = 1; at <= people; at++)
        {
            var sex = random.Next(5) == 0 ? Sex.M : Sex.K;
            var person = new Person("Osoba", $"Losowa p{at}", $"p{at}.{code}@example.org");
            person.IdentifyWithoutPesel(sex, new DateOnly(1985, 4, 3), day);
            db.People.Add(person);
            cast.Add(new CastPerson($"p{at}", person.Id, sex.ToString(), places[random.Next(places.Count)]));
        }

        await db.SaveChangesAsync();
        services.GetRequiredService<ProjectCatalogue>().Forget();
        return new HistoryCast(new KnownProject(project), places, cast);
    }
}
