using System.Globalization;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>What time brings to a pair: questionnaires that open on a day, and questions to the curator.</summary>
internal static class PairReminders
{
    public const string OfferCompletion = "complete";
    public const string LongHold = "hold";
    public const string Pulse = "pulse";
    public const string MidTerm = "midTerm";
    public const string MidTermOver = "midTermOver";

    /// <summary>How often a working pair is asked how it is doing, in days, counted from its order.</summary>
    private const int PulseDays = 30;

    public static Task PlanHoldQuestionAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        PlanAsync(work, pair, LongHold, work.TodayAt(pair.School!).AddDays(PairMachine.LongestHoldDays), cancellation);

    /// <summary>The next of the days 30, 60, 90 … after the order that is still ahead.</summary>
    public static Task PlanPulseAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        var passed = work.TodayAt(pair.School!).DayNumber - pair.OrderDate!.Value.DayNumber;
        var next = Math.Max(1, (passed / PulseDays) + 1);
        return PlanAsync(work, pair, Pulse, pair.OrderDate.Value.AddDays(next * PulseDays), cancellation);
    }

    /// <summary>The middle between the approval of the plan and its last day.</summary>
    public static Task PlanMidTermAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        if (pair.Plan is not { } plan) return Task.CompletedTask;
        var today = work.TodayAt(pair.School!);
        return PlanAsync(work, pair, MidTerm, today.AddDays(Math.Max(1, (plan.EndDate.DayNumber - today.DayNumber) / 2)), cancellation);
    }

    /// <param name="day">On whose morning it happens.</param>
    public static async Task PlanAsync(UnitOfWork work, Pair pair, string kind, DateOnly day, CancellationToken cancellation)
    {
        var key = $"pair:{Ids.Text(pair.Id)}:{kind}:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
        if (work.Db.Reminders.Local.Any(known => known.Key == key) || await work.Db.Reminders.AnyAsync(known => known.Key == key, cancellation)) return;
        work.Db.Reminders.Add(new Reminder
        {
            Id = Ids.Next(),
            SchoolId = pair.SchoolId,
            Subject = ReminderSubject.Pair,
            SubjectId = pair.Id,
            Key = key,
            Kind = kind,
            RecipientRole = StaffRoles.Curator,
            SendAt = SchoolTime.MorningOf(day, pair.School!),
        });
    }
}
