using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Prints the automatic numbers of lists as Word does: a counter for each level of each list.</summary>
internal sealed class WordNumbering(MainDocumentPart main)
{
    private const int Levels = 9;

    private readonly Dictionary<int, int[]> counters = [];
    private readonly WordLists lists = new(main);

    /// <summary>The label of a paragraph («1.3.», «•»); null when it is in no list. An empty paragraph in a numbered cell has a label too.</summary>
    public string? LabelOf(Paragraph paragraph, bool hasWords)
    {
        if (lists.PropertiesOf(paragraph) is not { } properties || properties.NumberingId?.Val?.Value is not (> 0 and var list)) return null;
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (lists.LevelOf(list, level) is not { } definition) return null;
        if (definition.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet) return hasWords ? "•" : null;
        Count(list, level);
        var label = definition.LevelText?.Val?.Value ?? "%1.";
        for (var i = 0; i <= level; i++)
            label = label.Replace($"%{i + 1}", Printed(counters[lists.CounterOf(list)][i], lists.LevelOf(list, i)?.NumberingFormat?.Val?.Value), StringComparison.Ordinal);
        return label.Length == 0 ? null : label;
    }

    private void Count(int list, int level)
    {
        var key = lists.CounterOf(list);
        if (!counters.TryGetValue(key, out var counter)) counters[key] = counter = new int[Levels];
        for (var i = 0; i <= level; i++)
            if (counter[i] == 0) counter[i] = lists.StartOf(list, i) - (i == level ? 1 : 0);
        counter[level]++;
        for (var i = level + 1; i < Levels; i++)
            if (lists.LevelOf(list, i)?.LevelRestart?.Val?.Value != 0) counter[i] = 0;
    }

    private static string Printed(int number, NumberFormatValues? format) => format switch
    {
        NumberFormatValues.None => string.Empty,
        NumberFormatValues.UpperRoman => ListNumber.Roman(number),
        NumberFormatValues.LowerRoman => ListNumber.Roman(number).ToLowerInvariant(),
        NumberFormatValues.LowerLetter => ListNumber.Letter(number, 'a'),
        NumberFormatValues.UpperLetter => ListNumber.Letter(number, 'A'),
        NumberFormatValues.RussianLower => ListNumber.Russian(number),
        NumberFormatValues.RussianUpper => ListNumber.Russian(number).ToUpperInvariant(),
        NumberFormatValues.DecimalZero => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
