using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Anchors;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Roadmaps.Review;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Anchors;

/// <summary>The buttons by which a person names the day of an event, or the dates of somebody else's plan: <c>ra:ITEM:event</c>, <c>ra:ITEM:dates</c>; the row that is the event: <see cref="AnchorRowChoice"/>.</summary>
internal sealed class AnchorButtons(IAssignments assignments, Menu menu) : IChatButtons
{
    private const string ButtonArea = "ra";

    public string Area => ButtonArea;

    /// <summary>What the row waits for; nothing where it has its day.</summary>
    public static IEnumerable<ChatButton> Of(RoadmapItem item)
    {
        if (!item.IsOpen()) yield break;
        if (item.Deadline.WaitsForEvent()) yield return new ChatButton("📅 Указать дату события", Action(item, "event"));
        if (item.Deadline.Parts.Any(part => part.Kind == DeadlineKind.ByPlan)) yield return new ChatButton("📅 Указать даты плана", Action(item, "dates"));
    }

    public static string Action(RoadmapItem item, string verb) => $"{ButtonArea}:{Ids.Text(item.Id)}:{verb}";

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var id = words.Count > 1 ? Ids.Parse(words[0]) : 0;
        if (words is [_, AnchorRowChoice.Show or AnchorRowChoice.Choose, ..])
        {
            if (!await TieAsync(turn, id, [.. words.Skip(1)], cancellation)) await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        var item = await turn.Db.WholeItems().SingleOrDefaultAsync(item => item.Id == id, cancellation);
        var member = item is null ? null : RoadmapRights.MemberFor(turn.Person, await turn.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation), item);
        if (item is null || member is null || !Of(item).Any())
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(member);
        var code = words[1] == "dates" ? AnchorForms.Dates : AnchorForms.Event;
        await assignments.BeginAsync(turn, new OpenRequest(item.Roadmap!.School!, code, member.Id, turn.Person) { RoadmapItemId = item.Id }, cancellation);
    }

    /// <returns>False where the press is not for this person, or the row counts from no event.</returns>
    private static async Task<bool> TieAsync(Turn turn, long id, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var roadmapId = await turn.Db.RoadmapItems.Where(known => known.Id == id).Select(known => known.RoadmapId).SingleOrDefaultAsync(cancellation);
        if (await ReviewRights.FindAsync(turn, roadmapId, cancellation) is not { } roadmap) return false;
        var item = roadmap.Items.Single(known => known.Id == id);
        if (!AnchorTies.MayBeTied(item)) return false;
        if (words is [AnchorRowChoice.Choose, var row]) return await AnchorRowChoice.ChooseAsync(turn, roadmap, item, row, cancellation);
        turn.Reply(AnchorRowChoice.Of(roadmap, item, words.ElementAtOrDefault(1)));
        return true;
    }
}
