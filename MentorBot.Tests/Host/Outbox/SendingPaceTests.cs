using MentorBot.Host.Outbox;

namespace MentorBot.Tests.Host.Outbox;

public sealed class SendingPaceTests
{
    private const int Budget = 30;
    private static readonly SendingLimits Known = new(Budget, AreKnown: true);
    private static readonly SendingLimits Unknown = new(Budget, AreKnown: false);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private TimeSpan now = TimeSpan.FromHours(1);
    private long chat;

    [Fact]
    public void Where_the_limit_is_known_replies_keep_it()
    {
        var pace = new SendingPace(Known);

        Assert.Equal(Budget, SendReplies(pace, 100));

        Assert.Equal(SentWindow.Length, pace.ReplyFreeAt(now) - now);
    }

    [Fact]
    public void Where_it_is_not_known_replies_run_free()
    {
        Assert.Equal(5_000, SendReplies(new SendingPace(Unknown), 5_000));
    }

    [Fact]
    public void Notices_keep_the_budget_even_where_it_is_not_known()
    {
        var pace = new SendingPace(Unknown);

        Assert.InRange(SendNotices(pace, seconds: 10), 9.5 * Budget, 10.1 * Budget);
    }

    [Fact]
    public void Notices_have_no_limit_where_there_is_no_budget()
    {
        var pace = new SendingPace(SendingLimits.None);

        for (var count = 0; count < 1_000; count++)
        {
            Assert.Equal(now, pace.NoticeFreeAt(now));
            pace.Write(++chat, isNotice: true, now);
        }
    }

    [Fact]
    public void Notices_yield_what_replies_use()
    {
        var pace = new SendingPace(Unknown);

        var notices = SendNotices(pace, seconds: 10, repliesPerSecond: 20);

        Assert.InRange(notices, 8.5 * 10, 10.1 * 10);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tenth_is_for_notices_however_many_replies_there_are(bool areKnown)
    {
        var pace = new SendingPace(new SendingLimits(Budget, areKnown));

        var notices = SendNotices(pace, seconds: 10, repliesPerSecond: 45);

        Assert.InRange(notices, 10 * 2.8, 10 * 3.2);
    }

    [Fact]
    public void A_messenger_that_takes_far_more_than_the_budget_takes_the_notices_too()
    {
        var pace = new SendingPace(Unknown);

        var notices = SendNotices(pace, seconds: 10, repliesPerSecond: 500);

        Assert.InRange(notices, 9.5 * Budget, 10.1 * Budget);
    }

    [Fact]
    public void A_refusal_to_a_chat_that_was_just_written_to_is_the_chats()
    {
        var pace = new SendingPace(Unknown);
        pace.Write(1, isNotice: false, now);
        now += Second / 2;

        Assert.True(pace.Write(1, isNotice: false, now));
        pace.Pause(1, meansChat: true, now, Second * 3, now);

        Assert.Equal(now + (Second * 3), pace.ChatFreeAt(1, now));
        Assert.Equal((now, now), (pace.ReplyFreeAt(now), pace.ChatFreeAt(2, now)));
    }

    [Fact]
    public void Where_the_limit_is_known_a_refusal_to_a_chat_that_was_left_alone_is_everybodys()
    {
        var pace = new SendingPace(Known);
        pace.Write(1, isNotice: false, now);
        now += Second * 1.1;

        Assert.False(pace.Write(1, isNotice: false, now));
        pace.Pause(1, meansChat: false, now, Second * 3, now);

        Assert.Equal((now + (Second * 3), now + (Second * 3)), (pace.ReplyFreeAt(now), pace.NoticeFreeAt(now)));
    }

    [Fact]
    public void Where_it_is_not_known_one_refusal_holds_its_chat_and_three_in_a_row_everybody()
    {
        var pace = new SendingPace(Unknown);
        for (var refused = 1; refused <= 3; refused++)
        {
            Assert.Equal(now, pace.ReplyFreeAt(now));
            pace.Pause(refused, meansChat: false, now, Second * 3, now);
        }

        Assert.Equal([now + (Second * 3), now + (Second * 3)], new[] { 1, 2 }.Select(held => pace.ChatFreeAt(held, now)));
        Assert.Equal((now + (Second * 3), now + (Second * 3)), (pace.ReplyFreeAt(now), pace.NoticeFreeAt(now)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_shorter_pause_never_shortens_a_longer_one(bool meansChat)
    {
        var pace = new SendingPace(meansChat ? Unknown : Known);
        pace.Pause(1, meansChat, now, Second * 30, now);
        pace.Pause(1, meansChat, now, Second, now);

        Assert.Equal(now + (Second * 30), meansChat ? pace.ChatFreeAt(1, now) : pace.ReplyFreeAt(now));
    }

    [Fact]
    public void A_known_chat_limit_allows_a_burst_and_then_one_a_second()
    {
        var pace = new SendingPace(Known);
        var went = 0;
        for (var end = now + (Second * 10); now < end; now += Second / 10)
        {
            if (pace.ChatFreeAt(1, now) > now) continue;
            pace.Write(1, isNotice: false, now);
            went++;
        }

        Assert.InRange(went, 13, 15);
    }

    [Fact]
    public void A_chat_that_was_refused_twice_in_a_row_is_held_to_one_message_a_second_for_some_minutes()
    {
        var pace = new SendingPace(Unknown);
        pace.Pause(1, meansChat: true, now, Second, now);
        now += Second;
        pace.Write(1, isNotice: false, now);
        pace.Pause(1, meansChat: true, now, Second, now);
        now += Second;
        Assert.Equal(now, pace.ChatFreeAt(1, now));

        Assert.True(pace.Write(1, isNotice: false, now));
        Assert.Equal(now + Second, pace.ChatFreeAt(1, now));
        now += TimeSpan.FromMinutes(6);
        pace.Write(1, isNotice: false, now);

        Assert.Equal(now, pace.ChatFreeAt(1, now));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Chats_that_nobody_speaks_to_are_forgotten(bool areKnown)
    {
        var chats = new ChatPaces(areKnown);
        for (var address = 1; address <= 20_000; address++)
        {
            chats.Write(address, now);
            now += TimeSpan.FromMilliseconds(1);
        }

        now += Second * 10;
        chats.FreeAt(1, now);
        now += Second * 10;
        chats.FreeAt(1, now);

        Assert.InRange(chats.Count, 0, 0);
    }

    [Fact]
    public void Only_the_chats_of_about_a_second_are_remembered_while_messages_flow()
    {
        var chats = new ChatPaces(areKnown: false);
        for (var address = 1; address <= 20_000; address++)
        {
            chats.Write(address, now);
            now += TimeSpan.FromMilliseconds(1);
        }

        Assert.InRange(chats.Count, 900, 1_100);
    }

    private int SendReplies(SendingPace pace, int atMost)
    {
        var went = 0;
        while (went < atMost && pace.ReplyFreeAt(now) <= now)
        {
            pace.Write(++chat, isNotice: false, now);
            went++;
        }

        return went;
    }

    /// <summary>Sends notices as fast as it may, and replies at an even rate or as the pace lets them.</summary>
    /// <returns>The notices of so many seconds, once the first have passed.</returns>
    private int SendNotices(SendingPace pace, int seconds, int repliesPerSecond = 0)
    {
        var (begin, counted, end) = (now, now + WarmUp, now + WarmUp + (Second * seconds));
        var (notices, replies) = (0, 0);
        for (; now < end; now += TimeSpan.FromMilliseconds(1))
        {
            if (!pace.NoticesComeFirst(now) || pace.NoticeFreeAt(now) > now)
            {
                while (replies < (now - begin).TotalSeconds * repliesPerSecond && pace.ReplyFreeAt(now) <= now)
                {
                    pace.Write(++chat, isNotice: false, now);
                    replies++;
                }
            }

            if (pace.NoticeFreeAt(now) > now) continue;
            pace.Write(++chat, isNotice: true, now);
            if (now >= counted) notices++;
        }

        return notices;
    }
}
