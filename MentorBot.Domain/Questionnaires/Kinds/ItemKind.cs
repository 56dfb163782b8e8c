namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>The kinds of items; the word of a definition is the name with a small letter.</summary>
public enum ItemKind
{
    Scale,
    YesNo,
    Single,
    Multi,
    Text,
    Number,
    Date,
    Dates,
    Time,
    Profile,
    Pick,
    Gate,
    Auto,
    List,
    Link,
    File,
    Contact,
    Note,
}

public static class ItemKindWords
{
    /// <summary>The word of the definition: <c>yesNo</c>.</summary>
    public static string Word(this ItemKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
