using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Pages;

namespace MentorBot.Host.Roadmaps.Digests;

/// <summary>What a digest tells of one roadmap.</summary>
/// <param name="DoneSince">The rows of which something was marked as done since the last digest.</param>
/// <param name="Unreached">Who answers for open rows and does not hear the program.</param>
internal sealed record DigestFacts(Roadmap Roadmap, RoadmapOverview Overview, IReadOnlyList<OverviewRow> DoneSince, IReadOnlyList<string> Unreached)
{
    public static DigestFacts Of(Roadmap roadmap, DateOnly today, IReadOnlySet<long> doneSince, IReadOnlyList<StaffMember> staff)
    {
        var overview = roadmap.Overview(today);
        return new DigestFacts(
            roadmap,
            overview,
            [.. overview.Rows.Where(row => doneSince.Contains(row.Id) && (row.IsDone || row.DoneDays.Count > 0))],
            [
                .. roadmap.Items.Where(item => item.IsOpen()).SelectMany(item => item.Responsibles)
                    .Where(responsible => !StaffMatch.IsOutside(responsible) && !StaffMatch.FindAll(staff, responsible).Any(member => member.Person is { Reachable: true }))
                    .Select(responsible => responsible.Name ?? StaffMatch.Title(responsible)).Distinct(),
            ]);
    }

    public bool IsLive => Roadmap.LiveOn is not null && Overview.Rows.Any(row => row.IsOpen);
}
