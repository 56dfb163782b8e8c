using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps;

/// <summary>What can be done with a row from its reminder and from its card.</summary>
internal static class RoadmapButtons
{
    /// <param name="day">The due day that is spoken of.</param>
    /// <param name="isOwn">Whoever reads it answers for the row; who stands in, or is told that it is late, does not.</param>
    /// <param name="mayCloseDay">Whether the day itself can be closed here; false where several days are asked about.</param>
    public static IReadOnlyList<IReadOnlyList<ChatButton>> UnderReminder(RoadmapItem item, DateOnly? day, bool isOwn, bool mayCloseDay = true)
    {
        var more = new ChatButton("ℹ️ Подробнее", RoadmapTexts.Action(item, "info", day));
        return [.. ToDo(item, day).Skip(mayCloseDay ? 0 : 1), isOwn ? [NotMine(item), more] : [more]];
    }

    /// <param name="mayLead">Who leads the programme sees who was reminded.</param>
    public static IReadOnlyList<IReadOnlyList<ChatButton>> UnderCard(RoadmapItem item, DateOnly? day, bool isOwn, bool mayLead)
    {
        var rows = new List<IReadOnlyList<ChatButton>>();
        if (item.State == RoadmapItemState.Imported) rows.AddRange(BeforeItIsLive(item, day, mayLead));
        else if (item.IsOpen()) rows.AddRange(ToDo(item, day));
        if (item.IsOpen() && isOwn) rows.Add([NotMine(item)]);
        if (mayLead) rows.Add([new ChatButton("📨 Кому напоминали", RoadmapTexts.Action(item, "who", null))]);
        return rows;
    }

    /// <summary>Nobody has been promised the day yet: another one is a correction, not a move.</summary>
    private static IEnumerable<IReadOnlyList<ChatButton>> BeforeItIsLive(RoadmapItem item, DateOnly? day, bool mayLead) =>
        [DoneOf(item, day), .. mayLead ? [[ReviewTexts.Button(item, "📅 Другой срок", "term")]] : Array.Empty<IReadOnlyList<ChatButton>>()];

    private static IReadOnlyList<ChatButton> DoneOf(RoadmapItem item, DateOnly? day) =>
        [new ChatButton("✅ Выполнено", RoadmapTexts.Action(item, "done", day)), new ChatButton("📎 С документом", RoadmapTexts.Action(item, "doc", day))];

    private static IReadOnlyList<ChatButton>[] ToDo(RoadmapItem item, DateOnly? day) =>
    [
        DoneOf(item, day),
        [new ChatButton("📅 Перенести", RoadmapTexts.Action(item, "move", day)), new ChatButton("⏰ Напомнить завтра", RoadmapTexts.Action(item, "later", day))],
    ];

    private static ChatButton NotMine(RoadmapItem item) => new("🙅 Не моё", RoadmapTexts.Action(item, "no", null));
}
