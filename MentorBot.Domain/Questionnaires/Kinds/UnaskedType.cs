namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>What the system checks or fills; no reply ever reaches it.</summary>
public abstract record UnaskedType : ItemType
{
    public sealed override bool IsAsked => false;

    public sealed override Ask Ask(Turn turn) => new();

    public sealed override Taken Type(string text, Turn turn) => new Refused(turn.Texts.UnknownButton);

    public override string Show(AnswerValue value, Turn turn) => value switch
    {
        NumberValue number => turn.Texts.Number(number.Number),
        TextValue text => text.Text,
        _ => "",
    };
}
