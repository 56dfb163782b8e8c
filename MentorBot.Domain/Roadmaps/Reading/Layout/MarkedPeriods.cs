namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>The deadline of a row in a plan with a column for each month: the months that are marked.</summary>
internal static class MarkedPeriods
{
    private const int LongestMark = 2;

    /// <summary>The words of a deadline; empty where nothing is marked.</summary>
    /// <param name="cells">The marked cells: the period of the first column, that of the last one that the cell covers, and what stands in it.</param>
    public static string Deadline(IReadOnlyList<(string First, string Last, string Text)> cells)
    {
        var words = cells.Where(cell => !IsNo(cell.Text)).Select(cell => Words(cell.First, cell.Last, cell.Text.OnOneLine())).ToArray();
        return string.Join(", ", words);
    }

    private static string Words(string first, string last, string text)
    {
        if (IsMark(text)) return first == last ? first : $"{first} – {last}";
        if (MonthWords.IsBareDay(text) && MonthWords.WithDay(text, first) is { } day) return day;
        return MonthWords.NamesMonth(text) || text.Any(char.IsDigit) && text.Contains('.', StringComparison.Ordinal) ? text : $"{text} {MonthWords.Genitive(first) ?? first}";
    }

    /// <summary>A plus, a cross, a tick: any short sign that is no number.</summary>
    private static bool IsMark(string text) => text.Length <= LongestMark && !text.Any(char.IsDigit);

    private static bool IsNo(string text) => text.Trim() is "-" or "–" or "—" or "−" or "0";
}
