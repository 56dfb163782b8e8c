namespace MentorBot.Bench.CommandLine;

/// <summary>What a command found.</summary>
/// <param name="Line">For people.</param>
/// <param name="Figures">For programs, as JSON.</param>
internal sealed record Outcome(string Line, object Figures);

/// <summary>One thing that can be measured.</summary>
internal interface ICommand
{
    string Name { get; }

    /// <summary>What it measures, and its options with what they are otherwise.</summary>
    string Help { get; }

    Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation);
}
