namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>The messenger as people see it, with the program behind it.</summary>
internal interface IPeopleSide
{
    /// <summary>The people's side of the emulator.</summary>
    HttpClient People { get; }

    DateOnly Today { get; }

    /// <summary>Completes when the program has taken up every update and delivered every message.</summary>
    Task SettleAsync();
}
