namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>An http or https address.</summary>
public sealed record LinkType : ItemType
{
    private const int Longest = 500;

    public override bool FitsRow => true;

    public override Ask Ask(Turn turn) => new() { Hint = turn.Texts.LinkHint };

    public override Taken Type(string text, Turn turn)
    {
        // People write addresses without their beginning.
        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return IsAddress(address) ? new Answered(new TextValue(address)) : new Refused(turn.Texts.NotALink);
    }

    public override string? Check(AnswerValue value, Turn turn) => value is TextValue text && IsAddress(text.Text) ? null : turn.Texts.NotALink;

    public override string Show(AnswerValue value, Turn turn) => value is TextValue text ? text.Text : "";

    private static bool IsAddress(string text) =>
        text.Length <= Longest
        && !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Contains('.', StringComparison.Ordinal);
}
