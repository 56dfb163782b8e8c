using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>Checks what items say about one another: conditions and bounds of dates.</summary>
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
        foreach (var item in questionnaire.Items)
        {
            foreach (var comparison in item.Condition is { } condition ? ConditionParts.Of(condition) : [])
            {
                if (!OutsideNames.TrySplitAnswer(comparison.Name, out var code, out var key)) continue;
                var named = all.GetValueOrDefault(code)?.Find(key);
                var mistake = named is null ? $"the condition “{item.When}” asks about {comparison.Name}, which is no item of any questionnaire" : MistakeOf(comparison, named.Type.Shape, item);
                if (mistake is not null) mistakes.Add(new DefinitionMistake(file, item.Key, mistake, "when"));
            }
        }
    }

    private static IEnumerable<(string Field, string Mistake)> Mistakes(Item item, Questionnaire questionnaire)
    {
        foreach (var comparison in item.Condition is { } condition ? ConditionParts.Of(condition) : [])
        {
            if (MistakeOf(comparison, item, questionnaire) is { } mistake) yield return ("when", mistake);
        }

        foreach (var key in item.Type.BoundingKeys)
        {
            if (questionnaire.Find(key) is not { Type: DateType } bound || bound.Index >= item.Index)
                yield return ("type", $"the bound “{key}” is neither today nor an earlier date");
        }

        foreach (var role in item.AnsweredBy ?? [])
        {
            if (!questionnaire.Audience.Roles.Contains(role)) yield return ("answeredBy", $"is answered by {role}, who is not in the audience");
        }
    }

    private static string? MistakeOf(Comparison comparison, Item item, Questionnaire questionnaire)
    {
        if (OutsideNames.TrySplitAnswer(comparison.Name, out _, out _)) return null;
        var start = $"the condition “{item.When}” asks about {comparison.Name}, which ";
        if (OutsideNames.Shape(comparison.Name) is { } outside)
        {
            var isAboutItems = comparison is IsAnswered or IsChanged;
            return isAboutItems ? start + "is no item" : MistakeOf(comparison, outside, item);
        }

        var named = questionnaire.Find(comparison.Name);
        if (named is null) return start + "is neither an item nor an outside name";
        if (named.Index >= item.Index) return start + "is no earlier item";
        if (comparison is IsChanged && named.Type is not SingleType { Proposed: not null }) return start + "has no proposed value";
        return MistakeOf(comparison, named.Type.Shape, item);
    }

    private static string? MistakeOf(Comparison comparison, ValueShape shape, Item item)
    {
        var (fits, codes) = comparison switch
        {
            IsCode one => (shape.Sign is SignFamily.Equality or SignFamily.EqualityAndIn, [one.Code]),
            IsOneOf many => (shape.Sign is SignFamily.EqualityAndIn, many.Codes),
            ContainsCode one => (shape.Sign is SignFamily.Contains, [one.Code]),
            IsOrdered => (shape.Sign is SignFamily.Order, (IReadOnlyList<string>)[]),
            _ => (true, []),
        };
        if (!fits) return $"the condition “{item.When}” puts a sign to {comparison.Name} that does not fit its kind";
        var unknown = codes.FirstOrDefault(code => shape.Codes?.Contains(code) == false);
        return unknown is null ? null : $"the condition “{item.When}” compares {comparison.Name} with “{unknown}”, which it can never be";
    }
}
