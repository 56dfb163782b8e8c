using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Conditions;

/// <summary>The words, numbers, signs and quoted texts of a written condition, taken one after another.</summary>
internal sealed partial class ConditionTokens
{
    // In milliseconds. Code made by the compiler, as NonBacktracking is not, so that a start need not build it.
    private const int LongestMatch = 1000;

    private readonly List<string> _tokens;
    private int _next;

    /// <exception cref="FormatException">The text has a sign that conditions do not know.</exception>
    public ConditionTokens(string written)
    {
        _tokens = [.. Token().Matches(written).Select(match => match.Value)];
        var unknown = Token().Replace(written, " ").Trim();
        if (unknown.Length > 0) throw new FormatException($"содержит знак «{unknown.Split(' ')[0]}», которого условия не знают");
    }

    public string? Peek => _next < _tokens.Count ? _tokens[_next] : null;

    public string Take(string what)
    {
        var token = Peek ?? throw new FormatException($"обрывается там, где нужно {what}");
        _next++;
        return token;
    }

    public void Expect(string token)
    {
        var taken = Take($"«{token}»");
        if (taken != token) throw Unexpected($"«{token}»", taken);
    }

    public bool TryTake(string token)
    {
        if (Peek != token) return false;
        _next++;
        return true;
    }

    /// <summary>Takes a name of a function with its opening bracket.</summary>
    public bool TryCall(string function)
    {
        if (!TryTake(function)) return false;
        Expect("(");
        return true;
    }

    public string Word(string what)
    {
        var token = Take(what);
        return IsWord(token) && !ConditionWords.Reserved.Contains(token) ? token : throw Unexpected(what, token);
    }

    public static bool IsWord(string token) => char.IsAsciiLetter(token[0]);

    public static bool IsQuoted(string token) => token[0] is '"' or '\'';

    public static decimal? Number(string token) =>
        decimal.TryParse(token, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static FormatException Unexpected(string what, string token) => new($"должно содержать {what}, а не «{token}»");

    [GeneratedRegex("""[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*|-?[0-9]+(\.[0-9]+)?|<=|>=|!=|[<>=()\[\],]|"[^"]*"|'[^']*'""", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex Token();
}
