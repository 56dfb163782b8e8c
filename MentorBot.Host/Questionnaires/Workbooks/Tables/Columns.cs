namespace MentorBot.Host.Questionnaires.Workbooks.Tables;

/// <summary>Looks at the headings of the sheets: what is missing, what is unknown, what stands twice.</summary>
internal static class Columns
{
    public static void Check(WorkbookSheets sheets, Remarks remarks)
    {
        Check(sheets.Survey!, ColumnWords.Survey, ["type", "name", "label"], remarks);
        if (sheets.Choices is { Columns.Count: > 0 } choices) Check(choices, ColumnWords.Choices, ["list_name", "name", "label"], remarks, areOthersUsual: true);
        if (sheets.Settings is { Columns.Count: > 0 } settings) Check(settings, ColumnWords.Settings, [], remarks);
    }

    /// <param name="areOthersUsual">Other programs let the author add columns of any name here.</param>
    private static void Check(SheetTable table, IReadOnlyDictionary<string, string> words, string[] needed, Remarks remarks, bool areOthersUsual = false)
    {
        foreach (var name in needed.Where(name => table.Columns.All(column => column.Header.Name != name)))
            remarks.Error(table.Place(table.HeaderRow, 0), $"нет колонки {name}.{NearHeading(table, name, words)}");
        foreach (var column in table.Columns.Where(column => !words.Values.Contains(column.Header.Name) && !ColumnWords.IsForeign(column.Header.Name)))
        {
            var place = table.Place(table.HeaderRow, column.Number);
            // A slip of the pen in a heading would silently drop the whole column.
            if (Words.Near(column.Header.Name, words.Values) is { Length: > 0 } near) remarks.Error(place, $"колонки «{column.Written}» нет.{near}");
            else if (!areOthersUsual) remarks.Warn(place, $"колонка «{column.Written}» мне не известна и не читается.");
        }

        foreach (var column in table.Columns.Where(column => !words.Values.Contains(column.Header.Name) && ColumnWords.IsForeign(column.Header.Name) && table.Rows.Any(row => row.Text(column).Length > 0)))
            remarks.Warn(table.Place(table.HeaderRow, column.Number), $"колонка «{column.Written}» в чате ничего не меняет.");
        foreach (var twice in table.Columns.GroupBy(column => column.Header).Where(group => group.Count() > 1))
            remarks.Error(table.Place(table.HeaderRow, twice.Last().Number), $"колонка «{twice.Last().Written}» стоит дважды.");
    }

    private static string NearHeading(SheetTable table, string name, IReadOnlyDictionary<string, string> words) =>
        Words.Near(name, table.Columns.Where(column => !words.Values.Contains(column.Header.Name)).Select(column => column.Written)) is { Length: > 0 } near ? near.Replace("Может быть, ", "Может быть, это ", StringComparison.Ordinal) : "";
}
