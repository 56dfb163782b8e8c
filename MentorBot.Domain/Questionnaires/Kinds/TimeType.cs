using MentorBot.Domain.Questionnaires.Input;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A time of day, stored as <c>HH:mm</c>.</summary>
public sealed record TimeType : ItemType
{
    public override ItemKind Kind => ItemKind.Time;
    public override ValueShape Shape => ValueShape.Time;
    public override bool FitsRow => true;

    public override Ask Ask(Turn turn) => new() { Hint = turn.Texts.TimeHint };

    public override AnswerValue Normalise(AnswerValue value, Turn turn) =>
        value is TextValue text && TimeReader.Read(text.Text) is { } time ? new TextValue(time) : value;

    public override Taken Type(string text, Turn turn) =>
        TimeReader.Read(text) is { } time ? new Answered(new TextValue(time)) : new Refused(turn.Texts.NotATime);

    public override string? Check(AnswerValue value, Turn turn) =>
        value is TextValue time && TimeReader.Read(time.Text) == time.Text ? null : turn.Texts.NotATime;

    public override string Show(AnswerValue value, Turn turn) => value is TextValue time ? time.Text : "";
}
