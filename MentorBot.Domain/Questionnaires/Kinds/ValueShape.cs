namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>What conditions may ask about a value: which signs fit it, and which codes it can have.</summary>
/// <param name="Family">Values of one family can be compared.</param>
/// <param name="Codes">The possible codes; null where they are not known or there are none.</param>
public sealed record ValueShape(ValueFamily Family, IReadOnlySet<string>? Codes = null)
{
    public static readonly ValueShape Number = new(ValueFamily.Number);
    public static readonly ValueShape Date = new(ValueFamily.Date);
    public static readonly ValueShape Time = new(ValueFamily.Time);
    public static readonly ValueShape Text = new(ValueFamily.Text);
    public static readonly ValueShape Opaque = new(ValueFamily.Opaque);
    public static readonly ValueShape Several = new(ValueFamily.Several);
    public static readonly ValueShape YesNo = new(ValueFamily.YesNo, Vocabulary.YesNo);

    public static ValueShape OneOf(IReadOnlySet<string> codes) => new(ValueFamily.Code, codes);

    public static ValueShape ManyOf(IReadOnlySet<string> codes) => new(ValueFamily.Codes, codes);
}

public enum ValueFamily
{
    /// <summary>Nothing can be asked but whether it is there.</summary>
    Opaque,
    YesNo,

    /// <summary>One code out of several.</summary>
    Code,

    /// <summary>Several codes.</summary>
    Codes,

    /// <summary>Several things that have no code.</summary>
    Several,
    Number,
    Date,
    Time,
    Text,
}
