using MentorBot.Domain.Results;

namespace MentorBot.Host.Results;

/// <param name="Groups">All, then each form, each with its roles after it.</param>
internal sealed record ItemDistribution(CodeBookItem Item, TallyKind Kind, IReadOnlyList<GroupTally> Groups);

/// <param name="LeftOut">Keys of the items that the reader may not see in a report.</param>
internal sealed record DistributionReport(VersionsInUse Versions, IReadOnlyDictionary<string, int> HandedInByVersion, IReadOnlyList<ItemDistribution> Items, IReadOnlyList<string> LeftOut);

/// <summary>Counts the answers to each item of a questionnaire.</summary>
internal sealed class DistributionReports(ResultRows rows)
{
    public async Task<DistributionReport> OfAsync(long schoolId, VersionsInUse versions, ResultsScope scope, CancellationToken cancellation)
    {
        var items = versions.Book.Items.Where(item => scope.Holds(item.Visibility)).ToDictionary(item => item.Key, item => (Item: item, Kind: ItemTally.KindOf(item.Item.Type)));
        var tallies = items.Keys.ToDictionary(key => key, _ => new Dictionary<GroupName, ItemTally>());
        var handedIn = versions.Names.ToDictionary(name => name, _ => 0);
        await foreach (var run in rows.HandedInAsync(schoolId, versions.Code, keys: null, cancellation))
        {
            handedIn[run.Row.Version]++;
            var group = run.Row.Group;
            foreach (var (key, answer) in run.Answers)
            {
                if (items.TryGetValue(key, out var item)) TallyOf(tallies[key], group, item.Kind).Add(run.Row.PersonMeant, answer);
            }
        }

        return new DistributionReport(
            versions,
            handedIn,
            [.. items.Values.Select(item => new ItemDistribution(item.Item, item.Kind, Distribution.Of(item.Kind, tallies[item.Item.Key])))],
            [.. versions.Book.Items.Where(item => !scope.Holds(item.Visibility)).Select(item => item.Key)]);
    }

    private static ItemTally TallyOf(Dictionary<GroupName, ItemTally> tallies, GroupName group, TallyKind kind)
    {
        if (!tallies.TryGetValue(group, out var tally)) tallies.Add(group, tally = new ItemTally(kind));
        return tally;
    }
}
