using System.Text.Json.Nodes;
using Spojnia.Projects.Defining;

namespace Spojnia.Tests.Projects.Defining;

/// <summary>Every way in which a definition may be wrong is told with file, JSON path and reason.</summary>
public class DefinitionReaderTests
{
    private const string File = "proba.json";

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "title", "delete", "$.title", "Brakuje pola „title”." },
        { "end", "\"2023-09-30\"", "$.end", "Projekt kończy się (2023-09-30) przed rozpoczęciem (2023-10-01)." },
        { "end", "\"2028-31-12\"", "$.end", "Wartość nie pasuje do wzoru" },
        { "end", "\"2028-02-30\"", "$.end", "Wartość ma zły rodzaj albo nie istnieje taka data." },
        { "colour", "\"red\"", "$.colour", "Nieznane pole „colour”." },
        { "kind", "\"tajny\"", "$.kind", "Dozwolone są tylko wartości: koordynacyjny, partnerski, systemowy, inny." },
        { "regions[0]", "\"17\"", "$.regions[0]", "Nie ma województwa o kodzie „17”." },
        { "budget.total", "\"10032520.41\"", "$.budget.total", "Pozycje budżetu dają razem 10032520.40 zł, a całość to 10032520.41 zł." },
        { "budget.total", "10032520.4", "$.budget.total", "Oczekiwano tekstu w cudzysłowie." },
        { "budget.total", "\"10 032 520,40\"", "$.budget.total", "Wartość nie pasuje do wzoru" },
        { "budget.lines[0].ofWhich", "[{\"name\":\"część\",\"amount\":\"9000000.00\"}]", "$.budget.lines[0].ofWhich", "Części są razem większe niż pozycja" },
        { "tasks[1].number", "1", "$.tasks[1].number", "Zadanie numer 1 występuje drugi raz." },
        { "tasks[0].actions[1]", "17", "$.tasks[0].actions[1]", "Nie ma działania obligatoryjnego numer 17; są działania od 1 do 16." },
        { "tasks[0].actions", "[1, 2]", "$.tasks", "Działanie obligatoryjne numer 5 nie stoi w żadnym zadaniu." },
        { "phases", "[{\"code\":\"I\",\"name\":\"Całość\",\"months\":62}]", "$.phases", "Fazy trwają razem 62 mies." },
        { "indicators[1].code", "\"P1\"", "$.indicators[1].code", "Wskaźnik o kodzie „P1” występuje drugi raz." },
        { "indicators[1].order", "1", "$.indicators[1].order", "Kolejność 1 ma już inny wskaźnik." },
        { "indicators[0].task", "9", "$.indicators[0].task", "Projekt nie ma zadania numer 9." },
        { "indicators[3].denominator", "\"gminy-na-księżycu\"", "$.indicators[3].denominator", "Nie ma zbioru jednostek „gminy-na-księżycu”" },
        { "indicators[3].denominator", "delete", "$.indicators[3].denominator", "Wartość docelowa jest odsetkiem, więc trzeba podać zbiór" },
        { "indicators[3].target.value", "101", "$.indicators[3].target.value", "Odsetek nie może być większy niż 100." },
        { "indicators[3].target.value", "0", "$.indicators[3].target.value", "Liczba jest za mała (najmniej 1)." },
        { "indicators[0].target.on", "\"2029-01-01\"", "$.indicators[0].target.on", "poza czasem trwania projektu" },
        { "indicators[1].within", "\"X1\"", "$.indicators[1].within", "Projekt nie ma innego wskaźnika o kodzie „X1”." },
        { "indicators[0].rules[0].version", "2", "$.indicators[0].rules[0].version", "tu powinno być 1" },
        { "indicators[0].rules[0].from", "\"2023-10-02\"", "$.indicators[0].rules[0].from", "najpóźniej od pierwszego dnia projektu" },
        { "indicators[0].rules[0].kind", "\"person.liked\"", "$.indicators[0].rules[0].kind", "Nie ma rodzaju dowodu „person.liked”" },
        { "indicators[4].rules[0].themes[0]", "\"pogoda\"", "$.indicators[4].rules[0].themes[0]", "Nie ma tematu „pogoda”." },
        { "indicators[4].breakdown", "\"sex\"", "$.indicators[4].breakdown", "tylko wskaźniki, które liczą osoby" },
        { "indicators[0].denominator", "\"jst\"", "$.indicators[0].denominator", "dzieli się tylko wskaźnik, który liczy JST" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_Mistake_NamesFilePathAndReason(string place, string value, string path, string reason)
    {
        var json = Osias();
        Set(json, place, value);
        var (definition, errors) = DefinitionReader.Read(File, json.ToJsonString(), KnownSets.Shipped);
        definition.ShouldBeNull();
        errors.ShouldContain(error => error.File == File && error.Path == path && error.Reason.Contains(reason), string.Join(Environment.NewLine, errors));
    }

    [Fact]
    public void Read_SecondRuleVersion_MustSayWhatChangedAndStartLater()
    {
        var json = Osias();
        var rules = json["indicators"]![0]!["rules"]!.AsArray();
        var second = rules[0]!.DeepClone();
        second["version"] = 2;
        rules.Add(second);
        var (_, errors) = DefinitionReader.Read(File, json.ToJsonString(), KnownSets.Shipped);
        errors.Select(error => error.Path).ShouldBe(["$.indicators[0].rules[1].from", "$.indicators[0].rules[1].change"]);
    }

    [Fact]
    public void Read_ManyMistakes_AllToldAtOnce()
    {
        var json = Osias();
        Set(json, "regions[0]", "\"17\"");
        Set(json, "indicators[1].order", "1");
        Set(json, "budget.total", "\"1.00\"");
        DefinitionReader.Read(File, json.ToJsonString(), KnownSets.Shipped).Errors.Select(error => error.Path)
            .ShouldBe(["$.regions[0]", "$.budget.total", "$.indicators[1].order"]);
    }

    [Fact]
    public void Read_NotJson_SaysLine()
    {
        var error = DefinitionReader.Read(File, "{\n  \"code\": oops\n}", KnownSets.Shipped).Errors.ShouldHaveSingleItem();
        error.ToString().ShouldStartWith("proba.json: $: To nie jest poprawny JSON: błąd w wierszu 2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Read_NotADefinition_Refused(string json) => DefinitionReader.Read(File, json, KnownSets.Shipped).Errors.ShouldNotBeEmpty();

    private static JsonObject Osias() => JsonNode.Parse(DefinitionReader.ReadEmbedded("osias.json"))!.AsObject();

    // A place is a JSON path without «$.»; only what the tests need.
    private static void Set(JsonObject root, string place, string value)
    {
        JsonNode node = root;
        var steps = place.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        foreach (var step in steps[..^1])
            node = step[0] == '[' ? node[Number(step)]! : node[step]!;
        var last = steps[^1];
        var made = value == "delete" ? null : JsonNode.Parse(value);
        if (last[0] == '[')
            node[Number(last)] = made;
        else if (made is null)
            node.AsObject().Remove(last);
        else
            node[last] = made;
    }

    private static int Number(string step) => int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture);
}
