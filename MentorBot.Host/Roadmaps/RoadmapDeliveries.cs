using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Who was reminded of a row, when, and whether it arrived; and what comes next.</summary>
internal static class RoadmapDeliveries
{
    private const int MostLines = 12;

    public static async Task<ChatText> OfAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation)
    {
        var ofRow = work.Db.Reminders.AsNoTracking().Where(reminder => reminder.Subject == ReminderSubject.RoadmapItem && reminder.SubjectId == item.Id);
        var past = await (
            from reminder in ofRow
            join receipt in work.Db.ReminderReceipts on reminder.Id equals receipt.ReminderId
            orderby receipt.At descending, receipt.Id descending
            select new { Reminder = reminder, Receipt = receipt }).Take(MostLines).ToListAsync(cancellation);
        var unsaid = await ofRow
            .Where(reminder => reminder.State == ReminderState.Failed && !work.Db.ReminderReceipts.Any(receipt => receipt.ReminderId == reminder.Id))
            .OrderByDescending(reminder => reminder.SendAt).Take(3).ToListAsync(cancellation);
        var next = await ofRow.Where(reminder => reminder.State == ReminderState.Planned).OrderBy(reminder => reminder.SendAt).Select(reminder => (DateTimeOffset?)reminder.SendAt).FirstOrDefaultAsync(cancellation);
        var staff = (await work.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation)).ToDictionary(member => member.Id);
        var school = item.Roadmap.School!;
        return ChatText.Paragraphs(
            ChatText.Strong($"{item.Number}. {item.Title}"),
            past.Count == 0 && unsaid.Count == 0
                ? "Об этой строке ещё никому не напоминали."
                : ChatText.Lines([
                    .. past.Select(one => Line(one.Reminder, one.Receipt, staff, school)),
                    .. unsaid.Select(reminder => (ChatText)$"{At(reminder.SendAt, school)} — {About(reminder)}: не отправлено. {reminder.Note}"),
                ]),
            next is { } at ? $"Следующее напоминание: {At(at, school)}." : "Больше напоминаний не запланировано.");
    }

    private static ChatText Line(Reminder reminder, ReminderReceipt receipt, Dictionary<long, StaffMember> staff, School school)
    {
        var name = receipt.StaffId is { } id && staff.TryGetValue(id, out var member) ? member.Name : "Сотрудник, которого уже нет в списке";
        var state = receipt.State switch
        {
            ReceiptState.Sent => "доставлено",
            ReceiptState.Queued => "отправляется",
            _ => $"не доставлено. {receipt.Note}",
        };
        return $"{At(receipt.At, school)} — {name}{(receipt.StandsIn ? " (вместо ответственного)" : "")}, {About(reminder)}: {state}";
    }

    private static string About(Reminder reminder)
    {
        var what = reminder.Kind switch
        {
            "start" => "начало",
            "before" => "напоминание заранее",
            "due" => "в день срока",
            "overdue" => "просрочка",
            "status" => "ход дел",
            "escalation" => "сообщение о просрочке",
            _ => "вопрос о сроке",
        };
        return reminder.Occurrence is { } day ? $"{what} ({EngineTexts.Russian.Date(day)})" : what;
    }

    private static string At(DateTimeOffset moment, School school) => SchoolTime.AtSchool(moment, school).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
}
