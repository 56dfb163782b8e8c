namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

internal enum TokenKind
{
    Word,

    /// <summary>A whole number, also a Roman one.</summary>
    Number,

    /// <summary>Numbers joined by dots: «01.02.2021», «25.12», «3.3».</summary>
    Dotted,

    /// <summary>An hour: «14:30».</summary>
    Time,
    Comma,
    Dash,
    Slash,
    Bracket,

    /// <summary>A full stop or a semicolon.</summary>
    Stop,
    Other,
}

/// <summary>One piece of a normalised wording.</summary>
/// <param name="Ordinal">The number was written as an ordinal («1-го») or in Roman digits.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Value = 0, bool Ordinal = false)
{
    /// <summary>The word stood there with a slip of the pen.</summary>
    public bool IsGuess { get; init; }

    public bool IsWord(string word) => Kind is TokenKind.Word && Text == word;

    public bool IsWord(params ReadOnlySpan<string> words) => Kind is TokenKind.Word && words.Contains(Text);

    public bool WordBegins(string stem) => Kind is TokenKind.Word && Text.Begins(stem);

    public bool IsSeparator => Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Bracket or TokenKind.Dash or TokenKind.Slash;
}
