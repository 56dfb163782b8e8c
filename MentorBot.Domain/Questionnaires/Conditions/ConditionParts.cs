namespace MentorBot.Domain.Questionnaires.Conditions;

internal static class ConditionParts
{
    /// <summary>Every comparison of a condition, however deep.</summary>
    public static IEnumerable<Comparison> Of(Condition? condition) => condition switch
    {
        AnyOf any => any.Parts.SelectMany(Of),
        AllOf all => all.Parts.SelectMany(Of),
        Not not => Of(not.Part),
        Comparison comparison => [comparison],
        _ => [],
    };
}
