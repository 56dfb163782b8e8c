namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>What conditions may ask about a value: which signs fit it, and which codes it can have.</summary>
/// <param name="Sign">The family of signs that fits.</param>
/// <param name="Codes">The possible codes; null where they are not known or there are none.</param>
public sealed record ValueShape(SignFamily Sign, IReadOnlySet<string>? Codes = null)
{
    public static readonly ValueShape Number = new(SignFamily.Order);
    public static readonly ValueShape Opaque = new(SignFamily.None);
    public static readonly ValueShape YesNo = new(SignFamily.Equality, Vocabulary.YesNo);

    public static ValueShape OneOf(IReadOnlySet<string> codes) => new(SignFamily.EqualityAndIn, codes);

    public static ValueShape ManyOf(IReadOnlySet<string> codes) => new(SignFamily.Contains, codes);
}

public enum SignFamily
{
    None,
    Equality,
    EqualityAndIn,
    Contains,
    Order,
}
