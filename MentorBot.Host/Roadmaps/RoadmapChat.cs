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
using MentorBot.Host.Roadmaps.Review;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>The buttons under a row of the roadmap: done, with a document or without, move, details, and the curator's word about a doubtful reading.</summary>
internal sealed class RoadmapChat(IAssignments assignments, RoadmapDuties duties, RoadmapProof proof, Menu menu) : IChatButtons
{
    public string Area => RoadmapTexts.Area;

    /// <summary><c>r:ITEM:VERB[:yyyyMMdd]</c>, <c>r:due:…</c> for what is due for a person, <c>r:new</c> for how a roadmap is sent, or <c>r:map:…</c> for the roadmap as a whole.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words is ["map", ..])
        {
            if (!await RoadmapMapChat.HandleAsync(turn, [.. words.Skip(1)], cancellation)) await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        if (words is [FirstRoadmap.Verb])
        {
            FirstRoadmap.Explain(turn);
            return;
        }

        if (words is ["due", var reminder, var page])
        {
            if (!await RoadmapDueList.ShowAsync(turn, Ids.Parse(reminder), int.TryParse(page, CultureInfo.InvariantCulture, out var at) ? at : 0, cancellation)) await menu.ShowOutdatedAsync(turn, cancellation);
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
        await ActAsync(turn, item, member, [.. words.Skip(1)], cancellation);
    }

    private async Task ActAsync(Turn turn, RoadmapItem item, StaffMember member, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var day = words.Count > 1 ? RoadmapTexts.Day(words[1]) : null;
        switch (words[0])
        {
            case "done":
                await CompleteAsync(turn, item, member, day, cancellation);
                break;
            case "doc":
                await BeginFormAsync(turn, item, member, RoadmapForms.Done, day, cancellation);
                break;
            case "move":
                await BeginFormAsync(turn, item, member, RoadmapForms.Move, day, cancellation);
                break;
            case "ok":
                await AcceptAsync(turn, item, member, cancellation);
                break;
            case "undo":
                await ReopenAsync(turn, item, member, day, cancellation);
                break;
            case EvidenceChat.Close:
                if (!await EvidenceChat.CloseAsync(turn, item, day, words.Count > 2 ? RoadmapTexts.Day(words[2]) : null, cancellation)) turn.Reply(await CardAsync(turn, item, member, null, cancellation));
                break;
            case EvidenceChat.NotYet:
                EvidenceChat.PutOff(turn, item);
                break;
            case RoadmapPastDays.Verb:
                if (!await RoadmapPastDays.HandleAsync(turn, item, words, cancellation)) turn.Reply(await CardAsync(turn, item, member, null, cancellation));
                break;
            case "info":
                turn.Reply(await CardAsync(turn, item, member, day, cancellation));
                break;
            case "card":
                turn.ReplyBelow(await CardAsync(turn, item, member, day, cancellation));
                break;
            case "file":
                await proof.SendAsync(turn, item, cancellation);
                break;
            default:
                if (!await duties.HandleAsync(turn, item, member, words, cancellation)) await menu.ShowOutdatedAsync(turn, cancellation);
                break;
        }
    }

    private static async Task CompleteAsync(Turn turn, RoadmapItem item, StaffMember member, DateOnly? occurrence, CancellationToken cancellation)
    {
        var today = turn.TodayAt(item.Roadmap!.School!);
        var day = occurrence ?? item.NextDue();
        if (IsGone(item, day))
        {
            await ShowChangedAsync(turn, item, member, cancellation);
            return;
        }

        if (await RoadmapItemService.CompleteAsync(turn, item, day, today, document: null, cancellation) is { } refusal)
        {
            turn.Toast = item.IsOpen() ? refusal.Reason : "Эта строка уже закрыта";
            turn.Reply(await CardAsync(turn, item, member, null, cancellation));
            return;
        }

        turn.Toast = "Отмечено";
        var undo = new ChatButton("↩️ Отменить отметку", RoadmapTexts.Action(item, "undo", item.IsOpen() ? day : null));
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                $"✅ Отмечено выполненным {EngineTexts.Russian.Date(today)}{(item.IsOpen() && day is { } closed ? $", срок {EngineTexts.Russian.Date(closed)}" : "")}.",
                ChatText.Strong($"{item.Number}. {item.Title}"),
                RoadmapTexts.Next(item, today)),
            item.IsOpen() ? [undo, new ChatButton("ℹ️ Подробнее", RoadmapTexts.Action(item, "info", null))] : [new ChatButton("📎 Указать документ или другую дату", RoadmapTexts.Action(item, "doc", null)), undo]));
    }

    /// <summary>A day of a row with several that the row has no more: the button is of an earlier plan.</summary>
    private static bool IsGone(RoadmapItem item, DateOnly? day) => item.Deadline.Occurrences.Count > 1 && day is { } on && !item.Deadline.Occurrences.Contains(on);

    private static async Task ShowChangedAsync(Turn turn, RoadmapItem item, StaffMember member, CancellationToken cancellation)
    {
        turn.Toast = "Сроки этой строки с тех пор изменились";
        turn.Reply(await CardAsync(turn, item, member, null, cancellation));
    }

    private async Task BeginFormAsync(Turn turn, RoadmapItem item, StaffMember member, string code, DateOnly? day, CancellationToken cancellation)
    {
        var isMove = code == RoadmapForms.Move;
        if (IsGone(item, day) || isMove && day is { } on && item.IsOpen() && item.IsPastMoving(on))
        {
            await ShowChangedAsync(turn, item, member, cancellation);
            return;
        }

        if (item.State == RoadmapItemState.Cancelled || isMove && !item.IsOpen())
        {
            turn.Toast = "Эта строка уже закрыта";
            turn.Reply(await CardAsync(turn, item, member, null, cancellation));
            return;
        }

        // A day that nobody has been promised yet is corrected: there is nothing to move.
        if (isMove && item.State == RoadmapItemState.Imported)
        {
            await ReviewForms.BeginAsync(assignments, turn, item, ReviewForms.Term, cancellation);
            return;
        }

        await assignments.BeginAsync(
            turn, new OpenRequest(item.Roadmap!.School!, code, member.Id, turn.Person) { RoadmapItemId = item.Id, DueOn = item.DueNow(day) }, cancellation);
    }

    private async Task AcceptAsync(Turn turn, RoadmapItem item, StaffMember member, CancellationToken cancellation)
    {
        if (!RoadmapRights.MayLead(member)) await menu.ShowOutdatedAsync(turn, cancellation);
        else if (await RoadmapItemService.AcceptAsync(turn, item, cancellation) is { } refusal) turn.Reply(ChatMessage.Column(refusal.Reason, new ChatButton("📅 Назначить срок", RoadmapTexts.Action(item, "move", null))));
        else
        {
            var roadmap = await turn.Db.WholeRoadmaps().SingleAsync(roadmap => roadmap.Id == item.RoadmapId, cancellation);
            turn.Reply(ReviewTexts.Next(roadmap, await ReviewQueue.OfAsync(turn.Db, roadmap, cancellation), item.Ordinal));
        }
    }

    /// <param name="day">The day of a row with several that is not done after all; null for the row.</param>
    private static async Task ReopenAsync(Turn turn, RoadmapItem item, StaffMember member, DateOnly? day, CancellationToken cancellation)
    {
        if (day is { } on && item.IsOpen()) await RoadmapItemService.ReopenAsync(turn, item, on, cancellation);
        else if (await RoadmapItemService.FireAsync(turn, item, RoadmapItemTrigger.Reopen, cancellation) is { } refusal) turn.Toast = item.IsOpen() ? "Отметка уже снята" : refusal.Reason;
        turn.Reply(await CardAsync(turn, item, member, day, cancellation));
    }

    private static async Task<ChatMessage> CardAsync(Turn turn, RoadmapItem item, StaffMember member, DateOnly? day, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation);
        var mayLead = RoadmapRights.MayLead(member);
        var buttons = RoadmapButtons.UnderCard(item, item.DueNow(day), item.IsDutyOf(member, staff), mayLead).ToList();
        buttons.AddRange(AnchorButtons.Of(item).Select(button => (IReadOnlyList<ChatButton>)[button]));
        if (mayLead && AnchorTies.MayBeTied(item)) buttons.Add([AnchorRowChoice.Button(item)]);
        if (item.State == RoadmapItemState.Done) buttons.Add([new ChatButton("↩️ Отменить отметку", RoadmapTexts.Action(item, "undo", null))]);
        if (item.IsOpen() && mayLead) buttons.Add([ReviewTexts.Button(item, "✏️ Исправить", "cell"), .. item.NeedsCheck ? [ReviewTexts.Button(item, "🔎 Проверить", "show")] : Array.Empty<ChatButton>()]);
        if (mayLead) buttons.AddRange(item.Responsibles.Where(one => one.DeclinedOn is not null).SelectMany(one => RoadmapDeclining.Buttons(item, one).Take(1)));
        if (mayLead && item.IsOpen()) buttons.AddRange(RoadmapDeclining.Unnamed(item, staff).Select(one => (IReadOnlyList<ChatButton>)[StandInWords.NameButton(item, one.Id, StaffMatch.Title(one))]));
        if (await RoadmapProof.ExistsAsync(turn, item, cancellation)) buttons.Add([new ChatButton("📎 Показать документ", RoadmapTexts.Action(item, "file", null))]);
        buttons.Add([HistoryChat.Button(item), RoadmapMapChat.Button(item.Roadmap!, "« К списку", mayLead ? "all" : "mine")]);
        var evidence = await RoadmapEvidence.OfAsync(turn, item, cancellation);
        if (evidence is { IsSufficient: true }) buttons.Insert(0, [EvidenceChat.CloseButton("✅ Закрыть по данным бота", item, evidence)]);
        return new ChatMessage(RoadmapTexts.Card(item, turn.TodayAt(item.Roadmap.School!), evidence), buttons);
    }

    private static Task<RoadmapItem?> FindAsync(Turn turn, long id, CancellationToken cancellation) =>
        turn.Db.WholeItems().SingleOrDefaultAsync(item => item.Id == id, cancellation);

    /// <summary>The staff member behind the press, where the row concerns them.</summary>
    private static async Task<StaffMember?> MemberAsync(Turn turn, RoadmapItem item, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation);
        return RoadmapRights.MemberFor(turn.Person, staff, item);
    }
}
