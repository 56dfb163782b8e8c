using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Reminders;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Reminders;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Meetings;

/// <summary>Says the reminders of meetings, and lets time do what it does to a meeting that nobody writes down or confirms.</summary>
internal sealed class MeetingReminderText(MeetingService meetings) : IReminderText
{
    private static readonly ReminderWording Outdated = new ReminderWording.Skip("Встреча уже не ждёт этого.");

    public ReminderSubject Subject => ReminderSubject.Meeting;

    public bool IsReplaceable(Reminder reminder) => !MeetingReminderPlan.IsStep(reminder.Kind);

    public async Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var ids = reminders.Select(reminder => reminder.SubjectId).Distinct().ToList();
        var pairs = await work.Db.WholePairs().Where(pair => pair.Meetings.Any(meeting => ids.Contains(meeting.Id))).ToListAsync(cancellation);
        var known = pairs.SelectMany(pair => pair.Meetings).ToDictionary(meeting => meeting.Id);
        return reminder => ComposeAsync(work, known.GetValueOrDefault(reminder.SubjectId), reminder, cancellation);
    }

    private async Task<ReminderWording> ComposeAsync(UnitOfWork work, Meeting? meeting, Reminder reminder, CancellationToken cancellation)
    {
        if (meeting is null || !meeting.Pair!.MayMeet()) return Outdated;
        return reminder.Kind switch
        {
            MeetingReminderPlan.Before => await BeforeAsync(work, meeting, reminder, cancellation),
            MeetingReminderPlan.LogMissing + "1" or MeetingReminderPlan.LogMissing + "2" => LogMissing(meeting),
            MeetingReminderPlan.Unconfirmed + "1" or MeetingReminderPlan.Unconfirmed + "2" => Unconfirmed(meeting, reminder),
            MeetingReminderPlan.Miss => await LetTimePassAsync(work, meeting, MeetingTrigger.Miss, cancellation),
            MeetingReminderPlan.TimeOut => await LetTimePassAsync(work, meeting, MeetingTrigger.TimeOut, cancellation),
            MeetingReminderPlan.NoWord => await NoWordAsync(work, meeting, cancellation),
            _ => throw new NotSupportedException($"No meeting is spoken of as {reminder.Kind}."),
        };
    }

    private async Task<ReminderWording> BeforeAsync(UnitOfWork work, Meeting meeting, Reminder reminder, CancellationToken cancellation)
    {
        if (meeting.State is not (MeetingState.Planned or MeetingState.Reminded)) return Outdated;
        if (meeting.State == MeetingState.Planned) await meetings.FireAsync(work, meeting, MeetingTrigger.Remind, new MeetingInput(), TriggerSource.System, cancellation);
        var lead = ChatText.Strong($"{MeetingMessages.Capital(PairWords.Of(meeting.Kind))} — {PairNames.Day(meeting.PlannedOn)}.");
        return reminder.RecipientId == meeting.Pair!.MentorId
            ? Say(meeting.Pair.Mentor!, ChatMessage.Column(
                lead + " Всё в силе? После встречи запишите её, пожалуйста.",
                PairButtons.Of("Записать встречу", "log", meeting),
                PairButtons.Of("Перенести", "move", meeting)))
            : Say(MenteeOf(meeting, reminder), new ChatMessage(lead + " Если не получается прийти, предупредите наставника."));
    }

    private static ReminderWording LogMissing(Meeting meeting) => meeting.IsOpen()
        ? Say(meeting.Pair!.Mentor!, ChatMessage.Column(
            ChatText.Strong($"{MeetingMessages.Capital(PairWords.Of(meeting.Kind))} была назначена на {PairNames.Day(meeting.PlannedOn)}.")
                + " Если она прошла, запишите её; если нет — перенесите.",
            PairButtons.Of("Записать встречу", "log", meeting),
            PairButtons.Of("Перенести", "move", meeting)))
        : Outdated;

    private static ReminderWording Unconfirmed(Meeting meeting, Reminder reminder)
    {
        if (meeting.State != MeetingState.Logged) return Outdated;
        return MeetingVoices.SilentMentees(meeting).FirstOrDefault(mentee => mentee.Id == reminder.RecipientId) is { } silent
            ? Say(silent, MeetingMessages.AskMentee(meeting))
            : Outdated;
    }

    private async Task<ReminderWording> LetTimePassAsync(UnitOfWork work, Meeting meeting, MeetingTrigger trigger, CancellationToken cancellation)
    {
        var refused = await meetings.FireAsync(work, meeting, trigger, new MeetingInput(), TriggerSource.System, cancellation);
        return refused is null ? new ReminderWording.Skip("Кураторам сообщено.") : Outdated;
    }

    private static async Task<ReminderWording> NoWordAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        if (meeting is not { State: MeetingState.Confirmed, Pair.State: Domain.Pairs.PairState.Acquainted }) return Outdated;
        await Curators.TellAsync(work, meeting.Pair!.SchoolId, MeetingMessages.NoWord(meeting), cancellation);
        return new ReminderWording.Skip("Кураторам сообщено.");
    }

    private static Participant MenteeOf(Meeting meeting, Reminder reminder) =>
        meeting.Pair!.Mentees.Single(mentee => mentee.ParticipantId == reminder.RecipientId).Participant!;

    private static ReminderWording Say(Participant recipient, ChatMessage message) => recipient.Person is { } person
        ? new ReminderWording.Say(person, message)
        : new ReminderWording.Fail("Участник не связан с ботом.");
}
