namespace MentorBot.Domain.Results;

/// <summary>Whether enough different people stand behind a figure. Five meetings of one person are one person, so people are counted and not answers.</summary>
public sealed class Respondents
{
    /// <summary>Figures about fewer people are not shown.</summary>
    public const int Enough = 5;

    // More than enough need not be remembered: the size stays small however many have answered.
    private readonly HashSet<long> _people = [];

    public bool AreEnough => _people.Count >= Enough;

    public bool AreNone => _people.Count == 0;

    public void Add(long person)
    {
        if (!AreEnough) _people.Add(person);
    }

    public void Add(Respondents others)
    {
        foreach (var person in others._people) Add(person);
    }
}
