namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>How to do without what a repeated group cannot ask.</summary>
internal static class RepeatAdvice
{
    public const string ForCondition =
        "Если от условия зависит весь повтор, поставьте его в строке begin_repeat. Если один вопрос, сделайте его необязательным по смыслу "
        + "(«если этого не было, напишите „нет“») или задайте те же вопросы подряд без повтора (plan_1, plan_2, …): там условия работают.";

    public static string For(SurveyKind kind) => kind switch
    {
        SurveyKind.SelectMultiple => "Поставьте вместо него на каждый вариант вопрос yes_no, или один select_one, или text («перечислите через запятую»).",
        SurveyKind.Dates => "Спросите одну дату (date): следующая встанет в следующую строку повтора.",
        SurveyKind.Note => "Перенесите пояснение в текст строки begin_repeat.",
        SurveyKind.Photo or SurveyKind.File => "Попросите файл отдельным вопросом после повтора.",
        SurveyKind.Contact => "Спросите номер вопросом text.",
        _ => "Поставьте его до повтора или после него.",
    };
}
