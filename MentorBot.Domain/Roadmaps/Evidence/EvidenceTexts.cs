using System.Globalization;
using MentorBot.Domain.Meetings;

namespace MentorBot.Domain.Roadmaps.Evidence;

/// <summary>How evidence is said to people.</summary>
internal static class EvidenceTexts
{
    public static string Of(EvidenceTopic topic, int done, DateOnly last, int waiting, int missed)
    {
        var day = last.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        var said = Said(topic, done, day);
        var rest = new[] { waiting > 0 ? Waiting(topic, waiting) : null, missed > 0 ? $"без ответа: {missed}" : null }.OfType<string>().ToList();
        return rest.Count > 0 ? $"{said}; {string.Join("; ", rest)}" : said;
    }

    private static string Said(EvidenceTopic topic, int done, string day) => topic.Kind switch
    {
        EvidenceKind.RoadmapAdopted => $"дорожная карта утверждена {day} и работает в боте",
        EvidenceKind.CuratorAppointed => "куратор школы работает в боте",
        EvidenceKind.InterestPoll => Answers(done, "на опрос об интересе к наставничеству", day),
        EvidenceKind.Applications => Count(done, $"анкета{Whose(topic.Side)} заполнена", $"анкеты{Whose(topic.Side)} заполнено", $"анкет{Whose(topic.Side)} заполнено") + Last(done, "последняя", day),
        EvidenceKind.Consents => Count(done, "согласие записано", "согласия записано", "согласий записано") + Last(done, "последнее", day),
        EvidenceKind.Registers => $"в реестре{Whose(topic.Side)} {Count(done, "человек", "человека", "человек")}, последняя запись {day}",
        EvidenceKind.Selection => Count(done, "карта отбора заполнена", "карты отбора заполнено", "карт отбора заполнено") + Last(done, "последняя", day),
        EvidenceKind.Training => Count(done, "наставник закончил обучение", "наставника закончили обучение", "наставников закончили обучение") + Last(done, "последний", day),
        EvidenceKind.GroupMeeting => $"общая встреча прошла {day}",
        EvidenceKind.Preferences => Count(done, "анкета о выборе заполнена", "анкеты о выборе заполнено", "анкет о выборе заполнено") + Last(done, "последняя", day),
        EvidenceKind.PairsOrdered => Count(done, "пара закреплена приказом", "пары закреплено приказом", "пар закреплено приказом") + Last(done, "последняя", day),
        EvidenceKind.PlansApproved => Count(done, "индивидуальный план утверждён", "индивидуальных плана утверждено", "индивидуальных планов утверждено") + Last(done, "последний", day),
        EvidenceKind.Meetings => MeetingsOf(topic.Meeting, done) + Last(done, "последняя", day),
        EvidenceKind.BeforeSurvey => Answers(done, "на анкету до начала программы", day),
        EvidenceKind.MidTermSurvey => Answers(done, "на промежуточную анкету", day),
        EvidenceKind.AfterSurvey => Answers(done, "на итоговую анкету", day),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic.Kind, "No words for it."),
    };

    private static string Answers(int done, string to, string day) => Count(done, "ответ", "ответа", "ответов") + $" {to}" + Last(done, "последний", day);

    private static string Last(int done, string last, string day) => done == 1 ? $" {day}" : $", {last} {day}";

    private static string Waiting(EvidenceTopic topic, int waiting) => topic.Kind switch
    {
        EvidenceKind.PairsOrdered => $"ждут приказа: {waiting}",
        EvidenceKind.PlansApproved => $"пар без утверждённого плана: {waiting}",
        EvidenceKind.Meetings when topic.Meeting is null => $"пар ещё в работе: {waiting}",
        EvidenceKind.Meetings => $"пар, у которых её ещё не было: {waiting}",
        EvidenceKind.Consents => $"ждём согласий: {waiting}",
        EvidenceKind.Registers => $"заявок на рассмотрении: {waiting}",
        EvidenceKind.Training => $"ещё учатся: {waiting}",
        _ => $"ещё не ответили: {waiting}",
    };

    private static string MeetingsOf(MeetingKind? kind, int count) => kind switch
    {
        MeetingKind.Acquaintance => Count(count, "встреча-знакомство подтверждена", "встречи-знакомства подтверждено", "встреч-знакомств подтверждено"),
        MeetingKind.Trial => Count(count, "пробная встреча подтверждена", "пробные встречи подтверждены", "пробных встреч подтверждено"),
        MeetingKind.Planning => Count(count, "встреча-планирование подтверждена", "встречи-планирования подтверждены", "встреч-планирований подтверждено"),
        MeetingKind.Regular => Count(count, "регулярная встреча подтверждена", "регулярные встречи подтверждены", "регулярных встреч подтверждено"),
        MeetingKind.Closing => Count(count, "итоговая встреча подтверждена", "итоговые встречи подтверждены", "итоговых встреч подтверждено"),
        _ => Count(count, "встреча пар подтверждена", "встречи пар подтверждены", "встреч пар подтверждено"),
    };

    private static string Whose(EvidenceSide side) => side switch
    {
        EvidenceSide.Mentors => " наставников",
        EvidenceSide.Mentees => " наставляемых",
        _ => "",
    };

    private static string Count(int count, string one, string few, string many) => (count % 100, count % 10) switch
    {
        ( >= 11 and <= 14, _) => $"{count} {many}",
        (_, 1) => $"{count} {one}",
        (_, >= 2 and <= 4) => $"{count} {few}",
        _ => $"{count} {many}",
    };
}
