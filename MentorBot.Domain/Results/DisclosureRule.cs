namespace MentorBot.Domain.Results;

/// <summary>Why the figures of a group are not shown.</summary>
public enum HiddenReason
{
    /// <summary>Fewer than <see cref="Respondents.Enough"/> people have answered.</summary>
    TooFew,

    /// <summary>The group is large enough itself, but what is left of the whole without it would be a small group.</summary>
    ProtectsOthers,
}

/// <summary>A group and the smaller ones of which it consists, each answer in exactly one of them.</summary>
/// <param name="Answers">How many answers there are, by which the group to be hidden with a small one is found.</param>
public sealed record AnswerGroup(GroupName Name, Respondents People, int Answers, IReadOnlyList<AnswerGroup> Parts);

/// <summary>
/// Decides which groups may be shown. A whole without its shown parts is the hidden parts together, so these must be none or
/// enough people too: where they are too few, the smallest shown part is hidden with them. Parts of what is hidden are not
/// shown either. Whatever is added and subtracted, each figure that comes out is about enough people.
/// </summary>
public static class DisclosureRule
{
    /// <summary>Every group in the order from the whole to its parts with the reason for which it is hidden, null for a shown one. Groups without answers and parts of what is hidden are left out.</summary>
    public static IEnumerable<(GroupName Name, HiddenReason? Hidden)> Judge(AnswerGroup whole) => Judge(whole, isProtecting: false);

    private static IEnumerable<(GroupName Name, HiddenReason? Hidden)> Judge(AnswerGroup group, bool isProtecting)
    {
        if (group.People.AreNone) return [];
        if (!group.People.AreEnough) return [(group.Name, HiddenReason.TooFew)];
        if (isProtecting) return [(group.Name, HiddenReason.ProtectsOthers)];
        var protecting = ProtectingOne(group.Parts);
        return [(group.Name, null), .. group.Parts.SelectMany(part => Judge(part, part == protecting))];
    }

    /// <returns>The part to be hidden together with the small ones; null where none needs to be.</returns>
    private static AnswerGroup? ProtectingOne(IReadOnlyList<AnswerGroup> parts)
    {
        var hidden = new Respondents();
        foreach (var part in parts.Where(part => !part.People.AreEnough)) hidden.Add(part.People);
        return hidden.AreNone || hidden.AreEnough
            ? null
            : parts.Where(part => part.People.AreEnough).OrderBy(part => part.Answers).ThenBy(part => part.Name.Form, StringComparer.Ordinal).ThenBy(part => part.Name.Role, StringComparer.Ordinal).FirstOrDefault();
    }
}
