using MentorBot.Domain.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps;

/// <summary>Why somebody hears of a row in the place of who answers for it.</summary>
internal enum StandInCause
{
    /// <summary>The person is known, and the program cannot reach them.</summary>
    NotConnected,

    /// <summary>The document names a collective or a role that nobody at the school holds.</summary>
    Unnamed,

    /// <summary>An organisation above or beside the school answers; it has no place in the chat.</summary>
    Outside,

    /// <summary>They have said that it is not theirs.</summary>
    Declined,
}

/// <param name="Whom">In whose place, as people call them.</param>
/// <param name="Responsible">The place in the row; null where a role of the school is meant.</param>
/// <param name="IsNews">It has not been said of this row before.</param>
internal sealed record StandIn(StandInCause Cause, string Whom, long? Responsible = null, bool IsNews = true)
{
    /// <summary>Somebody can be named in their place.</summary>
    public bool WaitsForName => Responsible is not null && Cause is StandInCause.Unnamed or StandInCause.Declined;
}

/// <summary>How it is said why somebody stands in.</summary>
internal static class StandInWords
{
    private const int LongestLabel = 40;

    /// <summary>Above the one row of a message.</summary>
    public static ChatText Of(IReadOnlyList<StandIn> whys) => ChatText.Lines(ByCause(whys).Select(same => (ChatText)(same.Key switch
    {
        StandInCause.NotConnected => $"Пока нет связи с ботом: {Names(same)}. Поэтому пишу вам.",
        StandInCause.Unnamed when same.Any(why => why.IsNews) =>
            $"Кто именно отвечает, из документа не ясно ({Names(same)}), поэтому пишу вам. Назначьте человека, и дальше я буду напоминать ему.",
        StandInCause.Outside => $"Отвечает организация вне бота: {Names(same)}. Поэтому пишу вам.",
        _ => Brief(same),
    })));

    /// <summary>Below a row among others.</summary>
    public static ChatText Briefly(IReadOnlyList<StandIn> whys) => ChatText.Lines(ByCause(whys).Select(same => (ChatText)Brief(same)));

    /// <summary>Names somebody, one button for each place of the row that waits for it.</summary>
    public static IEnumerable<IReadOnlyList<ChatButton>> Buttons(RoadmapItem item, IReadOnlyList<StandIn> whys) => whys
        .Where(why => why.WaitsForName).DistinctBy(why => why.Responsible)
        .Select(why => (IReadOnlyList<ChatButton>)[NameButton(item, why.Responsible!.Value, whys.Count(one => one.WaitsForName) > 1 ? why.Whom : null)]);

    /// <param name="whom">The place, where there are several of them.</param>
    public static ChatButton NameButton(RoadmapItem item, long responsible, string? whom) =>
        new(ChatText.Plain(whom is null ? "👤 Назначить ответственного" : $"👤 Назначить: {whom}").Clip(LongestLabel).Value, RoadmapDeclining.Action(item, "give", responsible));

    private static string Brief(IGrouping<StandInCause, StandIn> same) => same.Key switch
    {
        StandInCause.NotConnected => $"Пока нет связи с ботом: {Names(same)}.",
        StandInCause.Unnamed => $"Ответственный не назначен: {Names(same)}.",
        StandInCause.Outside => $"Отвечает организация вне бота: {Names(same)}.",
        _ => $"«Не моё»: {Names(same)}. Назначьте, пожалуйста, другого человека.",
    };

    private static IEnumerable<IGrouping<StandInCause, StandIn>> ByCause(IReadOnlyList<StandIn> whys) => whys.GroupBy(why => why.Cause).OrderBy(same => same.Key);

    private static string Names(IEnumerable<StandIn> same) => string.Join("; ", same.Select(why => why.Whom).Distinct());
}
