using Spojnia.Bench;
using Spojnia.Bench.Histories;
using Spojnia.Core.Data;

// dotnet run -c Release --project bench/Spojnia.Bench -- home|enrolments|figures|crash|histories
//     [--provider Sqlite|Postgres] [--people 2000] [--posts 10000] [--entries 1000000] [--rounds 5]
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
int Number(string name, int usual) => Option(name) is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : usual;

DatabaseProvider[] providers = Option("--provider") is { } named ? [Enum.Parse<DatabaseProvider>(named, ignoreCase: true)] : Enum.GetValues<DatabaseProvider>();
switch (args.FirstOrDefault())
{
    case "home":
        Machine.Print();
        await HomeBench.RunAsync();
        return 0;
    case "enrolments":
        Machine.Print();
        var held = true;
        foreach (var provider in providers)
            held &= await EnrolmentsBench.RunAsync(provider, Number("--people", 2000), Number("--posts", 10_000));
        return held ? 0 : 1;
    case "figures":
        Machine.Print();
        foreach (var provider in providers)
            await FiguresBench.RunAsync(provider, Number("--entries", 1_000_000));
        return 0;
    case "crash":
        var whole = true;
        foreach (var provider in providers)
            whole &= await CrashBench.RunAsync(provider, Number("--rounds", 5));
        return whole ? 0 : 1;
    case "crash-writer":
        await CrashBench.WriteForEverAsync(providers[0], Option("--connection")!);
        return 0;
    case "histories":
        Machine.Print();
        return await HistoriesBench.RunAsync(providers[0], Number("--people", 1_000_000), Number("--seconds", 240)) ? 0 : 1;
    case "tell":
        await using (var site = await HistorySite.MakeAsync(Option("--provider") is null ? DatabaseProvider.Sqlite : providers[0]))
            await (await site.TellAsync(Number("--seed", 1), Number("--people", 100))).WriteAsync(Option("--out") ?? "histories");
        return 0;
    default:
        Console.Error.WriteLine("Say which: home, enrolments, figures, crash, histories.");
        return 2;
}
