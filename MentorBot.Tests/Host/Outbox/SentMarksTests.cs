using System.Diagnostics;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Outbox;

/// <summary>A text and a question that takes the place of an older one: no number tells which was first.</summary>
public sealed class SentMarksTests : IAsyncLifetime
{
    private const long Assignment = 5;
    private const int Step = 3;
    private const long Text = 900;

    private readonly TemporaryFolder folder = new();
    private OutboxWorld world = null!;

    public async Task InitializeAsync() => world = await OutboxWorld.StartAsync(folder);

    public async Task DisposeAsync()
    {
        await world.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_text_that_came_before_the_question_left_is_not_its_answer()
    {
        var cameAt = Stopwatch.GetTimestamp();
        await AskAsync();
        Assert.True(await CameBeforeAsync(cameAt, whileHeldBack: TimeSpan.Zero));
    }

    [Fact]
    public async Task A_text_that_comes_while_the_question_is_held_back_is_not_its_answer()
    {
        await AskAsync();
        Assert.True(await CameBeforeAsync(cameAt: null, whileHeldBack: TimeSpan.FromMilliseconds(400)));
    }

    [Fact]
    public async Task A_text_that_only_crosses_the_messengers_word_is_an_answer()
    {
        await AskAsync();
        Assert.False(await CameBeforeAsync(Stopwatch.GetTimestamp() + Seconds(0.3), whileHeldBack: TimeSpan.Zero));
    }

    [Fact]
    public async Task A_text_that_was_typed_while_the_messenger_was_slow_to_confirm_is_an_answer()
    {
        await AskAsync();
        Assert.False(await CameBeforeAsync(Stopwatch.GetTimestamp() + Seconds(1.1), whileHeldBack: TimeSpan.Zero));
    }

    [Fact]
    public async Task A_text_that_comes_after_the_question_is_an_answer()
    {
        await AskAsync();
        (await world.Channel.NextAsync()).Ends(new Delivery.Delivered("7"));
        await world.SettledAsync();
        Assert.False(await Marks.CameBeforeQuestionAsync(OutboxWorld.Address, Assignment, Step, Text, Stopwatch.GetTimestamp(), CancellationToken.None));
    }

    private SentMarks Marks => world.The<SentMarks>();

    private static long Seconds(double seconds) => (long)(seconds * Stopwatch.Frequency);

    /// <summary>The question takes the place of message 7.</summary>
    private Task AskAsync() => world.The<UnitOfWorkRunner>().RunAsync("test", async work =>
    {
        var person = await work.Db.People.SingleAsync(known => known.Id == OutboxWorld.PersonId);
        work.Say(person, new ChatMessage("Сколько вам лет?"), replaces: "7", mark: new QuestionMark(Assignment, Step, After: 0));
    }, CancellationToken.None);

    /// <param name="cameAt">Null: just after the question has left.</param>
    private async Task<bool> CameBeforeAsync(long? cameAt, TimeSpan whileHeldBack)
    {
        var call = await world.Channel.NextAsync();
        var verdict = Marks.CameBeforeQuestionAsync(OutboxWorld.Address, Assignment, Step, Text, cameAt ?? Stopwatch.GetTimestamp(), CancellationToken.None).AsTask();
        await Task.Delay(whileHeldBack);
        call.Ends(new Delivery.Delivered("7"));
        return await verdict;
    }
}
