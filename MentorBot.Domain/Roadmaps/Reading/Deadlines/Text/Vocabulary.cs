using System.Collections.Frozen;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>The words that deadlines are made of.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, int> Months = MonthForms();

    private static readonly FrozenDictionary<string, int> Counts = new (string Word, int Value)[]
    {
        ("один", 1), ("одного", 1), ("одну", 1), ("одной", 1), ("два", 2), ("две", 2), ("двух", 2), ("дважды", 2), ("три", 3), ("трех", 3),
        ("трижды", 3), ("четыре", 4), ("четырех", 4), ("пять", 5), ("пяти", 5), ("шесть", 6), ("шести", 6), ("семь", 7), ("семи", 7),
        ("восемь", 8), ("девять", 9), ("десять", 10), ("десяти", 10), ("четырнадцать", 14), ("пятнадцать", 15), ("двадцать", 20),
        ("тридцать", 30),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    private static readonly (string Stem, DayOfWeek Day)[] Weekdays =
    [
        ("понедельник", DayOfWeek.Monday), ("вторник", DayOfWeek.Tuesday), ("сред", DayOfWeek.Wednesday), ("четверг", DayOfWeek.Thursday),
        ("пятниц", DayOfWeek.Friday), ("суббот", DayOfWeek.Saturday), ("воскресень", DayOfWeek.Sunday),
    ];

    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "до", "не", "по", "к", "ко", "с", "со", "от", "в", "во", "на", "и", "или", "за", "через", "после", "при", "раз", "раза", "г", "гг",
        "год", "года", "году", "годы", "годов", "далее", "затем", "потом", "день", "дня", "дней", "числа", "число", "числу", "весь", "всего", "всей",
        "позже", "уч", "каб", "а", "но", "под", "об", "о", "у", "из", "для", "срок", "сроки", "сроками", "дата", "цмн", "оо", "руо",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Stems =
    [
        "ежемесячн", "ежеквартальн", "ежегодн", "еженедельн", "ежедневн", "ежеквартально", "постоянн", "необходимост", "период", "квартал", "полугоди",
        "учебн", "позднее", "течени", "реализаци", "программ", "наставничеств", "внедрени", "завершени", "окончани", "график", "план",
        "согласован", "согласно", "месяц", "недел", "кажд", "включительн", "систематическ", "регулярн", "декад", "половин", "середин",
        "начал", "конец", "конц", "последн", "каникул", "четверт", "триместр", "обновлени", "поступлени", "запрос", "соответстви",
        "обучени", "календарн", "рабочи", "отчетн", "текущ", "следующ", "мероприяти", "проект", "понедельник", "вторник", "четверг", "пятниц",
        "суббот", "воскресень", "отдельн", "утвержденн", "проведени", "протяжени", "результат", "итогам",
    ];

    private static readonly string[] ShortWeekdays = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];

    private static readonly string[] TimeStems =
    [
        "недел", "месяц", "квартал", "полугоди", "четверт", "четверть", "триместр", "декад", "половин", "середин", "начал", "конец", "конц", "последн",
        "предпоследн", "кажд", "ежемес", "ежеква", "ежегод", "еженед", "ежедн", "каникул", "числ", "осен", "зим", "весн", "весен", "летн", "следующ", "прошл", "двадцат", "тридцат",
        "раньше", "ранее", "позднее", "позже",
    ];

    private static readonly FrozenSet<string> Endings = new[]
    {
        "", "й", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "ой", "ей", "ий", "ый", "ая", "яя", "ое", "ее", "ие", "ые", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем",
        "ых", "их", "ыми", "ими", "ами", "ями", "ах", "ях", "ам", "ям", "ов", "ев", "ью", "ии", "ию", "ия", "ием", "но", "ного", "ным", "ный", "ная", "ном", "ную",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> MonthNames => Months.Keys;

    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>A month cut short, which may carry a full stop: «сент.», «ноябр.».</summary>
    public static bool IsCutMonth(string word) =>
        word is "ноя" || Months.ContainsKey(word) && word is not ("март" or "август" or "май") && !"ьяеюмау".Contains(word[^1], StringComparison.Ordinal);

    public static int? Count(string word) => Counts.TryGetValue(word, out var count) ? count : null;

    public static DayOfWeek? Weekday(string word)
    {
        foreach (var (stem, day) in Weekdays)
            if (word.Begins(stem) && word.Length - stem.Length <= 3 && !word.Begins("средн") && !word.Begins("средст")) return day;
        return null;
    }

    public static DayOfWeek? ShortWeekday(string word)
    {
        var index = Array.IndexOf(ShortWeekdays, word);
        return index < 0 ? null : (DayOfWeek)index;
    }

    /// <summary>A word that says when, where a grammar rule reads it: left over, it may change everything.</summary>
    public static bool SpeaksOfTime(string word) =>
        Months.ContainsKey(word) || Counts.ContainsKey(word) || OrdinalWord.Read(word) is not null
        || Array.Exists(TimeStems, stem => word.Begins(stem) && Endings.Contains(word[stem.Length..]));

    /// <summary>A word that the grammar knows in some form.</summary>
    public static bool Knows(string word)
    {
        if (SmallWords.Contains(word) || Months.ContainsKey(word) || Counts.ContainsKey(word)) return true;
        foreach (var stem in Stems)
            if (word.Begins(stem) && Endings.Contains(word[stem.Length..])) return true;
        return false;
    }

    private static FrozenDictionary<string, int> MonthForms()
    {
        string[][] forms =
        [
            ["январь", "января", "январе", "январю", "январем", "янв", "январ"],
            ["февраль", "февраля", "феврале", "февралю", "февралем", "фев", "февр", "феврал"],
            ["март", "марта", "марте", "марту", "мартом", "мар"],
            ["апрель", "апреля", "апреле", "апрелю", "апрелем", "апр", "апрел"],
            ["май", "мая", "мае", "маю", "маем"],
            ["июнь", "июня", "июне", "июню", "июнем", "июн"],
            ["июль", "июля", "июле", "июлю", "июлем", "июл"],
            ["август", "августа", "августе", "августу", "августом", "авг"],
            ["сентябрь", "сентября", "сентябре", "сентябрю", "сентябрем", "сен", "сент", "сентяб", "сентябр"],
            ["октябрь", "октября", "октябре", "октябрю", "октябрем", "окт", "октяб", "октябр"],
            ["ноябрь", "ноября", "ноябре", "ноябрю", "ноябрем", "ноя", "нояб", "ноябр"],
            ["декабрь", "декабря", "декабре", "декабрю", "декабрем", "дек", "декаб", "декабр"],
        ];
        return forms.SelectMany((list, i) => list.Select(form => (form, Month: i + 1)))
            .ToFrozenDictionary(pair => pair.form, pair => pair.Month, StringComparer.Ordinal);
    }
}
