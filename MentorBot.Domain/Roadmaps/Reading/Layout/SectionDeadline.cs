using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A deadline that the heading of a section names for the rows below it.</summary>
/// <param name="Words">Its words.</param>
/// <param name="IsWhole">The heading is nothing else: «Сентябрь».</param>
internal sealed partial record SectionDeadline(string Words, bool IsWhole)
{
    /// <summary>The deadline of a heading; null where it names none.</summary>
    public static SectionDeadline? Of(string heading, Func<string, bool> readsAsDeadline)
    {
        var text = heading.OnOneLine().Trim('.', ':', ' ');
        if (text.Length > 0 && (MonthWords.IsPeriod(text) || !text.Any(char.IsLower) && MonthWords.IsPeriod(text.ToLowerInvariant()))) return new SectionDeadline(text, IsWhole: true);
        if (Bracket().Match(text) is { Success: true } bracket && readsAsDeadline(bracket.Groups["words"].Value)) return new SectionDeadline(bracket.Groups["words"].Value, IsWhole: false);
        return text.Length is > 0 and < 60 && readsAsDeadline(text) ? new SectionDeadline(text, IsWhole: true) : null;
    }

    /// <summary>The words of a row's deadline with what the heading adds: the month of a bare day, or all of it where the row names none.</summary>
    public string Complete(string own)
    {
        if (!own.Any(char.IsLetterOrDigit)) return Words;
        return IsWhole && (MonthWords.IsBareDay(own) || MonthWords.IsBarePart(own)) && MonthWords.WithDay(own, Words) is { } completed ? completed : own;
    }

    [GeneratedRegex(@"\((?<words>[^()]{3,80})\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracket();
}
