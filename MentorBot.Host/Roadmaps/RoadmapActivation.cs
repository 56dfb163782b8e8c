using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Digests;
using MentorBot.Host.Roadmaps.Evidence;

namespace MentorBot.Host.Roadmaps;

/// <summary>Makes a roadmap live: from then on its reminders are sent.</summary>
internal static class RoadmapActivation
{
    /// <summary>Reminders count from the later of the adoption and today. A second activation changes nothing.</summary>
    public static async Task ActivateAsync(UnitOfWork work, Roadmap roadmap, CancellationToken cancellation)
    {
        if (roadmap.LiveOn is not null) return;
        var today = work.TodayAt(roadmap.School!);
        roadmap.LiveOn = LiveDay(roadmap, today);
        foreach (var item in roadmap.Items.Where(item => item.State == RoadmapItemState.Imported))
            RoadmapItemService.Fire(work, item, RoadmapItemTrigger.Open, new RoadmapItemFacts(today, item.NeedsCheck));

        await RoadmapReminders.ReconcileAsync(work, roadmap, cancellation);
        await DigestPlan.ReplanAsync(work, roadmap.School!, cancellation);
        await EvidenceOffers.PlanLookAsync(work, roadmap.School!, cancellation);
    }

    /// <summary>The day from which its reminders would count.</summary>
    public static DateOnly LiveDay(Roadmap roadmap, DateOnly today) => roadmap.AdoptedOn > today ? roadmap.AdoptedOn : today;
}
