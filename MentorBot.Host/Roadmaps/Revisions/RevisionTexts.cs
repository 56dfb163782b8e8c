using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>A corrected document as the chat shows it: what it would change, page by page, and the decision.</summary>
internal static class RevisionTexts
{
    /// <summary>The first word of the action of every button about a corrected document: <c>rr:REVISION:VERB[:PAGE]</c>.</summary>
    public const string Area = "rr";

    private const int ChangesOnPage = 8;
    private const int LongestTitle = 90;
    private const int LongestCell = 160;

    public static ChatMessage Proposal(RoadmapRevision revision, Roadmap roadmap, int page, string? lead = null)
    {
        var told = revision.Changes.Where(change => change.Kind != RoadmapChangeKind.Renumbered).ToList();
        var pages = Math.Max(1, (told.Count + ChangesOnPage - 1) / ChangesOnPage);
        page = Math.Clamp(page, 0, pages - 1);
        return new ChatMessage(
            ChatText.Paragraphs(
                lead ?? ChatText.Empty,
                Heading(revision, roadmap),
                ChatText.Paragraphs(told.Skip(page * ChangesOnPage).Take(ChangesOnPage).Select(Change)),
                pages > 1 ? $"Страница {page + 1} из {pages}." : ""),
            [.. Turning(revision, page, pages), .. Deciding(revision)]);
    }

    public static string Number(string number) => number.Trim().TrimEnd('.');

    private static ChatText Heading(RoadmapRevision revision, Roadmap roadmap) => revision switch
    {
        { Reading.IsReread: true } => RereadHeading(revision, roadmap),
        { Changes.Count: 0 } => ChatText.Lines("Это та же дорожная карта, изменений в ней нет:", ChatText.Strong(roadmap.Title)),
        _ => ChatText.Lines(
            "Похоже, это исправленная дорожная карта", ChatText.Strong(roadmap.Title),
            $"Что изменилось: {RevisionCounts.Of(revision.Changes).InWords()}.",
            "Отметки о выполнении, ответственные и история останутся."),
    };

    private static ChatText RereadHeading(RoadmapRevision revision, Roadmap roadmap) => revision.Changes.Count == 0
        ? ChatText.Lines("По новым правилам чтения сроков ничего не меняется:", ChatText.Strong(roadmap.Title))
        : ChatText.Lines(
            "В настройках школы изменились правила чтения сроков", ChatText.Strong(roadmap.Title),
            $"Иначе теперь читаются строки: {RevisionCounts.RowsOf(revision.Changes)}.",
            "Пока всё осталось как было. То, что исправили вы сами, не изменится в любом случае.");

    private static ChatText Change(RoadmapChange change) => ChatText.Lines(
        ChatText.Strong($"{Mark(change.Kind)} {Number(change.Number)}.") + $" {Clip(change.Title, LongestTitle)}",
        change switch
        {
            { Kind: RoadmapChangeKind.Added } => $"Новая строка, срок: «{Clip(change.After, LongestCell)}»",
            { Kind: RoadmapChangeKind.Removed } => "Строки больше нет в документе",
            _ => $"{change.Cell}: «{Clip(change.Before, LongestCell)}» → «{Clip(change.After, LongestCell)}»",
        },
        change.Note ?? "");

    private static string Mark(RoadmapChangeKind kind) => kind switch
    {
        RoadmapChangeKind.Added => "➕",
        RoadmapChangeKind.Removed => "➖",
        RoadmapChangeKind.Moved => "📅",
        _ => "✏️",
    };

    private static IEnumerable<IReadOnlyList<ChatButton>> Turning(RoadmapRevision revision, int page, int pages)
    {
        List<ChatButton> buttons = [];
        if (page > 0) buttons.Add(Button(revision, "‹ Назад", $"page:{page - 1}"));
        if (page < pages - 1) buttons.Add(Button(revision, "Дальше ›", $"page:{page + 1}"));
        return buttons.Count > 0 ? [buttons] : [];
    }

    private static IEnumerable<IReadOnlyList<ChatButton>> Deciding(RoadmapRevision revision)
    {
        if (revision.Changes.Count > 0) yield return [Button(revision, "Применить изменения", "apply")];
        if (revision.Reading is { IsReread: true })
        {
            yield return [Button(revision, "Оставить как было", "drop")];
            yield break;
        }

        yield return [Button(revision, "Это другая карта", "other")];
        yield return [Button(revision, "Отмена", "drop")];
    }

    private static ChatButton Button(RoadmapRevision revision, string label, string verb) => new(label, $"{Area}:{Ids.Text(revision.Id)}:{verb}");

    private static string Clip(string? text, int limit) => ChatText.Plain((text ?? "").ReplaceLineEndings(" ")).Clip(limit).Value;
}
