using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.Faults;

/// <summary>Lets updates that the bot has confirmed come once more with a later poll.</summary>
internal sealed class RepeatedUpdates(FaultInjection faults)
{
    private const int MostKept = 200;

    private readonly Lock _gate = new();
    private readonly List<StoredUpdate> _again = [];

    /// <summary>The updates of a poll, with what comes again among them.</summary>
    /// <param name="offset">What has a lower number is confirmed; only that is old enough to come again.</param>
    public List<StoredUpdate> With(List<StoredUpdate> updates, long offset)
    {
        if (faults.Plan.UpdateTwice <= 0) return updates;
        lock (_gate)
        {
            var due = _again.Where(update => update.UpdateId < offset).ToList();
            _again.RemoveAll(due.Contains);
            foreach (var update in updates)
                if (_again.Count < MostKept && faults.Happens(faults.Plan.UpdateTwice) && !_again.Contains(update)) _again.Add(update);
            return [.. due, .. updates];
        }
    }
}
