using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;

namespace MentorBot.Host.Meetings;

/// <summary>What people are told about a meeting.</summary>
internal static class MeetingMessages
{
    public static ChatMessage ShortOrFull(Meeting meeting) => ChatMessage.Column(
        "Записать встречу можно коротко — шесть вопросов — или подробно, с заданием и шагом плана. Если была трудность или нужна помощь, выберите подробно.",
        PairButtons.Of("Коротко", "short", meeting),
        PairButtons.Of("Подробно", "full", meeting));

    public static ChatMessage AskMentee(Meeting meeting) => new(
        ChatText.Paragraphs(
            ChatText.Strong($"Ваш наставник записал: {PairWords.Of(meeting.Kind)} {HeldOn(meeting)}") + Length(meeting) + ".",
            "Так и было? Ниже откроется короткий отзыв — его оценки наставник не увидит."),
        [[PairButtons.Of("Да, была", "yes", meeting), PairButtons.Of("Не совсем так", "differs", meeting)]]);

    public static ChatMessage AskCurator(Meeting meeting) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Подтвердите встречу: ") + PairNames.Full(meeting.Pair!) + ".",
            $"Наставник записал: {PairWords.Of(meeting.Kind)} {HeldOn(meeting)}" + Length(meeting) + "."),
        PairButtons.Of("Подтвердить", "confirm", meeting),
        PairButtons.Card(meeting.Pair!));

    public static ChatMessage Dispute(Meeting meeting, string? note) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("О встрече говорят по-разному: ") + PairNames.Full(meeting.Pair!) + ".",
            $"Наставник записал: {PairWords.Of(meeting.Kind)} {HeldOn(meeting)}" + Length(meeting) + ". Наставляемый с этим не согласен.",
            string.IsNullOrWhiteSpace(note) ? ChatText.Empty : ChatText.Plain($"Его слова: «{note}»")),
        Settle(meeting));

    public static ChatMessage Silence(Meeting meeting) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Встречу не подтвердили за три дня: ") + PairNames.Full(meeting.Pair!) + ".",
            $"Наставник записал: {PairWords.Of(meeting.Kind)} {HeldOn(meeting)}. Уточните, была ли она."),
        Settle(meeting));

    public static ChatMessage Missed(Meeting meeting) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Встреча не записана: ") + PairNames.Full(meeting.Pair!) + ".",
            $"{Capital(PairWords.Of(meeting.Kind))} была назначена на {PairNames.Day(meeting.PlannedOn)}, а записи всё нет. Спросите наставника, всё ли в порядке."),
        PairButtons.Of("Назначить другой день", "move", meeting),
        PairButtons.Card(meeting.Pair!));

    /// <summary>The corrected log says that nobody came.</summary>
    public static ChatMessage Retracted(Meeting meeting) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Встреча больше не засчитана: ") + PairNames.Full(meeting.Pair!) + ".",
            $"Наставник исправил запись ({PairWords.Of(meeting.Kind)}): никто из наставляемых не пришёл. Назначьте другой день или отмените встречу."),
        PairButtons.Of("Назначить другой день", "move", meeting),
        PairButtons.Of("Встречи не было", "cancel", meeting),
        PairButtons.Card(meeting.Pair!));

    /// <param name="isPlanSettled">The plan that stands in the log is approved already, and goes on as it was.</param>
    public static ChatMessage Corrected(Meeting meeting, bool isPlanSettled) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Наставник исправил запись встречи: ") + PairNames.Full(meeting.Pair!) + ".",
            $"Теперь в ней: {PairWords.Of(meeting.Kind)} {HeldOn(meeting)}" + Length(meeting) + ".",
            isPlanSettled ? "Утверждённый план пары остался прежним." : ""),
        PairButtons.Card(meeting.Pair!));

    public static ChatMessage NobodyCame(Meeting meeting) => ChatMessage.Column(
        "Вы отметили, что никто из наставляемых не пришёл: такая встреча не засчитывается. Назначьте другой день, а когда встретитесь, запишите её снова.",
        PairButtons.Of("Назначить другой день", "move", meeting),
        PairButtons.Of("Записать встречу", "log", meeting));

    /// <summary>What the curator can do about a meeting that is not agreed upon.</summary>
    public static IEnumerable<ChatButton> Settle(Meeting meeting) =>
    [
        PairButtons.Of("Встреча была", "confirm", meeting),
        PairButtons.Of("Попросить записать заново", "again", meeting),
        PairButtons.Of("Встречи не было", "cancel", meeting),
        PairButtons.Card(meeting.Pair!),
    ];

    public static void Moved(UnitOfWork work, Meeting meeting)
    {
        var text = ChatText.Strong($"{Capital(PairWords.Of(meeting.Kind))} перенесена на {PairNames.Day(meeting.PlannedOn)}.");
        foreach (var participant in meeting.Pair!.People()) work.Say(participant.Person, new ChatMessage(text));
    }

    public static void Cancelled(UnitOfWork work, Meeting meeting)
    {
        foreach (var participant in meeting.Pair!.People())
            work.Say(participant.Person, new ChatMessage($"{Capital(PairWords.Of(meeting.Kind))} отменена куратором."));
    }

    public static ChatMessage DoubtAboutGoingOn(Meeting meeting, string whose) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Проверьте пару: ") + PairNames.Full(meeting.Pair!) + ".",
            $"После встречи ({PairWords.Of(meeting.Kind)}, {HeldOn(meeting)}) {whose} не ответил «да» на вопрос «Продолжаем?». Поговорите с ними и решите, как быть."),
        GoOn(meeting));

    public static ChatMessage NoWord(Meeting meeting) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Ждём решения о паре: ") + PairNames.Full(meeting.Pair!) + ".",
            "Пробная встреча прошла, но двух «да» на вопрос «Продолжаем?» пока нет. Можно подождать или решить самому."),
        GoOn(meeting));

    public static ChatMessage MentorNeedsHelp(Meeting meeting, string? words) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Наставник просит внимания: ") + PairNames.Full(meeting.Pair!) + ".",
            $"Так он отметил в записи встречи {HeldOn(meeting)}.",
            string.IsNullOrWhiteSpace(words) ? ChatText.Empty : ChatText.Plain($"Его слова: «{words}»")),
        PairButtons.Card(meeting.Pair!));

    /// <summary>The mentor never sees this.</summary>
    public static ChatMessage Worry(Meeting meeting, Participant mentee, string words) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong($"Наставляемый хочет, чтобы вы знали: {PairNames.Full(mentee)}."),
            $"«{words}»",
            "Наставник этого не видит. Поговорите с наставляемым в ближайшее время."),
        PairButtons.Card(meeting.Pair!));

    public static string HeldOn(Meeting meeting) => PairNames.Day(meeting.HeldOn ?? meeting.PlannedOn);

    public static string Capital(string words) => char.ToUpper(words[0], System.Globalization.CultureInfo.InvariantCulture) + words[1..];

    private static IEnumerable<ChatButton> GoOn(Meeting meeting)
    {
        var pair = meeting.Pair!;
        if (meeting.Kind == MeetingKind.Trial)
            yield return PairButtons.Of("Продолжить этой парой", "fire", pair, nameof(Domain.Pairs.PairTrigger.ContinueAfterTrial));
        yield return PairButtons.Of("Подобрать заново", "fire", pair, nameof(Domain.Pairs.PairTrigger.Rematch));
        yield return PairButtons.Card(pair);
    }

    private static string Length(Meeting meeting) => meeting.Minutes is { } minutes ? $", {minutes} мин" : "";
}
