using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Roadmaps.Anchors;
using MentorBot.Host.Roadmaps.Evidence;
using MentorBot.Host.Roadmaps.History;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>The buttons under a row of the roadmap: done, move, details, and the curator's word about a doubtful reading.</summary>
internal sealed class RoadmapChat(IAssignments assignments, RoadmapMapChat maps, Menu menu) : IChatButtons
{
    public string Area => RoadmapTexts.Area;

    /// <summary><c>r:ITEM:VERB[:yyyyMMdd]</c>, or <c>r:map:…</c> for the roadmap as a whole.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words is ["map", ..])
        {
            if (!await maps.HandleAsync(turn, [.. words.Skip(1)], cancellation)) await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        var item = words.Count > 1 ? await FindAsync(turn, Ids.Parse(words[0]), cancellation) : null;
        var member = item is null ? null : await MemberAsync(turn, item, cancellation);
        if (item is null || member is null)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(member);
        if (words is [_, EvidenceChat.Close, ..]) await CloseOnEvidenceAsync(turn, item, member, [.. words.Skip(2).Select(Day)], cancellation);
        else await ActAsync(turn, item, member, words[1], words.Count > 2 ? Day(words[2]) : null, cancellation);
    }

    private Task ActAsync(Turn turn, RoadmapItem item, StaffMember member, string verb, DateOnly? occurrence, CancellationToken cancellation) => verb switch
    {
        "done" => CompleteAsync(turn, item, member, occurrence, cancellation),
        "doc" => BeginFormAsync(turn, item, member, "DONE", cancellation),
        "move" => BeginFormAsync(turn, item, member, "MOVE", cancellation),
        "ok" => AcceptAsync(turn, item, member, cancellation),
        "undo" => ReopenAsync(turn, item, member, cancellation),
        EvidenceChat.NotYet => PutOff(turn, item),
        _ => ShowAsync(turn, item, member, cancellation),
    };

    private static async Task CompleteAsync(Turn turn, RoadmapItem item, StaffMember member, DateOnly? occurrence, CancellationToken cancellation)
    {
        var today = turn.TodayAt(item.Roadmap!.School!);
        if (await RoadmapItemService.CompleteAsync(turn, item, occurrence ?? item.NextDue(), today, document: null, cancellation) is { } refusal)
        {
            turn.Toast = item.IsOpen() ? refusal.Reason : "Эта строка уже закрыта";
            await ShowAsync(turn, item, member, cancellation);
            return;
        }

        turn.Toast = "Отмечено";
        var rest = item.IsOpen() && item.NextDue() is { } next ? $"Следующий срок этой строки: {EngineTexts.Russian.Date(next)}." : "Больше напоминать об этой строке не буду.";
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs($"✅ Отмечено выполненным {EngineTexts.Russian.Date(today)}.", ChatText.Strong($"{item.Number}. {item.Title}"), rest),
            item.IsOpen() ? [] : [new ChatButton("📎 Указать документ или другую дату", RoadmapTexts.Action(item, "doc", null)), new ChatButton("↩️ Отменить отметку", RoadmapTexts.Action(item, "undo", null))]));
    }

    /// <param name="days">The due day that was offered to be closed, and the day of completion that was named with it.</param>
    private static async Task CloseOnEvidenceAsync(Turn turn, RoadmapItem item, StaffMember member, DateOnly?[] days, CancellationToken cancellation)
    {
        if (!await EvidenceChat.CloseAsync(turn, item, days.ElementAtOrDefault(0), days.ElementAtOrDefault(1), cancellation)) await ShowAsync(turn, item, member, cancellation);
    }

    private static Task PutOff(Turn turn, RoadmapItem item)
    {
        EvidenceChat.PutOff(turn, item);
        return Task.CompletedTask;
    }

    private async Task BeginFormAsync(Turn turn, RoadmapItem item, StaffMember member, string code, CancellationToken cancellation) =>
        await assignments.BeginAsync(turn, new OpenRequest(item.Roadmap!.School!, code, member.Id, turn.Person) { RoadmapItemId = item.Id }, cancellation);

    private async Task AcceptAsync(Turn turn, RoadmapItem item, StaffMember member, CancellationToken cancellation)
    {
        if (!RoadmapRights.MayLead(member)) await menu.ShowOutdatedAsync(turn, cancellation);
        else if (await RoadmapItemService.AcceptAsync(turn, item, cancellation) is { } refusal) turn.Reply(new ChatMessage(refusal.Reason));
        else RoadmapMapChat.ShowNextQuestion(turn, await turn.Db.WholeRoadmaps().SingleAsync(roadmap => roadmap.Id == item.RoadmapId, cancellation));
    }

    private static async Task ReopenAsync(Turn turn, RoadmapItem item, StaffMember member, CancellationToken cancellation)
    {
        if (await RoadmapItemService.FireAsync(turn, item, RoadmapItemTrigger.Reopen, cancellation) is { } refusal) turn.Toast = item.IsOpen() ? "Отметка уже снята" : refusal.Reason;
        await ShowAsync(turn, item, member, cancellation);
    }

    private static async Task ShowAsync(Turn turn, RoadmapItem item, StaffMember member, CancellationToken cancellation)
    {
        var buttons = item.IsOpen() ? RoadmapTexts.ReminderButtons(item, item.NextDue()).Take(1).ToList() : [];
        buttons.AddRange(AnchorButtons.Of(item).Select(button => (IReadOnlyList<ChatButton>)[button]));
        if (item.State == RoadmapItemState.Done) buttons.Add([new ChatButton("↩️ Отменить отметку", RoadmapTexts.Action(item, "undo", null))]);
        if (item.NeedsCheck) buttons.Add([new ChatButton("Прочитано верно", RoadmapTexts.Action(item, "ok", null))]);
        buttons.Add([HistoryChat.Button(item), RoadmapMapChat.Button(item.Roadmap!, "« К списку", RoadmapRights.MayLead(member) ? "all" : "mine")]);
        var evidence = await RoadmapEvidence.OfAsync(turn, item, cancellation);
        if (evidence is { IsSufficient: true }) buttons.Insert(0, [EvidenceChat.CloseButton("✅ Закрыть по данным бота", item, evidence)]);
        turn.Reply(new ChatMessage(RoadmapTexts.Card(item, turn.TodayAt(item.Roadmap!.School!), evidence), buttons));
    }

    private static Task<RoadmapItem?> FindAsync(Turn turn, long id, CancellationToken cancellation) =>
        turn.Db.WholeItems().SingleOrDefaultAsync(item => item.Id == id, cancellation);

    /// <summary>The staff member behind the press, where the row concerns them.</summary>
    private static async Task<StaffMember?> MemberAsync(Turn turn, RoadmapItem item, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation);
        return RoadmapRights.MemberFor(turn.Person, staff, item);
    }

    private static DateOnly? Day(string word) =>
        DateOnly.TryParseExact(word, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
