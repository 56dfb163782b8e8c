using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Roadmaps.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Words the reminders of roadmap rows: all that is due for a person in one message. For whom cannot be reached or has declined, the curator is told whose they are.</summary>
internal sealed class RoadmapReminderText : IGatheredText
{
    public ReminderSubject Subject => ReminderSubject.RoadmapItem;

    public bool IsReplaceable(Reminder reminder) => true;

    public async Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var ids = reminders.Select(reminder => reminder.SubjectId).Distinct().ToList();
        var schools = reminders.Select(reminder => reminder.SchoolId).Distinct().ToList();
        var items = await work.Db.WholeItems().AsNoTrackingWithIdentityResolution().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellation);
        var staff = await work.Db.Staff.AsNoTracking().Include(member => member.Person).Where(member => schools.Contains(member.SchoolId)).OrderBy(member => member.Id).ToListAsync(cancellation);
        var staffOf = staff.GroupBy(member => member.SchoolId).ToDictionary(members => members.Key, members => members.ToList());
        var evidence = await RoadmapEvidence.OfSchoolsAsync(work, items.Values, cancellation);
        return reminder => Task.FromResult(WithEvidence(Compose(items[reminder.SubjectId], staffOf.GetValueOrDefault(reminder.SchoolId, []), reminder), evidence.GetValueOrDefault(reminder.SubjectId)));
    }

    public ChatMessage Gather(UnitOfWork work, IReadOnlyList<GatheredLine> lines)
    {
        var due = lines.Cast<RoadmapLine>().ToList();
        var today = work.TodayAt(due[0].Item.Roadmap!.School!);
        return DueRow.Of(due, today) is [var only] ? RoadmapTexts.Reminder(only, today) : RoadmapDayText.Of(DueRow.Of(due, today), due[0].Reminder, today);
    }

    private static ReminderWording WithEvidence(ReminderWording wording, RowEvidence? evidence) => wording is ReminderWording.Gather gather
        ? new ReminderWording.Gather([.. gather.Lines.Cast<RoadmapLine>().Select(line => line with { Evidence = evidence })])
        : wording;

    private static ReminderWording Compose(RoadmapItem item, List<StaffMember> staff, Reminder reminder)
    {
        if (!item.IsOpen()) return new ReminderWording.Skip("Строка уже закрыта.");
        if (item.Occurrences.Exists(done => done.On == reminder.Occurrence)) return new ReminderWording.Skip("Этот срок уже закрыт.");
        var responsible = item.Responsibles.Find(one => one.Id == reminder.RecipientId);
        if (item.NeedsCheck && reminder.Kind != "question") return AskCurator(item, reminder, responsible, staff);
        var (meant, whom) = Meant(reminder, responsible, staff);
        if (reminder.Kind == "escalation" && meant.Count > 0 && meant.All(member => item.IsDutyOf(member, staff)))
            return new ReminderWording.Skip("Кому это адресовано, тот сам отвечает за строку: ему о ней уже напоминают.");
        if (responsible?.DeclinedOn is not null) return StandIn(item, reminder, staff, Declined(responsible));
        var heard = meant.Where(member => member.Person is { Reachable: true }).DistinctBy(member => member.PersonId).ToList();
        if (heard.Count > 0) return new ReminderWording.Gather([.. heard.Select(member => new RoadmapLine(reminder, new Hearer(member.Person!, member.Id), item))]);
        return StandIn(item, reminder, staff, meant.Count == 0 && responsible is { Name: null }
            ? $"Кто именно отвечает, из документа не ясно ({whom}), поэтому пишу вам."
            : $"Пока нет связи с ботом: {whom.TrimEnd('.')}. Поэтому пишу вам.");
    }

    /// <summary>Once for a row, not once for each of its responsibles.</summary>
    private static ReminderWording AskCurator(RoadmapItem item, Reminder reminder, RoadmapResponsible? responsible, List<StaffMember> staff)
    {
        if (responsible is { Ordinal: > 1 }) return new ReminderWording.Skip("Куратор уже спрошен об этой строке.");
        return Curator(staff) is { } curator
            ? new ReminderWording.Gather([new RoadmapLine(reminder, new Hearer(curator.Person!, curator.Id), item)])
            : NoCurator();
    }

    private static (IReadOnlyList<StaffMember> Staff, string Whom) Meant(Reminder reminder, RoadmapResponsible? responsible, List<StaffMember> staff)
    {
        if (responsible is not null) return (StaffMatch.FindAll(staff, responsible), StaffMatch.Title(responsible));
        if (reminder.RecipientRole == RoadmapReminders.Wished && staff.Find(member => member.Id == reminder.RecipientId) is { } wished) return ([wished], wished.Name);
        var role = reminder.RecipientRole is "Director" ? "Director" : "Curator";
        return ([.. staff.Where(member => member.Role == role)], role is "Director" ? "директор" : "куратор");
    }

    private static string Declined(RoadmapResponsible responsible) =>
        $"«Не моё»: {StaffMatch.Title(responsible)}{(responsible.DeclineReason is { } reason ? $" («{reason}»)" : "")}. Назначьте, пожалуйста, другого человека.";

    private static ReminderWording StandIn(RoadmapItem item, Reminder reminder, List<StaffMember> staff, string why) => Curator(staff) is { } curator
        ? new ReminderWording.Gather([new RoadmapLine(reminder, new Hearer(curator.Person!, curator.Id, StandsIn: true), item, why)])
        : NoCurator();

    private static StaffMember? Curator(List<StaffMember> staff) => staff.Find(member => member is { Role: "Curator", Person.Reachable: true });

    private static ReminderWording.Fail NoCurator() => new("Ни ответственный, ни куратор не связаны с ботом.");
}
