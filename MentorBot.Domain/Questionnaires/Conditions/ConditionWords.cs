using System.Collections.Frozen;

namespace MentorBot.Domain.Questionnaires.Conditions;

/// <summary>Words of the grammar, which no item and no option may be called.</summary>
public static class ConditionWords
{
    /// <summary>In a constraint: the answer that it judges.</summary>
    public const string Answer = "answer";

    /// <summary>The day of answering at the school.</summary>
    public const string Today = "today";

    public static readonly FrozenSet<string> Reserved =
        ["and", "or", "not", "in", "contains", "answered", "changed", "length", "count", "matches", Answer, Today];
}
