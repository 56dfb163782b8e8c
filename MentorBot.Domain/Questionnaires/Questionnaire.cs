using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Domain.Questionnaires;

/// <summary>Who answers a questionnaire.</summary>
/// <param name="Roles">Role codes of <see cref="Vocabulary.Roles"/>.</param>
/// <param name="Forms">Form codes, or null: every form of mentoring.</param>
/// <param name="ConfirmedBy">Roles that confirm the finished log; empty for none.</param>
public sealed record Audience(IReadOnlyList<string> Roles, IReadOnlyList<string>? Forms, IReadOnlyList<string> ConfirmedBy, string Note);

/// <summary>When a questionnaire opens.</summary>
/// <param name="Event">A word of <see cref="Vocabulary.Events"/>.</param>
/// <param name="WindowDays">Days until it closes; null while it has no window.</param>
public sealed record Opening(string Event, int? WindowDays, string Note);

/// <summary>An answer to another questionnaire.</summary>
/// <param name="Name">The outside name by which a condition asks for it.</param>
public sealed record AnswerElsewhere(string Name, string Code, string Key)
{
    /// <returns>Null for a name that stands for something else.</returns>
    internal static AnswerElsewhere? Of(string name) => OutsideNames.TrySplitAnswer(name, out var code, out var key) ? new AnswerElsewhere(name, code, key) : null;
}

/// <summary>One version of one questionnaire: what is asked, of whom and when. Immutable and shared by all its runs.</summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, Item> _byKey;
    private readonly FrozenDictionary<string, List<Item>> _affected;
    private readonly ConcurrentDictionary<string, Questionnaire> _inLanguages = new();
    private readonly Lazy<ItemCounts> _counts;
    private readonly Lazy<ItemCounts> _expressCounts;

    public Questionnaire(IReadOnlyList<Item> items)
    {
        Items = items;
        _byKey = items.ToFrozenDictionary(item => item.Key);
        _affected = items.ToFrozenDictionary(item => item.Key, FindAffected);
        _counts = new Lazy<ItemCounts>(() => new ItemCounts(items, _ => true));
        _expressCounts = new Lazy<ItemCounts>(() => new ItemCounts(items, item => Express?.Contains(item.Key) != false));
        HasGates = items.Any(item => item.Type is GateType);
        AnswersElsewhere = [.. items.SelectMany(item => (item.Condition?.Names ?? []).Concat(item.ParsedConstraint?.Names ?? [])).Distinct().Select(AnswerElsewhere.Of).OfType<AnswerElsewhere>()];
    }

    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }

    /// <summary>The short title that people see.</summary>
    public required string TitleRu { get; init; }
    public required Audience Audience { get; init; }
    public required Opening Opens { get; init; }
    public string Moment { get; init; } = "";
    public string? Note { get; init; }

    /// <summary>Keys of the short log; null where the questionnaire has none.</summary>
    public IReadOnlySet<string>? Express { get; init; }

    /// <summary>A dialog of the program itself (registration, the fact of a consent ...), not listed among the questionnaires.</summary>
    public bool System { get; init; }

    /// <summary>Whether the answers are shown once more before they are sent.</summary>
    public bool Summary { get; init; } = true;

    /// <summary>The items in the order in which they are asked.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>Whether anything in it is let pass by papers, see <see cref="RunContext.GatesPassed"/>; most forms ask for none.</summary>
    public bool HasGates { get; }

    /// <summary>Items of other questionnaires whose answers the conditions ask for.</summary>
    public IReadOnlyList<AnswerElsewhere> AnswersElsewhere { get; }

    /// <summary>Language → the words in which it differs from the definition.</summary>
    public IReadOnlyDictionary<string, Wording> Wordings { get; private init; } = ImmutableDictionary<string, Wording>.Empty;

    /// <summary>
    /// The same questionnaire in the words of a language: keys, codes, limits and order are the same. What the language does
    /// not say, the language that it falls back to does. Made once and kept.
    /// </summary>
    public Questionnaire In(string language) =>
        Wordings.Count == 0 ? this : _inLanguages.GetOrAdd(language, name => Language.Chain(name).Reverse().Aggregate(this, (words, one) => words.Wearing(one)));

    /// <summary>The questionnaire with the words of one more language.</summary>
    public Questionnaire With(string language, Wording wording) =>
        Copy(Items, TitleRu, new Dictionary<string, Wording>(Wordings) { [language] = wording });

    public Item? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The items whose being shown depends, directly or through others, on the answer to <paramref name="key"/>; in their order.</summary>
    public IReadOnlyList<Item> Affected(string key) => _affected[key];

    internal ItemCounts CountsOf(bool express) => (express ? _expressCounts : _counts).Value;

    private Questionnaire Wearing(string language) => Wordings.GetValueOrDefault(language) is { } wording
        ? Copy([.. Items.Select(wording.Apply)], wording.Title ?? TitleRu, Wordings)
        : this;

    private Questionnaire Copy(IReadOnlyList<Item> items, string titleRu, IReadOnlyDictionary<string, Wording> wordings) => new(items)
    {
        Code = Code,
        Version = Version,
        Title = Title,
        TitleRu = titleRu,
        Audience = Audience,
        Opens = Opens,
        Moment = Moment,
        Note = Note,
        Express = Express,
        System = System,
        Summary = Summary,
        Wordings = wordings,
    };

    private List<Item> FindAffected(Item changed)
    {
        var names = new HashSet<string> { changed.Key };
        if (changed.Key == OutsideNames.AttendedItem) names.Add(OutsideNames.MembersMissing);
        var affected = new List<Item>();
        foreach (var item in Items.Skip(changed.Index + 1))
        {
            if (item.Condition is null || !item.Condition.Names.Any(names.Contains)) continue;
            affected.Add(item);
            names.Add(item.Key);
        }

        return affected;
    }
}
