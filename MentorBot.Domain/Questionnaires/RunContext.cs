using System.Collections.Immutable;

namespace MentorBot.Domain.Questionnaires;

/// <summary>One entry of a source of <c>pick</c>: a person, a subject, a step.</summary>
/// <param name="Id">Stored as the answer.</param>
/// <param name="Label">Shown to people.</param>
public sealed record Choice(string Id, string Label);

/// <summary>Everything that a run needs to know from outside. Built anew by the host for every event.</summary>
public sealed record RunContext
{
    /// <summary>The day of answering in the time zone of the school.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The language in which the person is addressed; see <see cref="Texts.Language"/>.</summary>
    public string Language { get; init; } = Texts.Language.Basic;

    /// <summary>Role code of the one who answers; null where it is not known.</summary>
    public string? Role { get; init; }

    /// <summary>Whether the short log is filled in.</summary>
    public bool Express { get; init; }

    /// <summary>Outside name → value: <c>person.age</c>, <c>pair.form</c>, <c>answers.C1.prior</c> ...</summary>
    public IReadOnlyDictionary<string, AnswerValue> Facts { get; init; } = ImmutableDictionary<string, AnswerValue>.Empty;

    /// <summary>Ids of the mentor and the mentees of the pair, of which <c>meeting.membersMissing</c> follows; null outside a pair.</summary>
    public IReadOnlyList<string>? ExpectedMembers { get; init; }

    /// <summary>Source word → its entries in the order in which they are offered.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Choice>> Sources { get; init; } = ImmutableDictionary<string, IReadOnlyList<Choice>>.Empty;

    /// <summary>Source word → the ids that stand chosen when several may be picked and nothing is answered yet; the person may change them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ProposedChoices { get; init; } = ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Profile field → value known so far.</summary>
    public IReadOnlyDictionary<string, string> Profile { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Word of an automatic value → value.</summary>
    public IReadOnlyDictionary<string, AnswerValue> AutoValues { get; init; } = ImmutableDictionary<string, AnswerValue>.Empty;

    /// <summary>Word of a proposed value → the option code proposed.</summary>
    public IReadOnlyDictionary<string, string> Proposed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Words of the gates that are passed.</summary>
    public IReadOnlySet<string> GatesPassed { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Placeholder without braces → text.</summary>
    public IReadOnlyDictionary<string, string> Placeholders { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Key of an item → what the program says against an answer that the item itself takes, in Russian, or null; asked with the other answers of the run.</summary>
    public IReadOnlyDictionary<string, Func<AnswerValue, Answers, string?>> Checks { get; init; } = ImmutableDictionary<string, Func<AnswerValue, Answers, string?>>.Empty;

    public IReadOnlyList<Choice> Source(string word) => Sources.GetValueOrDefault(word) ?? [];
}
