using System.Globalization;
using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>An option of a choice.</summary>
/// <param name="For">Roles to which alone it is offered; null: to everyone.</param>
/// <param name="Score">Its points, where the questionnaire is scored.</param>
public sealed record Option(string Code, string Label, IReadOnlyList<string>? For = null, int? Score = null);

/// <summary>The options of a choice, in their order.</summary>
public sealed class OptionList(IReadOnlyList<Option> all)
{
    public IReadOnlyList<Option> All { get; } = all;

    public IReadOnlySet<string> Codes { get; } = all.Select(option => option.Code).ToHashSet();

    /// <summary>Those that are offered to the role; all of them where it is not known.</summary>
    public IEnumerable<Option> OfferedTo(string? role) =>
        All.Where(option => option.For is null || role is null || option.For.Contains(role));

    public string Label(string code) => All.FirstOrDefault(option => option.Code == code)?.Label ?? code;

    /// <summary>The action of an option's button; stands for the option itself, whatever is offered besides it.</summary>
    public string Action(Option option) => "o" + All.Index().First(one => one.Item == option).Index.ToString(CultureInfo.InvariantCulture);

    public Option? ByAction(string action, string? role) => OfferedTo(role).FirstOrDefault(option => Action(option) == action);

    /// <summary>The option whose label or number in the offered order was typed.</summary>
    public Option? ByTyped(string text, string? role)
    {
        var offered = OfferedTo(role).ToList();
        var folded = TypedText.Fold(text);
        return offered.Find(option => TypedText.Fold(option.Label) == folded)
            ?? (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offered.Count ? offered[number - 1] : null);
    }

    internal OptionList InWords(TypeWords words) => new([.. All.Select(option => option with { Label = words.Option(option.Code, option.Label) })]);

    internal static OptionList Read(JsonScope scope)
    {
        var options = scope.Objects("options").Select(ReadOption).ToList();
        if (options.Count == 0) scope.Mistake("options", "нужен хотя бы один вариант ответа");
        foreach (var code in options.Index().GroupBy(option => option.Item.Code).Where(group => group.Count() > 1))
            scope.Mistake($"options[{code.Last().Index}].code", $"код варианта «{code.Key}» повторяется");
        foreach (var label in options.Index().GroupBy(option => TypedText.Fold(option.Item.Label)).Where(group => group.Count() > 1))
            scope.Mistake($"options[{label.Last().Index}].label", $"вариант «{label.First().Item.Label}» повторяется");
        return new OptionList(options);
    }

    private static Option ReadOption(JsonScope scope)
    {
        var code = scope.Text("code");
        if (code.Length > 0 && !KeySyntax.IsKey(code)) scope.Mistake("code", $"«{code}» не подходит как код варианта: нужны строчные латинские буквы, цифры и _, первой — буква");
        var roles = scope.OptionalTexts("for");
        foreach (var role in roles ?? [])
            scope.MustBeOneOf("for", "роль", role, Vocabulary.Roles);
        var option = new Option(code, scope.Text("label"), roles, scope.OptionalWhole("score"));
        scope.Finish();
        return option;
    }
}
