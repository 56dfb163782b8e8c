using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Participants;

/// <summary>Moves participants through their life cycle on behalf of what happens to their pairs.</summary>
internal interface IParticipantTriggers
{
    /// <exception cref="InvalidOperationException">The machine does not permit the trigger: the caller has to know that it does.</exception>
    Task FireAsync(UnitOfWork work, Participant participant, ParticipantTrigger trigger, CancellationToken cancellation);
}
