using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Questionnaires.Workbooks.Expressions;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>What an expression can say about an answer.</summary>
internal enum AnswerShape
{
    /// <summary>One code of several, yes and no among them.</summary>
    One,
    Many,
    Number,
    Text,
    Date,
    Time,

    /// <summary>Nothing but whether there is one.</summary>
    Opaque,

    /// <summary>From outside, and not known before the moment of asking.</summary>
    Unknown,
}

/// <summary>A name in an expression.</summary>
/// <param name="Key">The name in our conditions.</param>
/// <param name="Codes">Code as written → code as stored; null where any word may stand.</param>
internal sealed record Symbol(string Key, AnswerShape Shape, IReadOnlyDictionary<string, string>? Codes = null);

/// <summary>The names that the expressions of one row may use.</summary>
/// <param name="isAsked">Whether another questionnaire, by its code, asks under a key.</param>
internal sealed class Symbols(SurveyOutline outline, ChoiceLists lists, Func<string, string, bool> isAsked)
{
    private static readonly Dictionary<string, string> YesNo = new(StringComparer.OrdinalIgnoreCase) { ["yes"] = "yes", ["no"] = "no", ["да"] = "yes", ["нет"] = "no" };

    private readonly Dictionary<string, Question> questions = outline.Questions.SelectMany(question => question.Fields.Prepend(question))
        .GroupBy(question => question.Name.ToLowerInvariant()).ToDictionary(group => group.Key, group => group.First());

    /// <exception cref="ExpressionException">No such name can be asked about at this place.</exception>
    public Symbol Find(string name, Question asking)
    {
        if (OutsideNames.TrySplitAnswer(name, out var code, out var key))
            return isAsked(code, key) ? new Symbol(name, AnswerShape.Unknown) : throw new ExpressionException($"в анкете «{code}» нет вопроса «{key}»");
        if (OutsideNames.Shape(name) is { } outside) return Outside(name, outside);
        if (!questions.TryGetValue(name.ToLowerInvariant(), out var question)) throw new ExpressionException(Unknown(name));
        if (question.Repeat is not null) throw new ExpressionException($"вопрос «{name}» стоит в повторе: у него может быть много ответов, и спросить о нём нельзя");
        if (question.Order >= asking.Order) throw new ExpressionException($"вопрос «{name}» стоит ниже или это тот же вопрос: условие может спрашивать только о том, на что уже ответили");
        return Of(question);
    }

    /// <summary>The answer to a question itself.</summary>
    public Symbol Of(Question question) => question.Type.Kind switch
    {
        SurveyKind.YesNo => new Symbol(question.Key, AnswerShape.One, YesNo),
        SurveyKind.SelectOne => new Symbol(question.Key, AnswerShape.One, Codes(question)),
        SurveyKind.SelectMultiple => new Symbol(question.Key, AnswerShape.Many, Codes(question)),
        SurveyKind.Integer or SurveyKind.Decimal or SurveyKind.Range or SurveyKind.Scale => new Symbol(question.Key, AnswerShape.Number),
        SurveyKind.Auto => new Symbol(question.Key, AnswerShape.Unknown),
        SurveyKind.Date => new Symbol(question.Key, AnswerShape.Date),
        SurveyKind.Time => new Symbol(question.Key, AnswerShape.Time),
        SurveyKind.Text or SurveyKind.Link or SurveyKind.Profile or SurveyKind.Contact => new Symbol(question.Key, AnswerShape.Text),
        _ => new Symbol(question.Key, AnswerShape.Opaque),
    };

    private string Unknown(string name) =>
        outline.Calculated.Contains(name)
            ? $"«{name}» — вычисляемая строка, а бот ничего не вычисляет; напишите условие по самим ответам"
            : $"вопроса с именем «{name}» нет.{Words.Near(name, questions.Keys)}".TrimEnd('.');

    private static Symbol Outside(string name, ValueShape shape) => shape.Family switch
    {
        ValueFamily.Number => new Symbol(name, AnswerShape.Number),
        _ => new Symbol(name, AnswerShape.One, shape.Codes?.ToDictionary(code => code)),
    };

    private Dictionary<string, string> Codes(Question question)
    {
        var codes = new Dictionary<string, string>();
        foreach (var choice in lists.Find(question.Type.Argument) ?? []) codes.TryAdd(choice.Name, choice.Code);
        if (question.Type.OrOther) codes.TryAdd("other", "other");
        return codes;
    }
}
