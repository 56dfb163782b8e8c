namespace MentorBot.Storm.Monkeys;

/// <summary>One questionnaire as a monkey goes through it: what was confirmed last for each key, and what the summary says.</summary>
internal sealed class MonkeyWalk(string code, string assignmentId)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Given> _confirmed = [];
    private readonly Dictionary<string, string> _summary = [];
    private string? _answering;
    private bool _isUnclear;

    public string Code { get; } = code;

    public string AssignmentId { get; } = assignmentId;

    public bool Finished { get; set; }

    /// <summary>What the summary showed when the answers were sent, by keys.</summary>
    public IReadOnlyDictionary<string, string> Summary
    {
        get
        {
            lock (_gate) return new Dictionary<string, string>(_summary);
        }
    }

    /// <summary>The last confirmed answers, but for the question that is just being answered.</summary>
    public IReadOnlyDictionary<string, Given> Settled
    {
        get
        {
            lock (_gate) return _confirmed.Where(answer => !_isUnclear && answer.Key != _answering).ToDictionary();
        }
    }

    /// <summary>Something is done that may change the answer to this question, or to none for null.</summary>
    /// <param name="isUnclear">It may change the answer to another question as well.</param>
    public void Answering(string? key, bool isUnclear)
    {
        lock (_gate) (_answering, _isUnclear) = (key, isUnclear);
    }

    /// <summary>What was being done is over: it was taken as this answer, or for null it left the answer as it was.</summary>
    public void Settle(Given? given)
    {
        lock (_gate)
        {
            if (_answering is { } key && given is not null) _confirmed[key] = given;
            (_answering, _isUnclear) = (null, false);
        }
    }

    /// <summary>Nobody can tell what was answered: only the summary tells it from now on.</summary>
    public void ForgetConfirmed()
    {
        lock (_gate) _confirmed.Clear();
    }

    public void ForgetSummary()
    {
        lock (_gate) _summary.Clear();
    }

    public void Read(IEnumerable<(string Key, string Shown)> lines)
    {
        lock (_gate)
        {
            foreach (var (key, shown) in lines) _summary[key] = shown;
        }
    }

    /// <summary>An answer that was taken.</summary>
    /// <param name="IsKnown">Whether it can be foretold what is stored then.</param>
    /// <param name="Stored">Null for a place left empty.</param>
    internal sealed record Given(bool IsKnown, string? Stored);
}
