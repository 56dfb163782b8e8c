using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Instances;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Host.Reminders;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Instances;

/// <summary>One running program, and rows of others that the test makes up.</summary>
public sealed class InstanceRegistryTests
{
    private const long Other = 5;
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_an_earlier_run_has_left_is_delivered_in_its_order()
    {
        using var folder = new TemporaryFolder();
        await using (await ReminderWorld.StartAsync(folder))
        {
            // Makes the database.
        }

        await AddAsync(folder, [Said(Other, "first"), Said(Other, "second")]);

        await using var world = await ReminderWorld.StartAsync(folder);
        await HeardAsync(world, "first", "second");
    }

    [Fact]
    public async Task A_committed_message_that_never_reached_the_sender_is_found()
    {
        using var folder = new TemporaryFolder();
        await using var world = await ReminderWorld.StartAsync(folder);

        await AddAsync(folder, [Said(world.The<ThisInstance>().Id, "forgotten")]);

        await HeardAsync(world, "forgotten");
    }

    [SkippableFact]
    public async Task What_a_silent_instance_has_left_is_followed_and_its_row_removed()
    {
        using var folder = TemporaryFolder.OnServer();
        await using var world = await ReminderWorld.StartAsync(folder);

        await AddAsync(folder, [Said(Other, "left")], seen: -TimeSpan.FromMinutes(1));

        await HeardAsync(world, "left");
        await using var db = world.The<UnitOfWorkRunner>().OpenDb();
        Assert.Equal([world.The<ThisInstance>().Id], await db.Instances.Select(instance => instance.Id).ToListAsync());
    }

    [SkippableFact]
    public async Task A_message_does_not_overtake_an_older_one_of_another_instance()
    {
        using var folder = TemporaryFolder.OnServer();
        var older = Said(Other, "older");
        await AddAsync(folder, [older], seen: TimeSpan.FromHours(1));
        await using var world = await ReminderWorld.StartAsync(folder);
        await world.PlanAsync(ReminderWorld.Due("newer", DateTimeOffset.UtcNow.AddMinutes(-1)));

        await world.The<MentorBot.Host.Reminders.ReminderDispatcher>().RunAsync(CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Empty(world.Heard);

        await using (var db = world.The<UnitOfWorkRunner>().OpenDb()) await db.Outbox.Where(message => message.Id == older.Id).ExecuteDeleteAsync();
        await HeardAsync(world, "newer");
    }

    [SkippableFact]
    public async Task One_that_was_taken_for_dead_drops_what_it_held_and_begins_a_new_term()
    {
        using var folder = TemporaryFolder.OnServer();
        await using var world = await ReminderWorld.StartAsync(folder);
        var (own, lease) = (world.The<ThisInstance>().Id, world.The<IInstanceLease>());
        var term = lease.Term;

        await using (var db = world.The<UnitOfWorkRunner>().OpenDb()) await db.Instances.Where(instance => instance.Id == own).ExecuteDeleteAsync();
        using var limit = new CancellationTokenSource(LongEnough);
        while (lease.Term == term || !lease.IsHeld) await Task.Delay(20, limit.Token);

        world.The<OutboxSender>().Enqueue([Said(own, "of the old term")], term);
        await world.The<OutboxSender>().IdleAsync(limit.Token);
        Assert.Empty(world.Heard);
    }

    private static OutboxMessage Said(long owner, string text) => new()
    {
        Id = Ids.Next() - (1L << 40), // Made some minutes ago.
        PersonId = ReminderWorld.PersonId,
        Address = ReminderWorld.Address,
        Body = JsonSerializer.Serialize(new ChatMessage(text), ConversationJson.Instance.ChatMessage),
        CreatedAt = DateTimeOffset.UtcNow,
        Owner = owner,
    };

    /// <param name="seen">When the other instance was seen, from now; null where it is not known at all.</param>
    private static async Task AddAsync(TemporaryFolder folder, IEnumerable<OutboxMessage> messages, TimeSpan? seen = null)
    {
        await using var db = new MentorBotDb(new DatabaseConnections(folder.Options).ContextOptions);
        if (seen is { } since) db.Instances.Add(new Instance { Id = Other, StartedAt = DateTimeOffset.UtcNow, SeenAt = DateTimeOffset.UtcNow + since });
        db.Outbox.AddRange(messages);
        await db.SaveChangesAsync();
    }

    private static async Task HeardAsync(ReminderWorld world, params string[] texts)
    {
        using var limit = new CancellationTokenSource(LongEnough);
        while (world.Heard.Count < texts.Length) await Task.Delay(20, limit.Token);
        Assert.Equal(texts, world.Heard);
    }
}
