using System.Globalization;
using MentorBot.Domain.Questionnaires.Conditions;

namespace MentorBot.Host.Questionnaires.Workbooks.Expressions;

/// <summary>Reads the expressions of a workbook: <c>or</c>, <c>and</c>, comparisons, sums, calls.</summary>
internal sealed class ExpressionParser
{
    // Deeper nesting than any person writes; keeps a hostile workbook from exhausting the stack.
    private const int MaxDepth = 50;

    /// <summary>The most signs of an expression; ours have no more.</summary>
    private const int Longest = ConditionParser.Longest;

    private readonly IReadOnlyList<string> _tokens;
    private int _next;
    private int _depth;

    private ExpressionParser(IReadOnlyList<string> tokens) => _tokens = tokens;

    /// <exception cref="ExpressionException">It is no expression; the message says why.</exception>
    public static Expression Parse(string written)
    {
        if (written.Length > Longest) throw new ExpressionException($"выражение длиннее {Longest} знаков");
        var parser = new ExpressionParser(ExpressionTokens.Of(written));
        var expression = parser.ReadAny();
        return parser.Peek is { } rest ? throw new ExpressionException($"после конца выражения стоит ещё «{rest}»") : expression;
    }

    private string? Peek => _next < _tokens.Count ? _tokens[_next] : null;

    private Expression ReadAny() => ReadChain(["or"], ReadAll);

    private Expression ReadAll() => ReadChain(["and"], ReadComparison);

    private Expression ReadComparison()
    {
        var left = ReadSum();
        if (Peek is "==" or "<>") throw new ExpressionException(Peek == "==" ? "вместо «==» пишется один знак «=»" : "вместо «<>» пишется «!=»");
        return Peek is "=" or "!=" or "<" or "<=" or ">" or ">=" ? new BinaryExpression(Take(), left, ReadSum()) : left;
    }

    private Expression ReadSum() => ReadChain(["+", "-"], ReadProduct);

    private Expression ReadProduct() => ReadChain(["*", "div", "mod"], ReadPart);

    private Expression ReadChain(string[] signs, Func<Expression> read)
    {
        var left = read();
        while (Peek is { } sign && signs.Contains(sign.ToLowerInvariant())) left = new BinaryExpression(Take().ToLowerInvariant(), left, read());
        return left;
    }

    private Expression ReadPart()
    {
        if (++_depth > MaxDepth) throw new ExpressionException("слишком много вложенных скобок");
        var part = ReadPartInside(Take());
        _depth--;
        return part;
    }

    private Expression ReadPartInside(string token)
    {
        switch (token[0])
        {
            case '(':
                var inner = ReadAny();
                Expect(")");
                return inner;
            case '\'' or '"':
                return new TextExpression(token[1..^1]);
            case '$':
                return new AnswerOf(token[2..^1].Trim());
            case '.':
                return new ThisAnswer();
            case '-' when ReadPart() is NumberExpression number:
                return new NumberExpression(-number.Number);
            case var digit when char.IsAsciiDigit(digit):
                return new NumberExpression(decimal.Parse(token, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
            case var letter when char.IsLetter(letter) || letter == '_':
                return ReadCall(token);
            default:
                throw new ExpressionException($"знак «{token}» стоит не на месте");
        }
    }

    private CallExpression ReadCall(string word)
    {
        if (Peek != "(") throw new ExpressionException($"слово «{word}» не понятно: ответ на вопрос пишется ${{{word}}}, код варианта — в кавычках: '{word}'");
        Take();
        var arguments = new List<Expression>();
        if (Peek != ")")
        {
            arguments.Add(ReadAny());
            while (Peek == ",")
            {
                Take();
                arguments.Add(ReadAny());
            }
        }

        Expect(")");
        return new CallExpression(word.ToLowerInvariant(), arguments);
    }

    private string Take() => Peek is null ? throw new ExpressionException("выражение обрывается") : _tokens[_next++];

    private void Expect(string sign)
    {
        if (Peek != sign) throw new ExpressionException(Peek is { } other ? $"вместо «{other}» нужен знак «{sign}»" : $"не хватает знака «{sign}»");
        _next++;
    }
}
