namespace MentorBot.Emulator.Store;

/// <summary>The ascending numbers: none is ever given twice, over restarts too.</summary>
internal sealed class Counters
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly EmulatorDb _db;
    private readonly long _firstUpdate;
    private Dictionary<string, long> _values = [];
    private bool _changed;

    public Counters(EmulatorDb db, DateTimeOffset now)
    {
        _db = db;
        // A bot remembers the update ids it has seen. A file that was deleted and made anew must not give them again.
        _firstUpdate = Math.Max(1, (long)(now - Epoch).TotalSeconds * 4);
        Load();
    }

    public long NextUpdate() => Next("update");

    public long NextMessage() => Next("message");

    public long NextTap() => Next("tap");

    public long NextFile() => Next("file");

    public long NextPerson() => Next("person");

    /// <summary>The version of the next change that the people's side can see.</summary>
    public long NextVersion() => Next("version");

    public long Update => _values.GetValueOrDefault("update");

    public long Version => _values.GetValueOrDefault("version");

    public void Load()
    {
        _values = _db.Query("SELECT name, value FROM counters", row => (Name: row.GetString(0), Value: row.GetInt64(1)))
            .ToDictionary(pair => pair.Name, pair => pair.Value);
        _values.TryAdd("update", _firstUpdate);
        _values.TryAdd("person", 1_000_000);
        _values.TryAdd("tap", _firstUpdate);
        _changed = false;
    }

    public void Save()
    {
        if (!_changed) return;
        foreach (var (name, value) in _values)
            _db.Execute("INSERT INTO counters VALUES ($name, $value) ON CONFLICT DO UPDATE SET value = excluded.value", ("$name", name), ("$value", value));
        _changed = false;
    }

    private long Next(string name)
    {
        _changed = true;
        return _values[name] = _values.GetValueOrDefault(name) + 1;
    }
}
