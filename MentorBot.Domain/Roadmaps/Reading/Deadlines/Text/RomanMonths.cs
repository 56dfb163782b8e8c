using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>Dates with the month in Roman digits, as they are stamped: «15.IX.2026», «до 1.X», «15 IX 2026».</summary>
internal static partial class RomanMonths
{
    private const int LastOfTerms = 4;

    public static string InDigits(string text) => Stamped().Replace(text, static match => Date(match) ?? match.Value);

    /// <summary>Without a year «2.I» is rather a section than a day of January.</summary>
    private static string? Date(Match match)
    {
        var (day, year) = (match.Groups["day"].Value, match.Groups["year"].Value);
        if (RomanNumber.Read(match.Groups["month"].Value) is not { } month) return null;
        if (year.Length == 0) return month > LastOfTerms || day.Length == 2 ? string.Create(CultureInfo.InvariantCulture, $"{day}.{month:00}") : null;
        return string.Create(CultureInfo.InvariantCulture, $"{day}.{month:00}.{year}");
    }

    [GeneratedRegex(@"(?<![\d.,\p{L}])(?<day>\d{1,2})(?: ?[./-] ?(?<month>[ivxіх]{1,4}) ?[./ -] ?(?<year>20\d{2})| ?[./] ?(?<month>[ivxіх]{1,4}) ?[./] ?(?<year>\d{2})| (?<month>[ivxіх]{1,4}) (?<year>20\d{2})|[./](?<month>[ivxіх]{1,4}))(?![\d\p{L}])(?!\.[ivxіх])", RegexOptions.None, 1000)]
    private static partial Regex Stamped();
}
