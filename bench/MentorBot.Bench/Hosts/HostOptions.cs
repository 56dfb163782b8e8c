using MentorBot.Bench.CommandLine;

namespace MentorBot.Bench.Hosts;

/// <summary>Which program is measured, and how it is started.</summary>
/// <param name="Assembly">Path of MentorBot.Host.dll.</param>
/// <param name="Preload">A library that the loader puts before all others; null for none.</param>
internal sealed record HostOptions(string Assembly, string? Preload)
{
    private const string Built = "MentorBot.Host/bin/Release/net10.0/MentorBot.Host.dll";

    public static HostOptions Read(Arguments arguments)
    {
        var given = arguments.Text("host");
        var assembly = given is null ? Path.Combine(Repository(), Built) : Directory.Exists(given) ? Path.Combine(given, "MentorBot.Host.dll") : given;
        if (!File.Exists(assembly)) throw new UsageException($"{assembly} is not there: dotnet build MentorBot.Host -c Release, or name it with --host.");
        var preload = arguments.Text("preload");
        if (preload is not null && !File.Exists(preload)) throw new UsageException($"{preload} is not there.");
        return new HostOptions(Path.GetFullPath(assembly), preload is null ? null : Path.GetFullPath(preload));
    }

    /// <summary>The folder of the solution, above the place where this tool runs.</summary>
    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MentorBot.sln"))) return folder.FullName;
        }

        throw new UsageException("The repository was not found; name the program with --host.");
    }
}
