using System.Collections.Frozen;

namespace MentorBot.Domain.Questionnaires.Texts;

/// <summary>
/// Which form of a word goes with a number. A language names its rule in its file; a language whose rule is not here yet
/// adds one line.
/// </summary>
internal static class PluralRules
{
    private static readonly FrozenDictionary<string, PluralRule> ByName = new Dictionary<string, PluralRule>
    {
        ["slavic"] = new(3, number => (number % 100, number % 10) switch
        {
            ( >= 11 and <= 14, _) => 2,
            (_, 1) => 0,
            (_, >= 2 and <= 4) => 1,
            _ => 2,
        }),
        ["germanic"] = new(2, number => number == 1 ? 0 : 1),
        ["single"] = new(1, _ => 0),
    }.ToFrozenDictionary();

    public static PluralRule Find(string name) =>
        ByName.GetValueOrDefault(name) ?? throw new InvalidDataException($"The plural rule “{name}” is not known; known are {string.Join(", ", ByName.Keys.Order())}.");
}

/// <param name="Forms">How many forms a word has.</param>
/// <param name="Choose">Number, 0 or more → index of the form.</param>
internal sealed record PluralRule(int Forms, Func<int, int> Choose);
