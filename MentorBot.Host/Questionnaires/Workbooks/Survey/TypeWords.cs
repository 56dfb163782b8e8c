using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>The words of the column <c>type</c>.</summary>
internal static class TypeWords
{
    /// <summary>The words offered to authors, ours and those of ODK and Kobo.</summary>
    public static readonly IReadOnlyList<string> Offered =
    [
        "text", "integer", "decimal", "range", "scale", "yes_no", "select_one", "select_multiple", "date", "dates", "time", "note",
        "image", "file", "contact", "link", "pick", "profile", "begin_group", "end_group", "begin_repeat", "end_repeat",
    ];

    private static readonly Dictionary<string, SurveyKind> Kinds = Synonyms.Of(
        (SurveyKind.Text, "text string текст строка"),
        (SurveyKind.Integer, "integer int целое целое_число"),
        (SurveyKind.Decimal, "decimal number число дробное дробное_число"),
        (SurveyKind.Range, "range диапазон"),
        (SurveyKind.Scale, "scale шкала"),
        (SurveyKind.YesNo, "yes_no yesno boolean bool да_нет да/нет"),
        (SurveyKind.SelectOne, "select_one select1 select_one_from selectone один_из выбор_одного выбор_одного_из"),
        (SurveyKind.SelectMultiple, "select_multiple select_multiple_from select_many select_all_that_apply несколько_из выбор_нескольких выбор_нескольких_из"),
        (SurveyKind.Date, "date дата"),
        (SurveyKind.Dates, "dates даты"),
        (SurveyKind.Time, "time время"),
        (SurveyKind.Note, "note acknowledge trigger пояснение надпись ознакомление"),
        (SurveyKind.Photo, "image photo фото фотография"),
        (SurveyKind.File, "file файл документ"),
        (SurveyKind.Contact, "contact phone tel контакт телефон"),
        (SurveyKind.Link, "link url ссылка"),
        (SurveyKind.Pick, "pick из_списка"),
        (SurveyKind.Profile, "profile профиль"),
        (SurveyKind.Gate, "gate"),
        (SurveyKind.Auto, "auto"),
        (SurveyKind.BeginGroup, "begin_group group начало_группы"),
        (SurveyKind.EndGroup, "end_group конец_группы"),
        (SurveyKind.BeginRepeat, "begin_repeat repeat начало_повтора"),
        (SurveyKind.EndRepeat, "end_repeat конец_повтора"),
        (SurveyKind.Metadata, "start end today deviceid device_id subscriberid simserial phonenumber username email audit start_geopoint background_audio background_geopoint instanceid"),
        (SurveyKind.Calculated, "calculate calculation hidden расчёт вычисление"));

    private static readonly Dictionary<string, string> Unsupported = new()
    {
        ["datetime"] = "дату и время спросите двумя вопросами: date и time",
        ["date_time"] = "дату и время спросите двумя вопросами: date и time",
        ["rank"] = "расставить варианты по порядку в чате нельзя; спросите select_one «что важнее всего» или оцените каждый вариант шкалой (range)",
        ["geopoint"] = "место на карте не спрашивается",
        ["geotrace"] = "место на карте не спрашивается",
        ["geoshape"] = "место на карте не спрашивается",
        ["barcode"] = "штрихкоды не читаются; спросите номер текстом (text)",
        ["audio"] = "звук не принимается; спросите текст (text) или файл (file)",
        ["video"] = "видео не принимается; спросите файл (file) или ссылку (link)",
        ["select_one_from_file"] = "варианты из отдельного файла не читаются; перенесите их на лист choices",
        ["select_multiple_from_file"] = "варианты из отдельного файла не читаются; перенесите их на лист choices",
        ["select_one_external"] = "варианты из отдельного файла не читаются; перенесите их на лист choices",
        ["csv_external"] = "отдельные файлы не читаются; перенесите варианты на лист choices",
        ["xml_external"] = "отдельные файлы не читаются; перенесите варианты на лист choices",
        ["begin_score"] = "таблицы оценок нет; для каждой строки напишите свой вопрос range или select_one",
        ["begin_rank"] = "таблицы порядка нет; оцените каждый вариант шкалой (range)",
        ["begin_kobomatrix"] = "таблиц нет; для каждой клетки напишите свой вопрос",
        ["osm"] = "место на карте не спрашивается",
        ["entity"] = "списки объектов не поддерживаются",
    };

    /// <summary>The kind that a folded word stands for; null where it stands for none.</summary>
    public static SurveyKind? Find(string word) => Kinds.TryGetValue(word, out var kind) ? kind : Unsupported.ContainsKey(word) ? SurveyKind.Unsupported : null;

    /// <summary>Why a word is not supported, and what to do instead.</summary>
    public static string WhyNot(string word) => Unsupported[word];
}
