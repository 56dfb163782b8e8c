using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Outbox;

/// <summary>What a message to a person means for what they do next.</summary>
internal abstract record MessageMark
{
    public QuestionMark? Question => this as QuestionMark ?? (this as PileMark)?.Asks;
}

/// <summary>It asks something: what the person types from then on is the answer.</summary>
/// <param name="After">The number of the text that it answers; 0 where it answers none.</param>
internal sealed record QuestionMark(long AssignmentId, int Step, long After) : MessageMark
{
    public bool IsOf(long assignmentId, int step) => AssignmentId == assignmentId && Step == step;
}

/// <summary>It speaks of a whole pile of messages: the others of the pile need no word of their own.</summary>
/// <param name="Rest">Those that had come already.</param>
/// <param name="Asks">What it asks besides; null where it asks nothing.</param>
internal sealed record PileMark(SentBefore? Rest, QuestionMark? Asks) : MessageMark;
