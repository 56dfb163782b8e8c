using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Digests;
using MentorBot.Host.Roadmaps.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Makes a roadmap live: from then on its reminders are sent.</summary>
internal static class RoadmapActivation
{
    /// <summary>What a person is told where the same plan is live already.</summary>
    public const string LiveAlready = "Эта же дорожная карта у школы уже включена. Если включить и вторую, каждому напоминали бы дважды. Если документ исправлен, обновите действующую карту.";

    /// <summary>Reminders count from the later of the adoption and today. A second activation changes nothing.</summary>
    /// <returns>Null where the roadmap is live, else the one like it that is live already: nobody is to be reminded twice.</returns>
    public static async Task<Roadmap?> ActivateAsync(UnitOfWork work, Roadmap roadmap, CancellationToken cancellation)
    {
        if (roadmap.LiveOn is not null) return null;
        if (await FindLiveLikeAsync(work, roadmap, cancellation) is { } live) return live;
        var today = work.TodayAt(roadmap.School!);
        roadmap.LiveOn = LiveDay(roadmap, today);
        foreach (var item in roadmap.Items.Where(item => item.State == RoadmapItemState.Imported))
            RoadmapItemService.Fire(work, item, RoadmapItemTrigger.Open, new RoadmapItemFacts(today, item.NeedsCheck));

        await RoadmapReminders.ReconcileAsync(work, roadmap, cancellation);
        await DigestPlan.ReplanAsync(work, roadmap.School!, cancellation);
        await EvidenceOffers.PlanLookAsync(work, roadmap.School!, cancellation);
        return null;
    }

    /// <summary>The same plan imported twice: its title, its time and some of its measures. Different plans may well share the first two.</summary>
    private static async Task<Roadmap?> FindLiveLikeAsync(UnitOfWork work, Roadmap roadmap, CancellationToken cancellation)
    {
        var live = await work.Db.Roadmaps.Include(known => known.Items)
            .Where(known => known.SchoolId == roadmap.SchoolId && known.LiveOn != null && known.Title == roadmap.Title && known.PeriodStart <= roadmap.PeriodEnd && known.PeriodEnd >= roadmap.PeriodStart)
            .OrderBy(known => known.Id)
            .ToListAsync(cancellation);
        var measures = roadmap.Items.Select(item => item.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return live.Find(known => known.Items.Exists(item => measures.Contains(item.Title)));
    }

    /// <summary>The day from which its reminders would count.</summary>
    public static DateOnly LiveDay(Roadmap roadmap, DateOnly today) => roadmap.AdoptedOn > today ? roadmap.AdoptedOn : today;
}
