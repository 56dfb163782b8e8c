namespace MentorBot.Domain.Questionnaires.Conditions;

/// <summary>
/// Reads the written form of a condition; the grammar stands in docs/questionnaire-language.md. <c>not</c> binds closest,
/// then <c>and</c>, then <c>or</c>.
/// </summary>
public sealed class ConditionParser
{
    /// <summary>The most signs of a condition.</summary>
    public const int Longest = 1000;

    // Deeper nesting than any person writes; keeps a hostile definition from exhausting the stack.
    private const int MaxDepth = 50;

    private readonly ConditionTokens _tokens;
    private int _depth;

    private ConditionParser(ConditionTokens tokens) => _tokens = tokens;

    /// <summary>The condition, or the mistake in Russian: what follows «условие …».</summary>
    public static (Condition? Condition, string? Mistake) Parse(string written)
    {
        if (written.Length > Longest) return (null, $"длиннее {Longest} знаков");
        try
        {
            var parser = new ConditionParser(new ConditionTokens(written));
            var condition = parser.ReadAny();
            return parser._tokens.Peek is { } rest ? (null, $"после конца содержит ещё «{rest}»") : (condition, null);
        }
        catch (FormatException mistake)
        {
            return (null, mistake.Message);
        }
    }

    private Condition ReadAny()
    {
        var parts = new List<Condition> { ReadAll() };
        while (_tokens.TryTake("or")) parts.Add(ReadAll());
        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private Condition ReadAll()
    {
        var parts = new List<Condition> { ReadTerm() };
        while (_tokens.TryTake("and")) parts.Add(ReadTerm());
        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private Condition ReadTerm()
    {
        if (++_depth > MaxDepth) throw new FormatException("вложено слишком глубоко");
        var term = ReadTermInside();
        _depth--;
        return term;
    }

    private Condition ReadTermInside()
    {
        if (_tokens.TryTake("not")) return new Not(ReadTerm());
        if (_tokens.TryTake("(")) return Closed(ReadAny());
        if (_tokens.TryCall("answered")) return Closed(new IsAnswered(ReadName()));
        if (_tokens.TryCall("changed")) return Closed(new IsChanged(ReadName()));
        return _tokens.TryCall("matches") ? Closed(ReadMatches()) : ReadComparison();
    }

    private Matches ReadMatches()
    {
        var name = ReadName();
        _tokens.Expect(",");
        var pattern = ReadQuoted(_tokens.Take("образец в кавычках"), "образец в кавычках");
        if (pattern.Length > Matches.LongestPattern) throw new FormatException($"содержит образец длиннее {Matches.LongestPattern} знаков");
        try
        {
            return new Matches(name, pattern);
        }
        catch (Exception mistake) when (mistake is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"содержит образец «{pattern}», который нельзя прочитать", mistake);
        }
    }

    private Comparison ReadComparison()
    {
        var left = ReadLeft();
        var sign = _tokens.Take("знак");
        return (sign, left) switch
        {
            ("=" or "!=" or "<" or "<=" or ">" or ">=", _) => new Compares(left, sign, ReadRight()),
            ("contains", AnswerOf name) => new ContainsCode(name, _tokens.Word("код")),
            ("in", AnswerOf name) => new IsOneOf(name, ReadCodes()),
            _ => throw ConditionTokens.Unexpected("знак сравнения", sign),
        };
    }

    private Operand ReadLeft() => ReadSpecial() ?? new AnswerOf(_tokens.Word("ключ вопроса"));

    private Operand ReadRight()
    {
        if (ReadSpecial() is { } special) return special;
        var token = _tokens.Take("код, число или текст в кавычках");
        if (ConditionTokens.Number(token) is { } number) return new NumberConstant(number);
        if (ConditionTokens.IsQuoted(token)) return new QuotedText(token[1..^1]);
        return ConditionTokens.IsWord(token) && !ConditionWords.Reserved.Contains(token)
            ? new Code(token)
            : throw ConditionTokens.Unexpected("код, число или текст в кавычках", token);
    }

    /// <summary>The operands that begin with a word of the grammar.</summary>
    private Operand? ReadSpecial()
    {
        if (_tokens.TryTake(ConditionWords.Today)) return new Today();
        if (_tokens.TryTake(ConditionWords.Answer)) return new AnswerOf(ConditionWords.Answer);
        if (_tokens.TryCall("length")) return Closed(new LengthOf(ReadName()));
        return _tokens.TryCall("count") ? Closed(new CountOf(ReadName())) : null;
    }

    private AnswerOf ReadName() => new(_tokens.TryTake(ConditionWords.Answer) ? ConditionWords.Answer : _tokens.Word("ключ вопроса"));

    private List<string> ReadCodes()
    {
        _tokens.Expect("[");
        var codes = new List<string> { _tokens.Word("код") };
        while (_tokens.TryTake(",")) codes.Add(_tokens.Word("код"));
        _tokens.Expect("]");
        return codes;
    }

    private static string ReadQuoted(string token, string what) => ConditionTokens.IsQuoted(token) ? token[1..^1] : throw ConditionTokens.Unexpected(what, token);

    private T Closed<T>(T inside)
    {
        _tokens.Expect(")");
        return inside;
    }
}
