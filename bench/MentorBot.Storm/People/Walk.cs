namespace MentorBot.Storm.People;

/// <summary>One questionnaire as one person went through it.</summary>
internal sealed class Walk(string code, string assignmentId)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Answer> _confirmed = [];
    private readonly List<string> _asked = [];

    public string Code { get; } = code;

    public string AssignmentId { get; } = assignmentId;

    public bool Finished { get; set; }

    /// <summary>The questions in the order in which the person saw them first.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_gate) return [.. _asked];
        }
    }

    /// <summary>Answers that the program has confirmed by going on to what comes next.</summary>
    public IReadOnlyDictionary<string, Answer> Confirmed
    {
        get
        {
            lock (_gate) return new Dictionary<string, Answer>(_confirmed);
        }
    }

    public void Saw(string key)
    {
        lock (_gate)
        {
            if (_asked.Count == 0 || _asked[^1] != key) _asked.Add(key);
        }
    }

    public void Confirm(string key, Answer answer)
    {
        lock (_gate) _confirmed[key] = answer;
    }
}
