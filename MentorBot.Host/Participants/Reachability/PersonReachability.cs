using System.Globalization;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Staff;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants.Reachability;

/// <summary>What follows when somebody closes the chat with the program, and when they are back.</summary>
internal static class PersonReachability
{
    /// <summary>The curators hear of those who went within such a time in one message.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMinutes(10);

    /// <summary>Somebody has closed the chat.</summary>
    public static Task LeaveAsync(Turn turn, CancellationToken cancellation)
    {
        turn.Person.Reachable = false;
        turn.Person.UnreachableSince ??= turn.Now;
        return LostAsync(turn, turn.Person.Id, cancellation);
    }

    /// <summary>Somebody cannot be reached: their curators will be told, unless they are back by then.</summary>
    public static async Task LostAsync(UnitOfWork work, long personId, CancellationToken cancellation)
    {
        var schools = await work.Db.Participants.Where(participant => participant.PersonId == personId).Select(participant => participant.School!).Distinct().ToListAsync(cancellation);
        foreach (var school in schools) await PlanAsync(work, school, work.Now, cancellation);
    }

    /// <summary>Has the curators told of all who cannot be reached then.</summary>
    public static Task PlanAsync(UnitOfWork work, School school, DateTimeOffset from, CancellationToken cancellation)
    {
        var slot = new DateTimeOffset((from.UtcTicks / Gathering.Ticks + 1) * Gathering.Ticks, TimeSpan.Zero);
        var at = SchoolTime.ClockOf(school).OutsideQuietHours(slot);
        return ReminderService.PlanAsync(work, [new Reminder
        {
            Id = Ids.Next(),
            SchoolId = school.Id,
            Subject = ReminderSubject.Unreachable,
            SubjectId = school.Id,
            Key = string.Create(CultureInfo.InvariantCulture, $"unreachable:{Ids.Text(school.Id)}:{at.UtcDateTime:yyyyMMddHHmm}"),
            Kind = "unreachable",
            RecipientRole = StaffRoles.Curator,
            SendAt = at,
        }], cancellation);
    }

    /// <summary>Somebody is back: the curators who were told otherwise are told this.</summary>
    public static async Task BackAsync(Turn turn, CancellationToken cancellation)
    {
        turn.Person.Reachable = true;
        turn.Person.UnreachableSince = null;
        var own = (await turn.RolesAsync(cancellation)).Participants;
        if (own.Count == 0) return;
        var records = await ReachabilityRecord.ReadAsync(turn, [.. own.Select(participant => participant.Id)], cancellation);
        foreach (var participant in own.Where(participant => records.TryGetValue(participant.Id, out var record) && record.IsLost))
        {
            ReachabilityRecord.Back(turn, participant.Id);
            await Curators.TellAsync(turn, participant.SchoolId, PersonNotice.Of(participant, "Снова на связи: чат с ботом открыт, сообщения доходят."), cancellation);
        }
    }
}
