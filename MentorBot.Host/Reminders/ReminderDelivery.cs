using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Takes one due reminder out of the plan, in one unit of work. The conditional update of its state is the claim: who
/// comes second finds that it is no longer planned, so two dispatchers never say it twice.
/// </summary>
internal sealed partial class ReminderDelivery(UnitOfWorkRunner runner, IServiceScopeFactory scopes, ILogger<ReminderDelivery> logger)
{
    private const string Actor = "system";

    /// <returns>False where somebody else has settled it, or will.</returns>
    public async Task<bool> SettleAsync(long reminderId, CancellationToken cancellation)
    {
        try
        {
            return await runner.RunAsync(Actor, work => DecideAsync(work, reminderId, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (Exception error) when (error is not DatabaseUnavailableException && !cancellation.IsCancellationRequested)
        {
            LogFailed(error, reminderId);
            return await GiveUpAsync(reminderId, cancellation);
        }
    }

    private async Task<bool> DecideAsync(UnitOfWork work, long reminderId, CancellationToken cancellation)
    {
        if (await PlannedAsync(work, reminderId, cancellation) is not { } reminder) return false;
        if (reminder.UsefulUntil < work.Now)
        {
            Settle(reminder, ReminderState.Skipped, "К этому времени напоминание потеряло смысл.");
            return true;
        }

        switch (await ComposeAsync(work, reminder, cancellation))
        {
            case ReminderWording.Say say when work.Say(say.Recipient, say.Message, reminderId: reminder.Id):
                Settle(reminder, ReminderState.Queued, note: null);
                break;
            case ReminderWording.Say:
                Settle(reminder, ReminderState.Failed, "Человек недоступен в мессенджере.");
                break;
            case ReminderWording.Skip skip:
                Settle(reminder, ReminderState.Skipped, skip.Why);
                break;
            case ReminderWording.Fail fail:
                Settle(reminder, ReminderState.Failed, fail.Why);
                break;
        }

        return true;
    }

    private async Task<ReminderWording> ComposeAsync(UnitOfWork work, Reminder reminder, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var text = scope.ServiceProvider.GetServices<IReminderText>().Single(text => text.Subject == reminder.Subject);
        return await text.ComposeAsync(work, reminder, cancellation);
    }

    /// <summary>One reminder that cannot be worded must not hold up the others.</summary>
    private Task<bool> GiveUpAsync(long reminderId, CancellationToken cancellation) =>
        runner.RunAsync(Actor, async work =>
        {
            if (await PlannedAsync(work, reminderId, cancellation) is not { } reminder) return false;
            Settle(reminder, ReminderState.Failed, "Ошибка программы: напоминание не удалось составить.");
            return true;
        }, cancellation);

    private static Task<Reminder?> PlannedAsync(UnitOfWork work, long reminderId, CancellationToken cancellation) =>
        work.Db.Reminders.SingleOrDefaultAsync(reminder => reminder.Id == reminderId && reminder.State == ReminderState.Planned, cancellation);

    private static void Settle(Reminder reminder, ReminderState state, string? note)
    {
        reminder.State = state;
        reminder.Note = note ?? reminder.Note;
    }

    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "Reminder {ReminderId} could not be composed; it counts as failed.")]
    private partial void LogFailed(Exception error, long reminderId);
}
