using MentorBot.Bench.Measuring;
using MentorBot.Bench.Server;

namespace MentorBot.Tests.Bench;

/// <summary>The queue of the bench must hand updates out as Telegram does, or its figures are those of another messenger.</summary>
public sealed class UpdateQueueTests
{
    private int redelivered;

    [Fact]
    public async Task An_update_comes_again_until_a_later_offset_confirms_it()
    {
        var queue = QueueOf(2);

        Assert.Equal([10], await IdsAsync(queue, offset: 0, limit: 1));
        Assert.Equal([10, 11], await IdsAsync(queue, offset: 0));
        Assert.Equal([10, 11], await IdsAsync(queue, offset: 10));
        Assert.Equal(3, redelivered);
        Assert.Equal([11], await IdsAsync(queue, offset: 11));
        Assert.Equal([11], await IdsAsync(queue, offset: 0));
        Assert.Empty(await IdsAsync(queue, offset: 12));
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public async Task A_negative_offset_keeps_only_the_last_updates()
    {
        var queue = QueueOf(3);

        Assert.Equal([12], await IdsAsync(queue, offset: -1));
        Assert.Equal([12], await IdsAsync(queue, offset: 0));
    }

    [Theory]
    [InlineData(1000, 100)]
    [InlineData(0, 1)]
    public async Task One_to_a_hundred_come_at_once_whatever_is_asked(int limit, int come) =>
        Assert.Equal(Enumerable.Range(10, come).Select(id => (long)id), await IdsAsync(QueueOf(105), offset: 0, limit));

    [Fact]
    public async Task A_waiting_call_ends_with_the_update_that_comes()
    {
        var queue = QueueOf(0);
        var call = queue.TakeAsync(0, 100, 50, CancellationToken.None);
        Assert.False(call.IsCompleted);

        queue.Add(NewUpdate());

        Assert.Equal(10, Assert.Single((await call)!).Id);
    }

    [Fact]
    public async Task A_later_call_takes_the_place_of_one_that_waits()
    {
        var queue = QueueOf(0);
        var earlier = queue.TakeAsync(0, 100, 50, CancellationToken.None);
        var later = queue.TakeAsync(0, 100, 50, CancellationToken.None);

        Assert.Null(await earlier);
        queue.Add(NewUpdate());
        Assert.Single((await later)!);
    }

    [Fact]
    public async Task A_caller_who_has_gone_takes_nothing_with_them()
    {
        var queue = QueueOf(0);
        using var gone = new CancellationTokenSource();
        var call = queue.TakeAsync(0, 100, 50, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        queue.Add(NewUpdate());

        Assert.Equal([10], await IdsAsync(queue, offset: 0));
        Assert.Equal(0, redelivered);
    }

    private UpdateQueue QueueOf(int updates)
    {
        var queue = new UpdateQueue(() => redelivered++, firstId: 10);
        for (var count = 0; count < updates; count++) queue.Add(NewUpdate());
        return queue;
    }

    private static Update NewUpdate() => new(TurnKind.Answer, "{}"u8.ToArray(), PressedAt: 0);

    private static async Task<IEnumerable<long>> IdsAsync(UpdateQueue queue, long offset, int limit = 100) =>
        (await queue.TakeAsync(offset, limit, 0, CancellationToken.None))!.Select(update => update.Id);
}
