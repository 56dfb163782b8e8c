using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;

namespace MentorBot.Host.Roadmaps;

/// <summary>Who hears a reminder of a row: whose it is, who stands in for them, or, while the reading is doubtful, who leads.</summary>
internal static class RoadmapHearers
{
    public static ReminderWording Of(RoadmapItem item, IReadOnlyList<StaffMember> staff, Reminder reminder)
    {
        if (!item.IsOpen()) return new ReminderWording.Skip("Строка уже закрыта.");
        if (RoadmapPastDays.IsSettled(item, reminder.Policy, reminder.Occurrence)) return new ReminderWording.Skip("Этот срок уже закрыт.");
        var responsible = item.Responsibles.Find(one => one.Id == reminder.RecipientId);
        var (meant, whom) = Meant(reminder, responsible, staff);
        var heard = meant.Where(member => member.Person is { Reachable: true }).DistinctBy(member => member.PersonId).ToList();
        if (RoadmapLine.IsDoubt(item, reminder)) return AskWhoLeads(item, reminder, responsible, heard, staff);
        if (reminder.Kind == "escalation" && meant.Count > 0 && meant.All(member => item.IsDutyOf(member, staff)))
            return new ReminderWording.Skip("Кому это адресовано, тот сам отвечает за строку: ему о ней уже напоминают.");
        if (responsible?.DeclinedOn is not null) return Instead(item, reminder, staff, Declined(responsible));
        return heard.Count > 0
            ? new ReminderWording.Gather([.. heard.Select(member => new RoadmapLine(reminder, new Hearer(member.Person!, member.Id), item))])
            : Instead(item, reminder, staff, Missing(responsible, meant, whom));
    }

    /// <summary>Once for a row, not once for each of its responsibles; who leads and has wished to be reminded is asked themselves.</summary>
    private static ReminderWording AskWhoLeads(RoadmapItem item, Reminder reminder, RoadmapResponsible? responsible, List<StaffMember> heard, IReadOnlyList<StaffMember> staff)
    {
        if (responsible is not null && item.Responsibles.Exists(other => other.Ordinal < responsible.Ordinal)) return new ReminderWording.Skip(RoadmapLine.AskedFirst);
        var asked = reminder.RecipientRole == RoadmapReminders.Wished && heard is [var wished] && RoadmapRights.MayLead(wished) ? wished : WhoLeads(staff);
        return asked is null ? Nobody() : new ReminderWording.Gather([new RoadmapLine(reminder, new Hearer(asked.Person!, asked.Id), item)]);
    }

    private static (IReadOnlyList<StaffMember> Staff, string Whom) Meant(Reminder reminder, RoadmapResponsible? responsible, IReadOnlyList<StaffMember> staff)
    {
        if (responsible is not null) return (StaffMatch.FindAll(staff, responsible), StaffMatch.Title(responsible));
        if (reminder.RecipientRole == RoadmapReminders.Wished && staff.FirstOrDefault(member => member.Id == reminder.RecipientId) is { } wished) return ([wished], wished.Name);
        var role = reminder.RecipientRole is "Director" ? "Director" : "Curator";
        return ([.. staff.Where(member => member.Role == role)], role is "Director" ? "директор" : "куратор");
    }

    private static StandIn Declined(RoadmapResponsible responsible) => new(
        StandInCause.Declined, StaffMatch.Title(responsible) + (responsible.DeclineReason is { } reason ? $" («{reason}»)" : ""), responsible.Id);

    private static StandIn Missing(RoadmapResponsible? responsible, IReadOnlyList<StaffMember> meant, string whom) => new(
        responsible switch
        {
            { Name: null } when meant.Count == 0 && StaffMatch.IsOutside(responsible) => StandInCause.Outside,
            { Name: null } when meant.Count == 0 => StandInCause.Unnamed,
            _ => StandInCause.NotConnected,
        },
        whom,
        responsible?.Id);

    private static ReminderWording Instead(RoadmapItem item, Reminder reminder, IReadOnlyList<StaffMember> staff, StandIn why) => WhoLeads(staff) is { } leader
        ? new ReminderWording.Gather([new RoadmapLine(reminder, new Hearer(leader.Person!, leader.Id, StandsIn: true), item, why)])
        : Nobody();

    private static StaffMember? WhoLeads(IReadOnlyList<StaffMember> staff) => RoadmapRights.Leading(staff) is [var first, ..] ? first : null;

    private static ReminderWording.Fail Nobody() => new("Ни ответственный, ни куратор не связаны с ботом.");
}
