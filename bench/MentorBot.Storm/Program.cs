using System.Globalization;
using MentorBot.Storm.Reporting;
using MentorBot.Storm.Weather;

namespace MentorBot.Storm;

internal static class Program
{
    private static async Task<int> Main(string[] words)
    {
        if (words is [DatabaseLocks.Command, var database, var seconds])
            return await DatabaseLocks.HoldAsync(database, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
        try
        {
            var options = CommandLine.Read(words);
            Console.WriteLine($"Databases and logs: {options.Folder}");
            var report = await StormRun.RunAsync(options, line => Console.WriteLine($"{DateTime.Now:HH:mm:ss} {line}"), CancellationToken.None);
            Console.Write(ReportText.Of(report));
            return report.Passed ? 0 : 1;
        }
        catch (FormatException mistake)
        {
            await Console.Error.WriteLineAsync($"{mistake.Message}\n{CommandLine.Help}");
            return 2;
        }
        catch (Exception error) when (error is InvalidOperationException or TimeoutException)
        {
            await Console.Error.WriteLineAsync($"The storm could not be played: {error.Message}");
            return 3;
        }
    }
}
