using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>Messages that came in one go and are no answers: the person is told once, not as often as they sent.</summary>
internal sealed class Piles(SentMarks marks)
{
    /// <summary>The person has been told about the messages to which this one belongs.</summary>
    public ValueTask<bool> IsToldAsync(Turn turn, CancellationToken cancellation) =>
        marks.IsOfPileAsync(turn.Person.Address, turn.UpdateId, turn.Event.Number, turn.CameAt, cancellation);

    public async Task TellAsync(Turn turn, ChatText text, CancellationToken cancellation)
    {
        if (!await IsToldAsync(turn, cancellation)) turn.ReplyBelow(new ChatMessage(text), new PileMark(turn.Behind, Asks: null));
    }

    public static string Words(NoAnswer why, EngineTexts texts) => why switch
    {
        NoAnswer.Forwarded => texts.Forwarded,
        NoAnswer.RestOfLongText => texts.RestOfLongText,
        _ => texts.SentTogether,
    };
}
