using System.Globalization;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>Puts options into rows of buttons that can be read on a phone.</summary>
internal static class ButtonLayout
{
    private const int PageSize = 8;
    private const int LongestWithoutPages = 12;
    private const int LongestInPair = 16;
    private const int LongestInRow = 3;

    /// <summary>Short options two in a row, long ones one in a row, long lists by pages.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Options(IReadOnlyList<Button> buttons, int page)
    {
        if (buttons.Count <= LongestWithoutPages) return InRows(buttons, Columns(buttons));
        var last = (buttons.Count - 1) / PageSize;
        page = Math.Clamp(page, 0, last);
        var shown = buttons.Skip(page * PageSize).Take(PageSize).ToList();
        return [.. InRows(shown, Columns(shown)), PageRow(page, last)];
    }

    public static IReadOnlyList<IReadOnlyList<Button>> InRows(IReadOnlyList<Button> buttons, int columns) =>
        [.. buttons.Chunk(columns)];

    /// <summary>‹ and › where there is a page before or after.</summary>
    public static IReadOnlyList<Button> PageRow(int page, int last)
    {
        var row = new List<Button>();
        if (page > 0) row.Add(new Button(EngineTexts.PreviousPage, Turning(page - 1)));
        if (page < last) row.Add(new Button(EngineTexts.NextPage, Turning(page + 1)));
        return row;
    }

    private static string Turning(int page) => "p" + page.ToString(CultureInfo.InvariantCulture);

    private static int Columns(IReadOnlyList<Button> buttons) => buttons.Count == 0 ? 1 : buttons.Max(button => button.Label.Length) switch
    {
        <= LongestInRow => 5,
        <= LongestInPair => 2,
        _ => 1,
    };
}
