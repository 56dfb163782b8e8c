namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>What a column holds by the words of its heading: the word that stands first decides.</summary>
internal static class HeadingWords
{
    private const int LongestHeading = 120;

    private static readonly (string Stem, ColumnRole Role)[] Stems =
    [
        ("№", ColumnRole.Number), ("п/п", ColumnRole.Number), ("п.п", ColumnRole.Number), ("номер", ColumnRole.Number),
        ("направлен", ColumnRole.Section), ("этап", ColumnRole.Section), ("раздел", ColumnRole.Section), ("блок", ColumnRole.Section), ("модул", ColumnRole.Section),
        ("мероприят", ColumnRole.Title), ("действи", ColumnRole.Title), ("вид деятельност", ColumnRole.Title), ("виды деятельност", ColumnRole.Title),
        ("виды работ", ColumnRole.Title), ("вид работ", ColumnRole.Title), ("событи", ColumnRole.Title), ("задач", ColumnRole.Title), ("тема", ColumnRole.Title), ("работы", ColumnRole.Title),
        ("содержани", ColumnRole.Details), ("описани", ColumnRole.Details), ("форма", ColumnRole.Details), ("формы", ColumnRole.Details),
        ("результат", ColumnRole.Result), ("документ", ColumnRole.Result), ("продукт", ColumnRole.Result), ("отчет", ColumnRole.Result),
        ("ожидаем", ColumnRole.Result), ("планируем", ColumnRole.Result), ("показател", ColumnRole.Result), ("выход", ColumnRole.Result),
        ("отметк", ColumnRole.Other), ("примечан", ColumnRole.Other), ("участник", ColumnRole.Other), ("категори", ColumnRole.Other), ("место", ColumnRole.Other),
        ("срок", ColumnRole.Deadline), ("дата", ColumnRole.Deadline), ("даты", ColumnRole.Deadline), ("период", ColumnRole.Deadline), ("время", ColumnRole.Deadline), ("когда", ColumnRole.Deadline),
        ("ответствен", ColumnRole.Responsible), ("исполнител", ColumnRole.Responsible), ("организатор", ColumnRole.Responsible), ("кто ", ColumnRole.Responsible),
    ];

    public static ColumnRole? RoleOf(string heading)
    {
        var text = heading.OnOneLine().ToLowerInvariant().Replace('ё', 'е') + " ";
        if (text.Length > LongestHeading) return null;
        var (first, role) = (int.MaxValue, (ColumnRole?)null);
        foreach (var (stem, candidate) in Stems)
        {
            var at = text.IndexOf(stem, StringComparison.Ordinal);
            if (at < 0 || at >= first) continue;
            (first, role) = (at, candidate);
        }

        return role;
    }
}
