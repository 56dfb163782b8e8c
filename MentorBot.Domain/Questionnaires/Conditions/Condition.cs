namespace MentorBot.Domain.Questionnaires.Conditions;

/// <summary>
/// A parsed condition. Evaluates to true, false, or null: not decided yet, since an item that it asks about is still to come.
/// Where nothing is still to come the result is never null.
/// </summary>
public abstract record Condition
{
    /// <summary>Every name that the condition asks about.</summary>
    public abstract IEnumerable<string> Names { get; }

    public abstract bool? Evaluate(IConditionFacts facts);
}

/// <summary>What a condition can ask.</summary>
public interface IConditionFacts
{
    /// <summary>The value behind a name; null where it has none (hidden, skipped, unknown).</summary>
    AnswerValue? Value(string name);

    /// <summary>Whether the answer differs from the value that the system proposed.</summary>
    bool Changed(string key);

    /// <summary>Whether the answer behind the name is still to come.</summary>
    bool IsOpen(string name);

    /// <summary>What a comparison with a missing value comes to.</summary>
    bool? OfMissing => false;
}

public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override IEnumerable<string> Names => Parts.SelectMany(part => part.Names);

    public override bool? Evaluate(IConditionFacts facts)
    {
        bool? result = false;
        foreach (var part in Parts)
        {
            var value = part.Evaluate(facts);
            if (value == true) return true;
            result = value is null ? null : result;
        }

        return result;
    }
}

public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override IEnumerable<string> Names => Parts.SelectMany(part => part.Names);

    public override bool? Evaluate(IConditionFacts facts)
    {
        bool? result = true;
        foreach (var part in Parts)
        {
            var value = part.Evaluate(facts);
            if (value == false) return false;
            result = value is null ? null : result;
        }

        return result;
    }
}

public sealed record Not(Condition Part) : Condition
{
    public override IEnumerable<string> Names => Part.Names;

    public override bool? Evaluate(IConditionFacts facts) => !Part.Evaluate(facts);
}
