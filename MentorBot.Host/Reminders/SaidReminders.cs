using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Reminders;

/// <summary>Says the due reminders of a unit of work, and notes for each of them who hears it in which message.</summary>
internal sealed class SaidReminders(UnitOfWork work)
{
    private const string Unreachable = "Человек недоступен в мессенджере.";

    private readonly List<GatheredLine> gathered = [];
    private readonly HashSet<long> heard = [];

    /// <summary>A message of its own for each who hears it.</summary>
    public void Say(Reminder reminder, IReadOnlyList<Person> people, ChatMessage message)
    {
        foreach (var person in people.DistinctBy(person => person.Id)) Note(reminder, new Hearer(person), Carry(person, message, reminder));
        Settle(reminder);
    }

    /// <summary>Kept until all that is due is known.</summary>
    public void Keep(IReadOnlyList<GatheredLine> lines) => gathered.AddRange(lines.DistinctBy(line => line.Hearer.Person.Id));

    /// <summary>One message for each person, with all that was kept for them.</summary>
    public void SayGathered(School school, IDayMessage message)
    {
        foreach (var ofPerson in gathered.GroupBy(line => line.Hearer.Person.Id))
        {
            List<GatheredLine> lines = [.. ofPerson];
            var carrier = Carry(lines[0].Hearer.Person, message.Of(work, school, lines), lines[0].Reminder);
            foreach (var line in lines) Note(line.Reminder, line.Hearer, carrier);
        }

        foreach (var ofReminder in gathered.GroupBy(line => line.Reminder))
        {
            ofReminder.Key.Note = ofReminder.Select(line => line.Note).FirstOrDefault(note => note is not null);
            Settle(ofReminder.Key);
        }
    }

    /// <returns>The message in the outbox; null where the person cannot be reached.</returns>
    private long? Carry(Person person, ChatMessage message, Reminder first) =>
        work.Say(person, message, reminderId: first.Id) ? work.Outbox[^1].Id : null;

    private void Note(Reminder reminder, Hearer hearer, long? carrier)
    {
        if (carrier is not null) heard.Add(reminder.Id);
        work.Db.ReminderReceipts.Add(new ReminderReceipt
        {
            Id = Ids.Next(),
            ReminderId = reminder.Id,
            PersonId = hearer.Person.Id,
            StaffId = hearer.StaffId,
            StandsIn = hearer.StandsIn,
            OutboxId = carrier ?? 0,
            State = carrier is null ? ReceiptState.Failed : ReceiptState.Queued,
            At = work.Now,
            Note = carrier is null ? Unreachable : null,
        });
    }

    private void Settle(Reminder reminder)
    {
        reminder.State = heard.Contains(reminder.Id) ? ReminderState.Queued : ReminderState.Failed;
        if (reminder.State == ReminderState.Failed) reminder.Note = Unreachable;
    }
}
