using MentorBot.Domain.Participants;

namespace MentorBot.Host.Participants;

/// <summary>States and triggers as the curator reads them.</summary>
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

    public static string Of(ParticipantTrigger trigger) => trigger switch
    {
        ParticipantTrigger.Start => "Начать",
        ParticipantTrigger.Expire => "Срок вышел",
        ParticipantTrigger.Reinvite => "Пригласить снова",
        ParticipantTrigger.RecordConsent => "Согласие внесено",
        ParticipantTrigger.SubmitApplication => "Заявка подана",
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
