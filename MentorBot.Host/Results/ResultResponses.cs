using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Results;
using MentorBot.Host.Questionnaires;

namespace MentorBot.Host.Results;

/// <param name="Rate">Submitted of given, from 0 to 1; null where nobody was asked.</param>
internal sealed record CountsResponse(int Given, int Planned, int Opened, int InProgress, int Submitted, int Expired, int Waived, int Voided, double? Rate, int DeclinedItems)
{
    public static CountsResponse Of(ResponseCounts counts, int declined) => new(
        counts.Given, counts.Planned, counts.Opened, counts.InProgress, counts.Submitted, counts.Expired, counts.Waived, counts.Voided, counts.Rate, declined);
}

internal sealed record GroupRateResponse(string Form, string Role, string? Class, CountsResponse Counts);

internal sealed record RateResponse(string Code, string Title, CountsResponse Counts, IReadOnlyList<GroupRateResponse> Groups)
{
    public static RateResponse Of(QuestionnaireRate rate) => new(
        rate.Code,
        rate.Title,
        CountsResponse.Of(rate.Counts, rate.Declined),
        [.. rate.Groups.Select(group => new GroupRateResponse(group.Group.Form!, group.Group.Role!, group.Class, CountsResponse.Of(group.Counts, group.Declined)))]);
}

/// <param name="Share">Of those who answered the item; of a multiple choice the shares may come to more than 1.</param>
internal sealed record ShareResponse(string Code, string Label, int Count, double Share);

/// <summary>The answers of a group to an item; where it is hidden there is the reason and nothing else.</summary>
/// <param name="Form">Null for all.</param>
internal sealed record GroupResponse(
    string? Form, string? Role, HiddenReason? Hidden, int? Count, int? Declined, int? Skipped, double? Mean, double? Median, double? Deviation, IReadOnlyList<ShareResponse>? Shares)
{
    public static GroupResponse Of(GroupTally group, CodeBookItem item, TallyKind kind) => group.Tally is not { } tally
        ? new GroupResponse(group.Group.Form, group.Group.Role, group.Hidden, null, null, null, null, null, null, null)
        : new GroupResponse(
            group.Group.Form, group.Group.Role, null, tally.Given, tally.Declined, tally.Skipped,
            tally.Numbers.Mean, tally.Numbers.Median, tally.Numbers.Deviation, kind == TallyKind.Presence ? null : SharesOf(tally, item, kind));

    /// <summary>Every option of a choice, chosen or not; of numbers those that were given.</summary>
    private static IReadOnlyList<ShareResponse> SharesOf(ItemTally tally, CodeBookItem item, TallyKind kind)
    {
        if (kind == TallyKind.Numbers) return [.. tally.Numbers.Counts.Select(point => Share(EngineTexts.Russian.Number(point.Key), EngineTexts.Russian.Number(point.Key), point.Value))];
        var codes = item.Options.Select(option => option.Code).Union(tally.Choices.Keys, StringComparer.Ordinal);
        return [.. codes.Select(code => Share(code, Label(code), tally.Choices.GetValueOrDefault(code)))];

        ShareResponse Share(string code, string label, int count) => new(code, label, count, Math.Round(count / (double)tally.Given, 3));

        string Label(string code) => item.Options.Count > 0 ? item.Label(code) : RunSources.Fixed.SelectMany(source => source.Value).FirstOrDefault(choice => choice.Id == code)?.Label ?? code;
    }
}

internal sealed record ItemResponse(string Key, string Prompt, TallyKind Kind, IReadOnlyList<string> Versions, IReadOnlyList<GroupResponse> Groups);

/// <param name="LeftOut">Keys of items that are not open to everybody of the programme and were not asked for, or not open to this key.</param>
internal sealed record DistributionResponse(
    string Code, string Title, IReadOnlyDictionary<string, int> SubmittedByVersion, IReadOnlyList<ItemResponse> Items, IReadOnlyList<string> LeftOut)
{
    public static DistributionResponse Of(DistributionReport report) => new(
        report.Versions.Code,
        report.Versions.Title,
        report.HandedInByVersion,
        [.. report.Items.Select(item => new ItemResponse(
            item.Item.Key, item.Item.Item.Prompt, item.Kind, item.Item.Versions, [.. item.Groups.Select(group => GroupResponse.Of(group, item.Item, item.Kind))]))],
        report.LeftOut);
}

internal sealed record AskedResponse(string Code, string Key, string Prompt, string? Wave)
{
    public static AskedResponse Of(Questionnaire questionnaire, Item item, string? wave) => new(questionnaire.Code, item.Key, item.Prompt, wave);
}

/// <param name="Role">Null for a measurement that several roles make.</param>
/// <param name="Count">How many were asked both times; null with the figures where it is hidden.</param>
internal sealed record ChangeResponse(
    string Form, string? Role, AskedResponse Before, AskedResponse After, HiddenReason? Hidden, int? Count, double? Mean, double? Median, double? RoseShare)
{
    public static ChangeResponse Of(KeyChange change)
    {
        var (key, figures) = (change.Key, change.Change.Figures);
        return new ChangeResponse(
            change.Group.Form!, change.Group.Role,
            AskedResponse.Of(key.Before, key.BeforeItem, key.IsByWave ? PairedKeys.WaveBefore : null),
            AskedResponse.Of(key.After, key.AfterItem, key.IsByWave ? PairedKeys.WaveAfter : null),
            change.Change.Hidden, figures?.Count, figures?.Mean, figures?.Median, figures?.RoseShare);
    }
}
