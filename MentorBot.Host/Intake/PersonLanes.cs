using MentorBot.Host.Conversation;
using MentorBot.Host.Metrics;
using MentorBot.Host.Outbox;

namespace MentorBot.Host.Intake;

/// <summary>
/// What one person does is taken up in order, one thing at a time; many people are served side by side, in turn, one
/// update each. Whoever does more than is taken up has it wait in the database: nobody waits behind them, and nothing grows.
/// </summary>
internal sealed partial class PersonLanes(
    TurnProcessor processor, WaitingRows rows, FilingWriter filings, IOutboxBacklogOf backlog, IntakeLimits limits, ILogger<PersonLanes> logger)
{
    private const int Attempts = 5;
    private const int FirstPause = 100;
    private const int LongestPause = 5_000;

    private readonly Lock gate = new();
    private readonly Dictionary<long, Lane> lanes = [];
    private readonly Places places = new(limits);
    private readonly CancellationTokenSource abandoning = new();
    private bool isInTrouble;

    /// <summary>Takes an update, which is told when it is on the disk. An update that is here already is recognised.</summary>
    public void Take(Arrival arrival)
    {
        Arrival? known;
        lock (gate)
        {
            var lane = LaneOf(arrival.Update.Address);
            known = lane.Find(arrival.Update.Id);
            if (known is { IsStored: false }) known.Join(arrival);
            else if (known is null) Add(lane, arrival);
            StartWorkers();
        }

        if (known is { IsStored: true }) arrival.Announce();
    }

    /// <summary>Has the updates taken up that wait in the database for somebody of whom nothing else is known.</summary>
    public void Resume(long address, int count)
    {
        lock (gate)
        {
            if (lanes.ContainsKey(address)) return;
            var lane = LaneOf(address);
            lane.Rows = count;
            Settle(lane);
            StartWorkers();
        }
    }

    /// <summary>Begins to take up; what was taken before has waited for it.</summary>
    public void Open()
    {
        lock (gate)
        {
            places.Open();
            StartWorkers();
        }
    }

    /// <summary>Begins no other turn, and completes when those that have begun are finished. What was not begun stays with the messenger, or waits.</summary>
    /// <param name="patience">Ends the turns that are not finished by then; their updates stay with the messenger too.</param>
    public async Task CloseAsync(CancellationToken patience)
    {
        Task closed;
        lock (gate) closed = places.Close();
        await using var ending = patience.Register(abandoning.Cancel);
        await closed;
    }

    /// <summary>Looks after those who take long or have paused; called a few times a second.</summary>
    public void LookAround()
    {
        lock (gate)
        {
            var now = Environment.TickCount64;
            var tooLong = now - (long)limits.Patience.TotalMilliseconds;
            foreach (var lane in lanes.Values)
            {
                if (lane.State == LaneState.Paused && lane.ResumeAt <= now) places.LineUp(lane);
                if (lane.State == LaneState.Running && lane.RunningSince <= tooLong) places.Leave(lane);
                foreach (var arrival in lane.Memory)
                {
                    if (!arrival.IsParked && arrival.Since <= tooLong) Copy(lane, arrival);
                }
            }

            StartWorkers();
        }
    }

    /// <summary>Takes note of what was written down.</summary>
    public void Written(Filing filing)
    {
        var (lane, arrival) = (filing.Lane, filing.Arrival);
        bool isNews;
        lock (gate)
        {
            switch (filing.Kind)
            {
                case FilingKind.Wait:
                    lane.Writing--;
                    if (filing.MadeRow) lane.Rows++;
                    break;
                case FilingKind.LetGo:
                    lane.Writing--;
                    ProgramMeter.UpdatesLetGo.Add(1);
                    break;
                case FilingKind.Copy:
                    lane.Rewriting--;
                    arrival.HasRow = filing.HasRow;
                    if (arrival.IsDone) RemoveRow(lane, arrival);
                    break;
                case FilingKind.Remove:
                    lane.Rewriting--;
                    break;
            }

            isNews = !arrival.IsStored;
            arrival.IsStored = true;
            Settle(lane);
            StartWorkers();
        }

        if (isNews) arrival.Announce();
    }

    private void Add(Lane lane, Arrival arrival)
    {
        lane.Newest = arrival.Update.Id;
        if (lane.Rows + lane.Writing == 0 && lane.Memory.Count < limits.InMemory)
        {
            lane.Memory.Enqueue(arrival);
            Settle(lane);
            return;
        }

        var isTooMuch = lane.Rows + lane.Writing >= limits.MostWaiting;
        arrival.IsParked = true;
        lane.Writing++;
        filings.Add(new Filing(isTooMuch ? FilingKind.LetGo : FilingKind.Wait, lane, arrival) { Tells = isTooMuch && !lane.IsTold });
        lane.IsTold |= isTooMuch;
    }

    private void Copy(Lane lane, Arrival arrival)
    {
        arrival.IsParked = true;
        lane.Rewriting++;
        filings.Add(new Filing(FilingKind.Copy, lane, arrival));
    }

    private void RemoveRow(Lane lane, Arrival arrival)
    {
        if (!arrival.HasRow) return;
        arrival.HasRow = false;
        lane.Rewriting++;
        filings.Add(new Filing(FilingKind.Remove, lane, arrival));
    }

    private Lane LaneOf(long address)
    {
        if (lanes.TryGetValue(address, out var lane)) return lane;
        return lanes[address] = new Lane(address);
    }

    /// <summary>Lines a lane up that has something to take up, and forgets one of which nothing is left.</summary>
    private void Settle(Lane lane)
    {
        if (lane.State != LaneState.Resting) return;
        if (lane.CanGoOn) places.LineUp(lane);
        else if (lane.IsOver) lanes.Remove(lane.Address);
    }

    private void StartWorkers()
    {
        while (places.Begin() is { } lane)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.Lanes.WorkAsync(work.First), (Lanes: this, First: lane), preferLocal: false);
        }
    }

    private async Task WorkAsync(Lane first)
    {
        for (var lane = first; lane is not null;) lane = await StepAsync(lane);
    }

    /// <summary>Takes up one update of a person.</summary>
    /// <returns>The lane to go on with; null where this worker ends.</returns>
    private async Task<Lane?> StepAsync(Lane lane)
    {
        Arrival? arrival;
        try
        {
            if (backlog.Waiting(lane.Address) >= limits.MostUndelivered) return Pause(lane, FirstPause);
            arrival = First(lane) ?? await LoadAsync(lane);
            if (arrival is not null) await processor.ProcessAsync(Next(lane), abandoning.Token);
        }
        catch (Exception error)
        {
            return Fail(lane, error);
        }

        return Finish(lane, arrival);
    }

    private Arrival? First(Lane lane)
    {
        lock (gate) return lane.Memory.TryPeek(out var first) ? first : null;
    }

    private IncomingUpdate Next(Lane lane)
    {
        lock (gate) return lane.Next();
    }

    private async Task<Arrival?> LoadAsync(Lane lane)
    {
        var before = lane.Rows;
        var updates = await rows.ReadAsync(lane.Address, limits.InMemory, abandoning.Token);
        lock (gate)
        {
            foreach (var update in updates) lane.Memory.Enqueue(new Arrival(update) { IsStored = true, IsParked = true, HasRow = true });
            if (updates.Count > 0) lane.Newest = Math.Max(lane.Newest, updates[^1].Id);

            // A full page may have more behind it, whatever was counted; an empty one shows that the counted rows are gone.
            if (updates.Count == 0) lane.Rows -= before;
            else lane.Rows = Math.Max(lane.Rows - updates.Count, updates.Count == limits.InMemory ? 1 : 0);
        }

        return First(lane);
    }

    private Lane? Finish(Lane lane, Arrival? arrival)
    {
        var isNews = false;
        Lane? next;
        lock (gate)
        {
            if (arrival is not null)
            {
                lane.Memory.Dequeue();
                lane.Failures = 0;
                isNews = !arrival.IsStored;
                (arrival.IsStored, arrival.IsDone) = (true, true);
                RemoveRow(lane, arrival);
                NoteTrouble(null);
            }

            next = GoOnAfter(lane, LaneState.Resting);
        }

        if (isNews) arrival!.Announce();
        return next;
    }

    private Lane? Pause(Lane lane, int milliseconds)
    {
        lane.ResumeAt = Environment.TickCount64 + milliseconds;
        lock (gate) return GoOnAfter(lane, LaneState.Paused);
    }

    /// <summary>The person waits for the database, however long; for an update that fails in every other way, not for ever.</summary>
    private Lane? Fail(Lane lane, Exception error)
    {
        lock (gate)
        {
            if (!abandoning.IsCancellationRequested) Note(lane, error);
            lane.ResumeAt = Environment.TickCount64 + Math.Min(FirstPause << Math.Min(lane.Failures, 10), LongestPause);
            return GoOnAfter(lane, LaneState.Paused);
        }
    }

    private void Note(Lane lane, Exception error)
    {
        lane.Failures++;
        if (DatabaseTrouble.IsIn(error))
        {
            NoteTrouble(error);
            return;
        }

        LogFailed(error, lane.Failures);
        if (lane.Failures < Attempts || !lane.Memory.TryDequeue(out var hopeless)) return;
        lane.Failures = 0;
        hopeless.IsDone = true;
        RemoveRow(lane, hopeless);
        lane.Writing++;
        filings.Add(new Filing(FilingKind.LetGo, lane, hopeless));
    }

    private Lane? GoOnAfter(Lane lane, LaneState state)
    {
        lane.State = state;
        Settle(lane);
        var next = places.BeginAfter(lane);
        if (next is null) StartWorkers();
        return next;
    }

    /// <summary>One line when the database stops taking updates, and one when it takes them again.</summary>
    private void NoteTrouble(Exception? error)
    {
        if (error is not null && !isInTrouble) LogTrouble(error.GetBaseException().Message);
        if (error is null && isInTrouble) LogTroubleOver();
        isInTrouble = error is not null;
    }

    [LoggerMessage(EventId = 1301, Level = LogLevel.Error, Message = "The database takes no updates ({Reason}). They stay with the messenger and are tried again until it does.")]
    private partial void LogTrouble(string reason);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Information, Message = "The database takes updates again.")]
    private partial void LogTroubleOver();

    [LoggerMessage(EventId = 1303, Level = LogLevel.Error, Message = "An update could not be taken up (attempt {Attempt}).")]
    private partial void LogFailed(Exception error, int attempt);
}
