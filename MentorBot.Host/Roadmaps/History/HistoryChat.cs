using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.History;

/// <summary>The history of a row in the chat: <c>rh:ITEM:show</c>.</summary>
internal sealed class HistoryChat(Menu menu) : IChatButtons
{
    private const string ButtonArea = "rh";
    private const int LinesShown = 20;
    private const int LongestLine = 300;

    public string Area => ButtonArea;

    public static ChatButton Button(RoadmapItem item) => new("🕓 История", $"{ButtonArea}:{Ids.Text(item.Id)}:show");

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var id = words.Count > 0 ? Ids.Parse(words[0]) : 0;
        var item = await turn.Db.WholeItems().SingleOrDefaultAsync(known => known.Id == id, cancellation);
        if (item is null || RoadmapRights.MemberFor(turn.Person, await turn.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation), item) is null)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        var lines = await RowHistory.OfAsync(turn.Db, item, cancellation);
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Lines(ChatText.Strong("История строки"), $"{Revisions.RevisionTexts.Number(item.Number)}. {ChatText.Plain(item.Title).Clip(200).Value}"),
                lines.Count > LinesShown ? $"Показаны последние {LinesShown} записей из {lines.Count}." : "",
                ChatText.Paragraphs(lines.TakeLast(LinesShown).Select(line => Line(line, item.Roadmap.School!)))),
            new ChatButton("« К строке", RoadmapTexts.Action(item, "info", null))));
    }

    private static ChatText Line(HistoryLine line, School school) =>
        ChatText.Strong($"{SchoolTime.AtSchool(line.At, school):dd.MM.yyyy HH:mm}") + $" {ChatText.Plain(line.Text).Clip(LongestLine).Value}{(line.By is { } by ? $" ({by})" : "")}";
}
