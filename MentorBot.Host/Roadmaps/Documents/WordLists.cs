using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>The definitions of the lists of a document, found by their numbers.</summary>
internal sealed class WordLists
{
    private const int DeepestStyle = 10;

    private readonly Dictionary<int, NumberingInstance> instances;
    private readonly Dictionary<int, AbstractNum> definitions;
    private readonly Dictionary<string, Style> styles;

    public WordLists(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        instances = (numbering?.Elements<NumberingInstance>() ?? []).Where(one => one.NumberID?.Value is not null).GroupBy(one => one.NumberID!.Value).ToDictionary(group => group.Key, group => group.First());
        definitions = (numbering?.Elements<AbstractNum>() ?? []).Where(one => one.AbstractNumberId?.Value is not null).GroupBy(one => one.AbstractNumberId!.Value).ToDictionary(group => group.Key, group => group.First());
        styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? []).Where(one => one.StyleId?.Value is not null).GroupBy(one => one.StyleId!.Value!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The numbering of the paragraph itself, or of its style or one that the style is based on.</summary>
    public NumberingProperties? PropertiesOf(Paragraph paragraph)
    {
        if (instances.Count == 0) return null;
        if (paragraph.ParagraphProperties?.NumberingProperties is { } own) return own;
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; id is not null && depth < DeepestStyle && styles.TryGetValue(id, out var style); depth++)
        {
            if (style.StyleParagraphProperties?.NumberingProperties is { } inherited) return inherited;
            id = style.BasedOn?.Val?.Value;
        }

        return null;
    }

    public Level? LevelOf(int list, int level)
    {
        if (!instances.TryGetValue(list, out var instance)) return null;
        var over = OverrideOf(instance, level)?.Level;
        return over ?? DefinitionOf(instance)?.Elements<Level>().FirstOrDefault(one => one.LevelIndex?.Value == level);
    }

    public int StartOf(int list, int level) =>
        (instances.TryGetValue(list, out var instance) ? OverrideOf(instance, level)?.StartOverrideNumberingValue?.Val?.Value : null)
        ?? LevelOf(list, level)?.StartNumberingValue?.Val?.Value ?? 1;

    /// <summary>Lists that share their definition go on counting together, unless one starts anew.</summary>
    public int CounterOf(int list)
    {
        var startsAnew = !instances.TryGetValue(list, out var instance) || instance.Elements<LevelOverride>().Any(one => one.StartOverrideNumberingValue is not null);
        return startsAnew ? list : -(instance!.AbstractNumId?.Val?.Value ?? 0) - 1;
    }

    /// <summary>A definition may only name the style that holds the list.</summary>
    private AbstractNum? DefinitionOf(NumberingInstance instance)
    {
        var definition = definitions.GetValueOrDefault(instance.AbstractNumId?.Val?.Value ?? -1);
        if (definition?.NumberingStyleLink?.Val?.Value is not { } link || !styles.TryGetValue(link, out var style)) return definition;
        var linked = style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value;
        return linked is { } list && instances.TryGetValue(list, out var other) && other != instance ? definitions.GetValueOrDefault(other.AbstractNumId?.Val?.Value ?? -1) : definition;
    }

    private static LevelOverride? OverrideOf(NumberingInstance instance, int level) => instance.Elements<LevelOverride>().FirstOrDefault(one => one.LevelIndex?.Value == level);
}
