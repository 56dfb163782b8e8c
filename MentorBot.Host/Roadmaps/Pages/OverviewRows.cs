using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>Stored rows as they are looked at.</summary>
internal static class OverviewRows
{
    public static OverviewRow AsRow(this RoadmapItem item) => new()
    {
        Id = item.Id,
        Number = item.Number,
        Section = item.Section,
        Title = item.Title,
        State = item.State,
        NeedsCheck = item.NeedsCheck,
        Deadline = item.Deadline,
        Parties = [.. item.Responsibles.OrderBy(responsible => responsible.Ordinal).Select(responsible => responsible.Name ?? StaffMatch.Title(responsible)).Distinct()],
        DoneDays = item.Occurrences.ToDictionary(done => done.On, done => done.DoneOn),
        DoneOn = item.DoneOn,
        Document = item.Document,
    };

    public static RoadmapOverview Overview(this Roadmap roadmap, DateOnly today) =>
        RoadmapOverview.Of(roadmap.Items.OrderBy(item => item.Ordinal).Select(AsRow), today);
}
