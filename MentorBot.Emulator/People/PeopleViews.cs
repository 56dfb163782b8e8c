using System.Diagnostics;
using MentorBot.Emulator.Store;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Emulator.People;

/// <summary>The people whose chat changed after a version.</summary>
internal sealed record PeopleList(IReadOnlyList<ListedPerson> Items, long Next);

/// <summary>A person in the list; <see cref="Version"/> grows with everything that happens in the chat.</summary>
internal sealed record ListedPerson(long ChatId, string FirstName, string? LastName, string? Username, bool IsBlocked, long Version)
{
    /// <summary>The beginning of the last message.</summary>
    public string? LastText { get; init; }

    /// <summary>The last word was the bot's.</summary>
    public bool LastFromBot { get; init; }
}

/// <summary>Reads for people, with waiting for a change.</summary>
internal sealed class PeopleViews(EmulatorStore store, IHostApplicationLifetime lifetime)
{
    private const int PreviewLength = 80;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(50);

    public Task<PeopleList> PeopleAsync(long after, double wait, CancellationToken aborted) => WaitAsync(
        state => new PeopleList([.. state.People.ChangedAfter(after).Select(person => Listed(state, person))], state.Counters.Version),
        list => list.Items.Count > 0, wait, aborted);

    public Task<ChatView> ChatAsync(long chatId, long after, double wait, CancellationToken aborted) => WaitAsync(
        state => ChatView.Of(state, Known(state, chatId), after),
        chat => chat.Items.Count > 0 || chat.Toasts.Count > 0, wait, aborted);

    private async Task<T> WaitAsync<T>(Func<EmulatorState, T> look, Func<T, bool> isNews, double wait, CancellationToken aborted)
    {
        var started = Stopwatch.GetTimestamp();
        var patience = TimeSpan.FromSeconds(Math.Clamp(wait, 0, LongestWait.TotalSeconds));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        while (true)
        {
            var changed = store.ChatChanged.Next;
            var seen = await store.RunAsync(look);
            var left = patience - Stopwatch.GetElapsedTime(started);
            if (isNews(seen) || left <= TimeSpan.Zero || stop.IsCancellationRequested) return seen;
            await changed.WaitQuietlyAsync(left, stop.Token);
        }
    }

    private static Person Known(EmulatorState state, long chatId) =>
        state.People.Find(chatId) ?? throw new EmulatorRefusal(404, "There is no such person.");

    private static ListedPerson Listed(EmulatorState state, Person person)
    {
        var last = state.Messages.Last(person.ChatId);
        return new ListedPerson(person.ChatId, person.FirstName, person.LastName, person.Username, person.IsBlocked, person.Version)
        {
            LastText = last is null ? null : Beginning(last.Text ?? (last.FileId is null ? "Стикер" : "Файл")),
            LastFromBot = last is { FromBot: true },
        };
    }

    private static string Beginning(string text) => text.Length <= PreviewLength ? text : text[..PreviewLength];
}
