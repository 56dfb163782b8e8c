using System.Collections;
using System.Diagnostics.CodeAnalysis;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires;

/// <summary>
/// The lists that are known without asking the database, and whether another one was wanted. Most steps of a form that
/// lets choose among the people of a school have nothing to do with that choice.
/// </summary>
internal sealed class SourcesAtHand : IReadOnlyDictionary<string, IReadOnlyList<Choice>>
{
    /// <summary>A list was wanted that is not here: what was concluded without it does not hold.</summary>
    public bool WereNotEnough { get; private set; }

    public int Count => RunSources.Fixed.Count;

    public IEnumerable<string> Keys => RunSources.Fixed.Keys;

    public IEnumerable<IReadOnlyList<Choice>> Values => RunSources.Fixed.Values;

    public IReadOnlyList<Choice> this[string key] => TryGetValue(key, out var choices) ? choices : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<Choice> value)
    {
        if (RunSources.Fixed.TryGetValue(key, out value)) return true;
        WereNotEnough = true;
        return false;
    }

    public IEnumerator<KeyValuePair<string, IReadOnlyList<Choice>>> GetEnumerator() => RunSources.Fixed.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
