using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Takes due reminders of a school out of the plan, many in one unit of work. The conditional update of their state is
/// the claim: who comes second finds that they are no longer planned, so two dispatchers never say one twice.
/// </summary>
internal sealed partial class ReminderDelivery(UnitOfWorkRunner runner, IServiceScopeFactory scopes, ILogger<ReminderDelivery> logger)
{
    private const string Actor = "system";

    /// <returns>How many were settled here; somebody else has settled the others, or will.</returns>
    public async Task<int> SettleAsync(long schoolId, IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        try
        {
            return await runner.RunAsync(Actor, work => DecideAsync(work, schoolId, ids, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException) when (ids.Count == 1)
        {
            return 0;
        }
        catch (Exception error) when (error is not DatabaseUnavailableException && !cancellation.IsCancellationRequested)
        {
            if (ids.Count > 1) return await OneByOneAsync(schoolId, ids, cancellation);
            LogFailed(error, ids[0]);
            return await GiveUpAsync(ids[0], cancellation);
        }
    }

    /// <summary>One that cannot be worded or written must not hold up the others.</summary>
    private async Task<int> OneByOneAsync(long schoolId, IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var settled = 0;
        foreach (var id in ids) settled += await SettleAsync(schoolId, [id], cancellation);
        return settled;
    }

    private async Task<int> DecideAsync(UnitOfWork work, long schoolId, IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var planned = await work.Db.Reminders.Where(reminder => ids.Contains(reminder.Id) && reminder.State == ReminderState.Planned).ToListAsync(cancellation);
        if (planned.Count == 0) return 0;
        var due = planned.OrderBy(reminder => reminder.SendAt).ThenBy(reminder => reminder.Id).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetServices<IReminderText>().ToDictionary(text => text.Subject);
        var school = await work.Db.Schools.SingleAsync(school => school.Id == schoolId, cancellation);
        var late = await LateReminders.ReadAsync(work, SchoolTime.ClockOf(school), due, reminder => texts[reminder.Subject].IsReplaceable(reminder), cancellation);
        var said = due.FindAll(reminder => !late.Settle(reminder));
        var compose = new Dictionary<ReminderSubject, ComposeReminder>();
        foreach (var subject in said.GroupBy(reminder => reminder.Subject)) compose[subject.Key] = await texts[subject.Key].ReadAsync(work, [.. subject], cancellation);

        // What one of them changes may cancel another.
        foreach (var reminder in said.Where(reminder => reminder.State == ReminderState.Planned)) Settle(work, reminder, await compose[reminder.Subject](reminder));
        return due.Count;
    }

    private static void Settle(UnitOfWork work, Reminder reminder, ReminderWording wording) =>
        (reminder.State, reminder.Note) = wording switch
        {
            ReminderWording.Say say when SayToAll(work, say, reminder) => (ReminderState.Queued, reminder.Note),
            ReminderWording.Say => (ReminderState.Failed, "Человек недоступен в мессенджере."),
            ReminderWording.Skip skip => (ReminderState.Skipped, skip.Why),
            ReminderWording.Fail fail => (ReminderState.Failed, fail.Why),
            _ => throw new NotSupportedException($"Nobody knows what {wording} asks for."),
        };

    /// <returns>Whether anybody will hear it.</returns>
    private static bool SayToAll(UnitOfWork work, ReminderWording.Say say, Reminder reminder)
    {
        var isHeard = false;
        foreach (var person in say.Recipients) isHeard |= work.Say(person, say.Message, reminderId: reminder.Id);
        return isHeard;
    }

    private Task<int> GiveUpAsync(long reminderId, CancellationToken cancellation) =>
        runner.RunAsync(Actor, async work =>
        {
            if (await work.Db.Reminders.SingleOrDefaultAsync(reminder => reminder.Id == reminderId && reminder.State == ReminderState.Planned, cancellation) is not { } reminder) return 0;
            (reminder.State, reminder.Note) = (ReminderState.Failed, "Ошибка программы: напоминание не удалось составить.");
            return 1;
        }, cancellation);

    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "Reminder {ReminderId} could not be composed; it counts as failed.")]
    private partial void LogFailed(Exception error, long reminderId);
}
