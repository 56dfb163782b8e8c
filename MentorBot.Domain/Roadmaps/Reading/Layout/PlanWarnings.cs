namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>What the curator should know of how the plan was found in the document.</summary>
internal static class PlanWarnings
{
    public static IEnumerable<ReadingWarning> Of(List<PlanOfTables> plans, List<PlanTable> read, string title)
    {
        if (plans.Count > 1)
        {
            var others = plans.Where(plan => plan.Tables != read).Select(plan => $"«{plan.Title ?? "без названия"}»");
            yield return new ReadingWarning(null, null, $"В файле не один план. Прочитан «{title}»; не прочитано: {string.Join(", ", others)}. Каждый план — отдельная дорожная карта.");
        }

        foreach (var table in read)
        {
            foreach (var (column, i) in table.Columns.Columns.Select((column, i) => (column, i)).Where(pair => pair.column.IsGuessed && pair.column.Role is not ColumnRole.Number))
                yield return new ReadingWarning(null, column.Heading.Length > 0 ? column.Heading : null, $"Таблица {table.Table.Number}, столбец {i + 1} без понятного заголовка: судя по содержанию, это {NameOf(column.Role)}. Проверьте.");
            if (table.Columns.Columns.FirstOrDefault(column => column.NamesBoth) is { } both)
                yield return new ReadingWarning(null, both.Heading, "Сроки и ответственные стоят в одном столбце; они разделены по смыслу, проверьте.");
        }
    }

    private static string NameOf(ColumnRole role) => role switch
    {
        ColumnRole.Deadline => "сроки",
        ColumnRole.Responsible => "ответственные",
        _ => "мероприятия",
    };
}
