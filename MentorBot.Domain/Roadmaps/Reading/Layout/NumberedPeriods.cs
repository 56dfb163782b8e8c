using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>Columns that are headed by the numbers of months or quarters, «IX | X | XI», and «9 | 10 | 11» under the word «месяц», or by years.</summary>
internal static partial class NumberedPeriods
{
    private const int FewestColumns = 3;

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    /// <summary>The headings with the periods that their numbers mean; as they were where the numbers mean something else.</summary>
    public static List<HeadingCell> Named(List<HeadingCell> cells)
    {
        if (AreYears(cells)) return cells.ConvertAll(cell => IsYear(cell) ? cell with { Period = $"{cell.Text.Trim()[..4]} год" } : cell);
        var numbers = cells.ConvertAll(NumberOf);
        var known = numbers.OfType<int>().ToArray();
        if (known.Length < FewestColumns || known.Distinct().Count() < known.Length) return cells;
        var areQuarters = cells.Exists(cell => NumberOf(cell) is not null && cell.Above.Contains("кварт", StringComparison.OrdinalIgnoreCase));
        if (areQuarters ? known.Max() > 4 : !AreMonths(cells, known)) return cells;
        return [.. cells.Select((cell, i) => numbers[i] is { } number ? cell with { Period = areQuarters ? $"{number} квартал" : Months[number - 1] } : cell)];
    }

    /// <summary>Roman numbers beyond those of quarters, or the word above them.</summary>
    private static bool AreMonths(List<HeadingCell> cells, int[] known) =>
        cells.Exists(cell => NumberOf(cell) is not null && cell.Above.Contains("месяц", StringComparison.OrdinalIgnoreCase))
        || known.Length > 4 && known.Max() > 4 && cells.TrueForAll(cell => NumberOf(cell) is null || !char.IsDigit(cell.Text[0]));

    /// <summary>Years in which measures are carried out, not those of sums of money or of targets.</summary>
    private static bool AreYears(List<HeadingCell> cells) =>
        cells.Count(IsYear) > 1
        && cells.Exists(cell => HeadingWords.RoleOf(cell.Text) is ColumnRole.Title)
        && !cells.Exists(cell => !IsYear(cell) && HeadingWords.RoleOf(cell.Whole) is ColumnRole.Deadline)
        && cells.TrueForAll(cell => !IsYear(cell) || cell.Above.Length == 0 || HeadingWords.RoleOf(cell.Above) is ColumnRole.Deadline || YearsAbove().IsMatch(cell.Above));

    private static bool IsYear(HeadingCell cell) => Year().IsMatch(cell.Text);

    [GeneratedRegex(@"^\s*20\d{2}\s*(г\.?|год)?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(год|реализаци|исполнени|выполнени)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearsAbove();

    private static int? NumberOf(HeadingCell cell)
    {
        var text = cell.Text.Trim('.', ' ').ToUpperInvariant().Replace('Х', 'X').Replace('І', 'I');
        if (Array.IndexOf(Roman, text) is >= 0 and var at) return at + 1;
        var isUnderWord = cell.Above.Contains("месяц", StringComparison.OrdinalIgnoreCase) || cell.Above.Contains("кварт", StringComparison.OrdinalIgnoreCase);
        return isUnderWord && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 ? number : null;
    }
}
