using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps.Anchors;

/// <summary>«После какой строки?»: who leads chooses the row from which a deadline counts. <c>ra:ITEM:row[:PAGE]</c>, <c>ra:ITEM:after:ROW</c>, <c>ra:ITEM:after:none</c>.</summary>
internal static class AnchorRowChoice
{
    public const string Show = "row";
    public const string Choose = "after";

    private const string Nobody = "none";
    private const int RowsOnPage = 8;
    private const int LongestTitle = 40;
    private const int LastPage = 1000;

    public static ChatButton Button(RoadmapItem item) =>
        new(item.AnchorItemId is null ? "🔗 После какой строки?" : "🔗 Отсчитывать от другой строки", AnchorButtons.Action(item, Show));

    public static ChatMessage Of(Roadmap roadmap, RoadmapItem item, string? page)
    {
        var rows = roadmap.Items.Where(row => row.IsOpen() || row.IsDone()).Where(row => AnchorTies.MayWaitFor(roadmap, item, row)).OrderBy(row => row.Ordinal).ToList();
        var at = Math.Min(int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, LastPage);
        var buttons = rows.Skip(at * RowsOnPage).Take(RowsOnPage).Select(row => Row(item, row)).ToList();
        if (at > 0) buttons.Add(new ChatButton("‹ Раньше", AnchorButtons.Action(item, $"{Show}:{at - 1}")));
        if (rows.Count > (at + 1) * RowsOnPage) buttons.Add(new ChatButton("Дальше ›", AnchorButtons.Action(item, $"{Show}:{at + 1}")));
        if (item.AnchorItemId is not null) buttons.Add(new ChatButton("Ни от одной из строк", AnchorButtons.Action(item, $"{Choose}:{Nobody}")));
        buttons.Add(new ChatButton("« К строке", RoadmapTexts.Action(item, "info", null)));
        return ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong($"{item.Number}. {item.Title}"),
                $"В документе: «{item.Deadline.AsPrinted().Text}».",
                "После какой строки отсчитывается срок? Когда она будет выполнена, я сам посчитаю день."),
            buttons);
    }

    /// <returns>False where the row cannot be the one.</returns>
    public static async Task<bool> ChooseAsync(Turn turn, Roadmap roadmap, RoadmapItem item, string word, CancellationToken cancellation)
    {
        var anchor = word == Nobody ? null : roadmap.Items.Find(row => row.Id == Ids.Parse(word));
        if (word != Nobody && (anchor is null || !AnchorTies.MayWaitFor(roadmap, item, anchor))) return false;
        await AnchorTies.TieAsync(turn, item, anchor, cancellation);
        List<ChatButton> buttons = [new ChatButton("ℹ️ К строке", RoadmapTexts.Action(item, "info", null))];
        if (roadmap.Items.Exists(ReviewQueue.IsOpenQuestion)) buttons.Insert(0, ReviewTexts.MapButton(roadmap, "Следующий вопрос", $"next:{item.Ordinal}"));
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong($"{item.Number}. {item.Title}"),
                anchor is null ? "Срок больше не связан ни с одной строкой. О дне события буду спрашивать вас." : $"🔗 Срок отсчитывается от строки {anchor.Number}. {anchor.Title}",
                item.AnchorOn is null ? ChatText.Empty : $"Она уже выполнена, поэтому срок — {(item.NextDue() is { } due ? EngineTexts.Russian.Date(due) : "без даты")}."),
            buttons));
        return true;
    }

    private static ChatButton Row(RoadmapItem item, RoadmapItem row) => new(
        $"{(row.Id == item.AnchorItemId ? "✅ " : "")}{ChatText.Plain($"{row.Number.TrimEnd('.')}. {row.Title}").Clip(LongestTitle).Value}",
        AnchorButtons.Action(item, $"{Choose}:{Ids.Text(row.Id)}"));
}
