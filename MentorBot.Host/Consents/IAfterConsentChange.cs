using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Consents;

/// <summary>What a feature does at once when the data of somebody in the programme may no longer be processed, or may again.</summary>
internal interface IAfterConsentChange
{
    Task HandleAsync(UnitOfWork work, Participant participant, CancellationToken cancellation);
}
