using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;

namespace MentorBot.Host.Roadmaps.Moves;

/// <summary>Says that a row is due on another day than before.</summary>
internal sealed class DeadlineMoveText : IGatheredText
{
    public ReminderSubject Subject => ReminderSubject.DeadlineMove;

    public bool IsReplaceable(Reminder reminder) => false;

    public async Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var known = await KnownRows.ReadAsync(work, reminders, cancellation);
        return reminder => Task.FromResult(Word(known.Items[reminder.SubjectId], known.StaffOf(reminder), reminder));
    }

    private static ReminderWording Word(RoadmapItem item, IReadOnlyList<StaffMember> staff, Reminder reminder)
    {
        if (!item.IsOpen()) return new ReminderWording.Skip("Строка уже закрыта.");
        if (item.NeedsCheck) return new ReminderWording.Skip(RoadmapLine.AskedFirst);
        if (!Holds(item, DeadlineMoves.Of(reminder))) return new ReminderWording.Skip("Срок с тех пор изменился ещё раз.");
        return staff.FirstOrDefault(member => member.Id == reminder.RecipientId) is { Person: { Reachable: true } person } hearer
            ? new ReminderWording.Gather([new RoadmapLine(reminder, new Hearer(person, hearer.Id), item)])
            : new ReminderWording.Fail("Человек недоступен в мессенджере.");
    }

    private static bool Holds(RoadmapItem item, DayMove move)
    {
        var days = DeadlineMoves.DaysOf(item).ToList();
        return (move.To is not { } to || days.Contains(to)) && (move.From is not { } from || !days.Contains(from));
    }

    /// <summary>The message of a day with nothing but this.</summary>
    public static ChatMessage Message(DueRow row, Reminder move) => new(
        ChatText.Paragraphs(
            $"📅 {Briefly(move) switch { var words => char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..] }}.",
            ChatText.Strong($"{row.Item.Number}. {row.Item.Title}"),
            $"Срок по карте: «{row.Item.Deadline.Text}»"),
        RoadmapButtons.UnderReminder(row.Item, row.Due, row.IsOwn));

    public static string Briefly(Reminder move) => DeadlineMoves.Of(move) switch
    {
        { From: { } from, To: { } to } => $"срок перенесён с {EngineTexts.Russian.Date(from)} на {EngineTexts.Russian.Date(to)}",
        { To: { } to } => $"назначен срок {EngineTexts.Russian.Date(to)}",
        { From: { } from } => $"срок {EngineTexts.Russian.Date(from)} снят",
        _ => "срок изменился",
    };
}
