using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>The placeholders that a prompt may have.</summary>
internal static partial class PromptSyntax
{
    private const int LongestMatch = 1000;

    public static void Check(string prompt, JsonScope scope, string field)
    {
        foreach (var name in Placeholder().Matches(prompt).Select(match => match.Groups["name"].Value).Where(name => !Vocabulary.Placeholders.Contains(name)))
            scope.Mistake(field, $"неизвестная вставка «{{{name}}}»{Meant.Among(name, Vocabulary.Placeholders)}");
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex Placeholder();
}
