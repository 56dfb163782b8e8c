using MentorBot.Host.Data.Entities;
using MentorBot.Host.Outbox;

namespace MentorBot.Tests.Host.Outbox;

public sealed class LaneOrderTests
{
    private readonly LaneBench bench = new();

    [Fact]
    public void What_is_said_to_one_person_goes_one_after_another()
    {
        bench.Reply(1);
        var second = bench.Reply(1);

        var lane = bench.Take();
        Assert.Null(bench.TryTake());
        bench.Done(lane, LaneBench.Arrived);

        Assert.Equal(second, bench.Take().First.Id);
    }

    [Fact]
    public void A_failed_message_is_not_overtaken_by_the_next_to_the_same_person()
    {
        var first = bench.Reply(1);
        bench.Reply(1);
        var other = bench.Reply(2);

        bench.Done(bench.Take(), LaneBench.ServerError);

        Assert.Equal([other], bench.DeliverAll());
        bench.Wait(1);
        Assert.Equal([first, first + 1], bench.DeliverAll());
    }

    [Fact]
    public void Replies_go_before_notices_that_wait_longer()
    {
        bench.Notice(1);
        bench.Notice(2);
        var reply = bench.Reply(3);

        Assert.Equal([reply, 1, 2], bench.DeliverAll());
    }

    [Fact]
    public void A_reply_takes_the_notices_of_its_person_with_it_in_their_order()
    {
        var others = Enumerable.Range(100, 50).Select(person => bench.Notice(person)).ToList();
        var notice = bench.Notice(1);
        var reply = bench.Reply(1);

        Assert.Equal([notice, reply, .. others], bench.DeliverAll());
    }

    [Fact]
    public void A_notice_behind_a_reply_is_a_notice_again_once_the_reply_is_gone()
    {
        bench.Reply(1);
        var later = bench.Notice(1);
        var waiting = bench.Notice(2);
        bench.Done(bench.Take(), LaneBench.Arrived);
        var reply = bench.Reply(3);

        Assert.Equal([reply, waiting, later], bench.DeliverAll());
    }

    [Fact]
    public void One_person_with_many_notices_lets_the_others_have_their_turn()
    {
        for (var count = 0; count < 3; count++) bench.Notice(1);
        var other = bench.Notice(2);

        Assert.Equal([1, other, 2, 3], bench.DeliverAll());
    }

    [Fact]
    public void Slow_notices_leave_all_the_places_of_replies_free()
    {
        for (var person = 1; person <= 100; person++) bench.Notice(person);
        while (bench.TryTake() is not null)
        {
            // None of them is answered.
        }

        var reply = bench.Reply(1_000);

        Assert.Equal(Patience.NoticePlaces, bench.Lanes.Busy);
        Assert.Equal(reply, bench.Take().First.Id);
    }

    [Fact]
    public void A_message_that_waits_holds_no_place()
    {
        for (var person = 1; person <= Patience.ReplyPlaces; person++)
        {
            bench.Reply(person);
            bench.Done(bench.Take(), LaneBench.Doubtful);
        }

        var reply = bench.Reply(1_000);

        Assert.Equal(0, bench.Lanes.Busy);
        Assert.Equal(reply, bench.Take().First.Id);
    }

    [Fact]
    public void What_is_taken_over_late_goes_before_what_was_said_after_it()
    {
        bench.Lanes.Add(Left(30), evidenceUntil: null);
        bench.Lanes.Add(Left(10), evidenceUntil: null);
        bench.Lanes.Add(Left(20), evidenceUntil: null);

        Assert.Equal([10, 20, 30], bench.DeliverAll());
    }

    [Fact]
    public void What_is_under_way_already_stays_first()
    {
        bench.Lanes.Add(Left(30), evidenceUntil: null);
        var lane = bench.Take();

        bench.Lanes.Add(Left(10), evidenceUntil: null);
        bench.Done(lane, LaneBench.Arrived);

        Assert.Equal((30, LaneBench.Arrived), Assert.Single(bench.Settled));
        Assert.Equal([10], bench.DeliverAll());
    }

    [Fact]
    public void A_message_that_has_to_wait_for_another_instance_is_looked_at_again_soon_and_others_go_on()
    {
        var waits = bench.Reply(1);
        var other = bench.Reply(2);
        bench.Lanes.MustWait(bench.Take(), bench.Now);

        Assert.Equal([other], bench.DeliverAll());
        bench.Wait(0.02);
        Assert.Equal([waits], bench.DeliverAll());
    }

    [Fact]
    public void What_is_no_longer_ours_leaves_without_being_settled()
    {
        bench.Reply(1);
        var next = bench.Reply(1);
        bench.Lanes.Gone(bench.Take());

        Assert.Empty(bench.Settled);
        Assert.Equal([next], bench.DeliverAll());
    }

    private static PendingMessage Left(long id) => new() { Id = id, PersonId = 1, Address = 1, Priority = MessagePriority.Reply };
}
