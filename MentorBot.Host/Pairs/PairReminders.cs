using System.Globalization;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>What the curator is asked about a pair when time has passed.</summary>
internal static class PairReminders
{
    public const string OfferCompletion = "complete";
    public const string LongHold = "hold";

    public static Task PlanCompletionOfferAsync(UnitOfWork work, Pair pair, int days, CancellationToken cancellation) =>
        PlanAsync(work, pair, OfferCompletion, days + 1, cancellation);

    public static Task PlanHoldQuestionAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        PlanAsync(work, pair, LongHold, PairMachine.LongestHoldDays, cancellation);

    private static async Task PlanAsync(UnitOfWork work, Pair pair, string kind, int days, CancellationToken cancellation)
    {
        var day = work.TodayAt(pair.School!).AddDays(days);
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
