using MentorBot.Host.Questionnaires.Workbooks.Expressions;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>Reads the column <c>constraint</c>: simple limits become limits of the kind, the rest is left to a condition.</summary>
internal sealed class ConstraintReader(Symbols symbols)
{
    /// <summary>Further than this no count or length goes.</summary>
    private const decimal GreatestCount = 100_000;

    /// <param name="hasOwnWords">The author says himself what is wrong, so the whole constraint stays one.</param>
    public Limits Read(Expression constraint, Question question, bool hasOwnWords)
    {
        var (limits, rest) = (Limits.None, new List<Expression>());
        foreach (var part in Parts(constraint))
        {
            if (Take(part, question, limits) is { } taken) limits = taken;
            else rest.Add(part);
        }

        if (!hasOwnWords) return limits with { Rest = rest.Count == 0 ? null : rest.Aggregate((left, right) => new BinaryExpression("and", left, right)) };
        return Limits.None with { Rest = constraint, IsWholeConstraintTaken = false, Widest = (limits.Min(0), limits.Max(0)) };
    }

    private static IEnumerable<Expression> Parts(Expression expression) =>
        expression is BinaryExpression { Sign: "and" } both ? [.. Parts(both.Left), .. Parts(both.Right)] : [expression];

    private Limits? Take(Expression part, Question question, Limits limits)
    {
        if (Alone(part) is { } alone && question.Type.Kind == SurveyKind.SelectMultiple)
        {
            var code = symbols.Of(question).Codes?.GetValueOrDefault(alone) ?? alone;
            return limits with { Exclusive = limits.Exclusive.Append(code).ToHashSet() };
        }

        if (part is not BinaryExpression { Sign: "=" or "<" or "<=" or ">" or ">=" } comparison) return null;
        var (left, sign, right) = comparison.Left is NumberExpression ? (comparison.Right, Turned(comparison.Sign), comparison.Left) : (comparison.Left, comparison.Sign, comparison.Right);
        return (left, right, question.Type.Kind) switch
        {
            (ThisAnswer, NumberExpression(var number), SurveyKind.Integer or SurveyKind.Decimal or SurveyKind.Range) => limits.WithBound(sign, number),
            (CallExpression { Function: "string-length", Arguments: [ThisAnswer] }, NumberExpression(var length), SurveyKind.Text) when IsCount(length) => WithLength(limits, sign, (int)length),
            (CallExpression { Function: "count-selected", Arguments: [ThisAnswer] }, NumberExpression(var count), SurveyKind.SelectMultiple) when IsCount(count) => WithCount(limits, sign, (int)count),
            (ThisAnswer, _, SurveyKind.Date) when DayOf(right, question) is { } day => WithDay(limits, sign, day),
            _ => null,
        };
    }

    private static bool IsCount(decimal number) => number == decimal.Truncate(number) && number is >= 0 and <= GreatestCount;

    private static Limits WithLength(Limits limits, string sign, int length) => sign switch
    {
        "<" => limits with { MaxLength = length - 1 },
        "<=" => limits with { MaxLength = length },
        ">" => limits with { MinLength = length + 1 },
        ">=" => limits with { MinLength = length },
        _ => limits with { MinLength = length, MaxLength = length },
    };

    private static Limits WithCount(Limits limits, string sign, int count) => sign switch
    {
        "<" => limits with { MaxCount = count - 1 },
        "<=" => limits with { MaxCount = count },
        ">" => limits with { MinCount = count + 1 },
        ">=" => limits with { MinCount = count },
        _ => limits with { MinCount = count, MaxCount = count },
    };

    private static Limits? WithDay(Limits limits, string sign, string day) => sign switch
    {
        "<=" => limits with { NotAfter = day },
        ">=" => limits with { NotBefore = day },
        _ => null,
    };

    private string? DayOf(Expression right, Question question) => right switch
    {
        CallExpression { Function: "today", Arguments.Count: 0 } => "today",
        AnswerOf(var name) when symbols.Find(name, question) is { Shape: AnswerShape.Date } earlier => earlier.Key,
        _ => null,
    };

    /// <summary>The usual ways to say that an option stands alone: <c>not(selected(., 'none') and count-selected(.) > 1)</c>.</summary>
    private static string? Alone(Expression part) => part switch
    {
        CallExpression { Function: "not", Arguments: [BinaryExpression { Sign: "and" } both] } when IsMany(both.Right) => Selected(both.Left),
        CallExpression { Function: "not", Arguments: [BinaryExpression { Sign: "and" } both] } when IsMany(both.Left) => Selected(both.Right),
        BinaryExpression { Sign: "or" } either when IsOne(either.Right) => NotSelected(either.Left),
        BinaryExpression { Sign: "or" } either when IsOne(either.Left) => NotSelected(either.Right),
        CallExpression { Function: "if", Arguments: [var condition, var then, CallExpression { Function: "true" }] } when IsOne(then) => Selected(condition),
        _ => null,
    };

    private static string? Selected(Expression expression) =>
        expression is CallExpression { Function: "selected", Arguments: [ThisAnswer, TextExpression(var code)] } ? code : null;

    private static string? NotSelected(Expression expression) => expression is CallExpression { Function: "not", Arguments: [var inner] } ? Selected(inner) : null;

    private static bool IsMany(Expression expression) => expression is BinaryExpression
    {
        Left: CallExpression { Function: "count-selected", Arguments: [ThisAnswer] },
        Sign: ">" or ">=" or "!=",
        Right: NumberExpression(1 or 2),
    };

    private static bool IsOne(Expression expression) => expression is BinaryExpression
    {
        Left: CallExpression { Function: "count-selected", Arguments: [ThisAnswer] },
        Sign: "=" or "<=" or "<",
        Right: NumberExpression(1 or 2),
    };

    private static string Turned(string sign) => sign switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => sign,
    };
}
