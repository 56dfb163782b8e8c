using MentorBot.Domain.Questionnaires.Input;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>Yes or no, stored as <c>yes</c> and <c>no</c>.</summary>
public sealed record YesNoType : ItemType
{
    private static readonly TextValue Yes = new("yes");
    private static readonly TextValue No = new("no");

    public override ItemKind Kind => ItemKind.YesNo;
    public override bool FitsRow => true;
    public override ValueShape Shape => ValueShape.YesNo;

    public override Ask Ask(Turn turn) => new()
    {
        Rows = [[new Button(turn.Texts.Yes, "o1", turn.Current == Yes), new Button(turn.Texts.No, "o0", turn.Current == No)]],
    };

    public override ItemView View(Turn turn) =>
        base.View(turn) with { Options = [new ViewOption(Yes.Text, turn.Texts.Yes), new ViewOption(No.Text, turn.Texts.No)] };

    public override Taken Type(string text, Turn turn)
    {
        var folded = TypedText.Fold(text);
        if (turn.Texts.YesWords.Contains(folded)) return new Answered(Yes);
        return turn.Texts.NoWords.Contains(folded) ? new Answered(No) : new Refused(turn.Texts.ChooseYesNo);
    }

    public override Taken Press(string action, Turn turn) => action switch
    {
        "o1" => new Answered(Yes),
        "o0" => new Answered(No),
        _ => new Refused(turn.Texts.UnknownButton),
    };

    public override string? Check(AnswerValue value, Turn turn) => value == Yes || value == No ? null : turn.Texts.ChooseYesNo;

    public override string Show(AnswerValue value, Turn turn) => value == Yes ? turn.Texts.Yes : turn.Texts.No;
}
