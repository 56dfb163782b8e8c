using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Consents;

/// <summary>What a feature does at once when somebody's data may no longer be processed; a pair is frozen.</summary>
internal interface IAfterWithdrawal
{
    Task HandleAsync(UnitOfWork work, Participant participant, CancellationToken cancellation);
}
