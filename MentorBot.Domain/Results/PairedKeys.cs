using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Results;

/// <summary>The same thing asked twice: before the programme and after it.</summary>
public sealed record PairedKey(Questionnaire Before, Item BeforeItem, Questionnaire After, Item AfterItem)
{
    /// <summary>One item of one questionnaire, asked in two waves of measurement.</summary>
    public bool IsByWave => Before.Code == After.Code && BeforeItem.Key == AfterItem.Key;

    /// <summary>The stricter of the two.</summary>
    public Visibility Visibility => (Visibility)Math.Max((int)BeforeItem.Visibility, (int)AfterItem.Visibility);
}

/// <summary>Finds what is asked before and after, among the questionnaires themselves.</summary>
public static class PairedKeys
{
    public const string WaveBefore = "before";
    public const string WaveAfter = "after";

    private const string Expected = "exp_";
    private const string Actual = "act_";

    /// <summary>Measurements that the specification opens before the start and after the end with the same items.</summary>
    private static readonly string[] MeasuredTwice = ["H3", "H4", "H5"];

    public static IReadOnlyList<PairedKey> Of(IReadOnlyList<Questionnaire> questionnaires) =>
    [
        .. questionnaires.SelectMany(before => questionnaires.Where(after => IsAfter(before, after)).SelectMany(after => Between(before, after))),
        .. questionnaires.SelectMany(within => Within(within)),
        .. questionnaires.Where(measured => MeasuredTwice.Contains(measured.Code)).SelectMany(measured => Numeric(measured).Select(item => new PairedKey(measured, item, measured, item))),
    ];

    /// <summary>The survey at the end for the same people as the one at the start.</summary>
    private static bool IsAfter(Questionnaire before, Questionnaire after) =>
        before is { Opens.Event: "pairOrdered", System: false } && after is { Opens.Event: "closingOpened", System: false }
        && SameWords(before.Audience.Roles, after.Audience.Roles)
        && SameWords(before.Audience.Forms ?? [], after.Audience.Forms ?? []);

    private static IEnumerable<PairedKey> Between(Questionnaire before, Questionnaire after) =>
        from early in Numeric(before)
        let late = after.Find(NameAfter(early.Key))
        where late is not null && IsNumeric(late)
        select new PairedKey(before, early, after, late);

    /// <summary>What a school asks about then and now in one go.</summary>
    private static IEnumerable<PairedKey> Within(Questionnaire one) =>
        Between(one, one).Where(pair => !pair.IsByWave);

    private static string NameAfter(string key) => key.StartsWith(Expected, StringComparison.Ordinal) ? Actual + key[Expected.Length..] : key;

    private static IEnumerable<Item> Numeric(Questionnaire questionnaire) => questionnaire.Items.Where(IsNumeric);

    private static bool IsNumeric(Item item) => item.Type is ScaleType or NumberType;

    private static bool SameWords(IReadOnlyList<string> left, IReadOnlyList<string> right) => left.Count == right.Count && left.All(right.Contains);
}
