using System.Globalization;
using MentorBot.Host.Questionnaires.Workbooks.Survey;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Expressions;

/// <summary>Says an expression of a workbook in our language of conditions.</summary>
internal sealed class ConditionTranslator(Symbols symbols, Question asking)
{
    /// <summary>The name of the answer that a constraint is about.</summary>
    private const string Answer = "answer";

    /// <exception cref="ExpressionException">Our language cannot say it; the message says what cannot be said.</exception>
    public ConditionNode Translate(Expression expression) => expression switch
    {
        BinaryExpression { Sign: "or" } any => ConditionNode.Any(Translate(any.Left), Translate(any.Right)),
        BinaryExpression { Sign: "and" } all => ConditionNode.All(Translate(all.Left), Translate(all.Right)),
        BinaryExpression { Sign: "=" or "!=" or "<" or "<=" or ">" or ">=" } comparison => Compare(comparison),
        CallExpression { Function: "not", Arguments: [var inner] } => ConditionNode.Not(Translate(inner)),
        CallExpression { Function: "selected", Arguments: [var answer, TextExpression(var code)] } => Selected(SymbolOf(answer), code),
        CallExpression { Function: "selected", Arguments: [var answer, NumberExpression(var code)] } => Selected(SymbolOf(answer), Written(code)),
        CallExpression { Function: "regex", Arguments: [var answer, TextExpression(var pattern)] } => Matches(SymbolOf(answer), pattern),
        CallExpression { Function: "true" or "false" } => throw new ExpressionException("условие, которое всегда одно и то же, не нужно: сотрите его"),
        CallExpression { Function: "changed", Arguments: [AnswerOf(var changed)] } => new PlainNode($"changed({symbols.Find(changed, asking).Key})"),
        CallExpression call => throw new ExpressionException($"функция {call.Function}() здесь не поддерживается"),
        BinaryExpression sum => throw new ExpressionException($"вычислений (знак «{sum.Sign}») язык условий не знает"),
        AnswerOf(var name) => throw new ExpressionException($"с чем сравнить ответ «{name}», не сказано; например, ${{{name}}} = 'yes'"),
        _ => throw new ExpressionException("это не условие: нужно сравнение, например ${имя} = 'код'"),
    };

    private ConditionNode Compare(BinaryExpression comparison)
    {
        var isTurned = comparison.Left is NumberExpression or TextExpression || (comparison.Right is ThisAnswer && comparison.Left is not ThisAnswer) || IsToday(comparison.Left);
        var (left, sign, right) = isTurned ? (comparison.Right, Turned(comparison.Sign), comparison.Left) : (comparison.Left, comparison.Sign, comparison.Right);
        return left switch
        {
            CallExpression { Function: "string-length", Arguments: [var text] } => Counted("length", SymbolOf(text), sign, right),
            CallExpression { Function: "count-selected", Arguments: [var many] } => Counted("count", SymbolOf(many), sign, right),
            AnswerOf or ThisAnswer when right is TextExpression("") => Emptiness(SymbolOf(left), sign),
            AnswerOf or ThisAnswer => Compare(SymbolOf(left), sign, right),
            CallExpression call => throw new ExpressionException($"функция {call.Function}() здесь не поддерживается"),
            BinaryExpression sum => throw new ExpressionException($"вычислений (знак «{sum.Sign}») язык условий не знает"),
            _ => throw new ExpressionException("в сравнении нет ни одного вопроса; ответ на вопрос пишется ${имя}"),
        };
    }

    private ConditionNode Compare(Symbol symbol, string sign, Expression right) => symbol.Shape switch
    {
        AnswerShape.One => One(symbol, sign, right),
        AnswerShape.Many => throw new ExpressionException($"в вопросе «{symbol.Key}» можно выбрать несколько вариантов; пишется selected(${{{symbol.Key}}}, 'код')"),
        AnswerShape.Number => Order(symbol.Key, sign, Number(symbol, right)),
        AnswerShape.Date => Order(symbol.Key, sign, Day(right)),
        AnswerShape.Time => Order(symbol.Key, sign, right is TextExpression(var time) ? $"\"{time}\"" : Other(symbol, right, AnswerShape.Time)),
        AnswerShape.Unknown when right is TextExpression(var code) => Signed(new IsNode(symbol.Key, [code], MayBeJoined: true), sign),
        AnswerShape.Unknown => Order(symbol.Key, sign, Number(symbol, right)),
        AnswerShape.Text when right is TextExpression or AnswerOf =>
            Signed(new PlainNode($"{symbol.Key} = {(right is TextExpression(var text) ? Quoted(text) : Other(symbol, right, AnswerShape.Text))}"), sign),
        _ => throw new ExpressionException($"ответ «{symbol.Key}» так сравнить нельзя; можно спросить, есть ли он: ${{{symbol.Key}}} != ''"),
    };

    /// <summary>Options have codes, and codes that are numbers have an order too.</summary>
    private ConditionNode One(Symbol symbol, string sign, Expression right)
    {
        var written = right switch
        {
            TextExpression(var text) => text,
            NumberExpression(var number) => Written(number),
            AnswerOf when sign is "=" or "!=" => null,
            _ => throw new ExpressionException($"ответ «{symbol.Key}» сравнивается с кодом варианта в кавычках"),
        };
        if (written is null) return Order(symbol.Key, sign, Other(symbol, right, AnswerShape.One));
        if (sign is "=" or "!=") return Signed(new IsNode(symbol.Key, [Code(symbol, written)], !IsYesNo(symbol)), sign);
        var fitting = decimal.TryParse(written, CultureInfo.InvariantCulture, out var bound)
            ? (symbol.Codes ?? new Dictionary<string, string>()).Where(code => decimal.TryParse(code.Key, CultureInfo.InvariantCulture, out var point) && Holds(point, sign, bound)).Select(code => code.Value).ToList()
            : [];
        return fitting.Count > 0 ? new IsNode(symbol.Key, fitting, MayBeJoined: true) : throw new ExpressionException($"у вариантов вопроса «{symbol.Key}» нет порядка: сравните с кодом знаком =");
    }

    private static ConditionNode Selected(Symbol symbol, string code) => symbol.Shape switch
    {
        AnswerShape.Many => new PlainNode($"{symbol.Key} contains {Code(symbol, code)}"),
        AnswerShape.One => new IsNode(symbol.Key, [Code(symbol, code)], !IsYesNo(symbol)),
        AnswerShape.Unknown => new PlainNode($"{symbol.Key} contains {code}"),
        _ => throw new ExpressionException($"в вопросе «{symbol.Key}» вариантов нет, selected() о нём не спросить"),
    };

    private static ConditionNode Emptiness(Symbol symbol, string sign) => sign switch
    {
        "=" => ConditionNode.Not(new PlainNode($"answered({symbol.Key})")),
        "!=" => new PlainNode($"answered({symbol.Key})"),
        _ => throw new ExpressionException("с пустым ответом сравнивают знаками = и !="),
    };

    private static ConditionNode Counted(string measure, Symbol symbol, string sign, Expression right)
    {
        if (right is not NumberExpression(var number)) throw new ExpressionException("длину и число выбранного сравнивают с числом");
        if (number == 0 && (sign is ">" or "!=")) return Emptiness(symbol, "!=");
        return number == 0 && sign is "=" ? Emptiness(symbol, "=") : Order($"{measure}({symbol.Key})", sign, Written(number));
    }

    private static PlainNode Matches(Symbol symbol, string pattern) =>
        symbol.Shape is AnswerShape.Text or AnswerShape.Unknown ? new PlainNode($"matches({symbol.Key}, {Quoted(pattern)})") : throw new ExpressionException("regex() проверяет только текст");

    private static ConditionNode Order(string left, string sign, string right) => sign == "!=" ? ConditionNode.Not(new PlainNode($"{left} = {right}")) : new PlainNode($"{left} {sign} {right}");

    private string Number(Symbol symbol, Expression right) => right switch
    {
        NumberExpression(var number) => Written(number),
        TextExpression(var text) when decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) => Written(number),
        TextExpression(var text) => throw new ExpressionException($"ответ «{symbol.Key}» — число, а сравнивается с текстом «{text}»"),
        _ => Other(symbol, right, AnswerShape.Number),
    };

    private string Day(Expression right) => right switch
    {
        _ when IsToday(right) => "today",
        BinaryExpression { Left: var day } when IsToday(day) => throw new ExpressionException("прибавлять дни к дате нельзя: сравнивается только с today(), '2026-09-01' или ответом на другой вопрос"),
        TextExpression(var text) => DayText(text),
        CallExpression { Function: "date", Arguments: [TextExpression(var text)] } => DayText(text),
        _ => Other(null, right, AnswerShape.Date),
    };

    private static string DayText(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? $"\"{text}\"" : throw new ExpressionException($"дата пишется как '2026-09-01', а стоит «{text}»");

    private string Other(Symbol? symbol, Expression right, AnswerShape shape)
    {
        if (right is AnswerOf(var name) && symbols.Find(name, asking) is var other && other.Shape == shape) return other.Key;
        throw new ExpressionException(symbol is null ? "дату сравнивают с датой: today(), '2026-09-01' или ответом на вопрос о дате" : $"ответ «{symbol.Key}» так сравнить нельзя: справа нужен ответ того же рода");
    }

    private Symbol SymbolOf(Expression expression) => expression switch
    {
        ThisAnswer => symbols.Of(asking) with { Key = Answer },
        AnswerOf(var name) => symbols.Find(name, asking),
        _ => throw new ExpressionException("здесь нужен ответ на вопрос: ${имя}"),
    };

    private static string Code(Symbol symbol, string written)
    {
        if (symbol.Codes is null) return written;
        if (symbol.Codes.TryGetValue(written, out var code)) return code;
        throw new ExpressionException($"у вопроса «{symbol.Key}» нет варианта «{written}».{Words.Near(written, symbol.Codes.Keys)} Есть: {string.Join(", ", symbol.Codes.Keys)}");
    }

    private static bool IsYesNo(Symbol symbol) => symbol.Codes is { } codes && codes.Values.Distinct().Order(StringComparer.Ordinal).SequenceEqual(["no", "yes"]) && codes.ContainsKey("да");

    private static ConditionNode Signed(ConditionNode node, string sign) => sign switch
    {
        "=" => node,
        "!=" => ConditionNode.Not(node),
        _ => throw new ExpressionException("здесь подходят только знаки = и !="),
    };

    private static bool Holds(decimal point, string sign, decimal bound) => sign switch
    {
        "<" => point < bound,
        "<=" => point <= bound,
        ">" => point > bound,
        _ => point >= bound,
    };

    private static bool IsToday(Expression expression) => expression is CallExpression { Function: "today" or "now", Arguments.Count: 0 };

    /// <summary>Our conditions know no escapes: a text stands between the quotes that it has not in itself.</summary>
    private static string Quoted(string text)
    {
        if (!text.Contains('"', StringComparison.Ordinal)) return $"\"{text}\"";
        return text.Contains('\'', StringComparison.Ordinal) ? throw new ExpressionException("в тексте стоят кавычки обоих видов; оставьте один") : $"'{text}'";
    }

    private static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Turned(string sign) => sign switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => sign,
    };
}
