using MentorBot.Domain.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps;

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

    private static string Names(IEnumerable<StandIn> same) => string.Join("; ", same.Select(why => why.Whom).Distinct()).TrimEnd('.');
}
