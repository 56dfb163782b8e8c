using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Metrics;

namespace MentorBot.Host.Outbox;

/// <summary>
/// Decides who is spoken to next and what follows from each attempt. It holds no clock, thread or connection: times are
/// given, counted from the start of the program. Not for several users at once.
/// </summary>
internal sealed class OutboxLanes(SendingPace pace, IOutboxRecord record)
{
    private readonly Dictionary<long, Lane> lanes = [];
    private readonly LaneQueues queues = new();
    private readonly ServerProbe probe = new();
    private int busyReplies;
    private int busyNotices;
    private int failuresInARow;
    private long delivered;
    private TimeSpan? lastAnswer;
    private bool someWaitForAnswer;

    /// <summary>How many people have something on its way.</summary>
    public int Count => lanes.Count;

    /// <summary>How many messages to a person are not delivered yet.</summary>
    public int Waiting(long address) => lanes.TryGetValue(address, out var lane) ? lane.Count : 0;

    public int Busy => busyReplies + busyNotices;

    /// <param name="evidenceUntil">
    /// Set for what an earlier run of the program left: it may have arrived, and until this moment a sign of that is
    /// waited for where it comes first.
    /// </param>
    public void Add(PendingMessage message, TimeSpan? evidenceUntil = null)
    {
        if (!lanes.TryGetValue(message.Address, out var lane))
        {
            lanes[message.Address] = lane = new Lane(message.Address);
        }

        var wasUrgent = lane.IsUrgent;
        lane.Add(message);
        if (lane.First == message)
        {
            if (evidenceUntil is { } until) DoubtFromTheStart(lane, until);
            else queues.Ready(lane);
        }
        else if (lane.State == LaneState.Ready && lane.IsUrgent != wasUrgent)
        {
            queues.Ready(lane);
        }
    }

    /// <summary>The next message that may go now: the first of the lane, which then counts as under way.</summary>
    public Lane? Take(TimeSpan now)
    {
        while (queues.Due(now) is { } due) WaitIsOver(due);
        return pace.NoticesComeFirst(now)
            ? TakeFrom(isReply: false, now) ?? TakeFrom(isReply: true, now)
            : TakeFrom(isReply: true, now) ?? TakeFrom(isReply: false, now);
    }

    /// <summary>When <see cref="Take"/>, which just had nothing, should be asked again though nothing happened; null: not at all.</summary>
    public TimeSpan? NextAt(TimeSpan now)
    {
        var next = Earliest(queues.NextDue(), probe.NextAt);
        if (HasPlace(isReply: true) && queues.NextReady(isReply: true) is not null) next = Earliest(next, pace.ReplyFreeAt(now));
        if (HasPlace(isReply: false) && queues.NextReady(isReply: false) is not null) next = Earliest(next, pace.NoticeFreeAt(now));
        return next;
    }

    /// <summary>Takes room for a call that is nobody's message: only where there is plenty of it.</summary>
    public bool TakeSpare(long address, TimeSpan now)
    {
        if (Busy > 0 || lanes.ContainsKey(address) || pace.NoticeFreeAt(now) > now || !pace.IsAtRest(address, now)) return false;
        pace.Write(address, isNotice: true, now);
        return true;
    }

    /// <summary>What became of the attempt that is under way in the lane.</summary>
    public void Done(Lane lane, Delivery outcome, TimeSpan now)
    {
        FreePlace(lane);
        if (outcome is Delivery.Delivered or Delivery.Unreachable or Delivery.Refused or Delivery.Postponed) Answered(now);
        if (outcome is Delivery.InDoubt) BecomesDoubtful(lane, now);
        if (lane.IsProven && lane.First.MayHaveArrived && !IsFinal(outcome))
        {
            SettleByEvidence(lane);
            return;
        }

        switch (outcome)
        {
            case Delivery.Delivered:
                GotThrough(now);
                Settle(lane, outcome);
                break;
            case Delivery.Unreachable when lane.HeardAt >= lane.AttemptBegan:
                // They had blocked us and have come back meanwhile: now it will reach them.
                queues.Ready(lane);
                break;
            case Delivery.Postponed { Pause: var asked }:
                pace.Pause(lane.Address, lane.RefusalMeansChat, lane.AttemptBegan, asked, now);
                queues.Ready(lane);
                break;
            case Delivery.NotSent:
                failuresInARow++;
                someWaitForAnswer = true;
                queues.Wait(lane, Wait.Connection, now + Patience.After(++lane.First.Attempts));
                break;
            case Delivery.Failed failed:
                Failed(lane, failed, now);
                break;
            case Delivery.InDoubt when lane.First.Doubts >= Patience.Doubts:
                ProgramMeter.DoubtEnds(DoubtEnd.GivenUp);
                Settle(lane, new Delivery.Delivered(Message: null));
                break;
            case Delivery.InDoubt:
                record.NoteDoubt(lane.First);
                queues.Wait(lane, Wait.Evidence, now + Patience.Evidence);
                break;
            default:
                Settle(lane, outcome);
                break;
        }
    }

    /// <summary>The first message is no longer ours to deliver: its row is gone, or another instance has it.</summary>
    public void Gone(Lane lane)
    {
        FreePlace(lane);
        RemoveFirst(lane);
    }

    /// <summary>Another instance still has an older message to the person.</summary>
    public void MustWait(Lane lane, TimeSpan now)
    {
        FreePlace(lane);
        queues.Wait(lane, Wait.Pace, now + Patience.ForOrder(++lane.First.OrderWaits));
    }

    /// <summary>A person did something: whatever the messenger says of earlier, they can be reached.</summary>
    public void Heard(long address, TimeSpan now)
    {
        if (lanes.TryGetValue(address, out var lane)) lane.HeardAt = now;
    }

    /// <summary>What a person did is on the disk. Where it shows that they have a message that is in doubt, the doubt is over.</summary>
    /// <param name="isAnswered">They are told something in return: then nobody is left in silence if the sign deceives.</param>
    /// <returns>Whether something may go now, or is to be waited for, because of it.</returns>
    public bool Took(long address, IncomingEvent happened, bool isAnswered, TimeSpan now)
    {
        if (!lanes.TryGetValue(address, out var lane) || !Proves(lane.First, happened, isAnswered)) return false;
        if (lane.State == LaneState.Busy)
        {
            lane.IsProven = true;
            if (now - lane.AttemptBegan >= Patience.SlowAnswer) _ = lane.Cancellation?.CancelAsync();
            else queues.Remind(lane, lane.AttemptBegan + Patience.SlowAnswer);
            return true;
        }

        if (!lane.First.MayHaveArrived) return false;
        SettleByEvidence(lane);
        return true;
    }

    /// <summary>True where the messenger should be asked whether it answers; then <see cref="Probed"/> is to be told.</summary>
    public bool TakeProbe(TimeSpan now) => probe.Take(now);

    public void Probed(bool answers, TimeSpan now)
    {
        probe.Done(answers, now);
        if (answers) Answered(now);
    }

    /// <summary>Cuts off what is under way.</summary>
    public void CancelAll()
    {
        foreach (var lane in lanes.Values) _ = lane.Cancellation?.CancelAsync();
    }

    private Lane? TakeFrom(bool isReply, TimeSpan now)
    {
        while (HasPlace(isReply) && queues.NextReady(isReply) is { } lane)
        {
            if ((isReply ? pace.ReplyFreeAt(now) : pace.NoticeFreeAt(now)) > now) return null;
            if (pace.ChatFreeAt(lane.Address, now) is var free && free > now)
            {
                queues.Wait(lane, Wait.Pace, free);
                continue;
            }

            Begin(lane, isReply, now);
            return lane;
        }

        return null;
    }

    private void Begin(Lane lane, bool isReply, TimeSpan now)
    {
        LaneQueues.Busy(lane);
        lane.HoldsReplyPlace = isReply;
        if (isReply) busyReplies++;
        else busyNotices++;
        lane.AttemptBegan = now;
        lane.Cancellation = new CancellationTokenSource();
        lane.RefusalMeansChat = pace.Write(lane.Address, !isReply, now);
        if (!lane.First.MayHaveArrived) lane.IsProven = false;
        if (lane.First.Attempts == 0) lane.First.DeliveredBefore = delivered;
    }

    private void WaitIsOver(Lane lane)
    {
        if (lane.State == LaneState.Busy)
        {
            // The person has the message, and the messenger still has not said so.
            _ = lane.Cancellation?.CancelAsync();
        }
        else if (lane is { Wait: Wait.Evidence, First.Doubts: > 0 } && !(lastAnswer > lane.DoubtAt))
        {
            someWaitForAnswer = true;
            probe.Want();
            queues.Wait(lane, Wait.Answer, until: null);
        }
        else
        {
            TryAgain(lane);
        }
    }

    private void TryAgain(Lane lane)
    {
        if (lane.Wait is Wait.Evidence or Wait.Answer) ProgramMeter.DoubtEnds(DoubtEnd.Repeated);
        queues.Ready(lane);
    }

    /// <summary>The messenger answers: whoever waited for just that may go on.</summary>
    private void Answered(TimeSpan now)
    {
        lastAnswer = now;
        probe.NotNeeded();
        if (!someWaitForAnswer) return;
        someWaitForAnswer = false;
        TryAgain(wait => wait is Wait.Connection or Wait.Answer);
    }

    private void GotThrough(TimeSpan now)
    {
        pace.Took(now);
        delivered++;
        if (failuresInARow >= Patience.Outage) TryAgain(wait => wait is Wait.Failure);
        failuresInARow = 0;
    }

    private void TryAgain(Func<Wait, bool> waitsFor)
    {
        foreach (var lane in lanes.Values)
        {
            if (lane.State == LaneState.Waiting && waitsFor(lane.Wait)) TryAgain(lane);
        }
    }

    private void Failed(Lane lane, Delivery.Failed failed, TimeSpan now)
    {
        var message = lane.First;
        failuresInARow++;
        message.Attempts++;
        if (delivered > message.DeliveredBefore) message.OwnFailures++;
        message.DeliveredBefore = delivered;
        if (message.OwnFailures >= Patience.OwnFailures)
        {
            ProgramMeter.MessagesGivenUp.Add(1);
            Settle(lane, new Delivery.Refused($"{message.Attempts} failed attempts while others got through, the last: {failed.Reason}"));
        }
        else if (failed.AtOnce && message.Attempts == 1)
        {
            queues.Ready(lane);
        }
        else
        {
            queues.Wait(lane, Wait.Failure, now + Patience.After(message.Attempts));
        }
    }

    private static void BecomesDoubtful(Lane lane, TimeSpan now)
    {
        ProgramMeter.SendsInDoubt.Add(1);
        lane.First.MayHaveArrived = true;
        lane.First.Doubts++;
        lane.DoubtAt = now;
    }

    private void DoubtFromTheStart(Lane lane, TimeSpan until)
    {
        ProgramMeter.SendsInDoubt.Add(1);
        lane.First.MayHaveArrived = true;
        queues.Wait(lane, Wait.Evidence, until);
    }

    /// <summary>What is said to a person who is answered anyway cannot leave them in silence; a notice is read where its own button is pressed.</summary>
    private static bool Proves(PendingMessage message, IncomingEvent happened, bool isAnswered) => message.Priority == MessagePriority.Reply
        ? isAnswered
        : happened is ButtonPressed { Action: var action } && message.Has(action);

    private void SettleByEvidence(Lane lane)
    {
        ProgramMeter.DoubtEnds(DoubtEnd.Evidence);
        Settle(lane, new Delivery.Delivered(Message: null));
    }

    private void Settle(Lane lane, Delivery delivery) => record.Settle(RemoveFirst(lane), delivery);

    private PendingMessage RemoveFirst(Lane lane)
    {
        var removed = lane.RemoveFirst();
        removed.Content = null;
        lane.IsProven = false;
        if (!lane.IsEmpty)
        {
            queues.Ready(lane);
            return removed;
        }

        LaneQueues.Remove(lane);
        lanes.Remove(lane.Address);
        return removed;
    }

    private void FreePlace(Lane lane)
    {
        if (lane.HoldsReplyPlace) busyReplies--;
        else busyNotices--;
        lane.Cancellation = null;
    }

    private bool HasPlace(bool isReply) => isReply ? busyReplies < Patience.ReplyPlaces : busyNotices < Patience.NoticePlaces;

    private static bool IsFinal(Delivery outcome) => outcome is Delivery.Delivered or Delivery.Refused;

    private static TimeSpan? Earliest(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other ?? one : one;
}
