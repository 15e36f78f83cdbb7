using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Projects.Defining;
using Spojnia.Projects.Figures;

namespace Spojnia.Projects.Api;

/// <summary>Open data of the module: figures for the public and the schema of definition files.</summary>
internal static class IndicatorsApi
{
    // Open data is read by people too: Polish letters stay letters.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/wskazniki", ListAsync).AllowAnonymous().WithName("ListIndicators").WithTags("Wskaźniki")
            .WithSummary("Wskaźniki projektów regionu według stanu na dzień")
            .WithDescription("Parametr asOf (RRRR-MM-DD) to dzień nie późniejszy niż dzisiaj; bez niego – dzisiaj. Parametr project to kod projektu. Liczby są aktualne co do minuty.")
            .Produces<IReadOnlyList<IndicatorAnswer>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/schematy/projekt.json", () => Results.Text(DefinitionReader.SchemaText, "application/schema+json", System.Text.Encoding.UTF8))
            .AllowAnonymous().WithName("ProjectSchema").WithTags("Schematy").WithSummary("Schemat JSON pliku definicji projektu");
    }

    private static async Task<IResult> ListAsync(
        string? asOf, string? project, HttpContext http, ProjectCatalogue catalogue, FigureShelf shelf, FigureBook book, SpojniaDbContext db, TimeProvider clock,
        CancellationToken cancellation)
    {
        var (day, problem) = Moment.ReadDay(asOf, clock.Today());
        if (problem is not null)
            return TypedResults.Problem(problem, title: "Parametr asOf jest niepoprawny.", statusCode: StatusCodes.Status400BadRequest);
        var projects = (await catalogue.AllAsync(cancellation)).Where(known => project is null ? known.Now.CountedHere : known.Code == project).ToList();
        if (project is not null && projects.Count == 0)
            return TypedResults.Problem($"W tym regionie nie ma projektu o kodzie „{project}”.", title: "Nie ma takiego projektu.", statusCode: StatusCodes.Status404NotFound);

        List<IndicatorAnswer> answers = [];
        foreach (var known in projects.Where(known => known.Now.CountedHere))
            answers.AddRange((await shelf.ReadAsync(db, book, known, day, cancellation)).Where(standing => standing.Figure.Indicator.Public)
                .Select(standing => IndicatorAnswer.Of(known, standing.Figure)));
        return Answer(http, JsonSerializer.SerializeToUtf8Bytes(answers, Json));
    }

    private static IResult Answer(HttpContext http, byte[] body)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";
        http.Response.Headers.CacheControl = $"public, max-age={(int)FigureShelf.Longest.TotalSeconds}";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return http.Request.Headers.IfNoneMatch.Contains(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, "application/json; charset=utf-8");
    }
}
