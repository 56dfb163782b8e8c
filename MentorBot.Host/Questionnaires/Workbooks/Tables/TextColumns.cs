using System.Text.RegularExpressions;

namespace MentorBot.Host.Questionnaires.Workbooks.Tables;

/// <summary>Finds the columns of a text in the basic language and in the others.</summary>
internal sealed partial class TextColumns
{
    /// <summary>The language of the program, whose words need no translation.</summary>
    public const string Basic = "ru";

    /// <summary>In milliseconds; the pattern is linear, so this is never reached.</summary>
    private const int LongestMatch = 1000;

    private static readonly HashSet<string> Translatable = ["label", "hint", "required_message", "constraint_message", "form_title"];

    private static readonly Dictionary<string, string> Named = Synonyms.Of(
        ("ru", "русский russian"), ("en", "english английский"), ("tt", "татарский tatar"), ("ba", "башкирский bashkir"), ("cv", "чувашский"), ("sah", "якутский"),
        ("de", "deutsch german немецкий"), ("fr", "français french французский"), ("es", "español spanish испанский"));

    // How the basic language is named in this very workbook; empty where its columns name none.
    private readonly string _basic;

    private TextColumns(string basic) => _basic = basic;

    /// <param name="preferred">What the settings call the language of the form; empty for nothing.</param>
    public static TextColumns Of(IEnumerable<SheetTable> tables, string preferred, Remarks remarks)
    {
        var columns = tables.SelectMany(table => table.Columns.Where(column => column.Header.Language.Length > 0 && Translatable.Contains(column.Header.Name)).Select(column => (Table: table, Column: column))).ToList();
        foreach (var (table, column) in columns.Where(one => Code(one.Column.Header.Language) is null))
            remarks.Error(table.Place(table.HeaderRow, column.Number), $"язык «{column.Header.Language}» не понятен; пишется код языка, например label::English (en).");
        var languages = columns.Select(one => Code(one.Column.Header.Language)).OfType<string>().Distinct().ToList();
        if (languages.Contains(Basic)) return new TextColumns(Basic);
        var hasPlain = tables.Any(table => table.Find("label") is not null);
        if (hasPlain || languages.Count == 0) return new TextColumns("");
        return new TextColumns(Code(preferred) is { } wished && languages.Contains(wished) ? wished : languages[0]);
    }

    /// <summary>The text in the basic language; empty where there is none.</summary>
    public string Text(TableRow row, string name, string form = "") => BasicColumn(row, name, form) is { } column ? row.Text(column) : "";

    public CellPlace Place(TableRow row, string name, string form = "") => row.Place(BasicColumn(row, name, form) ?? Columns(row.Table, name, form).FirstOrDefault());

    /// <summary>The same text in the other languages, by their codes.</summary>
    public IEnumerable<(string Language, string Text)> Translations(TableRow row, string name, string form = "") =>
        Columns(row.Table, name, form)
            .Where(column => column.Header.Language.Length > 0)
            .Select(column => (Language: Code(column.Header.Language), Text: row.Text(column)))
            .Where(text => text.Language is not null && text.Language != _basic && text.Text.Length > 0)
            .Select(text => (text.Language!, text.Text));

    private SheetTable.Column? BasicColumn(TableRow row, string name, string form)
    {
        var columns = Columns(row.Table, name, form).ToList();
        var named = columns.Find(column => _basic.Length > 0 && Code(column.Header.Language) == _basic);
        var plain = columns.Find(column => column.Header.Language.Length == 0);
        return named is not null && (plain is null || row.Text(named).Length > 0) ? named : plain;
    }

    private static IEnumerable<SheetTable.Column> Columns(SheetTable table, string name, string form) =>
        table.Columns.Where(column => column.Header.Name == name && column.Header.Form == form);

    /// <summary>The code of a language: of «English (en)» what stands in brackets.</summary>
    private static string? Code(string written)
    {
        var match = InBrackets().Match(written);
        var word = (match.Success ? match.Groups["code"].Value : written).Trim().ToLowerInvariant();
        if (Named.TryGetValue(Words.Fold(word), out var code)) return code;
        return LanguageCode().IsMatch(word) ? word : null;
    }

    [GeneratedRegex(@"\((?<code>[^()]+)\)\s*$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex InBrackets();

    [GeneratedRegex("^[a-z]{2,3}(-[a-z]{2,8})?$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex LanguageCode();
}
