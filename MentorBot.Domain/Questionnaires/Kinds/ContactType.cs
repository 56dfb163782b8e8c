using MentorBot.Domain.Questionnaires.Input;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A Russian phone number, sent as a contact or typed, stored as <c>+7XXXXXXXXXX</c>.</summary>
public sealed record ContactType : ItemType
{
    public override ItemKind Kind => ItemKind.Contact;
    public override bool FitsRow => true;
    public override ValueShape Shape => ValueShape.Text;

    public override Ask Ask(Turn turn) => new() { Hint = turn.Texts.ContactHint };

    public override AnswerValue Normalise(AnswerValue value, Turn turn) =>
        value is TextValue text && PhoneReader.Read(text.Text) is { Phone: { } phone } ? new TextValue(phone) : value;

    public override Taken Type(string text, Turn turn)
    {
        var reading = PhoneReader.Read(text);
        return reading.Phone is { } phone ? new Answered(new TextValue(phone)) : new Refused(MistakeOf(reading, turn));
    }

    public override Taken SendContact(string phone, Turn turn) => Type(phone, turn);

    public override string? Check(AnswerValue value, Turn turn)
    {
        if (value is not TextValue { Text: var text }) return turn.Texts.NotAPhone;
        var reading = PhoneReader.Read(text);
        return reading.Phone == text ? null : MistakeOf(reading, turn);
    }

    public override string Show(AnswerValue value, Turn turn) => value is TextValue text ? PhoneReader.Show(text.Text) : "";

    private static string MistakeOf(PhoneReading reading, Turn turn) => reading.Mistake switch
    {
        PhoneMistake.Digits => turn.Texts.PhoneDigits(reading.Digits),
        PhoneMistake.Abroad => turn.Texts.PhoneAbroad,
        _ => turn.Texts.NotAPhone,
    };
}
