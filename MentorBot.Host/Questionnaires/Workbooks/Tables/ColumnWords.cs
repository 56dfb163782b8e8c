namespace MentorBot.Host.Questionnaires.Workbooks.Tables;

/// <summary>The columns of the three sheets, with the other words by which people know them.</summary>
internal static class ColumnWords
{
    public static readonly IReadOnlyDictionary<string, string> Survey = Dictionary(
        ("type", "тип"),
        ("name", "имя ключ код"),
        ("label", "вопрос текст подпись caption"),
        ("hint", "подсказка пояснение"),
        ("required", "обязательно обязательный"),
        ("required_message", "requiredmessage required_msg сообщение_обязательно если_пусто"),
        ("relevant", "relevance условие показывать_если показать_если"),
        ("constraint", "ограничение проверка"),
        ("constraint_message", "constraint_msg constraintmessage сообщение_ограничения сообщение_проверки если_неверно"),
        ("appearance", "вид внешний_вид"),
        ("parameters", "параметры"),
        ("default", "по_умолчанию"),
        ("choice_filter", "фильтр_вариантов"),
        ("read_only", "readonly только_чтение"),
        ("calculation", "calculate расчёт вычисление"),
        ("repeat_count", "число_повторов"),
        ("visibility", "видимость кто_видит"),
        ("answered_by", "кто_отвечает"),
        ("measures", "что_измеряем"),
        ("remark", "заметка примечание_разработчику"));

    public static readonly IReadOnlyDictionary<string, string> Choices = Dictionary(
        ("list_name", "list listname список имя_списка"),
        ("name", "value имя код значение"),
        ("label", "вариант подпись текст название"),
        ("roles", "роли кому"),
        ("score", "балл баллы"),
        ("exclusive", "исключает_другие отдельно только_один"));

    public static readonly IReadOnlyDictionary<string, string> Settings = Dictionary(
        ("form_title", "title название заголовок"),
        ("form_id", "id_string код код_анкеты"),
        ("version", "версия"),
        ("default_language", "язык язык_по_умолчанию"),
        ("roles", "роли кто_отвечает"),
        ("forms", "формы формы_наставничества"),
        ("confirmed_by", "подтверждает кто_подтверждает"),
        ("audience_note", "о_тех_кто_отвечает"),
        ("event", "событие открывается"),
        ("event_note", "о_сроке"),
        ("window_days", "дней срок_дней окно_дней"),
        ("moment", "когда момент"),
        ("title_en", "английское_название"),
        ("note", "заметка"),
        ("express", "коротко короткий_журнал"),
        ("summary", "итог показывать_итог"),
        ("style", ""), ("public_key", ""), ("submission_url", ""), ("instance_name", ""), ("auto_send", ""), ("auto_delete", ""),
        ("allow_choice_duplicates", ""), ("namespaces", ""), ("sms_keyword", ""), ("name", ""), ("clean_text_values", ""), ("instance_xmlns", ""),
        ("sms_separator", ""), ("prefix", ""), ("delimiter", ""), ("attribute", ""), ("client_editable", ""), ("omit_instanceid", ""));

    /// <summary>Settings of other programs that change nothing here.</summary>
    public static readonly IReadOnlySet<string> Foreign = Settings.Values.ToHashSet()
        .Except(["form_title", "form_id", "version", "default_language", "roles", "forms", "confirmed_by", "audience_note", "event", "event_note", "window_days", "moment", "title_en", "note", "express", "summary"])
        .ToHashSet();

    /// <summary>Columns of other programs beside those of ours: pictures and sounds of a question, marks of a single program.</summary>
    public static bool IsForeign(string name) =>
        name is "media" or "image" or "audio" or "video" or "big_image" or "guidance_hint" or "body" or "instance" or "trigger" or "autoplay" or "note" or "count" or "intent" or "noteslabel"
            or "query" or "save_to" or "save_incomplete" or "rows" or "hxl" || name.StartsWith("media", StringComparison.Ordinal) || name.StartsWith('$') || name.StartsWith("kobo", StringComparison.Ordinal);

    private static Dictionary<string, string> Dictionary(params IEnumerable<(string Name, string Synonyms)> columns) => columns
        .SelectMany(column => column.Synonyms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(column.Name).Select(word => (Word: word, column.Name)))
        .ToDictionary(pair => pair.Word, pair => pair.Name);
}
