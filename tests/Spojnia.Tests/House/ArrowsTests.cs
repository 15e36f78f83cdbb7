using System.Xml.Linq;
using Spojnia.Core;

namespace Spojnia.Tests.House;

/// <summary>Who may know whom (docs/adr/0001).</summary>
public sealed class ArrowsTests
{
    [Fact]
    public void References_OfEveryProject_FollowTheFloors()
    {
        var arrows =
            from project in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            from reference in XDocument.Load(project).Descendants("ProjectReference")
            let to = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
            select (From: Path.GetFileNameWithoutExtension(project), To: to);

        arrows.Where(arrow => !IsAllowed(arrow.From, arrow.To)).ShouldBeEmpty();
    }

    [Fact]
    public void PublicTypes_OfEveryModule_AreItsDoorAlone()
    {
        Repository.Modules.ShouldNotBeEmpty();
        foreach (var module in Repository.Modules)
            module.GetExportedTypes().Select(type => type.Name).ShouldBe([$"{module.GetName().Name!.Split('.')[1]}Module"]);
    }

    [Fact]
    public void Names_OfModules_AreThoseOfTheirProjects()
    {
        foreach (var module in Repository.Modules)
        {
            var door = (IModule)Activator.CreateInstance(module.GetExportedTypes().Single())!;
            module.GetName().Name.ShouldBe($"Spojnia.{door.Name}");
        }
    }

    private static bool IsAllowed(string from, string to) => from switch
    {
        "Spojnia.Core" => false,
        "Spojnia.Web" => true,
        "Spojnia.Forms" or "Spojnia.Migrations.Sqlite" or "Spojnia.Migrations.Postgres" => to == "Spojnia.Core",
        _ => to is "Spojnia.Core" or "Spojnia.Forms",
    };
}
