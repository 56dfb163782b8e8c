using MentorBot.Domain.Conversation;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>Asks the curators about pairs that wait for their decision.</summary>
internal sealed class PairReminderText : IReminderText
{
    public ReminderSubject Subject => ReminderSubject.Pair;

    public async Task<ReminderWording> ComposeAsync(UnitOfWork work, Reminder reminder, CancellationToken cancellation)
    {
        var pair = await work.Db.FindPairAsync(reminder.SubjectId, cancellation);
        var message = (pair?.State, reminder.Kind) switch
        {
            (PairState.Closing, PairReminders.OfferCompletion) => PairMessages.OfferToComplete(pair),
            (PairState.OnHold, PairReminders.LongHold) => StillOnHold(pair),
            _ => null,
        };
        if (message is null) return new ReminderWording.Skip("The pair has moved on.");

        var reachable = await work.Db.Staff
            .Where(staff => staff.SchoolId == pair!.SchoolId && staff.Role == StaffRoles.Curator && staff.Person != null)
            .Select(staff => staff.Person!)
            .Distinct()
            .ToListAsync(cancellation);
        if (reachable.Count == 0) return new ReminderWording.Fail("No curator has an account.");
        foreach (var other in reachable.Skip(1)) work.Say(other, message);
        return new ReminderWording.Say(reachable[0], message);
    }

    private static ChatMessage StillOnHold(Pair pair) => ChatMessage.Column(
        ChatText.Strong($"Пара на паузе уже {PairMachine.LongestHoldDays} дней: ") + PairNames.Full(pair) + ". Продолжить или закрыть?",
        PairButtons.Of(PairWords.Of(PairTrigger.Resume), "fire", pair, nameof(PairTrigger.Resume)),
        PairButtons.Of(PairWords.Of(PairTrigger.CloseEarly), "reasons", pair));
}
