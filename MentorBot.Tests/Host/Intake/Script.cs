using System.Collections.Concurrent;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;

namespace MentorBot.Tests.Host.Intake;

/// <summary>What the handlers of a test do: <c>/say WORD</c> answers it, <c>/hang WORD</c> waits until the test lets the word go.</summary>
internal sealed class Script
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> held = new();

    /// <summary>The words whose handlers have begun.</summary>
    public ConcurrentQueue<string> Begun { get; } = [];

    /// <summary>What went wrong in handlers after the program had given them up.</summary>
    public ConcurrentQueue<Exception> Afterwards { get; } = [];

    public void LetGo(string word) => Held(word).TrySetResult();

    public Task HoldAsync(string word) => Held(word).Task;

    private TaskCompletionSource Held(string word) => held.GetOrAdd(word, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}

internal sealed class SayCommand(Script script) : IChatCommand
{
    public string Name => "say";

    public string? Shortcut => null;

    public Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation)
    {
        script.Begun.Enqueue(argument!);
        turn.ReplyBelow(new ChatMessage(argument!));
        return Task.CompletedTask;
    }
}

/// <summary>It does not heed the token: the worst of handlers.</summary>
internal sealed class HangCommand(Script script) : IChatCommand
{
    public string Name => "hang";

    public string? Shortcut => null;

    public async Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation)
    {
        script.Begun.Enqueue(argument!);
        await script.HoldAsync(argument!);
        try
        {
            turn.Record("test", turn.Person.Id, "before", "after", "hang");
            turn.ReplyBelow(new ChatMessage(argument!));
        }
        catch (Exception error)
        {
            script.Afterwards.Enqueue(error);
            throw;
        }
    }
}
