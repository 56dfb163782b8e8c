using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Conditions;

/// <summary>A condition that compares values, in itself neither <c>and</c> nor <c>or</c> nor <c>not</c>.</summary>
public abstract record Comparison : Condition
{
    /// <summary>What it asks about.</summary>
    public abstract IEnumerable<Operand> Operands { get; }

    public override IEnumerable<string> Names => Operands.Select(operand => operand.Name).OfType<string>();

    public override bool? Evaluate(IConditionFacts facts) => Operands.Any(operand => operand.IsOpen(facts)) ? null : Decide(facts);

    protected abstract bool? Decide(IConditionFacts facts);
}

/// <summary><c>left = right</c> and the other signs; where a side has no value, whatever the sign, it does not hold.</summary>
public sealed record Compares(Operand Left, string Sign, Operand Right) : Comparison
{
    public override IEnumerable<Operand> Operands => [Left, Right];

    protected override bool? Decide(IConditionFacts facts) => (Left.Value(facts), Right.Value(facts)) switch
    {
        (null, _) or (_, null) => facts.OfMissing,
        (NumberValue left, NumberValue right) => Holds(left.Number.CompareTo(right.Number)),

        // Dates and times are written so that their order is that of their letters.
        (TextValue left, TextValue right) => Holds(string.CompareOrdinal(left.Text, right.Text)),
        _ => false,
    };

    private bool Holds(int order) => Sign switch
    {
        "=" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };
}

/// <summary><c>key in [code, code]</c>.</summary>
public sealed record IsOneOf(AnswerOf Left, IReadOnlyList<string> Codes) : Comparison
{
    public override IEnumerable<Operand> Operands => [Left];

    protected override bool? Decide(IConditionFacts facts) => Left.Value(facts) is { } value ? value is TextValue text && Codes.Contains(text.Text) : facts.OfMissing;
}

/// <summary><c>key contains code</c>.</summary>
public sealed record ContainsCode(AnswerOf Left, string Code) : Comparison
{
    public override IEnumerable<Operand> Operands => [Left];

    protected override bool? Decide(IConditionFacts facts) => Left.Value(facts) is { } value ? value is ManyValue many && many.Texts.Contains(Code) : facts.OfMissing;
}

/// <summary><c>matches(key, "pattern")</c>: the whole text is of the pattern.</summary>
public sealed record Matches(AnswerOf Left, string Pattern) : Comparison
{
    /// <summary>The most signs of a pattern.</summary>
    public const int LongestPattern = 200;

    // Takes time in proportion to the text, whatever the pattern: a hostile definition cannot stop the program with it.
    private readonly Regex _regex = new($"^(?:{Pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public override IEnumerable<Operand> Operands => [Left];

    protected override bool? Decide(IConditionFacts facts) => Left.Value(facts) is { } value ? value is TextValue text && _regex.IsMatch(text.Text) : facts.OfMissing;
}

/// <summary><c>answered(key)</c>: the item was shown and has an answer.</summary>
public sealed record IsAnswered(AnswerOf Left) : Comparison
{
    public override IEnumerable<Operand> Operands => [Left];

    protected override bool? Decide(IConditionFacts facts) => Left.Value(facts) is not (null or ManyValue { Texts.Count: 0 });
}

/// <summary><c>changed(key)</c>: the answer differs from the value proposed.</summary>
public sealed record IsChanged(AnswerOf Left) : Comparison
{
    public override IEnumerable<Operand> Operands => [Left];

    protected override bool? Decide(IConditionFacts facts) => facts.Changed(Left.Key);
}
