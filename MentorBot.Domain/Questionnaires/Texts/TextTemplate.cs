using System.Globalization;
using System.Text;

namespace MentorBot.Domain.Questionnaires.Texts;

/// <summary>
/// A sentence of a language file: <c>{name}</c> is a value, <c>{name|знак|знака|знаков}</c> the form of a word that goes with
/// a number, as many forms as the plural rule of the language has.
/// </summary>
internal sealed class TextTemplate
{
    private readonly List<Part> _parts = [];

    public TextTemplate(string written)
    {
        for (var at = 0; at < written.Length;)
        {
            var open = written.IndexOf('{', at);
            var end = open < 0 ? written.Length : open;
            if (end > at) _parts.Add(new Part(written[at..end], null, []));
            if (open < 0) break;
            var close = written.IndexOf('}', open);
            if (close < 0) throw new InvalidDataException($"“{written}” has a brace that is not closed.");
            var words = written[(open + 1)..close].Split('|');
            _parts.Add(new Part("", words[0], words[1..]));
            at = close + 1;
        }
    }

    public IReadOnlySet<string> Placeholders => _parts.Select(part => part.Name).OfType<string>().ToHashSet();

    /// <summary>Counts of forms that words are written with; empty where the sentence has no such word.</summary>
    public IEnumerable<int> FormCounts => _parts.Where(part => part.Forms.Length > 0).Select(part => part.Forms.Length);

    public string Fill(PluralRule plural, ReadOnlySpan<(string Name, object Value)> values)
    {
        if (_parts is [{ Name: null } only]) return only.Literal;
        var text = new StringBuilder();
        foreach (var part in _parts) text.Append(part.Name is null ? part.Literal : Show(part, Find(values, part.Name), plural));
        return text.ToString();
    }

    private static string Show(Part part, object value, PluralRule plural) =>
        part.Forms.Length == 0 ? Convert.ToString(value, CultureInfo.InvariantCulture)! : part.Forms[plural.Choose((int)value)];

    private static object Find(ReadOnlySpan<(string Name, object Value)> values, string name)
    {
        foreach (var (known, value) in values)
        {
            if (known == name) return value;
        }

        throw new InvalidOperationException($"The engine has no value for {{{name}}}.");
    }

    private sealed record Part(string Literal, string? Name, string[] Forms);
}
