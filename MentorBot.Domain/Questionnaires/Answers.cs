using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorBot.Domain.Questionnaires;

/// <summary>How an item was dealt with.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnswerStatus>))]
public enum AnswerStatus
{
    Given,

    /// <summary>«Пропустить» on an item that is not required.</summary>
    Skipped,

    /// <summary>«Не хочу отвечать»: counts for completion, not for means.</summary>
    Declined,
}

/// <summary>What a person said to one item.</summary>
/// <param name="Value">Null unless <paramref name="Status"/> is <see cref="AnswerStatus.Given"/>.</param>
/// <param name="SetAside">The item is hidden at present: the answer does not count, and comes back when the item does.</param>
public sealed record Answer(AnswerValue? Value, AnswerStatus Status = AnswerStatus.Given, bool SetAside = false);

/// <summary>All answers of one run, item key → answer. Immutable.</summary>
public sealed record Answers(ImmutableSortedDictionary<string, Answer> Entries)
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal));

    public Answer? Find(string key) => Entries.GetValueOrDefault(key);

    /// <summary>The answer that counts: null where there is none or it is set aside.</summary>
    public Answer? Active(string key) => Find(key) is { SetAside: false } answer ? answer : null;

    /// <summary>The value of the answer that counts; null also for a skipped or declined item.</summary>
    public AnswerValue? Value(string key) => Active(key)?.Value;

    public Answers With(string key, Answer answer) => new(Entries.SetItem(key, answer));

    public Answers With(ImmutableSortedDictionary<string, Answer> changes) => changes.Count == 0 ? this : new(Entries.SetItems(changes));
}
