using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Conditions;

/// <summary>Reads the written form of a condition: <c>not</c> binds closest, then <c>and</c>, then <c>or</c>.</summary>
public sealed partial class ConditionParser
{
    /// <summary>Words of the grammar, which no item may have as its key.</summary>
    public static readonly IReadOnlySet<string> ReservedWords =
        new HashSet<string> { "and", "or", "not", "in", "contains", "answered", "changed" };

    // Deeper nesting than any person writes; keeps a hostile definition from exhausting the stack.
    private const int MaxDepth = 50;

    // In milliseconds. Code made by the compiler, as NonBacktracking is not, so that a start need not build it.
    private const int LongestMatch = 1000;

    private readonly List<string> _tokens;
    private int _next;
    private int _depth;

    private ConditionParser(List<string> tokens) => _tokens = tokens;

    /// <summary>The condition, or the mistake in words.</summary>
    public static (Condition? Condition, string? Mistake) Parse(string written)
    {
        var tokens = Token().Matches(written).Select(match => match.Value).ToList();
        var skipped = Token().Replace(written, "").Trim();
        if (skipped.Length > 0) return (null, $"has the sign “{skipped}” that conditions do not know");
        try
        {
            var parser = new ConditionParser(tokens);
            var condition = parser.ReadAny();
            return parser.Peek is { } rest ? (null, $"has “{rest}” after its end") : (condition, null);
        }
        catch (FormatException mistake)
        {
            return (null, mistake.Message);
        }
    }

    private string? Peek => _next < _tokens.Count ? _tokens[_next] : null;

    private Condition ReadAny()
    {
        var parts = new List<Condition> { ReadAll() };
        while (TryTake("or")) parts.Add(ReadAll());
        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private Condition ReadAll()
    {
        var parts = new List<Condition> { ReadTerm() };
        while (TryTake("and")) parts.Add(ReadTerm());
        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private Condition ReadTerm()
    {
        if (++_depth > MaxDepth) throw new FormatException("is nested too deeply");
        var term = ReadTermInside();
        _depth--;
        return term;
    }

    private Condition ReadTermInside()
    {
        if (TryTake("not")) return new Not(ReadTerm());
        if (TryTake("("))
        {
            var inner = ReadAny();
            Take(")");
            return inner;
        }

        if (TryTake("answered")) return new IsAnswered(ReadArgument());
        return TryTake("changed") ? new IsChanged(ReadArgument()) : ReadComparison(ReadWord("a name"));
    }

    private Condition ReadComparison(string name)
    {
        switch (TakeAny("a sign"))
        {
            case "=":
                return new IsCode(name, ReadWord("a code"));
            case "contains":
                return new ContainsCode(name, ReadWord("a code"));
            case "in":
                return new IsOneOf(name, ReadCodes());
            case ("<" or "<=" or ">" or ">=") and var sign:
                return new IsOrdered(name, sign, ReadNumber());
            case var other:
                throw new FormatException($"expects a sign after “{name}”, not “{other}”");
        }
    }

    private List<string> ReadCodes()
    {
        Take("[");
        var codes = new List<string> { ReadWord("a code") };
        while (TryTake(",")) codes.Add(ReadWord("a code"));
        Take("]");
        return codes;
    }

    private string ReadArgument()
    {
        Take("(");
        var key = ReadWord("a key");
        Take(")");
        return key;
    }

    private decimal ReadNumber()
    {
        var token = TakeAny("a number");
        return decimal.TryParse(token, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"expects a number, not “{token}”");
    }

    private string ReadWord(string what)
    {
        var token = TakeAny(what);
        return char.IsAsciiLetter(token[0]) && !ReservedWords.Contains(token)
            ? token
            : throw new FormatException($"expects {what}, not “{token}”");
    }

    private string TakeAny(string what)
    {
        var token = Peek ?? throw new FormatException($"ends where {what} is expected");
        _next++;
        return token;
    }

    private void Take(string token)
    {
        var taken = TakeAny($"“{token}”");
        if (taken != token) throw new FormatException($"expects “{token}”, not “{taken}”");
    }

    private bool TryTake(string token)
    {
        if (Peek != token) return false;
        _next++;
        return true;
    }

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*|-?[0-9]+(\.[0-9]+)?|<=|>=|[<>=()\[\],]", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex Token();
}
