using MentorBot.Domain.Conversation;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>Takes the steps that time brings to pairs, and asks the curators about those that wait for their decision.</summary>
internal sealed class PairReminderText(PairSteps steps, PairSurveys surveys) : IReminderText
{
    public ReminderSubject Subject => ReminderSubject.Pair;

    public bool IsReplaceable(Reminder reminder) => false;

    public async Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var ids = reminders.Select(reminder => reminder.SubjectId).Distinct().ToList();
        var schools = reminders.Select(reminder => reminder.SchoolId).Distinct().ToList();
        var pairs = await work.Db.WholePairs().Where(pair => ids.Contains(pair.Id)).ToDictionaryAsync(pair => pair.Id, cancellation);
        var curators = await work.Db.Staff.Include(member => member.Person)
            .Where(member => schools.Contains(member.SchoolId) && member.Role == StaffRoles.Curator && member.Person != null)
            .ToListAsync(cancellation);
        return reminder => ComposeAsync(work, pairs.GetValueOrDefault(reminder.SubjectId), reminder, curators, cancellation);
    }

    private async Task<ReminderWording> ComposeAsync(UnitOfWork work, Pair? pair, Reminder reminder, IReadOnlyList<StaffMember> curators, CancellationToken cancellation)
    {
        if (await steps.TakeAsync(work, pair, reminder.Kind, cancellation) is { } taken) return taken;
        if (reminder.Kind == PairReminders.OfferCompletion && pair?.IsLiving() == true) await surveys.OpenClosingCardAsync(work, pair, cancellation);
        return Ask(pair, reminder, curators);
    }

    private static ReminderWording Ask(Pair? pair, Reminder reminder, IReadOnlyList<StaffMember> curators)
    {
        var message = (pair?.State, reminder.Kind) switch
        {
            (PairState.Closing, PairReminders.OfferCompletion) => PairMessages.OfferToComplete(pair),
            (PairState.OnHold, PairReminders.LongHold) => StillOnHold(pair),
            _ => null,
        };
        if (message is null) return new ReminderWording.Skip("Пара уже не ждёт этого решения.");
        var people = curators.Where(curator => curator.SchoolId == reminder.SchoolId).Select(curator => curator.Person!).DistinctBy(person => person.Id).ToList();
        return people.Count > 0 ? new ReminderWording.Say(people, message) : new ReminderWording.Fail("Ни один куратор не связан с ботом.");
    }

    private static ChatMessage StillOnHold(Pair pair) => ChatMessage.Column(
        ChatText.Strong($"Пара на паузе уже {PairMachine.LongestHoldDays} дней: ") + PairNames.Full(pair) + ". Продолжить или закрыть?",
        PairButtons.Of(PairWords.Of(PairTrigger.Resume), "fire", pair, nameof(PairTrigger.Resume)),
        PairButtons.Of(PairWords.Of(PairTrigger.CloseEarly), "reasons", pair));
}
