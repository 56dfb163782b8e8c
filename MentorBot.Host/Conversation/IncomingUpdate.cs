using MentorBot.Domain.Conversation;

namespace MentorBot.Host.Conversation;

/// <summary>One update of a messenger, translated.</summary>
/// <param name="Id">The messenger's number, by which a redelivered update is recognised.</param>
/// <param name="Address">The private chat of the person who did it.</param>
internal sealed record IncomingUpdate(long Id, long Address, IncomingEvent Event);
