using System.Globalization;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Host.Questionnaires.Web.Controls;

/// <summary>What was entered for one item.</summary>
/// <param name="Value">Null where nothing was. Whether it is a valid answer, the engine judges.</param>
/// <param name="Mistake">Where something is half entered.</param>
internal sealed record Entered(AnswerValue? Value, string? Mistake = null);

/// <summary>Reads the inputs of an item back into an answer.</summary>
internal static class EntryReading
{
    /// <summary>More rows than any group has; a forged count asks for no more work than this.</summary>
    private const int MostRows = 50;

    public static Entered Read(string name, ItemView item, Entries entries, PageTexts texts) => item switch
    {
        { Kind: ItemKind.Note } => new Entered(NoteType.Read),
        { Kind: ItemKind.List } => Rows(name, item, entries, texts),
        { IsOrdered: true } => Many(Places(name, item, entries)),
        { IsMultiple: true } => Many(entries.Many(name)),
        _ => new Entered(Single(item.Kind, entries.One(name))),
    };

    /// <summary>How many rows stand on the page.</summary>
    public static int RowCount(string name, ItemView item, Entries entries)
    {
        var least = (int)(item.Min ?? 1);
        var most = Math.Min((int)(item.Max ?? MostRows), MostRows);
        return int.TryParse(entries.One(InputNames.RowCount(name)), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, least, most) : least;
    }

    /// <summary>How many choices stand one under another where their order counts.</summary>
    public static int PlaceCount(ItemView item) => Math.Min((int)(item.Max ?? item.Options.Count), item.Options.Count);

    private static IReadOnlyList<string> Places(string name, ItemView item, Entries entries) =>
        [.. Enumerable.Range(0, PlaceCount(item)).Select(place => entries.One(InputNames.OfPlace(name, place))).Where(code => code.Length > 0)];

    private static Entered Many(IReadOnlyList<string> texts) => new(texts.Count == 0 ? null : new ManyValue(texts));

    private static AnswerValue? Single(ItemKind kind, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return kind is ItemKind.Scale or ItemKind.Number && TryNumber(text, out var number) ? new NumberValue(number) : new TextValue(text);
    }

    private static bool TryNumber(string text, out decimal number) => decimal.TryParse(
        text.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>Rows in which nothing stands do not count.</summary>
    private static Entered Rows(string name, ItemView item, Entries entries, PageTexts texts)
    {
        var rows = new List<IReadOnlyDictionary<string, AnswerValue>>();
        string? mistake = null;
        for (var index = 0; index < RowCount(name, item, entries); index++)
        {
            var fields = item.Fields.Select(field => (Field: field, Read(InputNames.OfField(name, index, field.Key), field.Item, entries, texts).Value)).ToList();
            if (fields.All(field => field.Value is null)) continue;
            if (fields.Find(field => field.Value is null && field.Field.Item.IsRequired).Field is { } missing) mistake ??= texts.FieldMissing(index + 1, missing.Label);
            rows.Add(fields.Where(field => field.Value is not null).ToDictionary(field => field.Field.Key, field => field.Value!));
        }

        return new Entered(rows.Count == 0 ? null : new RowsValue(rows), mistake);
    }
}
