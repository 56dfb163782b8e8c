using MentorBot.Host.Questionnaires.Workbooks.Survey;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Questionnaires.Workbooks;

/// <summary>A small questionnaire to start from: one question of every usual type, and a sheet that explains the columns.</summary>
internal static class WorkbookTemplate
{
    /// <summary>The name of the file.</summary>
    public const string Name = "template";

    public static byte[] Write() => SpreadsheetWriter.ToBytes([
        new Sheet("survey", [
            ["type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message", "parameters"],
            ["note", "hello", "Здравствуйте! Это короткий опрос, он займёт две минуты."],
            ["select_one grades", "grade", "В каком вы классе?", CellValue.Empty, "yes"],
            ["range", "mood", "Как вам в классе?", "1 — плохо, 10 — отлично", "yes", CellValue.Empty, CellValue.Empty, CellValue.Empty, "start=1 end=10 step=1"],
            ["text", "mood_why", "Что мешает?", CellValue.Empty, "no", "${mood} <= 5", "string-length(.) <= 300"],
            ["select_multiple helpers", "helpers", "К кому вы обратитесь за помощью? До двух ответов.", CellValue.Empty, "yes", CellValue.Empty, "count-selected(.) <= 2"],
            ["yes_no", "mentor_wish", "Хотели бы вы, чтобы у вас был наставник?", CellValue.Empty, "yes"],
            ["integer", "hours", "Сколько часов в неделю вы готовы уделять встречам?", CellValue.Empty, "yes", "${mentor_wish} = 'yes'", ". >= 1 and . <= 10", "Пишите число от 1 до 10."],
            ["date", "start", "С какого дня удобно начать?", CellValue.Empty, "no", "${mentor_wish} = 'yes' and selected(${helpers}, 'mentor')", ". >= today()"],
        ])
        {
            Choices = new Dictionary<int, IReadOnlyList<string>> { [1] = TypeWords.Offered, [5] = ["yes", "no"] },
        },
        new Sheet("choices", [
            ["list_name", "name", "label", "exclusive"],
            ["grades", "g5_8", "5–8"],
            ["grades", "g9_11", "9–11"],
            ["helpers", "teacher", "к учителю"],
            ["helpers", "mentor", "к наставнику"],
            ["helpers", "friend", "к другу"],
            ["helpers", "nobody", "ни к кому", "yes"],
        ]),
        new Sheet("settings", [
            ["form_title", "form_id", "roles", "forms", "event", "window_days"],
            ["Климат в классе", "CLIMATE", "mentee, pupil", "all", "pollOpened", 14],
        ]),
        new Sheet("как заполнять", Help, Widths: [28, 110]),
    ]);

    private static IReadOnlyList<CellValue>[] Help =>
    [
        ["что", "как пишется"],
        ["type", $"Тип вопроса: {string.Join(", ", TypeWords.Offered)}. После select_one и select_multiple через пробел стоит имя списка с листа choices."],
        ["name", "Имя вопроса латиницей: буквы, цифры, «_». По нему ответы сводятся в выгрузках; у опубликованной анкеты имени не меняют."],
        ["label", "Текст вопроса. Перевод пишется в колонке label::English (en)."],
        ["required", "yes — без ответа дальше не пройти; no — будет кнопка «Пропустить»."],
        ["relevant", "Когда показывать: ${mood} <= 5, ${grade} = 'g9_11', selected(${helpers}, 'mentor'), not(...), and, or."],
        ["constraint", "Что проверить; точка — сам ответ: . >= 1 and . <= 10, string-length(.) <= 300, count-selected(.) <= 2, . >= today()."],
        ["constraint_message", "Что сказать, если проверка не прошла."],
        ["parameters", "Для range: start=1 end=10 step=1. Для integer и decimal: min=0 max=30. Для text: max_length=300."],
        ["settings", "roles — кто отвечает: mentee, mentor, curator, parent, teacher, pupil и другие; window_days — сколько дней анкета открыта."],
    ];
}
