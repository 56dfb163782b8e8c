using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Evidence;

namespace MentorBot.Domain.Roadmaps.Indicators;

/// <summary>What the program can count for an indicator.</summary>
public enum IndicatorKind
{
    /// <summary>People of the programme among the pupils of the school.</summary>
    ShareOfPupils,

    /// <summary>Satisfied people among those who have answered the final survey.</summary>
    ShareSatisfied,

    /// <summary>Mentors, mentees or both.</summary>
    People,

    /// <summary>Pairs under an order.</summary>
    Pairs,

    /// <summary>Forms of mentoring with a pair.</summary>
    Forms,
}

/// <summary>What an indicator counts.</summary>
/// <param name="FromAge">The youngest, in full years; null where age does not matter.</param>
/// <param name="ToAge">The oldest.</param>
public sealed partial record IndicatorTopic(IndicatorKind Kind, EvidenceSide Side = EvidenceSide.Both, int? FromAge = null, int? ToAge = null)
{
    /// <summary>By the words of the indicator; null where the program does not know who is counted.</summary>
    public static IndicatorTopic? Of(string title)
    {
        var words = EvidenceRules.Normalise(title);
        if (Unknown().IsMatch(words)) return null;
        var side = SideOf(words);
        if (!IndicatorValue.IsShareOf(title)) return Count().Match(words) is { Success: true } count ? CountOf(count, side) : null;
        if (Satisfied().IsMatch(words)) return new IndicatorTopic(IndicatorKind.ShareSatisfied, side);
        if (!Pupils().IsMatch(words) || !InProgramme().IsMatch(words)) return null;
        var age = Age().Match(words);
        return new IndicatorTopic(IndicatorKind.ShareOfPupils, side, YearsOf(age, "from"), YearsOf(age, "to"));
    }

    private static IndicatorTopic? CountOf(Match count, EvidenceSide side) => count.Groups["what"].Value switch
    {
        ['ф', ..] => new IndicatorTopic(IndicatorKind.Forms),
        var what when what.Contains("пар", StringComparison.Ordinal) => new IndicatorTopic(IndicatorKind.Pairs),
        _ => new IndicatorTopic(IndicatorKind.People, side),
    };

    private static EvidenceSide SideOf(string words) => (Mentor().IsMatch(words), Mentee().IsMatch(words)) switch
    {
        (true, false) => EvidenceSide.Mentors,
        (false, true) => EvidenceSide.Mentees,
        _ => EvidenceSide.Both,
    };

    private static int? YearsOf(Match age, string group) => age.Success ? int.Parse(age.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"ограничен|овз|инвалид|учет|опасн|специалист|педагог|учител|предприят|организаций|работодател|выпускник|сельск|одарен|сирот|родител|партнер|снижен|успеваем|мероприят|обученн|конкурс", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^(общее )?(количество|число|численность) (?<what>форм наставничества|((сформированных|действующих|наставнических) )*пар\b|(участников|наставников|наставляемых)\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"удовлетворен", RegexOptions.None, 1000)]
    private static partial Regex Satisfied();

    [GeneratedRegex(@"дет(и|ей)\b|обучающ|учащ|школьник|подростк|ученик", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pupils();

    [GeneratedRegex(@"наставничес|наставля|наставник", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InProgramme();

    [GeneratedRegex(@"наставник(а|ов|и|ами)?\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mentor();

    [GeneratedRegex(@"наставляем", RegexOptions.None, 1000)]
    private static partial Regex Mentee();

    [GeneratedRegex(@"(от |с )?(?<from>\d{1,2}) (до |по )?(?<to>\d{1,2}) лет", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Age();
}
