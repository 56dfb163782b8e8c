using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps;

/// <summary>The due days of a row that had passed before the roadmap was live: one question about all of them, answered at once or day by day.</summary>
internal static class RoadmapPastDays
{
    public const string Verb = "past";

    private const string All = "all";
    private const string ByDay = "days";
    private const int ButtonsInRow = 2;
    private const int MostDays = 24;

    /// <summary>Whether nothing is left to be said about a day: of a question about past days, when all of them are done.</summary>
    public static bool IsSettled(RoadmapItem item, string? policy, DateOnly? day) => day is { } last
        && (policy == "R0" && item.Deadline.Occurrences.Count > 1 ? Undone(item, last).Count == 0 : item.Occurrences.Exists(done => done.On == last));

    /// <summary>The days up to this one that are not done.</summary>
    public static IReadOnlyList<DateOnly> Undone(RoadmapItem item, DateOnly last) => [.. Until(item, last).Where(day => !IsDone(item, day))];

    public static IReadOnlyList<ChatButton> Buttons(RoadmapItem item, DateOnly last) =>
    [
        new($"✅ Выполнено всё ({Undone(item, last).Count})", Action(item, All, last)),
        new("🗓 Отметить по дням", Action(item, ByDay, last)),
    ];

    /// <param name="words">The verb, what is wanted, the last of the days, and of one day that day.</param>
    /// <returns>False where the press means nothing (any more).</returns>
    public static async Task<bool> HandleAsync(Turn turn, RoadmapItem item, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count < 3 || RoadmapTexts.Day(words[2]) is not { } last || last > turn.TodayAt(item.Roadmap!.School!) || Until(item, last).Count < 2 || !item.IsOpen()) return false;
        switch (words[1])
        {
            case All:
                foreach (var day in Undone(item, last)) await CompleteAsync(turn, item, day, cancellation);
                turn.Reply(AllDone(turn, item, last));
                return true;
            case ByDay when words.Count > 3 && RoadmapTexts.Day(words[3]) is { } one && Until(item, last).Contains(one):
                if (IsDone(item, one)) await RoadmapItemService.ReopenAsync(turn, item, one, cancellation);
                else await CompleteAsync(turn, item, one, cancellation);
                turn.Reply(Undone(item, last).Count == 0 ? AllDone(turn, item, last) : Days(item, last));
                return true;
            case ByDay:
                turn.Reply(Days(item, last));
                return true;
            default:
                return false;
        }
    }

    private static async Task CompleteAsync(Turn turn, RoadmapItem item, DateOnly day, CancellationToken cancellation) =>
        await RoadmapItemService.CompleteAsync(turn, item, day, turn.TodayAt(item.Roadmap!.School!), document: null, cancellation);

    private static ChatMessage AllDone(Turn turn, RoadmapItem item, DateOnly last)
    {
        var undo = item.IsOpen() ? new ChatButton("↩️ Изменить", Action(item, ByDay, last)) : new ChatButton("↩️ Отменить отметку", RoadmapTexts.Action(item, "undo", null));
        return ChatMessage.Column(
            ChatText.Paragraphs("✅ Прошедшие сроки отмечены выполненными.", ChatText.Strong($"{item.Number}. {item.Title}"), RoadmapTexts.Next(item, turn.TodayAt(item.Roadmap!.School!))),
            undo, new ChatButton("ℹ️ Подробнее", RoadmapTexts.Action(item, "info", null)));
    }

    /// <summary>A press marks a day, another takes the mark back.</summary>
    private static ChatMessage Days(RoadmapItem item, DateOnly last) => new(
        ChatText.Paragraphs(ChatText.Strong($"{item.Number}. {item.Title}"), "Какие из прошедших сроков выполнены? Нажмите на каждый из них; повторное нажатие снимает отметку."),
        [
            .. Until(item, last).TakeLast(MostDays)
                .Select(day => new ChatButton($"{(IsDone(item, day) ? "✅" : "▫️")} {EngineTexts.Russian.Date(day)}", $"{Action(item, ByDay, last)}:{day:yyyyMMdd}"))
                .Chunk(ButtonsInRow),
            [new ChatButton("Готово", RoadmapTexts.Action(item, "info", null))],
        ]);

    private static List<DateOnly> Until(RoadmapItem item, DateOnly last) => [.. item.Deadline.Occurrences.Where(day => day <= last)];

    private static bool IsDone(RoadmapItem item, DateOnly day) => item.Occurrences.Exists(done => done.On == day);

    private static string Action(RoadmapItem item, string what, DateOnly last) => $"{RoadmapTexts.Action(item, Verb, null)}:{what}:{last:yyyyMMdd}";
}
