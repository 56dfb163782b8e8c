using System.Globalization;
using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>Reads one item of a definition.</summary>
internal static class ItemReader
{
    /// <summary>The item; null where it has no key to be known by.</summary>
    public static Item? Read(JsonScope unnamed, int index)
    {
        var ordinal = "#" + (index + 1).ToString(CultureInfo.InvariantCulture);
        var key = unnamed.Of(ordinal).Text("key");
        var scope = unnamed.Of(key.Length > 0 ? key : ordinal);
        if (key.Length > 0 && !KeySyntax.IsKey(key)) scope.Mistake("key", $"«{key}» не подходит как ключ: нужны строчные латинские буквы, цифры и _, первой — буква, и не слово из условий");
        var type = scope.Object("type") is { } inner ? ItemKinds.Read(inner) : null;
        var (when, condition) = ReadCondition(scope, "when");
        var (constraint, parsed) = ReadCondition(scope, "constraint");
        var item = new Item
        {
            Index = index,
            Key = key,
            Prompt = ReadPrompt(scope),
            Hint = scope.OptionalText("hint"),
            PromptByForm = ReadPromptByForm(scope),
            Measures = scope.OptionalText("measures") ?? "",
            Type = type ?? new YesNoType(),
            Required = scope.Flag("required"),
            RequiredMessage = scope.OptionalText("requiredMessage"),
            When = when,
            Condition = condition,
            Constraint = constraint,
            ParsedConstraint = parsed,
            ConstraintMessage = scope.OptionalText("constraintMessage"),
            Visibility = ReadVisibility(scope),
            AnsweredBy = scope.OptionalTexts("answeredBy"),
            Note = scope.OptionalText("note"),
        };
        foreach (var role in item.AnsweredBy ?? []) scope.MustBeOneOf("answeredBy", "роль", role, Vocabulary.Roles);
        scope.Finish();
        return key.Length == 0 ? null : item;
    }

    private static string ReadPrompt(JsonScope scope)
    {
        var prompt = scope.Text("prompt");
        PromptSyntax.Check(prompt, scope, "prompt");
        return prompt;
    }

    private static IReadOnlyDictionary<string, string>? ReadPromptByForm(JsonScope scope)
    {
        var prompts = scope.OptionalTextsByKey("promptByForm");
        foreach (var (form, prompt) in prompts ?? new Dictionary<string, string>())
        {
            scope.MustBeOneOf("promptByForm", "форма", form, Vocabulary.Forms);
            PromptSyntax.Check(prompt, scope, "promptByForm");
        }

        return prompts;
    }

    private static (string? Written, Condition? Condition) ReadCondition(JsonScope scope, string field)
    {
        if (scope.OptionalText(field) is not { } written) return (null, null);
        var (condition, mistake) = ConditionParser.Parse(written);
        if (mistake is not null) scope.Mistake(field, $"условие «{written}» {mistake}");
        return (written, condition);
    }

    private static Visibility ReadVisibility(JsonScope scope)
    {
        var word = scope.Text("visibility");
        scope.MustBeOneOf("visibility", "видимость", word, ["normal", "curatorOnly", "restricted"]);
        return word switch
        {
            "curatorOnly" => Visibility.CuratorOnly,
            "restricted" => Visibility.Restricted,
            _ => Visibility.Normal,
        };
    }
}
