using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Makes a roadmap live: from then on its reminders are sent.</summary>
internal static class RoadmapActivation
{
    /// <summary>Reminders count from the later of the adoption and today. A second activation changes nothing.</summary>
    public static async Task ActivateAsync(UnitOfWork work, Roadmap roadmap, CancellationToken cancellation)
    {
        if (roadmap.LiveOn is not null) return;
        var today = work.TodayAt(roadmap.School!);
        roadmap.LiveOn = roadmap.AdoptedOn > today ? roadmap.AdoptedOn : today;
        foreach (var item in roadmap.Items)
        {
            if (item.State == RoadmapItemState.Imported) RoadmapItemService.Fire(work, item, RoadmapItemTrigger.Open, new RoadmapItemFacts(today, item.NeedsCheck));
            await RoadmapReminders.ReconcileAsync(work, item, cancellation);
        }

        await EvidenceOffers.PlanLookAsync(work, roadmap.School!, cancellation);
    }

    /// <summary>The live roadmaps of the same title and time that this one would double, newest first.</summary>
    public static async Task<IReadOnlyList<Roadmap>> EarlierAsync(MentorBotDb db, Roadmap roadmap, CancellationToken cancellation)
    {
        var live = await db.WholeRoadmaps()
            .Where(known => known.SchoolId == roadmap.SchoolId && known.Id != roadmap.Id && known.LiveOn != null)
            .Where(known => known.PeriodStart <= roadmap.PeriodEnd && roadmap.PeriodStart <= known.PeriodEnd)
            .OrderByDescending(known => known.Id)
            .ToListAsync(cancellation);
        return [.. live.Where(known => TypedText.Fold(known.Title) == TypedText.Fold(roadmap.Title) && known.Items.Exists(item => item.IsOpen()))];
    }

    /// <summary>Cancels what is still open in a roadmap that another one follows: its reminders stop, its rows stay as history.</summary>
    public static async Task RetireAsync(UnitOfWork work, Roadmap roadmap, CancellationToken cancellation)
    {
        foreach (var item in roadmap.Items.Where(item => item.IsOpen()))
        {
            await RoadmapItemService.FireAsync(work, item, RoadmapItemTrigger.Cancel, cancellation);
        }
    }
}
