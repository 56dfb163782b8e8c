namespace MentorBot.Emulator.Store;

/// <summary>The state as one operation sees it: inside the writer's transaction, at one instant.</summary>
internal sealed class EmulatorState
{
    private readonly TimeProvider _time;

    public EmulatorState(EmulatorDb db, EmulatorOptions options, TimeProvider time)
    {
        _time = time;
        Options = options;
        Counters = new Counters(db, options.RetentionClock.GetUtcNow());
        Settings = new SettingsTable(db);
        People = new PeopleTable(db, Counters);
        Messages = new MessagesTable(db, Counters, People, options.MessagesKeptPerChat);
        Updates = new UpdatesTable(db, Counters, Settings, options);
        Taps = new TapsTable(db, Counters, People, options);
        Files = new FilesTable(db, Counters);
    }

    public EmulatorOptions Options { get; }

    public Counters Counters { get; }

    public SettingsTable Settings { get; }

    public PeopleTable People { get; }

    public MessagesTable Messages { get; }

    public UpdatesTable Updates { get; }

    public TapsTable Taps { get; }

    public FilesTable Files { get; }

    /// <summary>The program's time, in Unix seconds.</summary>
    public long Now => _time.GetUtcNow().ToUnixTimeSeconds();
}
