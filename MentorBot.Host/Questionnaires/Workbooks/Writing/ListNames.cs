using System.Globalization;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Host.Questionnaires.Workbooks.Writing;

/// <param name="Name">The name of the list on the sheet <c>choices</c>.</param>
/// <param name="Labels">Language → code → label.</param>
internal sealed record NamedList(string Name, OptionList Options, IReadOnlySet<string> Exclusive, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Labels);

/// <summary>Gives the lists of options their names; questions with the same options share one.</summary>
internal sealed class ListNames
{
    private readonly Dictionary<string, NamedList> byContent = [];
    private readonly Dictionary<string, NamedList> byPath = [];

    public ListNames(Questionnaire questionnaire)
    {
        foreach (var item in questionnaire.Items)
        {
            Add(item.Key, item.Type, questionnaire);
            foreach (var field in (item.Type as ListType)?.Fields ?? []) Add($"{item.Key}.{field.Key}", field.Type, questionnaire);
        }
    }

    public IEnumerable<NamedList> All => byContent.Values;

    /// <param name="path">The key of an item, or <c>item.field</c> of a repeated group.</param>
    public string Of(string path) => byPath[path].Name;

    private void Add(string path, ItemType type, Questionnaire questionnaire)
    {
        var (options, exclusive) = type switch
        {
            SingleType single => (single.Options, (IReadOnlySet<string>)new HashSet<string>()),
            MultiType multi => (multi.Options, multi.Exclusive),
            _ => (null, new HashSet<string>()),
        };
        if (options is null) return;
        var labels = questionnaire.Wordings.Where(wording => wording.Value.Options.ContainsKey(path)).ToDictionary(wording => wording.Key, wording => wording.Value.Options[path]);
        var content = Content(options, exclusive, labels);
        if (!byContent.TryGetValue(content, out var list)) byContent[content] = list = new NamedList(NameOf(path), options, exclusive, labels);
        byPath[path] = list;
    }

    private string NameOf(string path)
    {
        var name = path.Replace('.', '_');
        var unique = name;
        for (var number = 2; byContent.Values.Any(list => list.Name == unique); number++) unique = name + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    private static string Content(OptionList options, IReadOnlySet<string> exclusive, Dictionary<string, IReadOnlyDictionary<string, string>> labels) => string.Join('\n', [
        .. options.All.Select(option => $"{option.Code}|{option.Label}|{string.Join(' ', option.For ?? [])}|{option.Score}|{exclusive.Contains(option.Code)}"),
        .. labels.OrderBy(language => language.Key, StringComparer.Ordinal).SelectMany(language => language.Value.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{language.Key}|{label.Key}|{label.Value}")),
    ]);
}
