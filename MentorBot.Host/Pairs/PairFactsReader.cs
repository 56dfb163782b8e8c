using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Pairs;

/// <summary>What comes with a trigger of a pair.</summary>
/// <param name="ParticipantId">Whose agreement it is; null where all sides agree.</param>
internal sealed record PairInput(string? OrderNumber = null, DateOnly? OrderDate = null, string? Reason = null, long? ParticipantId = null);

/// <summary>Reads off the rows of a pair what its rules judge.</summary>
internal static class PairFactsReader
{
    public const string Yes = "yes";

    public static PairFacts FactsOf(Pair pair, DateOnly today, PairInput input) => new(
        MentorAgreed: pair.MentorAgreedAt is not null,
        MenteesAgreed: pair.Mentees.All(mentee => mentee.AgreedAt is not null),
        OrderNumber: input.OrderNumber,
        OrderDate: input.OrderDate,
        ConsentsAreValid: pair.HasValidConsents(today),
        AcquaintanceIsConfirmed: Confirmed(pair, MeetingKind.Acquaintance) is not null,
        TrialIsConfirmed: Confirmed(pair, MeetingKind.Trial) is not null,
        TrialYeses: Confirmed(pair, MeetingKind.Trial) is { } trial ? Yeses(trial) : 0,
        PlanIsWritten: pair.Plan is not null,
        PlanningIsConfirmed: Confirmed(pair, MeetingKind.Planning) is not null,
        RegularMeetingIsConfirmed: Confirmed(pair, MeetingKind.Regular) is not null,
        ClosingIsConfirmed: Confirmed(pair, MeetingKind.Closing) is not null,
        Reason: input.Reason,
        PreviousState: pair.StateBefore);

    private static Meeting? Confirmed(Pair pair, MeetingKind kind) =>
        pair.Meetings.LastOrDefault(meeting => meeting.Kind == kind && meeting.State == MeetingState.Confirmed);

    /// <summary>In a group the mentees say «да» together: each who was there has to.</summary>
    private static int Yeses(Meeting trial)
    {
        var mentees = trial.PresentMentees().ToArray();
        var allMentees = mentees.Length > 0 && mentees.All(mentee =>
            trial.Confirmations.Any(word => word.ParticipantId == mentee.Id && word.Continue == Yes));
        return (trial.Continue == Yes ? 1 : 0) + (allMentees ? 1 : 0);
    }
}
