using System.Reflection;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Tests.House;

/// <summary>The house as files and assemblies.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>Assemblies of the modules that the host knows.</summary>
    public static readonly IReadOnlyList<Assembly> Modules =
    [
        .. typeof(Program).Assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Spojnia.", StringComparison.Ordinal)).Select(Assembly.Load)
            .Where(assembly => assembly.GetExportedTypes().Any(type => type.IsAssignableTo(typeof(IModule)) && !type.IsInterface)),
    ];

    /// <summary>Everything we wrote: the host, Core, the modules.</summary>
    public static readonly IReadOnlyList<Assembly> Product = [typeof(Program).Assembly, typeof(SpojniaDbContext).Assembly, .. Modules];

    /// <summary>Our source files under <c>src</c> by their path from the root; generated ones left out.</summary>
    public static IEnumerable<string> Sources(params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("/Migrations/") && !file.Contains("/node_modules/"))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Spojnia.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Tests run from a checkout of the repository.");
        return folder;
    }
}
