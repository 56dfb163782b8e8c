namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>What does not agree between rows, or had to be repaired.</summary>
internal static class RowChecks
{
    public static IEnumerable<ReadingWarning> Of(IReadOnlyList<RoadmapItemReading> items, IReadOnlyList<ItemDraft> drafts)
    {
        foreach (var draft in drafts.Where(draft => draft.WasShifted))
            yield return new ReadingWarning(draft.Number, null, "Ячейки строки были сдвинуты; они разложены по столбцам, проверьте.");
        var byNumber = items.GroupBy(item => item.Number, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var item in items)
        {
            var dot = item.Number.LastIndexOf('.');
            if (dot <= 0 || !byNumber.TryGetValue(item.Number[..dot], out var parent)) continue;
            if (item.Deadline.Due > parent.Deadline.Due)
                yield return new ReadingWarning(item.Number, "Сроки", $"Срок позже, чем у строки {parent.Number}, частью которой она является.");
        }

        foreach (var group in items.GroupBy(item => item.Number, StringComparer.Ordinal).Where(group => group.Count() > 1 && group.Select(item => item.Section).Distinct(StringComparer.Ordinal).Count() < group.Count()))
            yield return new ReadingWarning(group.Key, null, "Номер строки встречается в разделе больше одного раза.");
    }
}
