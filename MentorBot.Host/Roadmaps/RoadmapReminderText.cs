using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Words the reminders of a roadmap row; for whom has no account yet, the curator is told whose they are.</summary>
internal sealed class RoadmapReminderText : IReminderText
{
    public ReminderSubject Subject => ReminderSubject.RoadmapItem;

    public bool IsReplaceable(Reminder reminder) => true;

    public async Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var ids = reminders.Select(reminder => reminder.SubjectId).Distinct().ToList();
        var schools = reminders.Select(reminder => reminder.SchoolId).Distinct().ToList();
        var items = await work.Db.WholeItems().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellation);
        var staff = await work.Db.Staff.Include(member => member.Person).Where(member => schools.Contains(member.SchoolId)).OrderBy(member => member.Id).ToListAsync(cancellation);
        var staffOf = staff.GroupBy(member => member.SchoolId).ToDictionary(members => members.Key, members => members.ToList());
        return reminder => Task.FromResult(Compose(work, items[reminder.SubjectId], staffOf.GetValueOrDefault(reminder.SchoolId, []), reminder));
    }

    private static ReminderWording Compose(UnitOfWork work, RoadmapItem item, List<StaffMember> staff, Reminder reminder)
    {
        if (!item.IsOpen()) return new ReminderWording.Skip("Строка уже закрыта.");
        var today = work.TodayAt(item.Roadmap!.School!);
        if (item.NeedsCheck && reminder.Kind != "question") return Unsure(item, reminder, staff, today);
        var (meant, whom) = Meant(item, reminder, staff);
        if (reminder.Kind == "escalation" && meant.Count > 0 && meant.All(member => item.Concerns(member, staff)))
            return new ReminderWording.Skip("Кому это адресовано, тот сам отвечает за строку: ему о ней уже напоминают.");
        var heard = meant.Select(member => member.Person).OfType<Person>().Where(person => person.Reachable).DistinctBy(person => person.Id).ToList();
        if (heard.Count > 0) return new ReminderWording.Say(heard, RoadmapTexts.Reminder(item, reminder, today));
        var nobodyFits = meant.Count == 0 && !IsNamed(item, reminder);
        return StandIn(item, reminder, staff, today, nobodyFits ? $"Кто именно отвечает, из документа не ясно ({whom}), поэтому пишу вам." : $"Пока нет связи с ботом: {whom}. Поэтому пишу вам.");
    }

    /// <summary>A doubtful reading is nobody's duty yet: the curator is asked first.</summary>
    private static ReminderWording Unsure(RoadmapItem item, Reminder reminder, List<StaffMember> staff, DateOnly today)
    {
        if (Curator(staff) is not { } curator) return NoCurator();
        var message = new ChatMessage(
            ChatText.Paragraphs("❓ Подошёл день напоминания, но строка прочитана неуверенно. Ответственным пока не пишу.", RoadmapTexts.Card(item, today)),
            [[new ChatButton("Прочитано верно", RoadmapTexts.Action(item, "ok", null)), new ChatButton("📅 Назначить срок", RoadmapTexts.Action(item, "move", null))]]);
        return reminder.RecipientRole is "Responsible" && item.Responsibles.Exists(responsible => responsible.Ordinal > 1 && responsible.Id == reminder.RecipientId)
            ? new ReminderWording.Skip("Куратор уже спрошен об этой строке.")
            : new ReminderWording.Say(curator, message);
    }

    private static (IReadOnlyList<StaffMember> Staff, string Whom) Meant(RoadmapItem item, Reminder reminder, List<StaffMember> staff)
    {
        if (item.Responsibles.Find(responsible => responsible.Id == reminder.RecipientId) is { } responsible)
        {
            return (StaffMatch.FindAll(staff, responsible), StaffMatch.Title(responsible));
        }

        var role = reminder.RecipientRole is "Director" ? "Director" : "Curator";
        return ([.. staff.Where(member => member.Role == role)], role is "Director" ? "директор" : "куратор");
    }

    private static bool IsNamed(RoadmapItem item, Reminder reminder) =>
        item.Responsibles.Exists(one => one.Id == reminder.RecipientId && one.Name is not null);

    private static ReminderWording StandIn(RoadmapItem item, Reminder reminder, List<StaffMember> staff, DateOnly today, string why) =>
        Curator(staff) is { } curator ? new ReminderWording.Say(curator, RoadmapTexts.Reminder(item, reminder, today, why)) : NoCurator();

    private static Person? Curator(List<StaffMember> staff) => staff.Find(member => member.Role == "Curator" && member.Person is { Reachable: true })?.Person;

    private static ReminderWording.Fail NoCurator() => new("Ни ответственный, ни куратор не связаны с ботом.");
}
