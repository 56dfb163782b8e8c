using MentorBot.Host.Intake;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Host.Intake;

public sealed class PollingTests : IAsyncLifetime
{
    private static readonly IntakeLimits Impatient = new() { Patience = TimeSpan.FromMilliseconds(200), LongestTurn = TimeSpan.FromMinutes(5) };

    private readonly TemporaryFolder folder = new();
    private StubTelegram telegram = null!;

    public async Task InitializeAsync() => telegram = await StubTelegram.StartAsync();

    public async Task DisposeAsync()
    {
        await telegram.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_handler_that_hangs_stops_neither_the_others_nor_the_offset()
    {
        await using var host = await IntakeHost.StartAsync(folder, telegram, Impatient);
        telegram.Write([(1, "/hang stuck"), .. Many(300, one => (100 + one, $"/say to {one}"))]);

        await telegram.SaidAsync(300);
        await StubTelegram.UntilAsync(() => telegram.Pending == 0, "every update to be confirmed, the hanging one too");
        Assert.Empty(telegram.SaidTo(1));
        await host.WaitAsync(1);

        host.Script.LetGo("stuck");
        await telegram.SaidAsync(301);
        Assert.Equal(["stuck"], telegram.SaidTo(1));
        await host.NoneWaitsAsync();
        Assert.Empty(host.Complaints.All);
    }

    [Fact]
    public async Task Those_who_hang_keep_no_place_of_the_others()
    {
        await using var host = await IntakeHost.StartAsync(folder, telegram, Impatient with { SideBySide = 2 });
        telegram.Write([.. Many(7, one => (one, $"/hang stuck {one}")), .. Many(30, one => (100 + one, $"/say to {one}"))]);

        await telegram.SaidAsync(30);

        Assert.Equal(7, host.Script.Begun.Count(word => word.StartsWith("stuck", StringComparison.Ordinal)));
        for (var one = 0; one < 7; one++) host.Script.LetGo($"stuck {one}");
        await telegram.SaidAsync(37);
    }

    [Fact]
    public async Task Each_person_is_answered_once_and_in_order_however_much_they_write_at_once()
    {
        await using var host = await IntakeHost.StartAsync(folder, telegram, more: Unhindered);
        telegram.Write(Many(30 * 12, word => (1 + (word % 12), $"/say {word / 12}")));

        await telegram.SaidAsync(30 * 12);

        foreach (var person in Enumerable.Range(1, 12)) Assert.Equal(Enumerable.Range(0, 30).Select(word => $"{word}"), telegram.SaidTo(person));
        await host.NoneWaitsAsync();
        await StubTelegram.UntilAsync(() => telegram.Pending == 0, "every update to be confirmed");
    }

    [Fact]
    public async Task Whoever_writes_much_gets_no_more_than_the_others()
    {
        await using var host = await IntakeHost.StartAsync(folder, telegram, new IntakeLimits { SideBySide = 1 }, more: Unhindered);
        telegram.Write([.. Many(250, word => (1, $"/say {word}")), .. Many(5, one => (100 + one, "/say to another"))]);

        await telegram.SaidAsync(255);

        Assert.InRange(host.Script.Begun.ToList().LastIndexOf("to another"), 0, 200);
        Assert.Equal(Enumerable.Range(0, 250).Select(word => $"{word}"), telegram.SaidTo(1));
    }

    [Fact]
    public async Task Whoever_floods_is_told_once_loses_what_is_too_much_and_keeps_nobody_waiting()
    {
        var limits = Impatient with { InMemory = 4, MostWaiting = 20 };
        await using var host = await IntakeHost.StartAsync(folder, telegram, limits, more: Unhindered);
        telegram.Write([(1, "/say before")]);
        await telegram.SaidAsync(1);
        telegram.Write([(1, "/hang stuck"), .. Many(150, word => (1, $"/say {word}")), (2, "/say to another")]);

        await StubTelegram.UntilAsync(() => telegram.Pending == 0, "every update to be confirmed while the person hangs");
        await StubTelegram.UntilAsync(() => telegram.SaidTo(2).Count == 1 && telegram.SaidTo(1).Count == 2, "the other to be answered, and the person to be told");
        host.Script.LetGo("stuck");
        await telegram.SaidAsync(1 + 1 + 1 + 1 + 3 + 20);

        Assert.Contains("очень много сообщений", telegram.SaidTo(1)[1], StringComparison.Ordinal);
        Assert.Equal(["stuck", .. Enumerable.Range(0, 23).Select(word => $"{word}")], telegram.SaidTo(1).Skip(2));
        Assert.Contains("mentorbot_updates_let_go_total 127", await host.Http.GetStringAsync("/metrics"), StringComparison.Ordinal);
        await host.NoneWaitsAsync();
        telegram.Write([(1, "/say after")]);
        await StubTelegram.UntilAsync(() => telegram.SaidTo(1)[^1] == "after", "the person to be answered again");
    }

    [Fact]
    public async Task What_waits_is_taken_up_in_order_by_the_next_run()
    {
        await using (var first = await IntakeHost.StartAsync(folder, telegram, Impatient, more: Unhindered))
        {
            telegram.Write([(1, "/hang stuck"), .. Many(50, word => (1, $"/say {word}"))]);
            await StubTelegram.UntilAsync(() => telegram.Pending == 0, "every update to be confirmed");
            Assert.Equal(51, await first.WaitingAsync());
        }

        await using var second = await IntakeHost.StartAsync(folder, telegram, Impatient, more: services => Unhindered(services.AddSingleton(LetGo("stuck"))));
        telegram.Write([(1, "/say last")]);

        await telegram.SaidAsync(52);
        Assert.Equal(["stuck", .. Enumerable.Range(0, 50).Select(word => $"{word}"), "last"], telegram.SaidTo(1));
        await second.NoneWaitsAsync();
    }

    [Fact]
    public async Task Nobody_is_taken_up_while_too_much_is_still_to_be_said_to_them()
    {
        var backlog = new HeldBacklog { Waiting = 1_000 };
        await using var host = await IntakeHost.StartAsync(folder, telegram, Impatient, more: services => services.AddSingleton<IOutboxBacklogOf>(backlog));
        telegram.Write([(HeldBacklog.Of, "/say first"), (HeldBacklog.Of, "/say second"), (2, "/say to another")]);

        await StubTelegram.UntilAsync(() => telegram.Pending == 0 && telegram.SaidTo(2).Count == 1, "every update to be confirmed, and the other to be answered");
        Assert.Equal(["to another"], host.Script.Begun);

        backlog.Waiting = 0;
        await telegram.SaidAsync(3);
        Assert.Equal(["first", "second"], telegram.SaidTo(HeldBacklog.Of));
    }

    [Fact]
    public async Task Updates_that_concern_no_person_are_confirmed_and_a_group_is_told_once()
    {
        await using var host = await IntakeHost.StartAsync(folder, telegram);
        string[] strange =
        [
            """ "channel_post":{"message_id":1,"date":1,"chat":{"id":-1,"type":"channel","title":"Новости"},"text":"x"}""",
            """ "message":{"message_id":1,"date":1,"chat":{"id":-2,"type":"supergroup","title":"8Б"},"text":"привет"}""",
            """ "message":{"message_id":2,"date":1,"chat":{"id":-2,"type":"supergroup","title":"8Б"},"text":"ещё"}""",
            """ "callback_query":{"id":"1","from":{"id":5,"is_bot":false,"first_name":"А"},"inline_message_id":"i","data":"q:1:2:go"}""",
            """ "inline_query":{"id":"1","from":{"id":5,"is_bot":false,"first_name":"А"},"query":"x","offset":""}""",
            """ "message":{"message_id":9223372036854775807,"date":1,"chat":{"id":9007199254740991,"type":"private"},"text":"/say huge"}""",
        ];
        foreach (var one in strange)
        {
            var id = telegram.NextId();
            telegram.Add(id, $$"""{"update_id":{{id}},{{one}}}""");
        }

        telegram.Add(long.MaxValue - 1, Updates.Text(long.MaxValue - 1, 7, "/say the hugest"));

        await StubTelegram.UntilAsync(() => telegram.Pending == 0, "every update to be confirmed");
        await StubTelegram.UntilAsync(() => telegram.SaidTo(7).Count == 1 && telegram.SaidTo(9007199254740991).Count == 1, "both to be answered");
        Assert.Single(telegram.SaidTo(-2));
        Assert.Empty(telegram.SaidTo(-1));
        Assert.Empty(host.Complaints.All);
    }

    [Fact]
    public async Task A_message_and_its_edited_self_in_one_batch_are_taken_in_their_order()
    {
        await using var host = await IntakeHost.StartAsync(folder, telegram);
        var (original, edited) = (telegram.NextId(), telegram.NextId());
        telegram.Add(edited, Updates.Text(edited, 1, "/say other").Replace("\"message\"", "\"edited_message\"", StringComparison.Ordinal));
        telegram.Add(original, Updates.Text(original, 1, "/say once"));

        await StubTelegram.UntilAsync(() => telegram.Pending == 0 && telegram.SaidTo(1).Count == 2, "both to be answered");
        Assert.Equal("once", telegram.SaidTo(1)[0]);
        Assert.Equal(["once"], host.Script.Begun);
    }

    private static IEnumerable<(long Chat, string Text)> Many(int count, Func<int, (long, string)> one) => Enumerable.Range(0, count).Select(one);

    private static void Unhindered(IServiceCollection services) => services.AddSingleton<IOutboxBacklogOf>(new HeldBacklog());

    private static Script LetGo(string word)
    {
        var script = new Script();
        script.LetGo(word);
        return script;
    }

    /// <summary>An outbox in which as much waits for one person as the test says, and nothing for the others.</summary>
    private sealed class HeldBacklog : IOutboxBacklogOf
    {
        public const long Of = 1;

        private volatile int waiting;

        public int Waiting
        {
            set => waiting = value;
        }

        int IOutboxBacklogOf.Waiting(long address) => address == Of ? waiting : 0;
    }
}
