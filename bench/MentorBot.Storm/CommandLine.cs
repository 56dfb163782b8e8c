using System.Globalization;

namespace MentorBot.Storm;

/// <summary>Reads <c>--name value</c> and <c>--name</c>; each name is that of an option.</summary>
internal static class CommandLine
{
    public const string Help = """
        Kills MentorBot and looks from outside whether anything was lost. See docs/storm.md.
          --kills 40  --people 40  --seed 1  --life 3 (mean seconds)  --in-start 0.25  --think 0.7  --double-taps 0  --days 24  --rows 40  --sheets 4
          --forms A2,C1,F1,G1  --first-kills 3  --patience 20  --doubt 2  --host PATH  --folder PATH  --json PATH
          --faults  --flood  --webhook  --instances 2  --pauses  --postgres CONNECTION  --lock-database  --disk-full  --clock-jumps  --monkey
        """;

    private static readonly HashSet<string> Switches = ["faults", "flood", "webhook", "pauses", "lock-database", "disk-full", "clock-jumps", "monkey"];

    /// <exception cref="FormatException">There is no such option, or its value is missing or wrong.</exception>
    public static StormOptions Read(IReadOnlyList<string> words)
    {
        var given = new Dictionary<string, string>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].StartsWith("--", StringComparison.Ordinal)) throw new FormatException($"{words[at]} is no option.");
            var name = words[at][2..];
            if (Switches.Contains(name)) given[name] = "true";
            else given[name] = ++at < words.Count ? words[at] : throw new FormatException($"--{name} needs a value.");
        }

        var options = new StormOptions
        {
            HostPath = Path.GetFullPath(Take(given, "host") ?? DefaultHost()),
            Folder = Path.GetFullPath(Take(given, "folder") ?? Directory.CreateTempSubdirectory("mentorbot-storm-").FullName),
        };
        foreach (var (name, value) in given) options = With(options, name, value);
        return options;
    }

    private static StormOptions With(StormOptions options, string name, string value) => name switch
    {
        "kills" => options with { Kills = Whole(value) },
        "people" => options with { People = Whole(value) },
        "seed" => options with { Seed = Whole(value) },
        "life" => options with { MeanLifeSeconds = Number(value) },
        "in-start" => options with { InStartShare = Number(value) },
        "think" => options with { ThinkSeconds = Number(value) },
        "double-taps" => options with { DoubleTapShare = Number(value) },
        "days" => options with { Days = Whole(value) },
        "rows" => options with { Rows = Whole(value) },
        "sheets" => options with { Sheets = Whole(value) },
        "forms" => options with { Forms = value.Split(',') },
        "first-kills" => options with { KillsOfFirstStart = Whole(value) },
        "patience" => options with { PatienceSeconds = Number(value) },
        "doubt" => options with { DoubtSeconds = Number(value) },
        "json" => options with { Json = value },
        "monkey" => options with { Monkey = true },
        "instances" => options with { Instances = Whole(value) },
        "postgres" => options with { Postgres = value },
        "faults" => options with { Faults = true },
        "flood" => options with { Flood = true },
        "webhook" => options with { Webhook = true },
        "pauses" => options with { Pauses = true },
        "lock-database" => options with { LockDatabase = true },
        "disk-full" => options with { DiskFull = true },
        "clock-jumps" => options with { ClockJumps = true },
        _ => throw new FormatException($"There is no option --{name}."),
    };

    private static string? Take(Dictionary<string, string> given, string name) => given.Remove(name, out var value) ? value : null;

    private static int Whole(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>The program that was built with this one: …/bench/MentorBot.Storm/bin/CONFIGURATION/FRAMEWORK.</summary>
    private static string DefaultHost()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var root = own.Parent?.Parent?.Parent?.Parent?.Parent?.FullName ?? "";
        return Path.Combine(root, "MentorBot.Host", "bin", own.Parent?.Name ?? "", own.Name, "MentorBot.Host.dll");
    }
}
