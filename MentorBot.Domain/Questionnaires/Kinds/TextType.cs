using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>Free text; lengths in signs as a person counts them.</summary>
public sealed record TextType(int MinLength, int MaxLength) : ItemType
{
    // Fits one message of any messenger together with the rest of a summary line.
    private const int Longest = 3000;

    public override ItemKind Kind => ItemKind.Text;
    public override ValueShape Shape => ValueShape.Text;
    public override bool FitsRow => true;

    public override Ask Ask(Turn turn) => new() { Hint = turn.Texts.TextHint(MinLength, MaxLength), IsFreeText = true };

    public override ItemView View(Turn turn) => base.View(turn) with { MinLength = MinLength, MaxLength = MaxLength };

    public override AnswerValue Normalise(AnswerValue value, Turn turn) => TypedText.Clean(value);

    public override Taken Type(string text, Turn turn)
    {
        var value = new TextValue(text);
        return Check(value, turn) is { } mistake ? new Refused(mistake) : new Answered(value);
    }

    public override string? Check(AnswerValue value, Turn turn)
    {
        if (value is not TextValue { Text: var text }) return turn.Texts.UnknownValue;
        var length = TypedText.Length(text);
        if (length < MinLength) return turn.Texts.TooShort(length, MinLength);
        return length > MaxLength ? turn.Texts.TooLong(length, MaxLength) : null;
    }

    public override string Show(AnswerValue value, Turn turn) => value is TextValue text ? text.Text : "";

    internal static TextType Read(JsonScope scope)
    {
        var type = new TextType(scope.OptionalWhole("minLength") ?? 1, scope.Whole("maxLength"));
        if (type.MinLength < 1 || type.MaxLength < type.MinLength || type.MaxLength > Longest)
            scope.Mistake("maxLength", $"длина текста от {type.MinLength} до {type.MaxLength} не подходит: нужно от 1 до {Longest} знаков");
        return type;
    }
}
