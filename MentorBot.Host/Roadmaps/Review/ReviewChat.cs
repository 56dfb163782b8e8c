using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Roadmaps.History;
using MentorBot.Host.Roadmaps.Revisions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>The curator's review in chat: one question after another, each with its buttons.</summary>
internal sealed class ReviewChat(IAssignments assignments, Menu menu) : IChatButtons
{
    public string Area => ReviewTexts.Area;

    /// <summary><c>rv:ITEM:VERB[:STAFF]</c>, or <c>rv:map:ROADMAP:VERB[:ARGUMENT]</c> for the review as a whole.</summary>
    public Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation) => words switch
    {
        ["map", var roadmap, _, ..] => HandleRoadmapAsync(turn, Ids.Parse(roadmap), [.. words.Skip(2)], cancellation),
        [var item, _, ..] => HandleItemAsync(turn, Ids.Parse(item), [.. words.Skip(1)], cancellation),
        _ => menu.ShowOutdatedAsync(turn, cancellation),
    };

    private async Task HandleRoadmapAsync(Turn turn, long id, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (await ReviewRights.FindAsync(turn, id, cancellation) is not { } roadmap)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        switch (words[0])
        {
            case "sure" or "all":
                var accepted = await RoadmapCorrection.AcceptAsync(turn, roadmap, all: words[0] == "all", cancellation);
                await NextAsync(turn, roadmap, after: 0, $"Принято строк: {accepted}.", cancellation);
                break;
            case "cal":
                turn.Reply(CalendarView.Of(roadmap, await turn.Db.StaffOfAsync(roadmap.SchoolId, cancellation), turn.TodayAt(roadmap.School!), words.ElementAtOrDefault(1)));
                break;
            default:
                await NextAsync(turn, roadmap, Number(words.ElementAtOrDefault(1)), null, cancellation);
                break;
        }
    }

    private async Task HandleItemAsync(Turn turn, long id, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var roadmapId = await turn.Db.RoadmapItems.Where(known => known.Id == id).Select(known => known.RoadmapId).SingleOrDefaultAsync(cancellation);
        var roadmap = await ReviewRights.FindAsync(turn, roadmapId, cancellation);
        if (roadmap?.Items.Find(known => known.Id == id) is not { } item || !item.IsOpen() && words[0] != "back")
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        switch (words[0])
        {
            case "ok":
                if (await RoadmapItemService.AcceptAsync(turn, item, cancellation) is { } refusal) turn.Reply(ReviewTexts.Question(await ReviewQueue.OfAsync(turn.Db, roadmap, cancellation), item, refusal.Reason));
                else await NextAsync(turn, roadmap, item.Ordinal, $"✅ {item.Number}. Принято.", cancellation);
                break;
            case "skip":
                await NextAsync(turn, roadmap, item.Ordinal, null, cancellation);
                break;
            case "drop":
                await DropAsync(turn, roadmap, item, cancellation);
                break;
            case "back":
                await BringBackAsync(turn, roadmap, item, cancellation);
                break;
            case "who":
                await ChooseAsync(turn, roadmap, item, words.ElementAtOrDefault(1), cancellation);
                break;
            case TeachingChat.Verb:
                turn.Reply(await TeachingChat.HandleAsync(turn, roadmap, item, [.. words.Skip(1)], cancellation) ?? await StandingAsync(turn, roadmap, item, cancellation));
                break;
            case "term":
                await BeginAsync(turn, item, ReviewForms.Term, cancellation);
                break;
            case "words":
                await BeginAsync(turn, item, ReviewForms.Who, cancellation);
                break;
            case "cell":
                await BeginAsync(turn, item, ReviewForms.Cell, cancellation);
                break;
            default:
                turn.Reply(await StandingAsync(turn, roadmap, item, cancellation));
                break;
        }
    }

    /// <summary>The question about the row, or how it is read where an old button asks after what is settled.</summary>
    private static async Task<ChatMessage> StandingAsync(Turn turn, Roadmap roadmap, RoadmapItem item, CancellationToken cancellation) => ReviewQueue.IsOpenQuestion(item)
        ? ReviewTexts.Question(await ReviewQueue.OfAsync(turn.Db, roadmap, cancellation), item)
        : ReviewTexts.Settled(item);

    private static async Task NextAsync(Turn turn, Roadmap roadmap, int after, ChatText? lead, CancellationToken cancellation) =>
        turn.Reply(ReviewTexts.Next(roadmap, await ReviewQueue.OfAsync(turn.Db, roadmap, cancellation), after, lead));

    private static async Task DropAsync(Turn turn, Roadmap roadmap, RoadmapItem item, CancellationToken cancellation)
    {
        if (await RoadmapItemService.FireAsync(turn, item, RoadmapItemTrigger.Cancel, cancellation) is { } refusal)
        {
            turn.Toast = refusal.Reason;
            return;
        }

        turn.Toast = "Строка убрана";
        var next = ReviewTexts.Next(roadmap, await ReviewQueue.OfAsync(turn.Db, roadmap, cancellation), item.Ordinal, $"🗑 Строка {item.Number} убрана: напоминаний по ней не будет.");
        turn.Reply(next with { Buttons = [.. next.Buttons, [ReviewTexts.Button(item, $"↩️ Вернуть строку {item.Number}", "back")]] });
    }

    private static async Task BringBackAsync(Turn turn, Roadmap roadmap, RoadmapItem item, CancellationToken cancellation)
    {
        if (item.State == RoadmapItemState.Cancelled)
        {
            await RoadmapItemService.FireAsync(turn, item, RoadmapItemTrigger.Reopen, cancellation);
            await RoadmapCorrection.FollowAsync(turn, item, cancellation);
        }

        await NextAsync(turn, roadmap, item.NeedsCheck ? item.Ordinal - 1 : item.Ordinal, $"Строка {item.Number} снова в плане.", cancellation);
    }

    private static async Task ChooseAsync(Turn turn, Roadmap roadmap, RoadmapItem item, string? chosen, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(roadmap.SchoolId, cancellation);
        if (chosen is not null && staff.Find(known => known.Id == Ids.Parse(chosen)) is { } member)
        {
            var before = RevisionRows.TextsOf(item);
            RoadmapCorrection.SetResponsible(turn, item, member);
            RowCorrections.Record(turn, item, before);
            await RoadmapCorrection.FollowAsync(turn, item, cancellation);
            await NextAsync(turn, roadmap, item.NeedsCheck ? item.Ordinal - 1 : item.Ordinal, $"👤 {item.Number}. Отвечает {member.Name}.", cancellation);
            return;
        }

        turn.Reply(StaffChoice.Of(item, staff, Number(chosen is ['p', .. var page] ? page : null)));
    }

    private Task BeginAsync(Turn turn, RoadmapItem item, string code, CancellationToken cancellation) =>
        ReviewForms.BeginAsync(assignments, turn, item, code, cancellation);

    private static int Number(string? word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
