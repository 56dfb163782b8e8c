namespace MentorBot.Domain.Results;

/// <summary>The answers of one group to one item.</summary>
/// <param name="Tally">Null where the group is hidden.</param>
public sealed record GroupTally(GroupName Group, ItemTally? Tally, HiddenReason? Hidden);

/// <summary>The answers to one item: all of them, by form of mentoring, and by role within the form.</summary>
public static class Distribution
{
    /// <param name="smallest">The tallies by form and role.</param>
    public static IReadOnlyList<GroupTally> Of(TallyKind kind, IReadOnlyDictionary<GroupName, ItemTally> smallest)
    {
        var tallies = new Dictionary<GroupName, ItemTally>(smallest);
        foreach (var (group, tally) in smallest)
        {
            foreach (var wider in (GroupName[])[group.WholeForm, GroupName.All])
            {
                if (!tallies.TryGetValue(wider, out var sum)) tallies.Add(wider, sum = new ItemTally(kind));
                sum.Add(tally);
            }
        }

        if (!tallies.TryGetValue(GroupName.All, out var all)) return [];
        var forms = smallest.GroupBy(group => group.Key.WholeForm)
            .Select(form => Group(form.Key, tallies[form.Key], [.. form.Select(role => Group(role.Key, role.Value, []))]));
        return [.. DisclosureRule.Judge(Group(GroupName.All, all, [.. forms])).Select(group =>
            new GroupTally(group.Name, group.Hidden is null ? tallies[group.Name] : null, group.Hidden))];
    }

    private static AnswerGroup Group(GroupName name, ItemTally tally, IReadOnlyList<AnswerGroup> parts) => new(name, tally.People, tally.Given, parts);
}
