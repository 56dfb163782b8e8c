using System.Globalization;

namespace MentorBot.Bench.Measuring;

/// <summary>What a process has used, read from /proc.</summary>
/// <param name="CpuSeconds">Of all its threads since its start, in user mode and in the kernel.</param>
internal sealed record ProcessSample(double CpuSeconds, double RssMb, double PeakRssMb, int Threads)
{
    private const double TicksPerSecond = 100;

    public static ProcessSample Of(int pid)
    {
        var status = File.ReadAllLines($"/proc/{pid}/status");
        return new ProcessSample(CpuOf(pid), Field(status, "VmRSS:") / 1024.0, Field(status, "VmHWM:") / 1024.0, (int)Field(status, "Threads:"));
    }

    /// <summary>Seconds in which any core of the machine was busy.</summary>
    public static double MachineBusySeconds()
    {
        var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(word => long.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / TicksPerSecond;
    }

    /// <summary>The name of the process, in brackets, may hold spaces: the fields are counted from behind it.</summary>
    private static double CpuOf(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static long Field(string[] status, string name)
    {
        var line = Array.Find(status, line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
