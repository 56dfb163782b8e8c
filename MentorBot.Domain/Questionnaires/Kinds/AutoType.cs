using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A value that the system fills.</summary>
public sealed record AutoType(string Value) : UnaskedType
{
    public override ItemKind Kind => ItemKind.Auto;

    public override ValueShape Shape
    {
        get
        {
            if (Vocabulary.NumericAutoValues.Contains(Value)) return ValueShape.Number;
            return Vocabulary.YesNoAutoValues.Contains(Value) ? ValueShape.YesNo : ValueShape.Opaque;
        }
    }

    public override string? Check(AnswerValue value, Turn turn) => null;

    internal static AutoType Read(JsonScope scope)
    {
        var value = scope.Text("value");
        scope.MustBeOneOf("value", "значение", value, [.. Vocabulary.NumericAutoValues, .. Vocabulary.YesNoAutoValues, .. Vocabulary.TextAutoValues]);
        return new AutoType(value);
    }
}
