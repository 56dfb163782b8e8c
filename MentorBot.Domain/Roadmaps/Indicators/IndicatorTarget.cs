using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading;

namespace MentorBot.Domain.Roadmaps.Indicators;

/// <summary>A target as it was read.</summary>
/// <param name="Confidence">Below «high» where the words leave open what is asked.</param>
public sealed partial record IndicatorTarget(IndicatorComparison Comparison, IndicatorValue Value, ReadingConfidence Confidence)
{
    private const decimal NearShare = 0.9m;

    /// <summary>Reads «1,5 %», «не менее 10 %», «до 5», «10–15 %»; null where it is no figure («растёт», «да»).</summary>
    /// <param name="title">The indicator: it may say that its figures are shares.</param>
    public static IndicatorTarget? Read(string text, string title)
    {
        var isShare = IndicatorValue.IsShareOf(title);
        if (Between().Match(text) is { Success: true } between)
        {
            var from = IndicatorValue.Read(between.Groups["from"].Value, isShare || text.Contains('%', StringComparison.Ordinal));
            return from is null ? null : new IndicatorTarget(IndicatorComparison.AtLeast, from, ReadingConfidence.Medium);
        }

        if (IndicatorValue.Read(InWords().Replace(text, ""), isShare) is not { } value) return null;
        var comparison = AtMost().IsMatch(text) ? IndicatorComparison.AtMost
            : MoreThan().IsMatch(text) ? IndicatorComparison.MoreThan
            : IndicatorComparison.AtLeast;
        var isPossible = !value.IsShare || value.Number <= 100;
        return new IndicatorTarget(comparison, value, isPossible ? ReadingConfidence.High : ReadingConfidence.Low);
    }

    /// <summary>Null where the two cannot be compared: a share with a number of people.</summary>
    public IndicatorStanding? Judge(IndicatorValue fact)
    {
        if (fact.IsShare != Value.IsShare) return null;
        var isReached = Comparison switch
        {
            IndicatorComparison.AtMost => fact.Number <= Value.Number,
            IndicatorComparison.MoreThan => fact.Number > Value.Number,
            _ => fact.Number >= Value.Number,
        };
        if (isReached) return IndicatorStanding.Reached;
        return Comparison is not IndicatorComparison.AtMost && fact.Number >= Value.Number * NearShare ? IndicatorStanding.Near : IndicatorStanding.Below;
    }

    [GeneratedRegex(@"^\D*(?<from>\d+([.,]\d+)?)\s*%?\s*[-–—]\s*\d+([.,]\d+)?\s*%?\D*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex InWords();

    [GeneratedRegex(@"не (более|больше|выше|свыше)|^\s*до\s|^\s*(≤|<)|снижен", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"(?<!не )(более|больше|свыше|выше)\b|^\s*>(?!=)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MoreThan();
}
