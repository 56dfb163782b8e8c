namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A text to be read, closed by «Дальше»; its answer says only that it was read, and goes into no export.</summary>
public sealed record NoteType : ItemType
{
    public static readonly TextValue Read = new("read");

    public override ItemKind Kind => ItemKind.Note;
    public override bool HoldsData => false;

    public override Ask Ask(Turn turn) => new() { Rows = [[new Button(turn.Texts.Next, Actions.Ready)]] };

    public override Taken Type(string text, Turn turn) =>
        Input.TypedText.Fold(text) == Input.TypedText.Fold(turn.Texts.Next) ? new Answered(Read) : new Refused(turn.Texts.PressNext);

    public override Taken Press(string action, Turn turn) => action == Actions.Ready ? new Answered(Read) : new Refused(turn.Texts.UnknownButton);

    public override string? Check(AnswerValue value, Turn turn) => value == Read ? null : turn.Texts.PressNext;

    public override string Show(AnswerValue value, Turn turn) => turn.Texts.Read;
}
