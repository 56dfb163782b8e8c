using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Telegram;

namespace MentorBot.Tests.Host.Telegram;

public sealed class PollWindowTests
{
    private readonly PollWindow window = new();

    [Fact]
    public void The_offset_stops_before_the_first_update_that_is_not_stored()
    {
        var (first, second, third) = (Add(10), Add(11), Add(13));
        second.Announce();
        Assert.Equal(0, window.Confirm());
        Assert.Null(window.Offset);

        first.Announce();
        Assert.Equal(2, window.Confirm());
        Assert.Equal(12, window.Offset);

        third.Announce();
        window.Confirm();
        Assert.Equal((14, true), (window.Offset!.Value, window.IsEmpty));
    }

    [Fact]
    public void What_needs_nothing_done_is_confirmed_with_those_before_it()
    {
        var first = Add(10);
        window.Pass(11);
        window.Confirm();
        Assert.Null(window.Offset);
        Assert.True(window.Knows(11));

        first.Announce();
        window.Confirm();
        Assert.Equal(12, window.Offset);
    }

    [Fact]
    public void Numbers_that_begin_anew_lower_are_followed()
    {
        Add(1_000_000).Announce();
        window.Confirm();
        Add(5).Announce();
        window.Confirm();
        Assert.Equal(6, window.Offset);
    }

    [Fact]
    public async Task The_wait_ends_when_three_quarters_are_stored_or_one_more()
    {
        var arrivals = Enumerable.Range(1, 8).Select(id => Add(id)).ToList();
        var most = window.MostStoredAsync(Timeout.InfiniteTimeSpan, CancellationToken.None);
        for (var one = 7; one > 2; one--) arrivals[one].Announce();
        Assert.False(most.IsCompleted);
        arrivals[2].Announce();
        await most;

        var oneMore = window.OneStoredAsync(Timeout.InfiniteTimeSpan, CancellationToken.None);
        Assert.False(oneMore.IsCompleted);
        arrivals[0].Announce();
        await oneMore;
    }

    private MentorBot.Host.Intake.Arrival Add(long id) => window.Add(new IncomingUpdate(id, 1, new PersonReturned()));
}
