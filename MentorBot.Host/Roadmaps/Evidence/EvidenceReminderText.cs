using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Evidence;

/// <summary>Looks through the rows of a school once a day, and offers to close those that the program can prove.</summary>
internal sealed class EvidenceReminderText : IReminderText
{
    public ReminderSubject Subject => ReminderSubject.Evidence;

    /// <summary>Of several looks that a stop has left one is enough.</summary>
    public bool IsReplaceable(Reminder reminder) => reminder.Kind == EvidenceOffers.Look;

    public Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation) =>
        Task.FromResult<ComposeReminder>(reminder => reminder.Kind == EvidenceOffers.Look ? LookAsync(work, reminder, cancellation) : OfferAsync(work, reminder, cancellation));

    private static async Task<ReminderWording> LookAsync(UnitOfWork work, Reminder reminder, CancellationToken cancellation)
    {
        var school = await work.Db.Schools.SingleAsync(school => school.Id == reminder.SchoolId, cancellation);
        var offers = await EvidenceOffers.LookAsync(work, school, reminder, cancellation);
        return new ReminderWording.Skip($"Строки просмотрены, предложений закрыть: {offers}.");
    }

    private static async Task<ReminderWording> OfferAsync(UnitOfWork work, Reminder reminder, CancellationToken cancellation)
    {
        var item = await work.Db.WholeItems().SingleOrDefaultAsync(item => item.Id == reminder.SubjectId, cancellation);
        if (item?.IsOpen() != true) return new ReminderWording.Skip("Строка уже закрыта.");
        if (await RoadmapEvidence.OfAsync(work, item, cancellation) is not { IsSufficient: true } evidence) return new ReminderWording.Skip("Данных уже недостаточно.");
        var staff = await work.Db.StaffOfAsync(reminder.SchoolId, cancellation);
        return Recipients(item, staff) is { Count: > 0 } people
            ? new ReminderWording.Say(people, Message(item, evidence))
            : new ReminderWording.Fail("Ни ответственный, ни куратор не связаны с ботом.");
    }

    /// <summary>Who leads the row, else the curators.</summary>
    private static List<Person> Recipients(RoadmapItem item, List<StaffMember> staff)
    {
        var lead = item.Responsibles.Find(responsible => responsible is { IsLead: true, DeclinedOn: null });
        var meant = Reachable(lead is null ? [] : StaffMatch.FindAll(staff, lead));
        return meant.Count > 0 ? meant : Reachable(staff.Where(member => member.Role == StaffRoles.Curator));
    }

    private static List<Person> Reachable(IEnumerable<StaffMember> members) =>
        [.. members.Select(member => member.Person).OfType<Person>().Where(person => person.Reachable).DistinctBy(person => person.Id)];

    public static ChatMessage Message(RoadmapItem item, RowEvidence evidence) => new(
        ChatText.Paragraphs(
            "🧾 Похоже, эта строка дорожной карты уже выполнена.",
            ChatText.Strong($"{item.Number}. {item.Title}"),
            ChatText.Lines(RoadmapTexts.Term(item), Line(evidence)),
            $"Если закрыть строку, днём выполнения будет {EngineTexts.Russian.Date(evidence.Since!.Value)}. Сама она не закроется."),
        [[EvidenceChat.CloseButton("✅ Закрыть строку", item, evidence), new ChatButton("Ещё не всё", RoadmapTexts.Action(item, EvidenceChat.NotYet, item.NextDue()))]]);

    /// <summary>The evidence as one line of a card or a reminder; empty where there is none.</summary>
    public static ChatText Line(RowEvidence? evidence) => evidence is null ? ChatText.Empty : $"{evidence.Document}.";
}
