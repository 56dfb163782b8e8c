using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;

namespace MentorBot.Tests.Host.Outbox;

/// <summary>The rule for a message that went out and had no answer.</summary>
public sealed class DoubtTests
{
    private static readonly IncomingEvent Something = new TextReceived("…");

    private readonly LaneBench bench = new();

    [Fact]
    public void A_message_in_doubt_waits_with_its_person_and_with_nobody_else()
    {
        var doubtful = bench.Reply(1);
        bench.Reply(1);
        var other = bench.Reply(2);

        bench.Done(bench.Take(), LaneBench.Doubtful);

        Assert.Equal([other], bench.DeliverAll());
        Assert.Equal([doubtful], bench.Doubts);
    }

    [Fact]
    public void A_person_who_does_something_that_is_answered_has_the_reply()
    {
        var (doubtful, next) = (bench.Reply(1), bench.Reply(1));
        bench.Done(bench.Take(), LaneBench.Doubtful);

        bench.PersonDoes(1, Something);

        Assert.Equal((doubtful, new Delivery.Delivered(Message: null)), Assert.Single(bench.Settled));
        Assert.Equal([next], bench.DeliverAll());
    }

    [Fact]
    public void What_the_person_did_while_the_answer_was_still_expected_counts_too()
    {
        bench.Reply(1);
        var lane = bench.Take();
        bench.PersonDoes(1, Something);

        bench.Done(lane, LaneBench.Doubtful);

        Assert.IsType<Delivery.Delivered>(Assert.Single(bench.Settled).Delivery);
        Assert.Empty(bench.Doubts);
    }

    [Fact]
    public void What_the_person_did_before_the_attempt_counts_for_nothing()
    {
        bench.Reply(1);
        bench.PersonDoes(1, Something);

        bench.Done(bench.Take(), LaneBench.Doubtful);

        Assert.Empty(bench.Settled);
    }

    [Fact]
    public void What_is_not_answered_settles_nothing_so_nobody_is_left_in_silence()
    {
        bench.Reply(1);
        bench.Done(bench.Take(), LaneBench.Doubtful);

        bench.PersonDoes(1, Something, isAnswered: false);

        Assert.Empty(bench.Settled);
    }

    [Fact]
    public void A_notice_is_settled_by_a_press_of_its_own_button_alone()
    {
        bench.Notice(1, button: "r:done:7");
        bench.Done(bench.Take(), LaneBench.Doubtful);

        bench.PersonDoes(1, Something);
        bench.PersonDoes(1, new ButtonPressed("r:done:8", "5", "press"));
        Assert.Empty(bench.Settled);
        bench.PersonDoes(1, new ButtonPressed("r:done:7", "5", "press"));

        Assert.IsType<Delivery.Delivered>(Assert.Single(bench.Settled).Delivery);
    }

    [Fact]
    public void Without_a_sign_it_is_said_once_more_after_five_seconds_if_the_messenger_answers_others()
    {
        var doubtful = bench.Reply(1);
        bench.Done(bench.Take(), LaneBench.Doubtful);
        bench.Wait(1);
        var other = bench.Reply(2);
        Assert.Equal([other], bench.DeliverAll());

        bench.Wait(3.9);
        Assert.Empty(bench.DeliverAll());
        bench.Wait(0.1);

        Assert.Equal([doubtful], bench.DeliverAll());
    }

    [Fact]
    public void Where_nobody_is_answered_it_waits_for_the_messenger_to_answer_a_question_that_changes_nothing()
    {
        var doubtful = bench.Reply(1);
        bench.Done(bench.Take(), LaneBench.Doubtful);
        Assert.False(bench.Lanes.TakeProbe(bench.Now));
        bench.Wait(5);
        Assert.Empty(bench.DeliverAll());

        Assert.True(bench.Lanes.TakeProbe(bench.Now));
        Assert.False(bench.Lanes.TakeProbe(bench.Now));
        bench.Lanes.Probed(answers: false, bench.Now);
        Assert.Empty(bench.DeliverAll());
        Assert.False(bench.Lanes.TakeProbe(bench.Now));
        bench.Wait(1);
        Assert.True(bench.Lanes.TakeProbe(bench.Now));
        bench.Lanes.Probed(answers: true, bench.Now);

        Assert.Equal([doubtful], bench.DeliverAll());
        Assert.False(bench.Lanes.TakeProbe(bench.Now));
    }

    [Fact]
    public void An_answer_of_before_the_doubt_does_not_show_that_the_messenger_answers()
    {
        bench.Reply(2);
        bench.DeliverAll();
        bench.Wait(1);
        bench.Reply(1);
        bench.Done(bench.Take(), LaneBench.Doubtful);

        bench.Wait(60);

        Assert.Null(bench.TryTake());
        Assert.True(bench.Lanes.TakeProbe(bench.Now));
    }

    [Fact]
    public void A_refusal_shows_as_well_as_a_success_that_the_messenger_answers()
    {
        bench.Reply(1);
        bench.Done(bench.Take(), LaneBench.Doubtful);
        bench.Wait(1);
        bench.Reply(2);
        bench.Done(bench.Take(), new Delivery.Refused("no"));

        bench.Wait(4);

        Assert.Equal(1, bench.Take().Address);
    }

    [Fact]
    public void After_three_attempts_without_an_answer_it_counts_as_arrived()
    {
        var doubtful = bench.Reply(1);
        for (var attempt = 1; attempt <= Patience.Doubts; attempt++)
        {
            Assert.Empty(bench.Settled);
            bench.Done(bench.Take(), LaneBench.Doubtful);
            bench.Wait(5);
            bench.Lanes.Take(bench.Now);
            if (bench.Lanes.TakeProbe(bench.Now)) bench.Lanes.Probed(answers: true, bench.Now);
        }

        Assert.Equal((doubtful, new Delivery.Delivered(Message: null)), Assert.Single(bench.Settled));
        Assert.Null(bench.TryTake());
    }

    [Fact]
    public void A_sign_counts_after_the_repetition_failed_otherwise_too()
    {
        bench.Reply(1);
        bench.Done(bench.Take(), LaneBench.Doubtful);
        bench.Wait(5);
        bench.TryTake();
        bench.Lanes.Probed(answers: true, bench.Now);
        bench.Done(bench.Take(), LaneBench.ServerError);

        bench.PersonDoes(1, Something);

        Assert.IsType<Delivery.Delivered>(Assert.Single(bench.Settled).Delivery);
    }

    [Fact]
    public void An_attempt_that_hangs_is_cut_off_once_the_person_has_shown_that_they_have_the_message()
    {
        bench.Reply(1);
        var lane = bench.Take();
        var attempt = lane.Cancellation!.Token;
        bench.Wait(0.3);
        bench.PersonDoes(1, Something);
        bench.Wait(0.6);
        bench.TryTake();
        Assert.False(attempt.IsCancellationRequested);

        bench.Wait(0.1);
        bench.TryTake();

        Assert.True(attempt.IsCancellationRequested);
        bench.Done(lane, LaneBench.Doubtful);
        Assert.IsType<Delivery.Delivered>(Assert.Single(bench.Settled).Delivery);
    }

    [Fact]
    public void An_attempt_that_merely_hangs_is_left_alone()
    {
        bench.Reply(1);
        var attempt = bench.Take().Cancellation!.Token;

        bench.Wait(20);
        bench.TryTake();

        Assert.False(attempt.IsCancellationRequested);
    }

    [Fact]
    public void What_a_dead_run_left_waits_two_seconds_for_a_sign_and_is_said()
    {
        var left = bench.LeftReply(1);
        var behind = bench.LeftReply(1);

        bench.Wait(1.9);
        Assert.Empty(bench.DeliverAll());
        bench.Wait(0.1);

        Assert.Equal([left, behind], bench.DeliverAll());
    }

    [Fact]
    public void What_a_dead_run_left_is_settled_by_a_sign()
    {
        var (left, behind) = (bench.LeftReply(1), bench.LeftReply(1));

        bench.PersonDoes(1, Something);

        Assert.Equal(left, Assert.Single(bench.Settled).Id);
        Assert.Equal([behind], bench.DeliverAll());
    }
}
