namespace MentorBot.Host.Questionnaires.Workbooks.Tables;

/// <summary>The columns of the three sheets, with the other words by which people know them.</summary>
internal static class ColumnWords
{
    public static readonly IReadOnlyDictionary<string, string> Survey = Synonyms.Of(
        ("type", "type тип"),
        ("name", "name имя ключ код"),
        ("label", "label вопрос текст подпись caption"),
        ("hint", "hint подсказка пояснение"),
        ("required", "required обязательно обязательный"),
        ("required_message", "required_message requiredmessage required_msg сообщение_обязательно если_пусто"),
        ("relevant", "relevant relevance условие показывать_если показать_если"),
        ("constraint", "constraint ограничение проверка"),
        ("constraint_message", "constraint_message constraint_msg constraintmessage сообщение_ограничения сообщение_проверки если_неверно"),
        ("appearance", "appearance вид внешний_вид"),
        ("parameters", "parameters параметры"),
        ("default", "default по_умолчанию"),
        ("choice_filter", "choice_filter фильтр_вариантов"),
        ("read_only", "read_only readonly только_чтение"),
        ("calculation", "calculation calculate расчёт вычисление"),
        ("repeat_count", "repeat_count число_повторов"),
        ("visibility", "visibility видимость кто_видит"),
        ("answered_by", "answered_by кто_отвечает"),
        ("measures", "measures что_измеряем"),
        ("remark", "remark заметка примечание_разработчику"));

    public static readonly IReadOnlyDictionary<string, string> Choices = Synonyms.Of(
        ("list_name", "list_name list listname список имя_списка"),
        ("name", "name value имя код значение"),
        ("label", "label вариант подпись текст название"),
        ("roles", "roles роли кому"),
        ("score", "score балл баллы"),
        ("exclusive", "exclusive исключает_другие отдельно только_один"));

    public static readonly IReadOnlyDictionary<string, string> Settings = Synonyms.Of(
        ("form_title", "form_title title название заголовок"),
        ("form_id", "form_id id_string код код_анкеты"),
        ("version", "version версия"),
        ("default_language", "default_language язык язык_по_умолчанию"),
        ("roles", "roles роли кто_отвечает"),
        ("forms", "forms формы формы_наставничества"),
        ("confirmed_by", "confirmed_by подтверждает кто_подтверждает"),
        ("audience_note", "audience_note о_тех_кто_отвечает"),
        ("event", "event событие открывается"),
        ("event_note", "event_note о_сроке"),
        ("window_days", "window_days дней срок_дней окно_дней"),
        ("moment", "moment когда момент"),
        ("title_en", "title_en английское_название"),
        ("note", "note заметка"),
        ("express", "express коротко короткий_журнал"),
        ("summary", "summary итог показывать_итог"),
        ("style", "style"), ("public_key", "public_key"), ("submission_url", "submission_url"), ("instance_name", "instance_name"), ("auto_send", "auto_send"), ("auto_delete", "auto_delete"),
        ("allow_choice_duplicates", "allow_choice_duplicates"), ("namespaces", "namespaces"), ("sms_keyword", "sms_keyword"), ("name", "name"), ("clean_text_values", "clean_text_values"), ("instance_xmlns", "instance_xmlns"),
        ("sms_separator", "sms_separator"), ("prefix", "prefix"), ("delimiter", "delimiter"), ("attribute", "attribute"), ("client_editable", "client_editable"), ("omit_instanceid", "omit_instanceid"));

    /// <summary>Settings of other programs that change nothing here.</summary>
    public static readonly IReadOnlySet<string> Foreign = Settings.Values.ToHashSet()
        .Except(["form_title", "form_id", "version", "default_language", "roles", "forms", "confirmed_by", "audience_note", "event", "event_note", "window_days", "moment", "title_en", "note", "express", "summary"])
        .ToHashSet();

    /// <summary>Columns of other programs beside those of ours: pictures and sounds of a question, marks of a single program.</summary>
    public static bool IsForeign(string name) =>
        name is "media" or "image" or "audio" or "video" or "big_image" or "guidance_hint" or "body" or "instance" or "trigger" or "autoplay" or "note" or "count" or "intent" or "noteslabel"
            or "query" or "save_to" or "save_incomplete" or "rows" or "hxl" || name.StartsWith("media", StringComparison.Ordinal) || name.StartsWith('$') || name.StartsWith("kobo", StringComparison.Ordinal);
}
