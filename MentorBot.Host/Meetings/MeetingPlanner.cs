using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;

namespace MentorBot.Host.Meetings;

/// <summary>Puts the next meeting of a pair on its calendar, and takes meetings off it.</summary>
internal sealed class MeetingPlanner(MeetingPapers papers)
{
    private const int DaysToClosing = 14;

    /// <summary>Plans the meeting that the life of the pair asks for; the one that follows the regular meetings may be the closing one.</summary>
    public Task<Meeting> PlanAsync(UnitOfWork work, Pair pair, MeetingKind kind, CancellationToken cancellation) =>
        PlanAsync(work, pair, Next(work, pair, kind), cancellation);

    /// <summary>Plans the next regular meeting, or the closing one where the plan comes to its end, unless one is planned already.</summary>
    public async Task PlanNextAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        if (pair.State is not (PairState.Planned or PairState.Active) || pair.NextMeeting() is not null || HasClosing(pair)) return;
        await PlanAsync(work, pair, MeetingKind.Regular, cancellation);
    }

    public static bool HasClosing(Pair pair) =>
        pair.Meetings.Any(meeting => meeting.Kind == MeetingKind.Closing && meeting.State != MeetingState.Cancelled);

    /// <summary>A meeting that was called off is owed to the pair all the same.</summary>
    public async Task ReplaceAsync(UnitOfWork work, Meeting cancelled, CancellationToken cancellation)
    {
        var pair = cancelled.Pair!;
        if (!pair.MayMeet() || pair.NextMeeting() is not null) return;
        await PlanAsync(work, pair, new NextMeeting(cancelled.Kind, work.TodayAt(pair.School!).AddDays(7)), cancellation);
    }

    public static async Task CancelOpenAsync(UnitOfWork work, Pair pair, string reason, CancellationToken cancellation)
    {
        foreach (var meeting in pair.Meetings.Where(PairStates.IsOpen).ToArray())
        {
            var facts = new MeetingFacts(meeting.Kind, work.Now, work.TodayAt(pair.School!));
            if (MeetingMachine.Table.Fire(meeting.State, MeetingTrigger.Cancel, facts) is not Transition<MeetingState, MeetingTrigger, MeetingEffect> cancel) continue;
            meeting.State = cancel.To;
            work.Record("meeting", meeting.Id, cancel.From.ToString(), cancel.To.ToString(), cancel.Trigger.ToString(), reason);
            await MeetingPapers.WaiveAsync(work, meeting, reason, MeetingPapers.LogCodes, cancellation);
            await MeetingReminders.StopAsync(work, meeting, cancellation);
        }
    }

    /// <summary>A regular meeting that was held without having been planned; nobody has to be told of it beforehand.</summary>
    public static async Task<Meeting> AddHeldAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        var meeting = Add(work, pair, new NextMeeting(MeetingKind.Regular, work.TodayAt(pair.School!)));
        await MeetingReminders.PlanUpcomingAsync(work, meeting, cancellation);
        return meeting;
    }

    private async Task<Meeting> PlanAsync(UnitOfWork work, Pair pair, NextMeeting next, CancellationToken cancellation)
    {
        var meeting = Add(work, pair, next);
        Announce(work, meeting);
        await papers.OpenLogAsync(work, meeting, isSilent: true, cancellation);
        await MeetingReminders.PlanUpcomingAsync(work, meeting, cancellation);
        return meeting;
    }

    private static Meeting Add(UnitOfWork work, Pair pair, NextMeeting next)
    {
        var today = work.TodayAt(pair.School!);
        var meeting = new Meeting
        {
            Id = Ids.Next(),
            PairId = pair.Id,
            Pair = pair,
            Number = pair.Meetings.Count == 0 ? 1 : pair.Meetings.Max(known => known.Number) + 1,
            Kind = next.Kind,
            PlannedOn = next.NotLaterThan < today ? today : next.NotLaterThan,
        };
        work.Db.Meetings.Add(meeting);
        return meeting;
    }

    private static NextMeeting Next(UnitOfWork work, Pair pair, MeetingKind kind)
    {
        var today = work.TodayAt(pair.School!);
        if (kind == MeetingKind.Acquaintance) return MeetingSequence.AfterOrder(pair.OrderDate ?? today);
        if (kind == MeetingKind.Closing) return new(MeetingKind.Closing, ClosingDay(pair, today));

        var last = pair.Meetings.Where(meeting => meeting.HeldOn is not null && meeting.State != MeetingState.Cancelled).MaxBy(meeting => meeting.Number);
        if (last is null) return new(kind, today.AddDays(DaysToClosing));
        var before = last.Kind == MeetingKind.Closing ? MeetingKind.Regular : last.Kind;
        var next = MeetingSequence.After(before, last.HeldOn!.Value, pair.MeetingPlan()) ?? new NextMeeting(kind, today.AddDays(DaysToClosing));
        return last.NextOn >= today ? next with { NotLaterThan = last.NextOn.Value } : next;
    }

    private static DateOnly ClosingDay(Pair pair, DateOnly today)
    {
        var latest = today.AddDays(DaysToClosing);
        return pair.Plan is { } plan && plan.EndDate >= today && plan.EndDate < latest ? plan.EndDate : latest;
    }

    private static void Announce(UnitOfWork work, Meeting meeting)
    {
        var text = ChatText.Strong($"Следующая — {PairWords.Of(meeting.Kind)}.")
            + $" Проведите её не позже {PairNames.Day(meeting.PlannedOn)}.";
        work.Say(meeting.Pair!.Mentor!.Person, ChatMessage.Column(
            ChatText.Paragraphs(text, "Договоритесь о дне и времени. После встречи запишите её — это займёт несколько минут."),
            PairButtons.Of("Записать встречу", "log", meeting),
            PairButtons.Of("Перенести", "move", meeting)));
        foreach (var mentee in meeting.Pair.Mentees) work.Say(mentee.Participant!.Person, new ChatMessage(text));
    }
}
