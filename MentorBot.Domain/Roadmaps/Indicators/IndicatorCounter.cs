namespace MentorBot.Domain.Roadmaps.Indicators;

/// <summary>A value that the program has counted.</summary>
/// <param name="Text">How it came about: «18 из 150».</param>
public sealed record IndicatorCount(IndicatorValue Value, string Text);

/// <summary>Counts indicators.</summary>
public static class IndicatorCounter
{
    /// <summary>Fewer answers would tell what a single person thinks.</summary>
    private const int FewestAnswers = 5;

    /// <summary>Null where a figure is missing: the number of pupils, an age, answers enough.</summary>
    public static IndicatorCount? Count(IndicatorTopic topic, IndicatorFacts facts) => topic.Kind switch
    {
        IndicatorKind.Pairs => Whole(facts.Pairs.Count),
        IndicatorKind.Forms => Whole(facts.Pairs.Select(pair => pair.Form).Distinct(StringComparer.Ordinal).Count()),
        IndicatorKind.People => Whole(People(topic, facts).Select(person => person.Id).Distinct().Count()),
        IndicatorKind.ShareOfPupils => OfPupils(topic, facts),
        IndicatorKind.ShareSatisfied => Satisfied(topic, facts),
        _ => null,
    };

    private static IndicatorCount Whole(int number) => new(new IndicatorValue(number, IsShare: false), $"{number}");

    private static IndicatorCount? OfPupils(IndicatorTopic topic, IndicatorFacts facts)
    {
        var people = People(topic, facts).Where(person => person.IsPupil).DistinctBy(person => person.Id).ToList();
        if (topic.FromAge is not null && people.Exists(person => person.BirthDate is null)) return null;
        return Share(people.Count(person => IsOfAge(person, topic, facts.On)), facts.Pupils ?? 0);
    }

    private static IndicatorCount? Satisfied(IndicatorTopic topic, IndicatorFacts facts)
    {
        var answers = facts.Answers.Where(answer => Concerns(topic, answer.IsMentor)).ToList();
        return answers.Count < FewestAnswers ? null : Share(answers.Count(answer => answer.IsSatisfied), answers.Count);
    }

    private static IEnumerable<IndicatorPerson> People(IndicatorTopic topic, IndicatorFacts facts) =>
        facts.Pairs.SelectMany(pair => pair.People).Where(person => Concerns(topic, person.IsMentor));

    private static bool Concerns(IndicatorTopic topic, bool isMentor) =>
        topic.Side == Evidence.EvidenceSide.Both || topic.Side == Evidence.EvidenceSide.Mentors == isMentor;

    private static bool IsOfAge(IndicatorPerson person, IndicatorTopic topic, DateOnly on)
    {
        if (topic.FromAge is not { } from || person.BirthDate is not { } born) return true;
        var age = on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);
        return age >= from && age <= topic.ToAge;
    }

    private static IndicatorCount? Share(int part, int whole) => whole <= 0 || part > whole
        ? null
        : new(new IndicatorValue(Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero), IsShare: true), $"{part} из {whole}");
}
