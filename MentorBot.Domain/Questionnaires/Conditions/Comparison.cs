namespace MentorBot.Domain.Questionnaires.Conditions;

/// <summary>A condition about the value behind one name; false where the name has no value.</summary>
public abstract record Comparison(string Name) : Condition
{
    public override IEnumerable<string> Names => [Name];

    public override bool? Evaluate(IConditionFacts facts)
    {
        if (facts.IsOpen(Name)) return null;
        return facts.Value(Name) is { } value && Holds(value, facts);
    }

    protected abstract bool Holds(AnswerValue value, IConditionFacts facts);
}

/// <summary><c>name = code</c>.</summary>
public sealed record IsCode(string Name, string Code) : Comparison(Name)
{
    protected override bool Holds(AnswerValue value, IConditionFacts facts) => value is TextValue text && text.Text == Code;
}

/// <summary><c>name in [code, code]</c>.</summary>
public sealed record IsOneOf(string Name, IReadOnlyList<string> Codes) : Comparison(Name)
{
    protected override bool Holds(AnswerValue value, IConditionFacts facts) => value is TextValue text && Codes.Contains(text.Text);
}

/// <summary><c>name contains code</c>.</summary>
public sealed record ContainsCode(string Name, string Code) : Comparison(Name)
{
    protected override bool Holds(AnswerValue value, IConditionFacts facts) => value is ManyValue many && many.Texts.Contains(Code);
}

/// <summary><c>name &lt;= number</c> and the other signs of order.</summary>
public sealed record IsOrdered(string Name, string Sign, decimal Number) : Comparison(Name)
{
    protected override bool Holds(AnswerValue value, IConditionFacts facts) => value is NumberValue number && Sign switch
    {
        "<" => number.Number < Number,
        "<=" => number.Number <= Number,
        ">" => number.Number > Number,
        _ => number.Number >= Number,
    };
}

/// <summary><c>answered(key)</c>: the item was shown and has an answer.</summary>
public sealed record IsAnswered(string Name) : Comparison(Name)
{
    protected override bool Holds(AnswerValue value, IConditionFacts facts) => value is not ManyValue { Texts.Count: 0 };
}

/// <summary><c>changed(key)</c>: the answer differs from the value proposed.</summary>
public sealed record IsChanged(string Name) : Comparison(Name)
{
    protected override bool Holds(AnswerValue value, IConditionFacts facts) => facts.Changed(Name);
}
