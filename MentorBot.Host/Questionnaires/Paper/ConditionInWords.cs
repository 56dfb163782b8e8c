using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>When a question is to be answered, as a sheet of paper says it.</summary>
internal static class ConditionInWords
{
    /// <summary>What follows from the situation, and not from an answer on the sheet.</summary>
    private static readonly Dictionary<string, string> Situations = new(StringComparer.Ordinal)
    {
        ["meeting.membersMissing = yes"] = "на встрече были не все",
        ["person.minor = yes"] = "отвечающему нет 18 лет",
    };

    private const string Unknown = "вопрос вам подходит";

    /// <param name="numbers">Key → number on the sheet.</param>
    public static string Of(Condition condition, Questionnaire questionnaire, IReadOnlyDictionary<string, int> numbers) =>
        $"Отвечайте, если {Words(condition, questionnaire, numbers)}.";

    private static string Words(Condition condition, Questionnaire questionnaire, IReadOnlyDictionary<string, int> numbers) => condition switch
    {
        AllOf all => string.Join(" и ", all.Parts.Select(part => Words(part, questionnaire, numbers)).Distinct()),
        AnyOf any => string.Join(" или ", any.Parts.Select(part => Words(part, questionnaire, numbers)).Distinct()),
        Not { Part: Compares { Sign: "=" } part } => Words(part with { Sign = "!=" }, questionnaire, numbers),
        Not not => Words(not.Part, questionnaire, numbers) is var words && words == Unknown ? Unknown : $"неверно, что {words}",
        Compares { Left: AnswerOf left, Right: Code right } part when Situations.TryGetValue($"{left.Key} {part.Sign} {right.Text}", out var situation) => situation,
        Comparison part when !part.Names.All(numbers.ContainsKey) => Unknown,
        Compares { Left: AnswerOf left, Right: Code right } part => $"на вопрос {numbers[left.Key]} ответ {Sign(part.Sign)}{Label(left.Key, right.Text, questionnaire)}",
        Compares { Left: AnswerOf left, Right: NumberConstant right } part => $"на вопрос {numbers[left.Key]} ответ {Sign(part.Sign)}{EngineTexts.Russian.Number(right.Number)}",
        IsOneOf part => $"на вопрос {numbers[part.Left.Key]} ответ {string.Join(" или ", part.Codes.Select(code => Label(part.Left.Key, code, questionnaire)))}",
        ContainsCode part => $"на вопрос {numbers[part.Left.Key]} отмечено {Label(part.Left.Key, part.Code, questionnaire)}",
        IsAnswered part => $"на вопрос {numbers[part.Left.Key]} есть ответ",
        _ => Unknown,
    };

    private static string Sign(string sign) => sign switch
    {
        "=" => "",
        "!=" => "не ",
        "<" => "меньше ",
        "<=" => "не больше ",
        ">" => "больше ",
        _ => "не меньше ",
    };

    private static string Label(string key, string code, Questionnaire questionnaire) => questionnaire.Find(key)?.Type switch
    {
        YesNoType => code == "yes" ? "«да»" : "«нет»",
        SingleType single => $"«{single.Options.Label(code)}»",
        MultiType multi => $"«{multi.Options.Label(code)}»",
        _ => $"«{code}»",
    };
}
