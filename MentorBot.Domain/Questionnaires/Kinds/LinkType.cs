using MentorBot.Domain.Questionnaires.Input;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>An http or https address.</summary>
public sealed record LinkType : ItemType
{
    private const int Longest = 500;

    public override ItemKind Kind => ItemKind.Link;
    public override ValueShape Shape => ValueShape.Text;
    public override bool FitsRow => true;

    public override Ask Ask(Turn turn) => new() { Hint = turn.Texts.LinkHint };

    public override ItemView View(Turn turn) => base.View(turn) with { MaxLength = Longest };

    public override AnswerValue Normalise(AnswerValue value, Turn turn) => TypedText.Clean(value) is TextValue text ? new TextValue(Whole(text.Text)) : value;

    public override Taken Type(string text, Turn turn)
    {
        var address = Whole(text);
        return IsAddress(address) ? new Answered(new TextValue(address)) : new Refused(turn.Texts.NotALink);
    }

    public override string? Check(AnswerValue value, Turn turn) => value is TextValue text && IsAddress(text.Text) ? null : turn.Texts.NotALink;

    public override string Show(AnswerValue value, Turn turn) => value is TextValue text ? text.Text : "";

    /// <summary>People write addresses without their beginning.</summary>
    private static string Whole(string text) => text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;

    private static bool IsAddress(string text) =>
        text.Length <= Longest
        && !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Contains('.', StringComparison.Ordinal);
}
