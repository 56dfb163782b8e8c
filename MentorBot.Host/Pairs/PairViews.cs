using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Participants;

namespace MentorBot.Host.Pairs;

/// <summary>A pair as it is shown in the chat: to the curator, and to those who are in it.</summary>
internal static class PairViews
{
    private const int ShownMeetings = 8;

    public static ChatMessage ForCurator(Pair pair, IReadOnlyList<PairTrigger> permitted, ChatText? lead = null)
    {
        var text = ChatText.Paragraphs(
            lead ?? ChatText.Empty,
            ChatText.Lines(
                [
                    ChatText.Strong("Состояние пары: ") + PairWords.Of(pair.State),
                    $"Наставник: {PairNames.Full(pair.Mentor!)}{Agreement(pair, pair.MentorAgreedAt)}",
                    .. pair.Mentees.Select(mentee => ChatText.Plain($"Наставляемый: {PairNames.Full(mentee.Participant!)}{Agreement(pair, mentee.AgreedAt)}")),
                    pair.OrderDate is { } date ? $"Приказ № {pair.OrderNumber} от {PairNames.Day(date)}" : ChatText.Empty,
                ]),
            Meetings(pair),
            PairMessages.PlanText(pair).Clip(1500));
        return ChatMessage.Column(text, [.. MeetingButtons(pair), .. permitted.Select(trigger => TriggerButton(pair, trigger)), new ChatButton("Все пары", CuratorPairs.ListAction(pair.SchoolId))]);
    }

    /// <summary>What a mentor or a mentee sees: never what the other side has answered.</summary>
    public static ChatMessage ForMember(Pair pair, Participant member, ChatText? lead = null)
    {
        var isMentor = member.Id == pair.MentorId;
        var who = isMentor
            ? $"{(pair.Mentees.Count == 1 ? "Ваш наставляемый" : "Ваши наставляемые")}: {PairNames.MenteesForOtherSide(pair)}"
            : $"Ваш наставник: {ShownNames.Of(pair.Mentor!)}";
        var text = ChatText.Paragraphs(
            lead ?? ChatText.Empty,
            ChatText.Lines(ChatText.Strong(who), $"Состояние пары: {PairWords.Of(pair.State)}."),
            WhatNext(pair, member),
            Meetings(pair),
            PairMessages.PlanText(pair));
        return ChatMessage.Column(text, MemberButtons(pair, member, isMentor));
    }

    private static IEnumerable<ChatButton> MemberButtons(Pair pair, Participant member, bool isMentor)
    {
        if (AwaitsAgreement(pair, member)) yield return PairButtons.Of("Согласиться", "agree", pair);
        if (pair.State is PairState.Proposed or PairState.Agreed) yield return PairButtons.Of("Отказаться", "decline", pair);
        if (pair.MayMeet() && pair.State != PairState.Closing) yield return PairButtons.Of("Закончить раньше", "early", pair);
        if (!isMentor)
        {
            foreach (var meeting in pair.Meetings.Where(meeting => Awaits(meeting, member))) yield return PairButtons.Of($"Да, встреча {MeetingMessages.HeldOn(meeting)} была", "yes", meeting);
            yield break;
        }

        if (MayRecord(pair)) yield return PairButtons.Of("Записать встречу", "record", pair);
        if (pair.MayMeet() && pair.NextMeeting() is { } next) yield return PairButtons.Of("Перенести встречу", "move", next);
    }

    /// <summary>Whether the pair was proposed to a member who has not said yet.</summary>
    public static bool AwaitsAgreement(Pair pair, Participant member) => pair.State == PairState.Proposed && (member.Id == pair.MentorId
        ? pair.MentorAgreedAt is null
        : pair.Mentees.Exists(mentee => mentee.ParticipantId == member.Id && mentee.AgreedAt is null));

    private static string WhatNext(Pair pair, Participant member) => pair.State switch
    {
        PairState.Proposed when AwaitsAgreement(pair, member) => "Согласны работать вместе? Это добровольно: если не подходит, откажитесь, и куратор подберёт другой вариант.",
        PairState.Proposed => "Ваше согласие записано. Ждём, что ответят остальные, — я сразу напишу.",
        PairState.Agreed => "Все согласны. Осталось дождаться приказа о паре, я сразу напишу.",
        PairState.Trialled when pair.Plan is not null => "План у куратора. Как только он его утвердит, начнутся регулярные встречи.",
        PairState.Closing => "Встречи позади. Осталось ответить на итоговые анкеты: они в меню.",
        _ => "",
    };

    /// <summary>Whether the mentor has a meeting to write down, or may add a regular one.</summary>
    public static bool MayRecord(Pair pair) =>
        pair.MayMeet() && (pair.NextMeeting() is not null || (pair.State is PairState.Planned or PairState.Active && !MeetingPlanner.HasClosing(pair)));

    private static bool Awaits(Meeting meeting, Participant member) =>
        meeting.State is MeetingState.Logged or MeetingState.Unconfirmed && MeetingVoices.SilentMentees(meeting).Any(mentee => mentee.Id == member.Id);

    private static ChatText Meetings(Pair pair)
    {
        var held = pair.Meetings.Where(meeting => !meeting.IsOpen() && meeting.State != MeetingState.Cancelled).OrderByDescending(meeting => meeting.Number).ToArray();
        return ChatText.Lines(
            [
                pair.NextMeeting() is { } next
                    ? ChatText.Strong($"{MeetingMessages.Capital(PairWords.Of(next.Kind))}: ") + $"до {PairNames.Day(next.PlannedOn)}"
                    : ChatText.Empty,
                held.Length > 0 ? ChatText.Strong($"Встречи ({held.Length}):") : ChatText.Empty,
                .. held.Take(ShownMeetings).Select(meeting => ChatText.Plain(
                    $"• {MeetingMessages.HeldOn(meeting)} — {PairWords.Of(meeting.Kind)}, {PairWords.Of(meeting.State)}")),
                held.Length > ShownMeetings ? "…" : ChatText.Empty,
            ]);
    }

    private static IEnumerable<ChatButton> MeetingButtons(Pair pair)
    {
        foreach (var meeting in pair.Meetings.Where(meeting => meeting.State is MeetingState.Logged or MeetingState.Unconfirmed or MeetingState.Disputed))
        {
            if (!MeetingVoices.CuratorSaysYes(meeting)) yield return PairButtons.Of($"Подтвердить встречу {MeetingMessages.HeldOn(meeting)}", "confirm", meeting);
        }

        if (pair.MayMeet() && pair.NextMeeting() is { } next) yield return PairButtons.Of("Перенести встречу", "move", next);
    }

    private static ChatButton TriggerButton(Pair pair, PairTrigger trigger) => trigger switch
    {
        PairTrigger.Order => PairButtons.Of(PairWords.Of(trigger), "order", pair),
        PairTrigger.CloseEarly => PairButtons.Of(PairWords.Of(trigger), "reasons", pair),
        PairTrigger.Rematch or PairTrigger.Reject => PairButtons.Of(PairWords.Of(trigger), "sure", pair, trigger.ToString()),
        _ => PairButtons.Of(PairWords.Of(trigger), "fire", pair, trigger.ToString()),
    };

    private static string Agreement(Pair pair, DateTimeOffset? agreedAt) =>
        pair.State != PairState.Proposed ? "" : agreedAt is null ? " — ждём ответа" : " — согласие есть";
}
