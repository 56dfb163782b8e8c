namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>What a column holds by the words of its heading: the word that stands first decides.</summary>
internal static class HeadingWords
{
    private const int LongestHeading = 120;
    private const int FewestOfBroken = 4;

    private static readonly (string Stem, ColumnRole Role)[] Stems =
    [
        ("№", ColumnRole.Number), ("п/п", ColumnRole.Number), ("п.п", ColumnRole.Number), ("номер", ColumnRole.Number),
        ("направлен", ColumnRole.Section), ("этап", ColumnRole.Section), ("раздел", ColumnRole.Section), ("блок", ColumnRole.Section), ("модул", ColumnRole.Section),
        ("мероприят", ColumnRole.Title), ("действи", ColumnRole.Title), ("вид деятельност", ColumnRole.Title), ("виды деятельност", ColumnRole.Title),
        ("виды работ", ColumnRole.Title), ("вид работ", ColumnRole.Title), ("событи", ColumnRole.Title), ("задач", ColumnRole.Title), ("тема", ColumnRole.Title), ("работы", ColumnRole.Title),
        ("содержани", ColumnRole.Details), ("описани", ColumnRole.Details), ("форма", ColumnRole.Details), ("формы", ColumnRole.Details),
        ("результат", ColumnRole.Result), ("документ", ColumnRole.Result), ("продукт", ColumnRole.Result), ("отчет", ColumnRole.Result),
        ("ожидаем", ColumnRole.Result), ("планируем", ColumnRole.Result), ("показател", ColumnRole.Result), ("выход", ColumnRole.Result),
        ("отметк", ColumnRole.Other), ("примечан", ColumnRole.Other), ("факт", ColumnRole.Other), ("контрол", ColumnRole.Other), ("продолжительност", ColumnRole.Other), ("участник", ColumnRole.Other), ("категори", ColumnRole.Other), ("место", ColumnRole.Other),
        ("срок", ColumnRole.Deadline), ("дата", ColumnRole.Deadline), ("даты", ColumnRole.Deadline), ("период", ColumnRole.Deadline), ("время", ColumnRole.Deadline), ("когда", ColumnRole.Deadline),
        ("месяц", ColumnRole.Deadline), ("график", ColumnRole.Deadline), ("дедлайн", ColumnRole.Deadline),
        ("ответствен", ColumnRole.Responsible), ("отв.", ColumnRole.Responsible), ("исполнител", ColumnRole.Responsible), ("организатор", ColumnRole.Responsible), ("кто ", ColumnRole.Responsible), ("должностн", ColumnRole.Responsible),
    ];

    /// <summary>Words that say little, and count only where nothing else is said.</summary>
    private static readonly (string Stem, ColumnRole Role)[] WeakStems =
    [
        ("наименован", ColumnRole.Title), ("названи", ColumnRole.Title), ("что ", ColumnRole.Title), ("активност", ColumnRole.Title), ("шаг", ColumnRole.Title), ("вопрос", ColumnRole.Title),
        ("начал", ColumnRole.Deadline), ("окончан", ColumnRole.Deadline), ("завершен", ColumnRole.Deadline),
    ];

    public static ColumnRole? RoleOf(string heading)
    {
        var text = Folded(heading);
        return text.Length > LongestHeading ? null : FirstOf(Stems, text) ?? FirstOf(WeakStems, text) ?? Broken(text);
    }

    /// <summary>«Сроки, ответственные»: one column for both.</summary>
    public static bool NamesBoth(string heading)
    {
        var text = Folded(heading);
        return text.Length <= LongestHeading && Names(text, ColumnRole.Deadline) && Names(text, ColumnRole.Responsible);
    }

    /// <summary>How strongly a heading claims the column of measures: «Мероприятия» more than «Задачи».</summary>
    public static int TitleStrength(string heading)
    {
        var text = Folded(heading);
        if (text.Has("мероприят")) return 3;
        return text.Has("действи") || text.Has("деятельност") || text.Has("работ") ? 2 : text.Has("задач") ? 0 : 1;
    }

    /// <summary>Those who help the one who answers.</summary>
    public static bool NamesHelpers(string heading) => Folded(heading).Has("соисполнит");

    /// <summary>«Число» beside «Месяц»: the day stands in a column of its own.</summary>
    public static bool NamesDay(string heading) => Folded(heading).Trim() is "число" or "числа" or "день" or "дни" or "день месяца" or "дата" or "даты";

    /// <summary>«Месяц».</summary>
    public static bool NamesMonth(string heading) => Folded(heading).Trim() is "месяц" or "месяцы";

    /// <summary>Which end of a window a column of dates names.</summary>
    public static WindowEdge EdgeOf(string heading)
    {
        var text = Folded(heading);
        if (text.Has("начал")) return WindowEdge.First;
        return text.Has("окончан") || text.Has("завершен") || text.Has("конец") ? WindowEdge.Last : WindowEdge.None;
    }

    /// <summary>«Сро ки», «Ответст- венный»: a word that the end of a line, or a scanner, has cut.</summary>
    private static ColumnRole? Broken(string text)
    {
        var joined = new string([.. text.Where(char.IsLetter)]);
        foreach (var (stem, role) in Stems)
            if (stem.Length >= FewestOfBroken && role is not ColumnRole.Other && joined.Begins(stem)) return role;
        return null;
    }

    private static bool Names(string text, ColumnRole role) => Array.Exists(Stems, stem => stem.Role == role && text.Has(stem.Stem));

    private static string Folded(string heading) => heading.OnOneLine().ToLowerInvariant().Replace('ё', 'е').Replace('?', ' ') + " ";

    private static ColumnRole? FirstOf((string Stem, ColumnRole Role)[] stems, string text)
    {
        var (first, role) = (int.MaxValue, (ColumnRole?)null);
        foreach (var (stem, candidate) in stems)
        {
            var at = text.IndexOf(stem, StringComparison.Ordinal);
            if (at < 0 || at >= first) continue;
            (first, role) = (at, candidate);
        }

        return role;
    }
}
