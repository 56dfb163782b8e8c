using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Anchors;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps;

/// <summary>Carries out what the machine of the rows asks for.</summary>
internal static class RoadmapItemEffects
{
    /// <param name="countedFrom">The day from which the rows that wait for this one have counted until now.</param>
    public static async Task CarryOutAsync(UnitOfWork work, RoadmapItem item, IReadOnlyList<RoadmapItemEffect> effects, DateOnly? countedFrom, CancellationToken cancellation)
    {
        if (effects.Contains(RoadmapItemEffect.PlanReminders) || effects.Contains(RoadmapItemEffect.StopReminders)) await RoadmapReminders.ReconcileAsync(work, item, cancellation);
        if (effects.Contains(RoadmapItemEffect.RestartReminders)) await RoadmapReminders.RestartAsync(work, item, cancellation);
        if (effects.Contains(RoadmapItemEffect.ResolveAnchoredRows)) await RowAnchors.FollowAsync(work, item, countedFrom, cancellation);
        if (effects.Contains(RoadmapItemEffect.TellCuratorOfCompletion)) await TellCuratorsAsync(work, item, cancellation);
    }

    /// <summary>Only of what somebody on the staff has done who does not lead: the others see it where they did it.</summary>
    private static async Task TellCuratorsAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation)
    {
        var staff = await work.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation);
        if (staff.Find(known => Turn.ActorOf(known) == work.Actor) is not { } member || RoadmapRights.MayLead(member)) return;
        await Curators.TellAsync(work, item.Roadmap.SchoolId, ChatMessage.Column(
            ChatText.Paragraphs(
                $"✅ {member.Name} отмечает строку {item.Number.TrimEnd('.')} выполненной.",
                ChatText.Strong($"{item.Number}. {item.Title}"),
                $"Выполнено {EngineTexts.Russian.Date(item.DoneOn!.Value)}{(item.Document is { } document ? $", документ: {document}" : "")}."),
            new ChatButton("🔎 Проверить или вернуть в работу", RoadmapTexts.Action(item, "card", null))), cancellation);
    }
}
