using MentorBot.Domain.Questionnaires.Input;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>Yes or no, stored as <c>yes</c> and <c>no</c>.</summary>
public sealed record YesNoType : ItemType
{
    private static readonly TextValue Yes = new("yes");
    private static readonly TextValue No = new("no");

    public override bool FitsRow => true;
    public override ValueShape Shape => ValueShape.YesNo;

    public override Ask Ask(Turn turn) => new()
    {
        Rows = [[new Button(EngineTexts.Yes, "o1", turn.Current == Yes), new Button(EngineTexts.No, "o0", turn.Current == No)]],
    };

    public override Taken Type(string text, Turn turn) => TypedText.Fold(text) switch
    {
        "да" or "yes" or "ага" or "+" => new Answered(Yes),
        "нет" or "no" or "-" => new Answered(No),
        _ => new Refused(EngineTexts.ChooseYesNo),
    };

    public override Taken Press(string action, Turn turn) => action switch
    {
        "o1" => new Answered(Yes),
        "o0" => new Answered(No),
        _ => new Refused(EngineTexts.UnknownButton),
    };

    public override string? Check(AnswerValue value, Turn turn) => value == Yes || value == No ? null : EngineTexts.ChooseYesNo;

    public override string Show(AnswerValue value, Turn turn) => value == Yes ? EngineTexts.Yes : EngineTexts.No;
}
