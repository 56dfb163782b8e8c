using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>
/// Checks what items say about one another: conditions, constraints and bounds of dates. Nothing may ask about a later item
/// or itself, so that there can be no circle.
/// </summary>
internal static class ReferenceChecks
{
    public static void WithinOne(Questionnaire questionnaire, string file, List<DefinitionMistake> mistakes)
    {
        foreach (var item in questionnaire.Items)
        {
            foreach (var (field, mistake) in Mistakes(item, questionnaire)) mistakes.Add(new DefinitionMistake(file, item.Key, mistake, field));
        }
    }

    /// <summary>Names of the form <c>answers.CODE.key</c> must lead to an item of another questionnaire of the catalogue.</summary>
    public static void AcrossAll(Questionnaire questionnaire, string file, IReadOnlyDictionary<string, Questionnaire> all, List<DefinitionMistake> mistakes)
    {
        var checks = new ConditionChecks(name => OutsideNames.TrySplitAnswer(name, out var code, out var key) ? all.GetValueOrDefault(code)?.Find(key)?.Type.Shape : null);
        foreach (var (item, field, written, comparison) in Comparisons(questionnaire))
        {
            foreach (var name in comparison.Names.Where(name => OutsideNames.TrySplitAnswer(name, out _, out _)))
            {
                OutsideNames.TrySplitAnswer(name, out var code, out var key);
                var mistake = all.GetValueOrDefault(code)?.Find(key) is null ? $"спрашивает про {name}, а такого вопроса нет ни в одной анкете" : checks.MistakeOf(comparison);
                if (mistake is not null) mistakes.Add(new DefinitionMistake(file, item.Key, $"условие «{written}» {mistake}", field));
            }
        }
    }

    /// <summary>Shapes of what the conditions of an item may ask about: items, facts from outside, and its own answer.</summary>
    public static Func<string, ValueShape?> Shapes(Func<string, Item?> find, Item item) => name =>
        name == ConditionWords.Answer ? item.Type.Shape : find(name)?.Type.Shape ?? OutsideNames.Shape(name);

    private static IEnumerable<(Item Item, string Field, string Written, Comparison Comparison)> Comparisons(Questionnaire questionnaire) => questionnaire.Items.SelectMany(Comparisons);

    private static IEnumerable<(Item Item, string Field, string Written, Comparison Comparison)> Comparisons(Item item) =>
    [
        .. ConditionParts.Of(item.Condition).Select(part => (item, "when", item.When!, part)),
        .. ConditionParts.Of(item.ParsedConstraint).Select(part => (item, "constraint", item.Constraint!, part)),
    ];

    private static IEnumerable<(string Field, string Mistake)> Mistakes(Item item, Questionnaire questionnaire)
    {
        var checks = new ConditionChecks(Shapes(questionnaire.Find, item));
        foreach (var (_, field, written, comparison) in Comparisons(item))
        {
            var mistake = comparison.Operands.Select(operand => MistakeOfName(operand, item, field, questionnaire)).FirstOrDefault(one => one is not null)
                ?? MistakeOfChanged(comparison, questionnaire)
                ?? checks.MistakeOf(comparison);
            if (mistake is not null) yield return (field, $"условие «{written}» {mistake}");
        }

        if (item.ParsedConstraint is { } constraint && !ConditionParts.Of(constraint).Any(part => part.Operands.Any(AsksOwnAnswer)))
            yield return ("constraint", $"условие «{item.Constraint}» ничего не говорит о самом ответе: он называется answer");
        foreach (var key in item.Type.BoundingKeys)
        {
            if (questionnaire.Find(key) is not { Type: DateType } bound || bound.Index >= item.Index)
                yield return ("type", $"граница «{key}» — не today и не более ранний вопрос с датой");
        }

        foreach (var role in item.AnsweredBy ?? [])
        {
            if (!questionnaire.Audience.Roles.Contains(role)) yield return ("answeredBy", $"на вопрос отвечает {role}, но этой роли нет среди тех, кто заполняет анкету");
        }
    }

    private static string? MistakeOfName(Operand operand, Item item, string field, Questionnaire questionnaire)
    {
        if (field == "when" && AsksOwnAnswer(operand)) return "спрашивает про answer, а это слово бывает только в constraint";
        if (operand.Name is not { } name || OutsideNames.TrySplitAnswer(name, out _, out _) || OutsideNames.Shape(name) is not null) return null;
        if (questionnaire.Find(name) is not { } named) return $"спрашивает про «{name}», а такого вопроса нет{Meant.Among(name, questionnaire.Items.Take(item.Index).Select(one => one.Key))}";
        if (named.Index == item.Index) return field == "when" ? "зависит от самого себя" : $"спрашивает про «{name}»: собственный ответ называется answer";
        return named.Index > item.Index ? $"спрашивает про «{name}», а этот вопрос задаётся позже" : null;
    }

    private static string? MistakeOfChanged(Comparison comparison, Questionnaire questionnaire) => comparison switch
    {
        IsChanged { Left.Key: var key } when questionnaire.Find(key)?.Type is not SingleType { Proposed: not null } => $"спрашивает changed({key}), а у этого вопроса нет предложенного ответа",
        IsAnswered { Left.Key: var key } when questionnaire.Find(key) is null && key != ConditionWords.Answer => $"спрашивает answered({key}), а это не вопрос анкеты",
        _ => null,
    };

    private static bool AsksOwnAnswer(Operand operand) => operand switch
    {
        AnswerOf { Key: ConditionWords.Answer } => true,
        LengthOf length => AsksOwnAnswer(length.Of),
        CountOf count => AsksOwnAnswer(count.Of),
        _ => false,
    };
}
