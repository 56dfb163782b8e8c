using MentorBot.Domain.Conversation;
using MentorBot.Host.Composition;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Instances;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Tests.Host.Outbox;

/// <summary>The outbox over a real database, with a messenger and a clock that the test commands.</summary>
internal sealed class OutboxWorld : IAsyncDisposable
{
    public const long PersonId = 10;
    public const long Address = 100;
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(60);

    private readonly IHost host;

    private OutboxWorld(IHost host, ManualTime time, ScriptedChannel channel, SwitchedLease lease) =>
        (this.host, Time, Channel, Lease) = (host, time, channel, lease);

    public ManualTime Time { get; }

    public ScriptedChannel Channel { get; }

    public SwitchedLease Lease { get; }

    public OutboxSender Sender => The<OutboxSender>();

    /// <summary>The database is there and the program does not run yet: a test may put in what an earlier run left.</summary>
    public static async Task<OutboxWorld> PrepareAsync(TemporaryFolder folder, SendingLimits? limits = null)
    {
        var time = new ManualTime();
        var (channel, lease) = (new ScriptedChannel(time), new SwitchedLease());
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(folder.Settings);
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton<IChatChannel>(channel).AddSingleton(limits ?? SendingLimits.None);
        builder.Services.AddMentorBotDatabase().AddMentorBotConversation().AddMentorBotReminders().AddSingleton<IInstanceLease>(lease);
        var world = new OutboxWorld(builder.Build(), time, channel, lease);
        await world.The<DatabaseSetup>().RunAsync(CancellationToken.None);
        world.The<GroupCommit>().Start();
        await world.ChangeAsync(db => db.People.Add(new Person { Id = PersonId, Address = Address }));
        return world;
    }

    public static async Task<OutboxWorld> StartAsync(TemporaryFolder folder, SendingLimits? limits = null)
    {
        var world = await PrepareAsync(folder, limits);
        await world.RunAsync();
        return world;
    }

    public T The<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public Task RunAsync() => host.StartAsync();

    public async Task ChangeAsync(Action<MentorBotDb> change)
    {
        await using var db = The<UnitOfWorkRunner>().OpenDb();
        change(db);
        await The<GroupCommit>().CommitAsync(db, CancellationToken.None);
    }

    /// <summary>A message that another run of the program has left.</summary>
    public Task LeaveAsync(long id, string text, MessagePriority priority = MessagePriority.Reply, long owner = 7) => ChangeAsync(db => db.Outbox.Add(new OutboxMessage
    {
        Id = id,
        PersonId = PersonId,
        Address = Address,
        Body = $$"""{"Text":{"Value":"{{text}}","Bold":[]},"Buttons":[]}""",
        Priority = priority,
        Owner = owner,
    }));

    public Task SayAsync(string text) => The<UnitOfWorkRunner>().RunAsync(
        "test", async work => work.Say(await work.Db.People.SingleAsync(person => person.Id == PersonId), new ChatMessage(text)), CancellationToken.None);

    public async Task<T> ReadAsync<T>(Func<MentorBotDb, Task<T>> read)
    {
        await using var db = The<UnitOfWorkRunner>().OpenDb();
        return await read(db);
    }

    public Task<int> LeftAsync() => ReadAsync(db => db.Outbox.CountAsync());

    public async Task SettledAsync()
    {
        using var limit = new CancellationTokenSource(LongEnough);
        await Sender.IdleAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    internal sealed class SwitchedLease : IInstanceLease
    {
        public volatile bool IsOn = true;

        public bool IsHeld => IsOn;

        public long Term { get; set; } = 1;

        public bool IsAlone => true;
    }
}
