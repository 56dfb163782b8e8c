using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;

namespace MentorBot.Host.Pairs;

/// <summary>What the people of a pair are told when it moves on.</summary>
internal static class PairMessages
{
    public static void AskForAgreement(UnitOfWork work, Pair pair)
    {
        var mentees = PairNames.MenteesForOtherSide(pair);
        var toMentor = pair.Mentees.Count == 1
            ? $"Куратор предлагает вам наставляемого: {mentees}."
            : $"Куратор предлагает вам группу наставляемых: {mentees}.";
        work.Say(pair.Mentor!.Person, Question(pair, toMentor));
        foreach (var mentee in pair.Mentees)
        {
            work.Say(mentee.Participant!.Person, Question(pair, $"Куратор предлагает вам наставника: {ShownNames.Of(pair.Mentor)}."));
        }
    }

    public static ChatMessage Question(Pair pair, string proposal) => new(
        ChatText.Paragraphs(ChatText.Strong(proposal), "Согласны работать вместе? Это добровольно: если не подходит, откажитесь, и куратор подберёт другой вариант."),
        [[PairButtons.Of("Согласиться", "agree", pair), PairButtons.Of("Отказаться", "decline", pair)]]);

    public static ChatMessage AgreedToCurator(Pair pair) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Все согласны: ") + PairNames.Full(pair) + ".",
            "Теперь можно внести приказ о паре: номер и дату."),
        PairButtons.Of("Внести приказ", "order", pair),
        PairButtons.Card(pair));

    public static void Agreed(UnitOfWork work, Pair pair)
    {
        // Who has just agreed sees it on the pair that is shown in answer.
        var actor = work is Turn turn ? turn.Person.Id : 0;
        foreach (var participant in pair.People().Where(participant => participant.PersonId != actor))
            work.Say(participant.Person, new ChatMessage("Все согласны — отлично! Осталось дождаться приказа о паре, я сразу напишу."));
    }

    public static void Ordered(UnitOfWork work, Pair pair)
    {
        var order = $"Приказ № {pair.OrderNumber} от {PairNames.Day(pair.OrderDate!.Value)}.";
        work.Say(pair.Mentor!.Person, new ChatMessage(ChatText.Paragraphs(
            ChatText.Strong("Пара утверждена!") + $" {(pair.Mentees.Count == 1 ? "Ваш наставляемый" : "Ваши наставляемые")}: {PairNames.MenteesForOtherSide(pair)}.", order)));
        foreach (var mentee in pair.Mentees)
        {
            work.Say(mentee.Participant!.Person, new ChatMessage(ChatText.Paragraphs(
                ChatText.Strong("Пара утверждена!") + $" Ваш наставник: {ShownNames.Of(pair.Mentor)}.", order)));
        }
    }

    public static void PlanApproved(UnitOfWork work, Pair pair)
    {
        foreach (var participant in pair.People())
            work.Say(participant.Person, new ChatMessage(ChatText.Strong("Куратор утвердил план.") + " Теперь — регулярные встречи, шаг за шагом к цели. План всегда под рукой: «Моя пара» в меню."));
    }

    public static void Rejected(UnitOfWork work, Pair pair)
    {
        foreach (var participant in pair.People())
            work.Say(participant.Person, new ChatMessage("Эта пара не состоится. Ничего страшного: куратор подберёт другой вариант и напишет вам."));
    }

    /// <summary>Who has withdrawn a consent hears nothing more; the other side is told only this.</summary>
    public static void Paused(UnitOfWork work, Pair pair)
    {
        foreach (var participant in pair.People().Where(participant => participant.State != ParticipantState.Suspended))
            work.Say(participant.Person, new ChatMessage("Пара приостановлена. О продолжении сообщит куратор."));
    }

    public static void Returned(UnitOfWork work, Pair pair)
    {
        foreach (var participant in pair.People())
            work.Say(participant.Person, new ChatMessage("Ваша пара завершила совместную работу. Куратор подберёт для вас новую и напишет."));
    }

    public static void ClosedEarly(UnitOfWork work, Pair pair)
    {
        foreach (var participant in pair.People())
            work.Say(participant.Person, new ChatMessage("Работа вашей пары закончена раньше срока. Спасибо за участие! Если есть вопросы, обратитесь к куратору."));
    }

    public static void Completed(UnitOfWork work, Pair pair)
    {
        var held = pair.Meetings.Where(meeting => meeting.State == MeetingState.Confirmed).ToArray();
        var hours = held.Sum(meeting => meeting.Minutes ?? 0) / 60;
        var summary = $"Встреч состоялось: {held.Length}" + (hours > 0 ? $", часов вместе: {hours}." : ".");
        var goal = pair.Plan is { } plan ? $"Ваша цель была: {plan.Goal}" : "";
        work.Say(pair.Mentor!.Person, new ChatMessage(ChatText.Paragraphs(
            ChatText.Strong("Программа завершена. Спасибо, что были наставником!"), summary, goal,
            "Ваш опыт помог другому человеку — будем рады видеть вас снова.")));
        foreach (var mentee in pair.Mentees)
        {
            work.Say(mentee.Participant!.Person, new ChatMessage(ChatText.Paragraphs(
                ChatText.Strong("Программа завершена. Спасибо, что участвовали!"), summary, goal,
                "Вы проделали большую работу. А в следующий раз можно попробовать и самому стать наставником.")));
        }
    }

    public static ChatMessage OfferToComplete(Pair pair) => ChatMessage.Column(
        ChatText.Paragraphs(ChatText.Strong("Пару можно завершить: ") + PairNames.Full(pair) + ".", "Итоговые анкеты заполнены или их срок вышел."),
        PairButtons.Of("Завершить", "fire", pair, nameof(Domain.Pairs.PairTrigger.Complete)),
        PairButtons.Card(pair));

    public static ChatMessage ApprovePlan(Pair pair) => ChatMessage.Column(
        ChatText.Paragraphs(ChatText.Strong("План пары ждёт утверждения: ") + PairNames.Full(pair) + ".", PlanText(pair)),
        PairButtons.Of("Утвердить", "fire", pair, nameof(Domain.Pairs.PairTrigger.ApprovePlan)),
        PairButtons.Of("Вернуть на доработку", "rework", pair));

    public static ChatText PlanText(Pair pair)
    {
        if (pair.Plan is not { } plan) return ChatText.Empty;
        var pace = MeetingSequence.PaceOf(plan.Pace) is { } known ? PairWords.Of(known) : plan.Pace;
        return ChatText.Lines(
            [
                ChatText.Strong("Цель: ") + plan.Goal,
                plan.Measure is { Length: > 0 } measure ? ChatText.Strong("Как проверим: ") + measure : ChatText.Empty,
                plan.Baseline is { Length: > 0 } baseline ? ChatText.Strong("В начале: ") + baseline : ChatText.Empty,
                ChatText.Strong("Шаги:"),
                .. plan.Steps.Select(step => ChatText.Plain($"• до {PairNames.Day(step.By)} — {step.What}")),
                ChatText.Strong("Встречи: ") + $"{pace}, всего {plan.MeetingCount}, до {PairNames.Day(plan.EndDate)}",
                plan.ControlDates.Count > 0 ? ChatText.Strong("Промежуточный контроль: ") + string.Join(", ", plan.ControlDates.Select(PairNames.Day)) : ChatText.Empty,
            ]).Clip(3000);
    }
}
