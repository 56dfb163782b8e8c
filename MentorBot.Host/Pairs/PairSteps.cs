using MentorBot.Domain.Pairs;
using MentorBot.Domain.Reminders;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Reminders;

namespace MentorBot.Host.Pairs;

/// <summary>The questionnaires of a pair that open because a day has come.</summary>
internal sealed class PairSteps(PairSurveys surveys)
{
    /// <summary>A pair that stands still when its middle comes is looked at again after so many days.</summary>
    private const int PatienceDays = 7;

    private static readonly ReminderWording Outdated = new ReminderWording.Skip("Пара уже не ждёт этого.");

    /// <returns>Null where the kind is not such a step.</returns>
    public async Task<ReminderWording?> TakeAsync(UnitOfWork work, Pair? pair, string kind, CancellationToken cancellation)
    {
        if (kind is not (PairReminders.Pulse or PairReminders.MidTerm or PairReminders.MidTermOver)) return null;
        if (pair is null || !pair.IsLiving()) return Outdated;
        return kind switch
        {
            PairReminders.Pulse => await PulseAsync(work, pair, cancellation),
            PairReminders.MidTerm => await MidTermAsync(work, pair, cancellation),
            _ => await MidTermOverAsync(work, pair, cancellation),
        };
    }

    private async Task<ReminderWording> PulseAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        if (pair.State == PairState.Closing) return Outdated;
        await PairReminders.PlanPulseAsync(work, pair, cancellation);
        if (!pair.MayMeet()) return new ReminderWording.Skip("Пара на паузе.");
        if (MeetingReminders.PausesInSummer(pair) && SummerPause.Covers(work.TodayAt(pair.School!))) return new ReminderWording.Skip("Летом ученики отдыхают.");
        await surveys.OpenPulseAsync(work, pair, cancellation);
        return new ReminderWording.Skip("Анкета открыта.");
    }

    private async Task<ReminderWording> MidTermAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        if (pair.State == PairState.Closing) return Outdated;
        if (!pair.MayMeet())
        {
            await PairReminders.PlanAsync(work, pair, PairReminders.MidTerm, work.TodayAt(pair.School!).AddDays(PatienceDays), cancellation);
            return new ReminderWording.Skip("Пара на паузе.");
        }

        await surveys.OpenMidTermAsync(work, pair, cancellation);
        return new ReminderWording.Skip("Анкеты открыты.");
    }

    private async Task<ReminderWording> MidTermOverAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        await surveys.OpenMidTermNoteAsync(work, pair, cancellation);
        return new ReminderWording.Skip("Промежуточные анкеты закончились.");
    }
}
