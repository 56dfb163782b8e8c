using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>A place in the tokens of a wording. A reader that fails puts it back where it was.</summary>
internal sealed class TokenCursor(IReadOnlyList<Token> tokens, DeadlineContext context)
{
    private static readonly Token End = new(TokenKind.Other, string.Empty);

    public DeadlineContext Context { get; } = context;

    public int Position { get; set; }

    /// <summary>True while it is only asked whether a statement begins here: phrases then leave their tails unread.</summary>
    public bool Probing { get; set; }

    public bool AtEnd => Position >= tokens.Count;

    public Token Current => Peek(0);

    public Token Peek(int ahead) => Position + ahead >= 0 && Position + ahead < tokens.Count ? tokens[Position + ahead] : End;

    public Token At(int position) => Peek(position - Position);

    public void Skip(int count = 1) => Position += count;

    /// <summary>The same wording with another token at <paramref name="position"/>, read from there.</summary>
    public TokenCursor With(int position, Token token) =>
        new([.. tokens.Take(position), token, .. tokens.Skip(position + 1)], Context) { Position = position, Probing = Probing };

    public bool Take(string word)
    {
        if (!Current.IsWord(word)) return false;
        Skip();
        return true;
    }

    public bool TakeAny(params ReadOnlySpan<string> words)
    {
        if (!Current.IsWord(words)) return false;
        Skip();
        return true;
    }

    public bool TakeStem(params ReadOnlySpan<string> stems)
    {
        foreach (var stem in stems)
        {
            if (!Current.WordBegins(stem)) continue;
            Skip();
            return true;
        }

        return false;
    }

    public bool Take(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        Skip();
        return true;
    }

    /// <summary>The full stop of an abbreviation.</summary>
    public void SkipDot()
    {
        if (Current is { Kind: TokenKind.Stop, Text: "." }) Skip();
    }

    public string Words(int from, int to) => string.Concat(Enumerable.Range(from, Math.Max(0, Math.Min(to, tokens.Count) - from)).Select(i => (StandsClose(i, from) ? "" : " ") + tokens[i].Text))
        .Replace(" ,", ",", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal)
        .Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Trim(' ', ',', '.', '-', '(', ')');

    /// <summary>«2-3», «10-дневный»: no blank around a dash after a number.</summary>
    private bool StandsClose(int at, int from) =>
        at > from && (tokens[at].Kind is TokenKind.Dash && tokens[at - 1].Kind is TokenKind.Number
            || at > from + 1 && tokens[at - 1].Kind is TokenKind.Dash && tokens[at - 2].Kind is TokenKind.Number);

    /// <summary>Runs a reader; on null the cursor stays where it was.</summary>
    public T? Try<T>(Func<TokenCursor, T?> reader) where T : class
    {
        var start = Position;
        var result = reader(this);
        if (result is null) Position = start;
        return result;
    }
}
