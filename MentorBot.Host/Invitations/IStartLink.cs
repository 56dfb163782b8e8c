using MentorBot.Host.Conversation;

namespace MentorBot.Host.Invitations;

/// <summary>One kind of link by which people come: each knows its own by the payload.</summary>
internal interface IStartLink
{
    /// <returns>False where the payload is not of this kind, so that another is asked.</returns>
    Task<bool> FollowAsync(Turn turn, string payload, CancellationToken cancellation);
}
