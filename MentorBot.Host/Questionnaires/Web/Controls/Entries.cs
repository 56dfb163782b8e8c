using Microsoft.Extensions.Primitives;

namespace MentorBot.Host.Questionnaires.Web.Controls;

/// <summary>What stands entered in the inputs of a page, by their names: posted by a browser, or filled in from the answers.</summary>
internal sealed class Entries(IEnumerable<KeyValuePair<string, StringValues>> byName)
{
    private readonly Dictionary<string, StringValues> byName = new(byName, StringComparer.Ordinal);

    public static Entries None => new([]);

    public IEnumerable<KeyValuePair<string, StringValues>> All => byName;

    public string One(string name) => byName.TryGetValue(name, out var texts) ? texts.FirstOrDefault() ?? "" : "";

    public IReadOnlyList<string> Many(string name) => byName.TryGetValue(name, out var texts) ? [.. texts.OfType<string>().Where(text => text.Length > 0)] : [];

    public Entries With(string name, params string[] texts) => new(new Dictionary<string, StringValues>(byName) { [name] = texts });

    public Entries Without(Func<string, bool> isLeftOut) => new(byName.Where(entry => !isLeftOut(entry.Key)));
}
