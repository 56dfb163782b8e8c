using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Indicators;

/// <summary>What the indicators of a roadmap have come to.</summary>
internal static class IndicatorBook
{
    public const string Counted = "system";

    /// <summary>Whether a bare figure means per cent, by the target of the year or else by the title.</summary>
    public static bool IsShare(IndicatorReading indicator, int year) =>
        (indicator.Targets.TryGetValue(year, out var printed) ? IndicatorTarget.Read(printed, indicator.Title) : null)?.Value.IsShare ?? IndicatorValue.IsShareOf(indicator.Title);

    public static IndicatorFact? FactOf(this Roadmap roadmap, IndicatorReading indicator, int year) =>
        roadmap.IndicatorFacts.FirstOrDefault(fact => fact.Number == indicator.Number && fact.Year == year);

    /// <summary>Where the figure is from, in words.</summary>
    public static string Origin(this IndicatorFact fact) => fact.By == Counted ? "посчитано ботом" : "записано вручную";

    /// <summary>Writes the value down in place of an earlier one.</summary>
    /// <param name="by">Who says it; <see cref="Counted"/> where the program has counted.</param>
    public static void Set(UnitOfWork work, Roadmap roadmap, IndicatorReading indicator, int year, string value, string by)
    {
        var fact = new IndicatorFact(indicator.Number, year, value, work.TodayAt(roadmap.School!), by);
        roadmap.IndicatorFacts = [.. roadmap.IndicatorFacts.Where(known => known.Number != indicator.Number || known.Year != year), fact];
    }

    /// <summary>How the value stands to the target; null where there is none of them, or one cannot be compared with the other.</summary>
    public static IndicatorStanding? StandingOf(IndicatorReading indicator, int year, string? value)
    {
        if (value is null || !indicator.Targets.TryGetValue(year, out var printed) || IndicatorTarget.Read(printed, indicator.Title) is not { } target) return null;
        return IndicatorValue.Read(value, target.Value.IsShare) is { } reached ? target.Judge(reached) : null;
    }
}
