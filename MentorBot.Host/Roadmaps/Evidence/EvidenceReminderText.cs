using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Evidence;

/// <summary>Looks through the rows of a school once a day, and offers to close those that the program can prove.</summary>
internal sealed class EvidenceReminderText : IGatheredText
{
    public ReminderSubject Subject => ReminderSubject.Evidence;

    /// <summary>Of several looks that a stop has left one is enough.</summary>
    public bool IsReplaceable(Reminder reminder) => reminder.Kind == EvidenceOffers.Look;

    public async Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var known = await KnownRows.ReadAsync(work, [.. reminders.Where(reminder => reminder.Kind == EvidenceOffers.Offer)], cancellation);
        var evidence = await RoadmapEvidence.OfSchoolsAsync(work, known.Items.Values, cancellation);
        return reminder => reminder.Kind == EvidenceOffers.Look
            ? LookAsync(work, reminder, cancellation)
            : Task.FromResult(Offer(known, evidence.GetValueOrDefault(reminder.SubjectId), reminder));
    }

    private static async Task<ReminderWording> LookAsync(UnitOfWork work, Reminder reminder, CancellationToken cancellation)
    {
        var school = await work.Db.Schools.SingleAsync(school => school.Id == reminder.SchoolId, cancellation);
        var offers = await EvidenceOffers.LookAsync(work, school, reminder, cancellation);
        return new ReminderWording.Skip($"Строки просмотрены, предложений закрыть: {offers}.");
    }

    private static ReminderWording Offer(KnownRows known, RowEvidence? evidence, Reminder reminder)
    {
        if (!known.Items.TryGetValue(reminder.SubjectId, out var item) || !item.IsOpen()) return new ReminderWording.Skip("Строка уже закрыта.");
        if (item.NeedsCheck) return new ReminderWording.Skip("Строка ждёт проверки.");
        if (evidence is not { IsSufficient: true }) return new ReminderWording.Skip("Данных уже недостаточно.");
        return Hearers(item, known.StaffOf(reminder)) is { Count: > 0 } hearers
            ? new ReminderWording.Gather([.. hearers.Select(hearer => new RoadmapLine(reminder, hearer, item, Evidence: evidence))])
            : new ReminderWording.Fail("Ни ответственный, ни куратор не связаны с ботом.");
    }

    /// <summary>Who leads the row, else who leads the programme.</summary>
    private static List<Hearer> Hearers(RoadmapItem item, IReadOnlyList<StaffMember> staff)
    {
        var lead = item.Responsibles.Find(responsible => responsible is { IsLead: true, DeclinedOn: null });
        var meant = (lead is null ? [] : StaffMatch.FindAll(staff, lead)).Where(member => member.Person is { Reachable: true }).DistinctBy(member => member.PersonId).ToList();
        return meant.Count > 0
            ? [.. meant.Select(member => new Hearer(member.Person!, member.Id))]
            : [.. RoadmapRights.Leading(staff).Select(member => new Hearer(member.Person!, member.Id, StandsIn: true))];
    }

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
