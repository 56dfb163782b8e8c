using System.Globalization;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Outbox;

/// <summary>
/// Remembers, of those with whom there was talk of late, how the last question to them was sent, so that what was written
/// before it is told from its answer. In memory only, and bounded: what is not known refuses nobody.
/// </summary>
internal sealed class SentMarks(OldKeyboards keyboards)
{
    /// <summary>Twice as many at the most; the others have been silent for so long that nothing of theirs is on its way.</summary>
    private const int RecentChats = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly NumberOrder order = new();
    private Dictionary<long, Chat> recent = [];
    private Dictionary<long, Chat> older = [];

    private sealed class Chat
    {
        public SentMark? Question { get; set; }

        /// <summary>The number of the question before.</summary>
        public long QuestionBefore { get; set; }
        public SentMark? Pile { get; set; }

        /// <summary>The message under which the buttons of the last question stand; null where there are none.</summary>
        public string? Buttons { get; set; }
        public long LongText { get; set; }
        public long LongTextAt { get; set; }

        /// <summary>What is remembered of a message: a question, the word about a pile, or both.</summary>
        public void Begin(long messageId)
        {
            if (Question?.MessageId == messageId) Question.Begin();
            if (Pile?.MessageId == messageId) Pile.Begin();
        }

        public void End(long messageId, SendingState state, long number = 0, bool isEdit = false)
        {
            if (Question?.MessageId == messageId) Question.End(state, number, isEdit);
            if (Pile?.MessageId == messageId) Pile.End(state, number, isEdit);
        }
    }

    /// <summary>A message is committed and will be sent. Of a question that is said again the first sending counts.</summary>
    public void Said(OutboxMessage message)
    {
        if (message.Mark is not { } mark) return;
        lock (gate)
        {
            var chat = ChatOf(message.Address);
            if (mark is PileMark) chat.Pile = new SentMark(mark, message.Id);
            if (mark.Question is not { } asks || chat.Question?.Mark.Question?.IsOf(asks.AssignmentId, asks.Step) == true) return;
            chat.QuestionBefore = chat.Question?.Number ?? 0;
            chat.Question = new SentMark(asks, message.Id);
        }
    }

    public void Begins(PendingMessage message)
    {
        if (message.Mark is null) return;
        lock (gate) Find(message.Address)?.Begin(message.Id);
    }

    /// <param name="outcome">Null where somebody else sends it.</param>
    public void Ended(PendingMessage message, Delivery? outcome)
    {
        if (message.Mark is null) return;
        string? oldButtons = null;
        lock (gate)
        {
            if (Find(message.Address) is not { } chat) return;
            switch (outcome)
            {
                case Delivery.Delivered { Message: { } reference }:
                    Arrived(chat, message, reference);
                    if (message.Mark.Question is not null) oldButtons = MoveButtons(chat, message, reference);
                    break;
                case Delivery.NotSent or Delivery.Postponed:
                    chat.End(message.Id, SendingState.NotBegun);
                    break;
                case not Delivery.Failed:
                    chat.End(message.Id, SendingState.Unknown);
                    break;
            }
        }

        if (oldButtons is not null) keyboards.Add(message.Address, oldButtons);
    }

    /// <summary>Whether a text was written before the question was put.</summary>
    /// <param name="number">The messenger's number of the text.</param>
    /// <param name="cameAt">When it came; see <see cref="IncomingUpdate.CameAt"/>.</param>
    public async ValueTask<bool> CameBeforeQuestionAsync(long address, long assignmentId, int step, long number, long cameAt, CancellationToken cancellation)
    {
        SentMark? question;
        lock (gate) question = Find(address)?.Question;
        return question?.Mark is QuestionMark mark && mark.IsOf(assignmentId, step)
            && await CameBeforeAsync(question, number, cameAt, ifUnderWay: false, cancellation);
    }

    /// <summary>Whether a text was written after the question was put, for certain.</summary>
    public bool CameAfterQuestion(long address, long assignmentId, int step, long number)
    {
        lock (gate)
        {
            return order.IsKnown && Find(address)?.Question is { State: SendingState.Known, Mark: QuestionMark mark } question
                && mark.IsOf(assignmentId, step) && number > question.Number;
        }
    }

    /// <summary>Whether something belongs to a pile of messages about which the person has been told.</summary>
    public async ValueTask<bool> IsOfPileAsync(long address, long updateId, long number, long cameAt, CancellationToken cancellation)
    {
        SentMark? pile;
        lock (gate) pile = Find(address)?.Pile;
        if (pile is null) return false;
        return ((PileMark)pile.Mark).Rest?.Contains(updateId) == true || await CameBeforeAsync(pile, number, cameAt, ifUnderWay: true, cancellation);
    }

    /// <summary>A text has come that may be the first part of a longer one.</summary>
    public void NoteLongText(long address, long updateId)
    {
        lock (gate)
        {
            var chat = ChatOf(address);
            (chat.LongText, chat.LongTextAt) = (updateId, Environment.TickCount64);
        }
    }

    /// <summary>Whether another text came right after a long one.</summary>
    public bool FollowsLongText(long address, long updateId, TimeSpan within)
    {
        lock (gate)
        {
            return Find(address) is { LongText: not 0 } chat && chat.LongText != updateId
                && Environment.TickCount64 - chat.LongTextAt <= within.TotalMilliseconds;
        }
    }

    /// <param name="ifUnderWay">What holds where no sign tells.</param>
    private async ValueTask<bool> CameBeforeAsync(SentMark sent, long number, long cameAt, bool ifUnderWay, CancellationToken cancellation)
    {
        Task changed;
        lock (gate)
        {
            if (sent.LeftAfter(cameAt)) return true;
            if (sent.State != SendingState.UnderWay) return IsBefore(sent, number, cameAt);
            changed = sent.Changed();
        }

        await changed.WaitAsync(Patience, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate) return IsBefore(sent, number, cameAt) || (sent.State == SendingState.UnderWay && ifUnderWay);
    }

    private bool IsBefore(SentMark sent, long number, long cameAt) =>
        sent is { State: SendingState.Known, IsEdit: false } && order.IsKnown && number > 0 ? number < sent.Number : sent.WasOnItsWay(cameAt);

    private void Arrived(Chat chat, PendingMessage message, string reference)
    {
        if (!long.TryParse(reference, CultureInfo.InvariantCulture, out var number))
        {
            chat.End(message.Id, SendingState.Unknown);
            return;
        }

        chat.End(message.Id, SendingState.Known, number, message.Replaces == reference);
        if (message.Mark is QuestionMark { After: var answer } && message.Replaces != reference) order.Observe(chat.QuestionBefore, answer, number);
    }

    /// <summary>Notes where the buttons stand now.</summary>
    /// <returns>The message that must not keep its buttons.</returns>
    private static string? MoveButtons(Chat chat, PendingMessage message, string reference)
    {
        var old = chat.Buttons == reference ? null : chat.Buttons;
        chat.Buttons = message.HasButtons ? reference : null;
        return old;
    }

    private Chat? Find(long address) => recent.GetValueOrDefault(address) ?? older.GetValueOrDefault(address);

    private Chat ChatOf(long address)
    {
        if (recent.TryGetValue(address, out var known)) return known;
        if (recent.Count >= RecentChats) (older, recent) = (recent, []);
        return recent[address] = older.GetValueOrDefault(address) ?? new Chat();
    }
}
