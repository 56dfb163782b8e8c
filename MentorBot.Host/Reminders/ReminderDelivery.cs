using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Takes due reminders of a school out of the plan, many in one unit of work. The conditional update of their state is
/// the claim: who comes second finds that they are no longer planned, so two dispatchers never say one twice.
/// </summary>
internal sealed partial class ReminderDelivery(UnitOfWorkRunner runner, IServiceScopeFactory scopes, ILogger<ReminderDelivery> logger)
{
    private const string Actor = "system";
    private const string Broken = "Ошибка программы: напоминание не удалось составить.";

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
        // By their ids alone: asked for the state as well, the database walks through all that is planned.
        var known = await work.Db.Reminders.Where(reminder => ids.Contains(reminder.Id)).ToListAsync(cancellation);
        var planned = known.FindAll(reminder => reminder.State == ReminderState.Planned);
        if (planned.Count == 0) return 0;
        var due = planned.OrderBy(reminder => reminder.SendAt).ThenBy(reminder => reminder.Id).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetServices<IReminderText>().ToDictionary(text => text.Subject);
        var school = await work.Db.Schools.SingleAsync(school => school.Id == schoolId, cancellation);
        var late = await LateReminders.ReadAsync(work, school, due, reminder => texts[reminder.Subject].IsReplaceable(reminder), cancellation);
        var left = due.FindAll(reminder => !late.Settle(reminder));
        var compose = new Dictionary<ReminderSubject, ComposeReminder>();
        foreach (var subject in left.GroupBy(reminder => reminder.Subject)) compose[subject.Key] = await texts[subject.Key].ReadAsync(work, [.. subject], cancellation);

        // What one of them changes may cancel another.
        var said = new SaidReminders(work);
        foreach (var reminder in left.Where(reminder => reminder.State == ReminderState.Planned))
            Settle(said, reminder, await WordAsync(texts[reminder.Subject], compose[reminder.Subject], reminder));
        said.SayGathered(school, scope.ServiceProvider.GetRequiredService<IDayMessage>());
        return due.Count;
    }

    private async Task<ReminderWording> WordAsync(IReminderText text, ComposeReminder compose, Reminder reminder)
    {
        try
        {
            return await compose(reminder);
        }
        catch (Exception error) when (text is IGatheredText && error is not OperationCanceledException)
        {
            LogFailed(error, reminder.Id);
            return new ReminderWording.Fail(Broken);
        }
    }

    private static void Settle(SaidReminders said, Reminder reminder, ReminderWording wording)
    {
        switch (wording)
        {
            case ReminderWording.Say say:
                said.Say(reminder, say.Recipients, say.Message);
                break;
            case ReminderWording.Gather gather:
                said.Keep(gather.Lines);
                break;
            case ReminderWording.Skip skip:
                (reminder.State, reminder.Note) = (ReminderState.Skipped, skip.Why);
                break;
            case ReminderWording.Fail fail:
                (reminder.State, reminder.Note) = (ReminderState.Failed, fail.Why);
                break;
            default:
                throw new NotSupportedException($"Nobody knows what {wording} asks for.");
        }
    }

    private Task<int> GiveUpAsync(long reminderId, CancellationToken cancellation) =>
        runner.RunAsync(Actor, async work =>
        {
            if (await work.Db.Reminders.SingleOrDefaultAsync(reminder => reminder.Id == reminderId && reminder.State == ReminderState.Planned, cancellation) is not { } reminder) return 0;
            (reminder.State, reminder.Note) = (ReminderState.Failed, Broken);
            return 1;
        }, cancellation);

    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "Reminder {ReminderId} could not be composed; it counts as failed.")]
    private partial void LogFailed(Exception error, long reminderId);
}
