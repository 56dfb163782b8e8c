using System.Threading.Channels;

namespace MentorBot.Emulator.Store;

/// <summary>
/// Runs every operation on the state one after the other on a single writer, as many as are waiting in one transaction,
/// and answers each only after the commit: what was answered has survived.
/// </summary>
internal sealed class EmulatorStore : IAsyncDisposable, IDisposable
{
    private const int MaxBatch = 500;

    private readonly Channel<Operation> _operations = Channel.CreateUnbounded<Operation>(new UnboundedChannelOptions { SingleReader = true });
    private readonly EmulatorDb _db;
    private readonly EmulatorState _state;
    private readonly Task _writer;

    public EmulatorStore(EmulatorOptions options, TimeProvider time)
    {
        _db = new EmulatorDb(options.DatabasePath);
        _state = new EmulatorState(_db, options, time);
        _writer = Task.Run(WriteAsync);
    }

    /// <summary>Told when there is something new for the bot.</summary>
    public Pulse UpdateAdded { get; } = new();

    /// <summary>Told when there is something new for people to see.</summary>
    public Pulse ChatChanged { get; } = new();

    public async Task<T> RunAsync<T>(Func<EmulatorState, T> work)
    {
        var operation = new Operation<T>(work);
        if (!_operations.Writer.TryWrite(operation)) throw new OperationCanceledException("The emulator is stopping.");
        return await operation.Result;
    }

    public async ValueTask DisposeAsync()
    {
        _operations.Writer.TryComplete();
        await _writer;
        _db.Dispose();
    }

    public void Dispose()
    {
        _operations.Writer.TryComplete();
        _writer.GetAwaiter().GetResult();
        _db.Dispose();
    }

    private async Task WriteAsync()
    {
        var batch = new List<Operation>(MaxBatch);
        while (await _operations.Reader.WaitToReadAsync())
        {
            while (batch.Count < MaxBatch && _operations.Reader.TryRead(out var operation)) batch.Add(operation);
            RunBatch(batch);
            batch.Clear();
        }
    }

    private void RunBatch(List<Operation> batch)
    {
        var (update, version) = (_state.Counters.Update, _state.Counters.Version);
        try
        {
            _db.Begin();
            foreach (var operation in batch) operation.Run(_state);
            _state.Counters.Save();
            _db.Commit();
        }
#pragma warning disable CA1031 // Whatever broke the batch is the answer to each of its callers, and the writer lives on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _db.Rollback();
            _state.Counters.Load();
            foreach (var operation in batch) operation.Fail(error);
            return;
        }

        foreach (var operation in batch) operation.Complete();
        if (_state.Counters.Update != update) UpdateAdded.Tell();
        if (_state.Counters.Version != version) ChatChanged.Tell();
    }

    private abstract class Operation
    {
        public abstract void Run(EmulatorState state);

        public abstract void Complete();

        public abstract void Fail(Exception error);
    }

    private sealed class Operation<T>(Func<EmulatorState, T> work) : Operation
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _value;
        private EmulatorRefusal? _refusal;

        public Task<T> Result => _done.Task;

        // A refusal is given before anything is written, so it concerns no other operation of the batch.
        public override void Run(EmulatorState state)
        {
            try
            {
                _value = work(state);
            }
            catch (EmulatorRefusal refusal)
            {
                _refusal = refusal;
            }
        }

        public override void Complete()
        {
            if (_refusal is null) _done.SetResult(_value!);
            else _done.SetException(_refusal);
        }

        public override void Fail(Exception error) => _done.TrySetException(error);
    }
}
