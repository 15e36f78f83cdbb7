using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>The rules and programmes that the site begins with. What an operator added later stays; nothing is loaded twice.</summary>
internal sealed class SpecialisingFacts(SpojniaDbContext db) : IFirstFacts
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    public int Order => 55;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (!await db.SpecialisationTerms.AnyAsync(cancellation))
        {
            db.SpecialisationTerms.AddRange(Read<ShippedTerm>("specialisation-terms.json")
                .Select(one => new SpecialisationTerm(one.Kind, one.Code, one.Degree, one.Name, one.Value, one.From, null, one.Source)));
        }

        if (!await db.Curricula.AnyAsync(cancellation))
        {
            db.Curricula.AddRange(Read<ShippedCurriculum>("curricula.json").Select(one => new Curriculum(one.Code, one.Degree, one.Specialisation, one.From, one.ConsultationHours, one.Source,
                [.. one.Modules.Select(module => (module[0].GetString()!, module[1].GetInt32()))])));
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static T[] Read<T>(string name)
    {
        using var stream = typeof(SpecialisingFacts).Assembly.GetManifestResourceStream($"Spojnia.Support.Specialising.{name}")!;
        return JsonSerializer.Deserialize<T[]>(stream, Reading)!;
    }

    private sealed record ShippedTerm(TermKind Kind, string Code, Degree? Degree, string Name, int? Value, DateOnly From, string Source);

    private sealed record ShippedCurriculum(string Code, Degree Degree, string Specialisation, DateOnly From, int ConsultationHours, string Source, JsonElement[][] Modules);
}
