using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;

namespace MentorBot.Host.Pairs;

/// <summary>Russian words for the codes of pairs and meetings.</summary>
internal static class PairWords
{
    public static string Of(PairState state) => state switch
    {
        PairState.Proposed => "предложена",
        PairState.Agreed => "согласована",
        PairState.Ordered => "утверждена приказом",
        PairState.Acquainted => "познакомились",
        PairState.Trialled => "пробная встреча прошла",
        PairState.Planned => "план утверждён",
        PairState.Active => "работает",
        PairState.Closing => "подводит итоги",
        PairState.Completed => "завершена",
        PairState.Rejected => "не состоялась",
        PairState.ReMatch => "распущена для нового подбора",
        PairState.OnHold => "на паузе",
        PairState.ClosedEarly => "закрыта досрочно",
        PairState.Frozen => "приостановлена из-за согласия",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What the curator's button for a trigger says.</summary>
    public static string Of(PairTrigger trigger) => trigger switch
    {
        PairTrigger.Agree => "Согласие всех получено",
        PairTrigger.Reject => "Отменить предложение",
        PairTrigger.Order => "Внести приказ",
        PairTrigger.ContinueAfterTrial => "Продолжить этой парой",
        PairTrigger.ApprovePlan => "Утвердить план",
        PairTrigger.PlanClosing => "Назначить итоговую встречу",
        PairTrigger.Complete => "Завершить",
        PairTrigger.Rematch => "Подобрать заново",
        PairTrigger.Hold => "Поставить на паузу",
        PairTrigger.Resume => "Снять с паузы",
        PairTrigger.CloseEarly => "Закрыть досрочно",
        _ => trigger.ToString(),
    };

    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Acquaintance => "встреча-знакомство",
        MeetingKind.Trial => "пробная встреча",
        MeetingKind.Planning => "встреча-планирование",
        MeetingKind.Regular => "регулярная встреча",
        MeetingKind.Closing => "итоговая встреча",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(MeetingState state) => state switch
    {
        MeetingState.Planned or MeetingState.Reminded => "назначена",
        MeetingState.Logged => "ждёт подтверждения",
        MeetingState.Confirmed => "подтверждена",
        MeetingState.Disputed => "есть расхождение",
        MeetingState.Unconfirmed => "не подтверждена",
        MeetingState.Cancelled => "отменена",
        MeetingState.Missed => "не записана",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(MeetingPace pace) => pace switch
    {
        MeetingPace.TwiceWeekly => "два раза в неделю",
        MeetingPace.Weekly => "раз в неделю",
        MeetingPace.Biweekly => "раз в две недели",
        MeetingPace.Monthly => "раз в месяц",
        _ => throw new ArgumentOutOfRangeException(nameof(pace)),
    };
}
