using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Results;

/// <summary>One version of a questionnaire under the name by which a report calls it.</summary>
public sealed record NamedVersion(string Name, Questionnaire Questionnaire);

/// <summary>One key through all versions.</summary>
/// <param name="Item">The item as the newest version that has it words it.</param>
/// <param name="Versions">Names of the versions that have it.</param>
/// <param name="Options">Every option that any version offers or offered, those of the newest first.</param>
/// <param name="Visibility">The strictest that it ever had: what was promised to one who answered stays promised.</param>
public sealed record CodeBookItem(Item Item, IReadOnlyList<string> Versions, IReadOnlyList<Option> Options, Visibility Visibility)
{
    public string Key => Item.Key;

    public string Label(string code) => Options.FirstOrDefault(option => option.Code == code)?.Label ?? code;
}

/// <summary>All versions of a questionnaire, lined up by key, without what is only there to be read, and without the steps of the program that nobody answers. A key never changes its meaning, so answers of different versions stand in one column.</summary>
public sealed record CodeBook(IReadOnlyList<CodeBookItem> Items)
{
    /// <param name="versions">At least one, the oldest first.</param>
    public static CodeBook Of(IReadOnlyList<NamedVersion> versions)
    {
        var newestFirst = versions.Reverse().ToList();
        return new CodeBook([.. newestFirst.SelectMany(version => version.Questionnaire.Items).Where(IsAnswer).DistinctBy(item => item.Key).Select(newest => ItemOf(newest, newestFirst))]);
    }

    private static bool IsAnswer(Item item) => item.Type is { HoldsData: true } and not GateType;

    private static CodeBookItem ItemOf(Item newest, List<NamedVersion> newestFirst)
    {
        var all = newestFirst.Select(version => (version.Name, Item: version.Questionnaire.Find(newest.Key))).Where(version => version.Item is not null).ToList();
        return new CodeBookItem(
            newest,
            [.. all.Select(version => version.Name).Reverse()],
            [.. all.SelectMany(version => OptionsOf(version.Item!.Type)).DistinctBy(option => option.Code)],
            all.Max(version => version.Item!.Visibility));
    }

    private static IReadOnlyList<Option> OptionsOf(ItemType type) => type switch
    {
        SingleType single => single.Options.All,
        MultiType multi => multi.Options.All,
        YesNoType => [new Option("yes", EngineTexts.Russian.Yes), new Option("no", EngineTexts.Russian.No)],
        _ => [],
    };
}
