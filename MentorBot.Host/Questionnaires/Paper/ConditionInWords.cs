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
        Not { Part: IsCode part } when numbers.ContainsKey(part.Name) => $"{Question(part, numbers)} ответ не {Label(part.Name, part.Code, questionnaire)}",
        Not not => Words(not.Part, questionnaire, numbers) is var words && words == Unknown ? Unknown : $"неверно, что {words}",
        IsCode part when Situations.TryGetValue($"{part.Name} = {part.Code}", out var situation) => situation,
        Comparison part when !numbers.ContainsKey(part.Name) => Unknown,
        IsCode part => $"{Question(part, numbers)} ответ {Label(part.Name, part.Code, questionnaire)}",
        IsOneOf part => $"{Question(part, numbers)} ответ {string.Join(" или ", part.Codes.Select(code => Label(part.Name, code, questionnaire)))}",
        ContainsCode part => $"{Question(part, numbers)} отмечено {Label(part.Name, part.Code, questionnaire)}",
        IsOrdered part => $"{Question(part, numbers)} ответ {Sign(part.Sign)} {EngineTexts.Russian.Number(part.Number)}",
        IsAnswered part => $"{Question(part, numbers)} есть ответ",
        _ => Unknown,
    };

    private static string Question(Comparison part, IReadOnlyDictionary<string, int> numbers) => $"на вопрос {numbers[part.Name]}";

    private static string Sign(string sign) => sign switch
    {
        "<" => "меньше",
        "<=" => "не больше",
        ">" => "больше",
        _ => "не меньше",
    };

    private static string Label(string key, string code, Questionnaire questionnaire) => questionnaire.Find(key)?.Type switch
    {
        YesNoType => code == "yes" ? "«да»" : "«нет»",
        SingleType single => $"«{single.Options.Label(code)}»",
        MultiType multi => $"«{multi.Options.Label(code)}»",
        _ => $"«{code}»",
    };
}
