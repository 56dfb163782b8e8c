using MentorBot.Domain.Consents;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Participants;

/// <summary>What participants hear about their own way through the programme.</summary>
internal static class ParticipantTexts
{
    public const string Declined = "Куратор решил, что сейчас участвовать в программе не получится. Если хотите узнать почему или попробовать позже, поговорите с ним.";

    public static ChatText Accepted(Participant participant) => participant.Role == ParticipantRoles.Mentor
        ? "Вас приняли в программу. Дальше куратор познакомится с вами поближе и подберёт наставляемого. Я напишу, когда будет что-то новое."
        : "Вас приняли в программу. Теперь куратор подбирает вам наставника. Я напишу, когда он найдётся.";

    /// <summary>Which papers are needed, by who has to sign them.</summary>
    public static ChatText ConsentNeeded(Participant participant, DateOnly today)
    {
        var papers = participant.BirthDate is { } born ? ConsentRules.WhoSigns(born, today) : [ConsentSigner.Self];
        ChatText who = (Consents.ConsentBook.Judge(participant, today).State, papers) switch
        {
            (ConsentState.SelfMissing, _) => "Подпись родителей уже есть. С 14 лет нужна и ваша собственная.",
            (ConsentState.RepresentativeMissing, [_, _]) => "Ваша подпись уже есть. Осталась подпись кого-то из родителей или другого законного представителя.",
            (_, [ConsentSigner.Representative]) => "Его подписывает кто-то из родителей или другой законный представитель.",
            (_, [ConsentSigner.Self]) => "Его подписываете вы сами.",
            _ => "Нужны две подписи: ваша и кого-то из родителей (или другого законного представителя).",
        };
        return ChatText.Paragraphs(
            "Чтобы начать, нужно согласие на обработку персональных данных — на бумаге.",
            who,
            "Бланк есть у куратора: подписанную бумагу отдайте ему. Как только он её отметит, я пришлю анкету.");
    }

    /// <summary>What happens next, told on arrival in a state; null where something else tells it.</summary>
    public static string? OnArrival(Participant participant, ParticipantTrigger trigger) => participant.State switch
    {
        _ when trigger == ParticipantTrigger.Resume => "Ваше участие в программе продолжается. Рады, что вы снова с нами!",
        ParticipantState.Applicant => "Спасибо, заявка у куратора. Он посмотрит её и примет решение — я сразу напишу.",
        ParticipantState.Invited => "Куратор снова приглашает вас в программу. Чтобы продолжить, откройте «Моё участие» в меню.",
        ParticipantState.Selected => "Вы прошли отбор наставников. Куратор скажет, что дальше: обучение или сразу подбор пары.",
        ParticipantState.Training => "Куратор записал вас на обучение наставников. О времени и месте он сообщит.",
        ParticipantState.Matching => participant.Role == ParticipantRoles.Mentor
            ? "Куратор подбирает вам наставляемого. Когда появится предложение, я спрошу вашего согласия."
            : "Куратор подбирает вам наставника. Когда появится предложение, я спрошу вашего согласия.",
        ParticipantState.WithoutPair => "Пара пока не нашлась. Поиск продолжается, а куратор подскажет, кто поможет вам уже сейчас.",
        ParticipantState.Completed => "Программа пройдена. Спасибо вам! Если захотите продолжить, скажите куратору.",
        ParticipantState.LeftEarly or ParticipantState.Left => "Ваше участие в программе завершено. Если захотите вернуться, скажите куратору.",
        ParticipantState.Alumni => "Спасибо за участие! Теперь вы выпускник программы.",
        ParticipantState.Suspended => "Ваше участие приостановлено. Напоминаний и анкет пока не будет.",
        _ => null,
    };

    /// <summary>What is awaited, for the participant who asks.</summary>
    public static ChatText Standing(Participant participant, DateOnly today) => participant.State switch
    {
        ParticipantState.Invited when participant.Name.Length == 0 => "Вы приглашены. Осталось представиться: ответьте на вопросы знакомства.",
        ParticipantState.Invited => "Вы приглашены в программу.",
        ParticipantState.Expired => "Срок приглашения истёк. Попросите у куратора новое.",
        ParticipantState.ConsentPending when Consents.ConsentBook.Judge(participant, today).State.IsValid() => "Согласие есть. Теперь заполните анкету — она ждёт в меню.",
        ParticipantState.ConsentPending => ChatText.Paragraphs("Ждём согласие.", ConsentNeeded(participant, today)),
        ParticipantState.Declined => Declined,
        ParticipantState.Applicant => "Заявка у куратора. Он посмотрит её и примет решение.",
        ParticipantState.InBase => Accepted(participant),
        ParticipantState.Paired => "Ваша пара утверждена. Впереди встреча-знакомство.",
        ParticipantState.InProgramme => "Вы в программе: встречи идут своим чередом, ближайшие дела — в меню.",
        ParticipantState.Erased => "Ваши данные удалены.",
        _ => OnArrival(participant, ParticipantTrigger.Start) ?? "",
    };
}
