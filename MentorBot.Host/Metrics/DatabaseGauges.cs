using System.Diagnostics.Metrics;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Metrics;

/// <summary>Figures that are counted in the database at the moment they are asked for.</summary>
internal sealed class DatabaseGauges
{
    public DatabaseGauges(IMeterFactory meters, UnitOfWorkRunner runner, TimeProvider clock)
    {
        var meter = meters.Create(ProgramMeter.Name);
        meter.CreateObservableGauge("mentorbot_outbox_messages", () => Count(runner, db => db.Outbox), description: "Messages that wait to be delivered.");
        meter.CreateObservableGauge("mentorbot_updates_waiting", () => Count(runner, db => db.WaitingUpdates), description: "Updates that wait for their person's earlier ones.");
        meter.CreateObservableGauge(
            "mentorbot_reminders_due",
            () => Count(runner, db => db.Reminders.Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt <= clock.GetUtcNow())),
            description: "Reminders that are due and have not been taken up.");
        meter.CreateObservableGauge("mentorbot_people_reachable", () => Count(runner, db => db.People.Where(person => person.Reachable)), description: "People who can be reached in a chat.");
    }

    private static long Count<T>(UnitOfWorkRunner runner, Func<MentorBotDb, IQueryable<T>> rows)
    {
        using var db = runner.OpenDb();
        return rows(db).LongCount();
    }
}
