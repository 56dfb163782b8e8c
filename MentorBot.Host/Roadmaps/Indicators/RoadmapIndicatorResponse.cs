using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Indicators;

/// <param name="Targets">As printed, by year.</param>
/// <param name="Facts">As written down, by year.</param>
/// <param name="Reached">Whether the fact reaches the target, by year; a year whose two figures cannot be compared is not there.</param>
/// <param name="Counted">What the program has counted itself, by year: a proposal for the fact.</param>
internal sealed record RoadmapIndicatorResponse(
    string Number, string Title, IReadOnlyDictionary<int, string> Targets, IReadOnlyDictionary<int, string> Facts,
    IReadOnlyDictionary<int, bool> Reached, IReadOnlyDictionary<int, string> Counted)
{
    public static RoadmapIndicatorResponse Of(Roadmap roadmap, IndicatorReading indicator, IReadOnlyDictionary<(string Number, int Year), IndicatorCount>? counted = null)
    {
        var facts = roadmap.IndicatorFacts.Where(fact => fact.Number == indicator.Number).ToDictionary(fact => fact.Year, fact => fact.Value);
        var standings = facts.Select(fact => (Year: fact.Key, Standing: IndicatorBook.StandingOf(indicator, fact.Key, fact.Value))).Where(fact => fact.Standing is not null);
        return new RoadmapIndicatorResponse(
            indicator.Number, indicator.Title, indicator.Targets, facts,
            standings.ToDictionary(fact => fact.Year, fact => fact.Standing is IndicatorStanding.Reached),
            counted?.Where(count => count.Key.Number == indicator.Number).ToDictionary(count => count.Key.Year, count => count.Value.Value.ToString()) ?? []);
    }
}
