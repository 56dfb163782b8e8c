using MentorBot.Domain.Meetings;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Meetings;

/// <summary>Carries out what the machine asks for when a meeting moves on.</summary>
internal sealed class MeetingEffects(MeetingPapers papers)
{
    public async Task CarryOutAsync(UnitOfWork work, Meeting meeting, MeetingEffect effect, MeetingInput input, CancellationToken cancellation)
    {
        switch (effect)
        {
            case MeetingEffect.AskMenteesToConfirm:
                foreach (var mentee in meeting.PresentMentees()) work.Say(mentee.Person, MeetingMessages.AskMentee(meeting));
                await MeetingReminders.PlanAwaitingWordAsync(work, meeting, cancellation);
                break;
            case MeetingEffect.AskCuratorToConfirm:
                if (MentorBot.Domain.Meetings.MeetingConfirmation.NeededFor(meeting.Kind).HasFlag(MeetingConfirmer.Curator))
                    await TellCuratorsAsync(MeetingMessages.AskCurator(meeting));
                break;
            case MeetingEffect.OpenFeedback:
                foreach (var mentee in meeting.PresentMentees()) await papers.OpenFeedbackAsync(work, meeting, mentee, cancellation);
                break;
            case MeetingEffect.TellCuratorOfDispute:
                await TellCuratorsAsync(MeetingMessages.Dispute(meeting, input.Note));
                break;
            case MeetingEffect.TellCuratorOfSilence:
                await TellCuratorsAsync(MeetingMessages.Silence(meeting));
                break;
            case MeetingEffect.TellCuratorOfMissedMeeting:
                await TellCuratorsAsync(input.NobodyCame ? MeetingMessages.Retracted(meeting) : MeetingMessages.Missed(meeting));
                break;
            case MeetingEffect.PlanReminders:
                await MeetingReminders.PlanUpcomingAsync(work, meeting, cancellation);
                break;
            case MeetingEffect.StopReminders:
                await MeetingReminders.StopAsync(work, meeting, cancellation);
                break;
            case MeetingEffect.RemindBoth or MeetingEffect.CountMeeting:
                // The due reminders say the one; whoever counts reads the state for the other.
                break;
            default:
                throw new NotSupportedException($"Nobody carries out {effect}.");
        }

        Task TellCuratorsAsync(MentorBot.Domain.Conversation.ChatMessage message) => Curators.TellAsync(work, meeting.Pair!.SchoolId, message, cancellation);
    }
}
