using System.Collections.Concurrent;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Composition;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Demo;
using MentorBot.Host.Outbox;
using MentorBot.Host.Reminders;
using MentorBot.Host.Time;
using MentorBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;

namespace MentorBot.Tests.Host.Reminders;

/// <summary>The program around a database in a folder, with a messenger that writes down what it is given, and no scheduler.</summary>
internal sealed class ReminderWorld : IAsyncDisposable
{
    public const long SchoolId = 1;
    public const long PersonId = 10;
    public const long Address = 100;

    private readonly WebApplication app;

    private ReminderWorld(WebApplication app, ConcurrentQueue<string> heard)
    {
        this.app = app;
        Heard = heard;
    }

    /// <summary>The texts that reached the messenger, in their order.</summary>
    public ConcurrentQueue<string> Heard { get; }

    public HttpClient Client => app.GetTestClient();

    public T The<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="clock">Null for the program's own clock.</param>
    /// <param name="wording">What is said for a reminder; null says its key.</param>
    /// <param name="messenger">Null for one that takes everything and writes it down.</param>
    public static async Task<ReminderWorld> StartAsync(
        TemporaryFolder folder,
        TimeProvider? clock = null,
        Func<UnitOfWork, Reminder, ReminderWording>? wording = null,
        Action<WebApplicationBuilder>? more = null,
        IChatChannel? messenger = null,
        params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var heard = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Configuration.AddInMemoryCollection([
            .. folder.Settings,
            new("Telegram:BotToken", "1:test"),
            new("Demo:Enabled", "true"),
        ]).AddInMemoryCollection(settings);
        builder.Services.AddSingleton<ProgramClock>();
        builder.Services.AddSingleton(provider => clock ?? provider.GetRequiredService<ProgramClock>());
        builder.Services.AddMentorBotDatabase().AddMentorBotConversation().AddMentorBotReminders();
        builder.AddMentorBotDemo();
        more?.Invoke(builder);
        builder.Services.RemoveAll<IReminderText>().AddSingleton<IReminderText>(new TestText(wording ?? SayKey));
        builder.Services.RemoveAll<IChatChannel>().AddSingleton(messenger ?? Messenger(heard));
        var built = builder.Build();
        await built.Services.GetRequiredService<DatabaseSetup>().RunAsync(CancellationToken.None);
        await built.Services.GetRequiredService<DemoClockStart>().RunAsync(CancellationToken.None);
        built.MapDemoClock();
        await built.StartAsync();
        var world = new ReminderWorld(built, heard);
        await world.AddSchoolAsync();
        return world;
    }

    public Task PlanAsync(params IEnumerable<Reminder> reminders) =>
        The<UnitOfWorkRunner>().RunAsync("test", work => ReminderService.PlanAsync(work, reminders, CancellationToken.None), CancellationToken.None);

    public async Task<Reminder> ReminderAsync(string key) => (await RemindersAsync()).Single(reminder => reminder.Key == key);

    public async Task<List<Reminder>> RemindersAsync()
    {
        await using var db = The<UnitOfWorkRunner>().OpenDb();
        return await db.Reminders.AsNoTracking().OrderBy(reminder => reminder.SendAt).ThenBy(reminder => reminder.Id).ToListAsync();
    }

    public async Task<int> DispatchAsync()
    {
        var settled = await The<ReminderDispatcher>().RunAsync(CancellationToken.None);
        await The<OutboxSender>().IdleAsync(CancellationToken.None);
        return settled;
    }

    /// <param name="about">The subject of the reminder; each has one of its own unless it is given.</param>
    public static Reminder Due(string key, DateTimeOffset sendAt, DateTimeOffset? usefulUntil = null, long? about = null) => new()
    {
        Id = Ids.Next(),
        SchoolId = SchoolId,
        Subject = ReminderSubject.RoadmapItem,
        SubjectId = about ?? Ids.Next(),
        Key = key,
        Kind = "due",
        RecipientRole = "Responsible",
        SendAt = sendAt,
        UsefulUntil = usefulUntil,
    };

    public static ReminderWording SayKey(UnitOfWork work, Reminder reminder) =>
        new ReminderWording.Say(work.Db.People.Local.Single(person => person.Id == PersonId), new ChatMessage(reminder.Key));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AddSchoolAsync()
    {
        await using var db = The<UnitOfWorkRunner>().OpenDb();
        if (await db.Schools.AnyAsync()) return;
        db.Schools.Add(new School { Id = SchoolId, Name = "Школа", TimeZone = "Europe/Moscow" });
        db.People.Add(new Person { Id = PersonId, Address = Address });
        await The<GroupCommit>().CommitAsync(db, CancellationToken.None);
    }

    private static IChatChannel Messenger(ConcurrentQueue<string> heard)
    {
        var channel = new Mock<IChatChannel>();
        channel.Setup(messenger => messenger.DeliverAsync(Address, It.IsAny<ChatMessage>(), null, It.IsAny<CancellationToken>()))
            .ReturnsAsync((long _, ChatMessage message, string? _, CancellationToken _) =>
            {
                heard.Enqueue(message.Text.Value);
                return new Delivery.Delivered("1");
            });
        return channel.Object;
    }

    private sealed class TestText(Func<UnitOfWork, Reminder, ReminderWording> wording) : IReminderText
    {
        public ReminderSubject Subject => ReminderSubject.RoadmapItem;

        public bool IsReplaceable(Reminder reminder) => reminder.Kind != "step";

        public Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation) =>
            Task.FromResult<ComposeReminder>(async reminder =>
            {
                await work.Db.People.LoadAsync(cancellation);
                return wording(work, reminder);
            });
    }
}
