using Spojnia.Bench;
using Spojnia.Core.Data;

// dotnet run -c Release --project bench/Spojnia.Bench -- figures|crash [--provider Sqlite|Postgres] [--entries 1000000] [--rounds 5]
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

DatabaseProvider[] providers = Option("--provider") is { } named ? [Enum.Parse<DatabaseProvider>(named, ignoreCase: true)] : Enum.GetValues<DatabaseProvider>();
switch (args.FirstOrDefault())
{
    case "figures":
        Machine.Print();
        foreach (var provider in providers)
            await FiguresBench.RunAsync(provider, int.Parse(Option("--entries") ?? "1000000", System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case "crash":
        var whole = true;
        foreach (var provider in providers)
            whole &= await CrashBench.RunAsync(provider, int.Parse(Option("--rounds") ?? "5", System.Globalization.CultureInfo.InvariantCulture));
        return whole ? 0 : 1;
    case "crash-writer":
        await CrashBench.WriteForEverAsync(providers[0], Option("--connection")!);
        return 0;
    default:
        Console.Error.WriteLine("Say which: figures, crash.");
        return 2;
}
