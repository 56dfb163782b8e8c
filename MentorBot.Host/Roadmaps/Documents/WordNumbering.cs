using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Prints the automatic numbers of lists as Word does: a counter for each level of each list.</summary>
internal sealed class WordNumbering(MainDocumentPart main)
{
    private const int Levels = 9;

    private readonly Dictionary<int, int[]> counters = [];
    private readonly Numbering? numbering = main.NumberingDefinitionsPart?.Numbering;
    private readonly Styles? styles = main.StyleDefinitionsPart?.Styles;

    /// <summary>The label of a paragraph («1.3.», «•»); null when it is in no list. An empty paragraph in a numbered cell has a label too.</summary>
    public string? LabelOf(Paragraph paragraph, bool hasWords)
    {
        if (numbering is null || Properties(paragraph) is not { } properties || properties.NumberingId?.Val?.Value is not (> 0 and var list)) return null;
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (LevelOf(list, level) is not { } definition) return null;
        if (definition.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet) return hasWords ? "•" : null;
        Count(list, level);
        var label = definition.LevelText?.Val?.Value ?? "%1.";
        for (var i = 0; i <= level; i++)
            label = label.Replace($"%{i + 1}", Printed(counters[Key(list)][i], LevelOf(list, i)?.NumberingFormat?.Val?.Value), StringComparison.Ordinal);
        return label.Length == 0 ? null : label;
    }

    private void Count(int list, int level)
    {
        var key = Key(list);
        if (!counters.TryGetValue(key, out var counter)) counters[key] = counter = new int[Levels];
        for (var i = 0; i <= level; i++)
            if (counter[i] == 0) counter[i] = StartOf(list, i) - (i == level ? 1 : 0);
        counter[level]++;
        Array.Clear(counter, level + 1, Levels - level - 1);
    }

    /// <summary>Lists that share their definition go on counting together, unless one starts anew.</summary>
    private int Key(int list) => Instance(list) is { } instance && !instance.Elements<LevelOverride>().Any() ? -(instance.AbstractNumId?.Val?.Value ?? 0) - 1 : list;

    private int StartOf(int list, int level) =>
        Instance(list)?.Elements<LevelOverride>().FirstOrDefault(one => one.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value
        ?? LevelOf(list, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private Level? LevelOf(int list, int level)
    {
        if (Instance(list) is not { } instance) return null;
        var over = instance.Elements<LevelOverride>().FirstOrDefault(one => one.LevelIndex?.Value == level)?.Level;
        var definition = numbering!.Elements<AbstractNum>().FirstOrDefault(one => one.AbstractNumberId?.Value == instance.AbstractNumId?.Val?.Value);
        return over ?? definition?.Elements<Level>().FirstOrDefault(one => one.LevelIndex?.Value == level);
    }

    private NumberingInstance? Instance(int list) => numbering!.Elements<NumberingInstance>().FirstOrDefault(one => one.NumberID?.Value == list);

    /// <summary>The numbering of the paragraph itself, or of its style or one that the style is based on.</summary>
    private NumberingProperties? Properties(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is { } own) return own;
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; id is not null && depth < Levels; depth++)
        {
            var style = styles?.Elements<Style>().FirstOrDefault(one => one.StyleId?.Value == id);
            if (style?.StyleParagraphProperties?.NumberingProperties is { } inherited) return inherited;
            id = style?.BasedOn?.Val?.Value;
        }

        return null;
    }

    private static string Printed(int number, NumberFormatValues? format) => format switch
    {
        NumberFormatValues.UpperRoman => Roman(number),
        NumberFormatValues.LowerRoman => Roman(number).ToLowerInvariant(),
        NumberFormatValues.LowerLetter => ((char)('a' + (number - 1) % 26)).ToString(),
        NumberFormatValues.UpperLetter => ((char)('A' + (number - 1) % 26)).ToString(),
        NumberFormatValues.RussianLower => "абвгдежзиклмнопрстуфхцчшщэюя"[(number - 1) % 28].ToString(),
        NumberFormatValues.DecimalZero => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        (int Value, string Letters)[] digits = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = string.Empty;
        foreach (var (value, letters) in digits)
            for (; number >= value; number -= value) roman += letters;
        return roman;
    }
}
