using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Indicators;

/// <summary>A figure as a person or a document writes it: «37 %», «1,5», «12 чел.».</summary>
/// <param name="Number">The figure itself.</param>
/// <param name="IsShare">It is a share in per cent.</param>
public sealed partial record IndicatorValue(decimal Number, bool IsShare)
{
    private const decimal Largest = 1_000_000_000;

    /// <summary>The figure in the form of documents: «37,5 %».</summary>
    public override string ToString() => Number.ToString("0.##", Comma) + (IsShare ? " %" : "");

    /// <summary>One figure and nothing that could be another one; null for anything else.</summary>
    /// <param name="isShare">What the title says of a figure without a unit.</param>
    public static IndicatorValue? Read(string text, bool isShare)
    {
        if (Figures().Matches(text) is not [var only]) return null;
        var digits = new string([.. only.Groups["number"].Value.Where(letter => !char.IsWhiteSpace(letter))]).Replace(',', '.');
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > Largest) return null;
        var percent = only.Groups["percent"].Success;
        var counted = only.Groups["unit"].Success && !percent;
        return new IndicatorValue(number, percent || (isShare && !counted));
    }

    /// <summary>Whether the words of an indicator ask for a share.</summary>
    public static bool IsShareOf(string title) => Share().IsMatch(title);

    private static CultureInfo Comma { get; } = new("") { NumberFormat = { NumberDecimalSeparator = "," } };

    [GeneratedRegex(@"(?<![\d.,])(?<number>\d{1,3}(?:[   ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?:\s*(?<percent>%|проц\w*)|\s*(?<unit>чел\w*|пар\w*|ед\w*|шт\w*|раз\w*|форм\w*|человек\w*|участник\w*))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\bдол[яию]\b|процент|удельный вес|%", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Share();
}
