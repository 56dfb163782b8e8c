using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Pairs;

/// <summary>Carries out what the machine asks for when a pair moves on.</summary>
internal sealed class PairEffects(PairParticipants participants, PairSurveys surveys, MeetingPlanner planner, MeetingPapers papers)
{
    public async Task CarryOutAsync(UnitOfWork work, Pair pair, PairEffect effect, CancellationToken cancellation)
    {
        switch (effect)
        {
            case PairEffect.AskForAgreement:
                PairMessages.AskForAgreement(work, pair);
                break;
            case PairEffect.TellAgreed:
                PairMessages.Agreed(work, pair);
                await Curators.TellAsync(work, pair.SchoolId, PairMessages.AgreedToCurator(pair), cancellation);
                break;
            case PairEffect.PairParticipants:
                PairMessages.Ordered(work, pair);
                await participants.PairAsync(work, pair, cancellation);
                break;
            case PairEffect.OpenBeforeSurveys:
                await surveys.OpenBeforeAsync(work, pair, cancellation);
                break;
            case PairEffect.PlanPulse:
                await PairReminders.PlanPulseAsync(work, pair, cancellation);
                break;
            case PairEffect.PlanMidTerm:
                await PairReminders.PlanMidTermAsync(work, pair, cancellation);
                break;
            case PairEffect.StartProgramme:
                await participants.StartProgrammeAsync(work, pair, cancellation);
                break;
            case PairEffect.PlanMeeting { Kind: var kind }:
                await PlanMeetingAsync(work, pair, kind, cancellation);
                break;
            case PairEffect.OpenAfterSurveys:
                await OpenAfterSurveysAsync(work, pair, cancellation);
                break;
            case PairEffect.CompleteParticipants:
                PairMessages.Completed(work, pair);
                await participants.CompleteAsync(work, pair, cancellation);
                break;
            case PairEffect.ReturnParticipantsToMatching:
                PairMessages.Returned(work, pair);
                await participants.ReturnToMatchingAsync(work, pair, cancellation);
                break;
            case PairEffect.ParticipantsLeaveEarly:
                PairMessages.ClosedEarly(work, pair);
                await participants.LeaveEarlyAsync(work, pair, cancellation);
                break;
            case PairEffect.OpenEarlyClosing:
                await surveys.OpenEarlyClosingAsync(work, pair, cancellation);
                break;
            case PairEffect.TellRejected:
                PairMessages.Rejected(work, pair);
                break;
            case PairEffect.TellPaused:
                PairMessages.Paused(work, pair);
                break;
            case PairEffect.SilenceReminders:
                foreach (var meeting in pair.Meetings) await MeetingReminders.StopAsync(work, meeting, cancellation);
                if (pair.State == PairState.OnHold) await PairReminders.PlanHoldQuestionAsync(work, pair, cancellation);
                break;
            case PairEffect.ResumeReminders:
                await ResumeAsync(work, pair, cancellation);
                break;
            case PairEffect.CancelOpenMeetings:
                await MeetingPlanner.CancelOpenAsync(work, pair, "Пара закончила работу.", cancellation);
                break;
            default:
                throw new NotSupportedException($"Nobody carries out {effect.GetType().Name}.");
        }
    }

    /// <summary>They stand open since the closing meeting was written down, and may all be answered by now.</summary>
    private async Task OpenAfterSurveysAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        await surveys.OpenAfterAsync(work, pair, pair.ClosingHeldOn(), cancellation);
        if (await ClosingSurveys.AreSettledAsync(work, pair.Id, pair.School!, ClosingSurveys.Codes, cancellation))
            await Curators.TellAsync(work, pair.SchoolId, PairMessages.OfferToComplete(pair), cancellation);
    }

    private async Task PlanMeetingAsync(UnitOfWork work, Pair pair, MeetingKind kind, CancellationToken cancellation)
    {
        if (kind == MeetingKind.Closing)
        {
            if (MeetingPlanner.HasClosing(pair)) return;
            await MeetingPlanner.CancelOpenAsync(work, pair, "Назначена итоговая встреча.", cancellation);
        }

        await planner.PlanAsync(work, pair, kind, cancellation);
    }

    private async Task ResumeAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        foreach (var meeting in pair.Meetings.Where(PairStates.IsOpen))
        {
            var today = work.TodayAt(pair.School!);
            if (meeting.PlannedOn < today) meeting.PlannedOn = today.AddDays(7);
            await papers.OpenLogAsync(work, meeting, isSilent: true, cancellation);
            await MeetingReminders.PlanUpcomingAsync(work, meeting, cancellation);
        }

        foreach (var participant in pair.People()) work.Say(participant.Person, new Domain.Conversation.ChatMessage("Пара снова работает. Ближайшая встреча — в разделе «Моя пара»."));
    }
}
