using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;

namespace MentorBot.Tests.Host.Outbox;

public sealed class LaneFailureTests
{
    private readonly LaneBench bench = new();

    [Fact]
    public void A_message_that_fails_again_and_again_while_others_get_through_is_given_up()
    {
        var poison = bench.Reply(1);
        var after = bench.Reply(1);
        FailAfterAnother(person: 1);
        for (var attempt = 1; attempt <= Patience.OwnFailures; attempt++)
        {
            Assert.DoesNotContain(bench.Settled, settled => settled.Id == poison);
            FailAfterAnother(person: 1);
        }

        Assert.IsType<Delivery.Refused>(bench.Settled.Single(settled => settled.Id == poison).Delivery);
        Assert.Equal([after], bench.DeliverAll());
    }

    [Fact]
    public void The_pause_between_attempts_grows_but_not_for_ever()
    {
        bench.Reply(1);
        var pauses = new List<double>();
        for (var attempt = 1; attempt <= 9; attempt++)
        {
            bench.Done(bench.Take(), LaneBench.ServerError);
            Assert.Null(bench.TryTake());
            pauses.Add((bench.Lanes.NextAt(bench.Now)!.Value - bench.Now).TotalSeconds);
            bench.Wait(pauses[^1]);
        }

        Assert.Equal([0.5, 1, 2, 4, 8, 16, 30, 30, 30], pauses);
    }

    [Fact]
    public void While_nothing_gets_through_nothing_is_given_up()
    {
        for (var person = 1; person <= 3; person++) bench.Reply(person);
        for (var round = 0; round < 10 * Patience.OwnFailures; round++)
        {
            while (bench.TryTake() is { } lane) bench.Done(lane, LaneBench.ServerError);
            bench.Wait(30);
        }

        Assert.Empty(bench.Settled);
        Assert.Equal([1, 2, 3], bench.DeliverAll());
    }

    [Fact]
    public void Nobody_is_given_up_because_no_connection_came_about()
    {
        bench.Reply(1);
        for (var attempt = 0; attempt < 10 * Patience.OwnFailures; attempt++)
        {
            bench.Done(bench.Take(), new Delivery.NotSent());
            bench.Reply(100 + attempt);
            while (bench.TryTake() is { } lane) bench.Done(lane, lane.Address == 1 ? new Delivery.NotSent() : LaneBench.Arrived);
            bench.Wait(30);
        }

        Assert.DoesNotContain(bench.Settled, settled => settled.Id == 1);
    }

    [Fact]
    public void Once_somebody_is_reached_again_those_who_waited_for_a_connection_go_at_once()
    {
        for (var person = 1; person <= 3; person++) bench.Reply(person);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            while (bench.TryTake() is { } lane) bench.Done(lane, new Delivery.NotSent());
            bench.Wait(10);
        }

        while (bench.TryTake() is { } lane) bench.Done(lane, new Delivery.NotSent());
        var fresh = bench.Reply(4);

        Assert.Equal([fresh, 1, 2, 3], bench.DeliverAll());
    }

    [Fact]
    public void After_an_outage_those_who_failed_in_it_go_at_once()
    {
        for (var person = 1; person <= Patience.Outage; person++) bench.Reply(person);
        while (bench.TryTake() is { } lane) bench.Done(lane, LaneBench.ServerError);
        Assert.Null(bench.TryTake());

        var fresh = bench.Reply(100);

        Assert.Equal([fresh, 1, 2, 3, 4, 5], bench.DeliverAll());
    }

    [Fact]
    public void An_edit_that_had_no_answer_is_made_again_at_once_and_then_with_pauses()
    {
        var lostAnswer = new Delivery.Failed("no answer", AtOnce: true);
        bench.Reply(1);

        bench.Done(bench.Take(), lostAnswer);
        bench.Done(bench.Take(), lostAnswer);

        Assert.Null(bench.TryTake());
        Assert.Empty(bench.Doubts);
    }

    [Fact]
    public void Who_cannot_be_reached_is_settled_so()
    {
        var message = bench.Reply(1);

        bench.Done(bench.Take(), new Delivery.Unreachable());

        Assert.Equal((message, new Delivery.Unreachable()), Assert.Single(bench.Settled));
    }

    [Fact]
    public void Who_wrote_after_the_attempt_began_can_be_reached_and_is_told_once_more()
    {
        var message = bench.Reply(1);
        var lane = bench.Take();
        bench.Wait(3);
        bench.PersonDoes(1, new CommandReceived("start", null));

        bench.Done(lane, new Delivery.Unreachable());

        Assert.Empty(bench.Settled);
        Assert.Equal([message], bench.DeliverAll());
    }

    [Fact]
    public void Who_wrote_before_the_attempt_and_then_left_cannot_be_reached()
    {
        bench.Reply(1);
        bench.PersonDoes(1, new TextReceived("…"));
        bench.Wait(0.1);
        var lane = bench.Take();
        bench.PersonDoes(1, new PersonLeft());

        bench.Done(lane, new Delivery.Unreachable());

        Assert.IsType<Delivery.Unreachable>(Assert.Single(bench.Settled).Delivery);
    }

    private void FailAfterAnother(long person)
    {
        bench.Reply(100);
        while (bench.TryTake() is { } lane) bench.Done(lane, lane.Address == person ? LaneBench.ServerError : LaneBench.Arrived);
        bench.Wait(30);
    }
}
