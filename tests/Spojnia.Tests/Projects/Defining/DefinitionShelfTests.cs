using Microsoft.Extensions.Configuration;
using Spojnia.Projects.Defining;

namespace Spojnia.Tests.Projects.Defining;

/// <summary>The operator's folder stands beside what is shipped.</summary>
public sealed class DefinitionShelfTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("projects").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ReadAll_OperatorsFile_StandsBesideShipped()
    {
        Put("nowy.json", DefinitionReader.ReadEmbedded("osias.json").Replace("\"code\": \"osias\"", "\"code\": \"nowy\"", StringComparison.Ordinal));
        Shelf().ReadAll(KnownSets.Shipped).Select(shelved => shelved.Definition.Code).ShouldContain("nowy");
    }

    [Fact]
    public void ReadAll_SameCodeTwice_NamesBothFiles()
    {
        Put("kopia.json", DefinitionReader.ReadEmbedded("osias.json"));
        var failure = Should.Throw<BadDefinitionsException>(() => Shelf().ReadAll(KnownSets.Shipped));
        failure.Errors.ShouldHaveSingleItem().ToString().ShouldBe("kopia.json: $.code: Projekt o kodzie „osias” jest już w pliku osias.json.");
    }

    [Fact]
    public void ReadAll_TwoBadFiles_TellsBothAtOnce()
    {
        Put("a.json", "{");
        Put("b.json", "{}");
        var failure = Should.Throw<BadDefinitionsException>(() => Shelf().ReadAll(KnownSets.Shipped));
        failure.Errors.Select(error => error.File).Distinct().ShouldBe(["a.json", "b.json"]);
        failure.Message.ShouldContain("a.json: $: To nie jest poprawny JSON");
        failure.Message.ShouldContain("b.json: $.code: Brakuje pola „code”.");
    }

    [Fact]
    public void ReadAll_NoSuchFolder_SaysWhichSetting() => Should.Throw<BadDefinitionsException>(() => Shelf(Path.Combine(_folder, "nie-ma")).ReadAll(KnownSets.Shipped))
        .Message.ShouldContain("Projects:Folder");

    private void Put(string name, string json) => File.WriteAllText(Path.Combine(_folder, name), json);

    private DefinitionShelf Shelf(string? folder = null) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Projects:Folder"] = folder ?? _folder }).Build());
}
