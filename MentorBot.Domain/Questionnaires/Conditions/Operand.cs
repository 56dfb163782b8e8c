using MentorBot.Domain.Questionnaires.Input;

namespace MentorBot.Domain.Questionnaires.Conditions;

/// <summary>One side of a comparison.</summary>
public abstract record Operand
{
    /// <summary>The item or outside name that it asks about; null for a value of its own.</summary>
    public virtual string? Name => null;

    /// <summary>Null where it has none: the item is hidden, skipped or not answered, the fact not known.</summary>
    public abstract AnswerValue? Value(IConditionFacts facts);

    public virtual bool IsOpen(IConditionFacts facts) => Name is { } name && facts.IsOpen(name);
}

/// <summary><c>key</c>, an outside name, or <c>answer</c>: the answer that a constraint judges.</summary>
public sealed record AnswerOf(string Key) : Operand
{
    public override string? Name => Key == ConditionWords.Answer ? null : Key;

    public override AnswerValue? Value(IConditionFacts facts) => facts.Value(Key);
}

/// <summary><c>length(key)</c>: signs of a text, as a person counts them.</summary>
public sealed record LengthOf(AnswerOf Of) : Operand
{
    public override string? Name => Of.Name;

    public override AnswerValue? Value(IConditionFacts facts) => Of.Value(facts) is TextValue text ? new NumberValue(TypedText.Length(text.Text)) : null;
}

/// <summary><c>count(key)</c>: options chosen, dates, people or rows.</summary>
public sealed record CountOf(AnswerOf Of) : Operand
{
    public override string? Name => Of.Name;

    public override AnswerValue? Value(IConditionFacts facts) => Of.Value(facts) switch
    {
        ManyValue many => new NumberValue(many.Texts.Count),
        RowsValue rows => new NumberValue(rows.Rows.Count),
        _ => null,
    };
}

/// <summary><c>today</c>: the day of answering.</summary>
public sealed record Today : Operand
{
    public override AnswerValue? Value(IConditionFacts facts) => facts.Value(ConditionWords.Today);

    public override bool IsOpen(IConditionFacts facts) => facts.IsOpen(ConditionWords.Today);
}

/// <summary>A number.</summary>
public sealed record NumberConstant(decimal Number) : Operand
{
    public override AnswerValue Value(IConditionFacts facts) => new NumberValue(Number);
}

/// <summary>A text in quotes: words, a date <c>yyyy-MM-dd</c> or a time <c>HH:mm</c>.</summary>
public sealed record QuotedText(string Text) : Operand
{
    public override AnswerValue Value(IConditionFacts facts) => new TextValue(Text);
}

/// <summary>A bare word: the code of an option. Where it is the key of an item, <see cref="ConditionBinder"/> makes an <see cref="AnswerOf"/> of it.</summary>
public sealed record Code(string Text) : Operand
{
    public override AnswerValue Value(IConditionFacts facts) => new TextValue(Text);
}
