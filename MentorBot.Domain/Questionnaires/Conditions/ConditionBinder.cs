using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires.Conditions;

/// <summary>Settles what a bare word on the right of a sign is: a code where the left side has that code, else the key of an item.</summary>
internal static class ConditionBinder
{
    /// <param name="shapeOf">Name → shape of the value behind it; null for a name that is not known here.</param>
    public static Condition Bind(Condition condition, Func<string, ValueShape?> shapeOf) => condition switch
    {
        AnyOf any => new AnyOf([.. any.Parts.Select(part => Bind(part, shapeOf))]),
        AllOf all => new AllOf([.. all.Parts.Select(part => Bind(part, shapeOf))]),
        Not not => new Not(Bind(not.Part, shapeOf)),
        Compares { Right: Code word } compares when IsKey(word.Text, compares.Left, shapeOf) => compares with { Right = new AnswerOf(word.Text) },
        _ => condition,
    };

    private static bool IsKey(string word, Operand left, Func<string, ValueShape?> shapeOf) =>
        ConditionShapes.Of(left, shapeOf) is { } shape && shape.Codes?.Contains(word) != true && shapeOf(word) is not null;
}

internal static class ConditionShapes
{
    /// <summary>The shape of the values of an operand; null where the name behind it is not known.</summary>
    public static ValueShape? Of(Operand operand, Func<string, ValueShape?> shapeOf) => operand switch
    {
        AnswerOf name => shapeOf(name.Key),
        LengthOf or CountOf or NumberConstant => ValueShape.Number,
        Today => ValueShape.Date,
        _ => null,
    };
}
