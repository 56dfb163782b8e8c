using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>Settles the reminders that fell due while the story of the sample school was going on, each at its own moment.</summary>
internal sealed class PastReminders(PastWork past)
{
    public async Task SettleAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        while (await NextAsync(until, cancellation) is { } due)
        {
            await past.RunAsync(due, "system", (services, work) => SettleAsync(services, work, cancellation), cancellation);
        }
    }

    private async Task<DateTimeOffset?> NextAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        await using var db = past.OpenDb();
        return await db.Reminders
            .Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt <= until)
            .OrderBy(reminder => reminder.SendAt)
            .Select(reminder => (DateTimeOffset?)reminder.SendAt)
            .FirstOrDefaultAsync(cancellation);
    }

    private static async Task SettleAsync(IServiceProvider services, UnitOfWork work, CancellationToken cancellation)
    {
        var texts = services.GetServices<IReminderText>().ToDictionary(text => text.Subject);
        var due = await work.Db.Reminders
            .Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt <= work.Now)
            .OrderBy(reminder => reminder.Id)
            .ToListAsync(cancellation);

        // What one of them changes may cancel another.
        foreach (var reminder in due.Where(reminder => reminder.State == ReminderState.Planned))
        {
            var wording = await ComposeAsync(texts[reminder.Subject], reminder);
            if (wording is ReminderWording.Gather gather) work.Db.ReminderReceipts.AddRange(gather.Lines.Select(line => Receipt(work, line)));
            (reminder.State, reminder.Note) = wording switch
            {
                ReminderWording.Skip skip => (ReminderState.Skipped, skip.Why),
                ReminderWording.Fail fail => (ReminderState.Failed, fail.Why),
                _ => (ReminderState.Sent, reminder.Note),
            };
            if (reminder.State == ReminderState.Sent) reminder.SentAt = work.Now;
        }

        async Task<ReminderWording> ComposeAsync(IReminderText text, Reminder reminder) => await (await text.ReadAsync(work, [reminder], cancellation))(reminder);
    }

    private static ReminderReceipt Receipt(UnitOfWork work, GatheredLine line) => new()
    {
        Id = Ids.Next(),
        ReminderId = line.Reminder.Id,
        PersonId = line.Hearer.Person.Id,
        StaffId = line.Hearer.StaffId,
        StandsIn = line.Hearer.StandsIn,
        State = ReceiptState.Sent,
        At = work.Now,
    };
}
