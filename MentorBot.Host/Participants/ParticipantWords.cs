using MentorBot.Domain.Participants;

namespace MentorBot.Host.Participants;

/// <summary>States, as headings of lists and of one person, and triggers, as the curator reads them.</summary>
internal static class ParticipantWords
{
    public static string Of(ParticipantState state) => state switch
    {
        ParticipantState.Invited => "приглашены",
        ParticipantState.Expired => "приглашение истекло",
        ParticipantState.ConsentPending => "ждём согласие или анкету",
        ParticipantState.Declined => "отклонены",
        ParticipantState.Applicant => "заявки",
        ParticipantState.InBase => "в базе",
        ParticipantState.Selected => "отобраны",
        ParticipantState.Training => "на обучении",
        ParticipantState.Matching => "подбор пары",
        ParticipantState.WithoutPair => "без пары",
        ParticipantState.Paired => "в паре",
        ParticipantState.InProgramme => "в программе",
        ParticipantState.Completed => "завершили",
        ParticipantState.LeftEarly => "ушли раньше срока",
        ParticipantState.Suspended => "участие приостановлено",
        ParticipantState.Alumni => "выпускники",
        ParticipantState.Left => "ушли",
        ParticipantState.Erased => "данные удалены",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    /// <summary>The state of one person, whoever they are.</summary>
    public static string OfOne(ParticipantState state) => state switch
    {
        ParticipantState.Invited => "приглашение отправлено",
        ParticipantState.Declined => "заявка отклонена",
        ParticipantState.Applicant => "заявка ждёт решения",
        ParticipantState.Selected => "отбор пройден",
        ParticipantState.Completed => "программа пройдена",
        ParticipantState.LeftEarly => "участие закончено раньше срока",
        ParticipantState.Alumni => "выпуск из программы",
        ParticipantState.Left => "участие закончено",
        _ => Of(state),
    };

    public static string Of(ParticipantTrigger trigger) => trigger switch
    {
        ParticipantTrigger.Start => "Начать",
        ParticipantTrigger.Expire => "Срок вышел",
        ParticipantTrigger.Reinvite => "Пригласить снова",
        ParticipantTrigger.RecordConsent => "Согласие внесено",
        ParticipantTrigger.SubmitApplication => "Заявка принята на бумаге",
        ParticipantTrigger.Accept => "Принять",
        ParticipantTrigger.Decline => "Отклонить",
        ParticipantTrigger.Select => "Отобрать",
        ParticipantTrigger.StartTraining => "Направить на обучение",
        ParticipantTrigger.FinishTraining => "Обучение пройдено",
        ParticipantTrigger.OpenMatching => "К подбору пары",
        ParticipantTrigger.LeaveWithoutPair => "Пары нет",
        ParticipantTrigger.Pair => "В пару",
        ParticipantTrigger.StartProgramme => "Начать программу",
        ParticipantTrigger.Complete => "Завершить программу",
        ParticipantTrigger.LeaveEarly => "Уходит раньше срока",
        ParticipantTrigger.Return => "Вернуть к подбору пары",
        ParticipantTrigger.Graduate => "В выпускники",
        ParticipantTrigger.Leave => "Уходит из программы",
        ParticipantTrigger.Suspend => "Приостановить",
        ParticipantTrigger.Resume => "Возобновить",
        ParticipantTrigger.Erase => "Удалить данные",
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, "A trigger without a word."),
    };

    /// <summary>What cannot be undone with another button is asked twice.</summary>
    public static bool NeedsConfirmation(ParticipantTrigger trigger) => trigger
        is ParticipantTrigger.Decline or ParticipantTrigger.LeaveEarly or ParticipantTrigger.Leave or ParticipantTrigger.Graduate or ParticipantTrigger.Erase;
}
