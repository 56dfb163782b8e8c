using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Outbox;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>Why something typed is no answer to the question that stands.</summary>
internal enum NoAnswer
{
    Forwarded,

    /// <summary>It was sent before the question was.</summary>
    CameBefore,

    /// <summary>The messenger has cut a long text into several messages.</summary>
    RestOfLongText,
}

/// <summary>Tells answers from what merely comes at the time of a question. Whoever answers quickly is never taken for early.</summary>
internal sealed class AnswerJudge(SentMarks marks)
{
    /// <summary>No item takes a text of this length, so it is refused in any case; apps cut at 4096 signs or a little before.</summary>
    private const int LongText = 3_500;

    private static readonly TimeSpan RightAfter = TimeSpan.FromSeconds(1.5);

    /// <param name="update">The messenger's number of the update.</param>
    /// <param name="cameAt">When it came; see <see cref="MentorBot.Host.Conversation.IncomingUpdate.CameAt"/>.</param>
    /// <param name="state">How the run stands.</param>
    /// <returns>Null where it may be an answer.</returns>
    public async ValueTask<NoAnswer?> JudgeAsync(
        long address, long update, long cameAt, IncomingEvent said, long assignmentId, RunState state, CancellationToken cancellation)
    {
        if (said.IsForwarded) return NoAnswer.Forwarded;
        var continues = marks.FollowsLongText(address, update, RightAfter);
        if (said is TextReceived { Text.Length: >= LongText }) marks.NoteLongText(address, update);
        if (continues) return NoAnswer.RestOfLongText;
        if (state.SentBefore?.Contains(update) == true) return NoAnswer.CameBefore;
        return await marks.CameBeforeQuestionAsync(address, assignmentId, state.Step, said.Number, cameAt, cancellation) ? NoAnswer.CameBefore : null;
    }

    /// <summary>The state to keep after a step that asks something else: with what cannot be an answer to it.</summary>
    public static RunState Asking(RunState before, RunState after, SentBefore? behind) =>
        before.Step == after.Step || behind == after.SentBefore ? after : after with { SentBefore = behind };
}
