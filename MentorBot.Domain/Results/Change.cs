namespace MentorBot.Domain.Results;

/// <summary>A number that somebody gave at one of two times.</summary>
/// <param name="Pair">The pair in which it was asked; null where it belongs to none.</param>
/// <param name="At">When it was handed in: of several of the same person the latest counts.</param>
public readonly record struct Measurement(long Person, long? Pair, DateTimeOffset At, decimal Number);

/// <summary>How numbers have changed from before to after.</summary>
/// <param name="Count">How many were measured both times.</param>
/// <param name="RoseShare">The share whose number is larger after than before, from 0 to 1.</param>
public sealed record ChangeFigures(int Count, double Mean, double Median, double RoseShare);

/// <summary>The change from before to after, person by person: who was measured once only does not count.</summary>
/// <param name="Figures">Null where fewer than <see cref="Respondents.Enough"/> people were measured both times.</param>
public sealed record Change(ChangeFigures? Figures, HiddenReason? Hidden)
{
    public static Change Of(IEnumerable<Measurement> before, IEnumerable<Measurement> after)
    {
        var earlier = before.GroupBy(one => one.Person).ToDictionary(own => own.Key, Latest);
        var (people, changes) = (new Respondents(), new Histogram());
        foreach (var own in after.GroupBy(one => one.Person))
        {
            foreach (var difference in Differences(earlier.GetValueOrDefault(own.Key, []), Latest(own)))
            {
                people.Add(own.Key);
                changes.Add(difference);
            }
        }

        return people.AreEnough
            ? new Change(new ChangeFigures(changes.Count, changes.Mean!.Value, changes.Median!.Value, changes.ShareAboveZero!.Value), null)
            : new Change(null, HiddenReason.TooFew);
    }

    /// <summary>In the same pair first; what was asked outside of pairs goes with what is left.</summary>
    private static IEnumerable<decimal> Differences(List<Measurement> before, List<Measurement> after)
    {
        var left = before.ToList();
        foreach (var late in after.OrderBy(one => one.Pair is null))
        {
            var found = left.FindIndex(one => one.Pair == late.Pair);
            if (found < 0) found = left.FindIndex(one => one.Pair is null || late.Pair is null);
            if (found < 0) continue;
            yield return late.Number - left[found].Number;
            left.RemoveAt(found);
        }
    }

    /// <summary>One of each pair, in an order that does not depend on that of the rows.</summary>
    private static List<Measurement> Latest(IEnumerable<Measurement> own) =>
        [.. own.GroupBy(one => one.Pair).Select(pair => pair.OrderBy(one => one.At).ThenBy(one => one.Number).Last()).OrderBy(one => one.Pair)];
}
