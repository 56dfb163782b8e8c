using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.People;

/// <summary>
/// People who act as soon as they have their answer, or at a given rate. Whoever has answered all that they were given makes
/// room for the next, so that there is always the same number at work.
/// </summary>
internal sealed class Crowd : IDisposable
{
    /// <summary>After a message that asks nothing another may follow in the same breath.</summary>
    private static readonly TimeSpan ReadingTime = TimeSpan.FromMilliseconds(15);

    /// <summary>After a greeting one follows for certain, which says what there is to do.</summary>
    private static readonly TimeSpan GreetingTime = TimeSpan.FromMilliseconds(500);

    private const int UpdatesOfOne = 10_000_000;
    private static long firstUpdate = 100_000_001;

    private readonly ConcurrentDictionary<long, Person> known = [];
    private readonly ConcurrentQueue<Person> next = [];
    private readonly Delay reading;
    private readonly Delay greeted;
    private readonly UpdateQueue queue;
    private readonly Pump pump;
    private volatile Meter meter = new();
    private volatile Arrivals? arrivals;
    private volatile bool stopped;
    private long missing;

    public Crowd()
    {
        // Numbers never come again within a session: a database may outlive the crowd that filled it.
        queue = new UpdateQueue(() => meter.CountRedelivered(), Interlocked.Add(ref firstUpdate, UpdatesOfOne));
        (reading, greeted) = (new Delay(ReadingTime, FinishReading), new Delay(GreetingTime, FinishReading));
        pump = new Pump(Tick);
    }

    public UpdateQueue Queue => queue;

    public Meter Meter => meter;

    /// <summary>Ends when somebody has been answered for the first time.</summary>
    public TaskCompletionSource FirstAnswer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Called for each message that a person hears who says nothing themselves.</summary>
    public Action<Person, SentMessage>? Overheard { get; set; }

    /// <summary>Called for each answer to what somebody did, with the time since the program was handed it.</summary>
    public Action<Person, TimeSpan>? Answered { get; set; }

    /// <summary>How often somebody ought to have acted and nobody was left who had anything to do.</summary>
    public long Missing => Interlocked.Read(ref missing);

    /// <summary>Moments of the rate for which nobody has been ready yet.</summary>
    public int Overdue => arrivals?.Overdue ?? 0;

    /// <summary>Those who wait for an answer now.</summary>
    public int Waiting => known.Values.Count(person => person.State == PersonState.Waiting);

    public Person? Find(long chat) => known.GetValueOrDefault(chat);

    /// <summary>Makes a person known to the messenger; they say nothing until they are let.</summary>
    public Person Add(long chat, string opening) => known.GetOrAdd(chat, (id, said) => new Person(id, said), opening);

    /// <summary>Those who have not begun.</summary>
    public IEnumerable<Person> Invited => next;

    /// <summary>Lets a person speak when there is room for them.</summary>
    public void Invite(Person person) => next.Enqueue(person);

    /// <summary>From now on so many people are at work, without pausing.</summary>
    public void Begin(int people)
    {
        for (var count = 0; count < people && next.TryDequeue(out var person); count++) LetStart(person);
    }

    /// <summary>From now on those at work act at a rate of their own, whether answers come or not.</summary>
    public void ActAtRate(double perSecond) => arrivals = new Arrivals(perSecond);

    /// <summary>Counts from here.</summary>
    public Meter MeasureAnew() => Interlocked.Exchange(ref meter, new Meter());

    /// <summary>Nobody acts any more; those who wait may still have their answer.</summary>
    /// <returns>How many never had one.</returns>
    public async Task<int> StopAsync(TimeSpan patience)
    {
        stopped = true;
        for (var clock = Stopwatch.StartNew(); Waiting > 0 && clock.Elapsed < patience;) await Task.Delay(20);
        return Waiting;
    }

    /// <summary>The id of a press begins with the chat of whose it is.</summary>
    public bool IsPress(string? id) => id is { Length: > 10 } && long.TryParse(id.AsSpan(0, id.Length - 10), CultureInfo.InvariantCulture, out var chat) && known.ContainsKey(chat);

    /// <returns>Whether the person acts on it at once, through <see cref="LetAct"/>.</returns>
    public bool Hear(Person person, SentMessage message, bool isEdit)
    {
        lock (person.Gate)
        {
            person.Room.Put(message);
            var isQuestion = person.Read(message, out var isRefusal);
            if (isRefusal) meter.CountRefusedAnswer();
            if (person is { State: PersonState.Waiting, Pending: { DeliveredAt: > 0 } pending } && (isQuestion || isEdit || Answers(pending, message))) CountTurn(person, pending);
            else if (person.State != PersonState.Reading && !isEdit) meter.CountUnasked();
            if (person.State is PersonState.Listening) Overheard?.Invoke(person, message);
            if (person.State is not PersonState.Reading) return false;
            person.Version++;
            if (isQuestion) person.State = PersonState.Ready;
            else (IsGreeting(person, message) ? greeted : reading).Begin(person);
            return isQuestion;
        }
    }

    /// <summary>The person is ready: they act now, or when the rate calls for it.</summary>
    public void LetAct(Person person)
    {
        if (stopped) return;
        if (arrivals is not { } rate) Act(person, Stopwatch.GetTimestamp());
        else if (rate.Offer(person) is { } meant) Act(person, meant);
    }

    public void Dispose() => pump.Dispose();

    /// <summary>What follows the thanks for a questionnaire may come when the next one has been opened already; it is no answer to that.</summary>
    private static bool Answers(Update pending, SentMessage message) => pending.Kind != TurnKind.Open || message.Actions.Count > 0;

    private static bool IsGreeting(Person person, SentMessage message) => person.Pending?.Kind == TurnKind.Start && message.Actions.Count == 0;

    private void CountTurn(Person person, Update answered)
    {
        var now = Stopwatch.GetTimestamp();
        var fromDelivery = Stopwatch.GetElapsedTime(answered.DeliveredAt, now);
        meter.CountTurn(answered.Kind, Stopwatch.GetElapsedTime(answered.PressedAt, now), fromDelivery);
        Answered?.Invoke(person, fromDelivery);
        person.State = PersonState.Reading;
        FirstAnswer.TrySetResult();
    }

    private void LetStart(Person person)
    {
        lock (person.Gate) person.State = PersonState.Ready;
        LetAct(person);
    }

    /// <param name="meant">The moment at which it was to happen.</param>
    private void Act(Person? person, long meant)
    {
        for (; person is not null; next.TryDequeue(out person))
        {
            if (TryAct(person, meant)) return;
        }

        Interlocked.Increment(ref missing);
    }

    /// <returns>False where the person has nothing left to do.</returns>
    private bool TryAct(Person person, long meant)
    {
        Update update;
        lock (person.Gate)
        {
            if (person.Decide() is not { } move)
            {
                person.State = PersonState.Gone;
                meter.CountFinishedPerson();
                return false;
            }

            update = PersonUpdates.Of(person, move, meant);
            (person.State, person.Pending) = (PersonState.Waiting, update);
            person.Version++;
        }

        queue.Add(update);
        return true;
    }

    private void Tick()
    {
        var now = Stopwatch.GetTimestamp();
        reading.Tick(now);
        greeted.Tick(now);
        if (stopped || arrivals is not { } rate) return;
        while (rate.Due(now) is { } meant)
        {
            if (rate.Take(meant) is { } person) Act(person, meant);
        }
    }

    private void FinishReading(Person person, int version)
    {
        lock (person.Gate)
        {
            if (person.State != PersonState.Reading || person.Version != version) return;
            person.State = PersonState.Ready;
        }

        LetAct(person);
    }
}
