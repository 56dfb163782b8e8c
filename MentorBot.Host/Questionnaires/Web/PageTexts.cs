using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Host.Questionnaires.Web;

/// <summary>
/// The sentences of the pages themselves; those of the questions come with the questions. What a person reads says neither
/// «ты» nor «вы», so that it suits every reader; the sheet of paper is the curator's.
/// </summary>
internal static class PageTexts
{
    // Buttons
    public const string Begin = "Начать";
    public const string Next = "Дальше";
    public const string Change = "Изменить";
    public const string AddRow = "Добавить строку";
    public const string Refresh = "Показать следующие вопросы";
    public const string CheckSheet = "Проверить";
    public const string Mend = "Исправить";
    public const string Save = "Сохранить ответы с бумаги";

    // Inputs
    public const string ChooseOne = "— выбрать —";
    public const string Proposed = "(предложено)";
    public const string FileIsKept = "Файл уже приложен. Новый файл заменит его.";
    public const string NotOnPaper = "На бумаге без ответа: человек не захотел отвечать";
    public const string SummaryTitle = "Проверка ответов";
    public const string MistakeTitle = "Нужно исправить";
    public const string MistakePrefix = "Ошибка: ";
    public const string AnsweredOn = "День, который стоит на бумаге";
    public const string AnsweredOnMissing = "Укажите день, который стоит на бумаге.";
    public const string AnsweredOnImpossible = "Этот день не может стоять на бумаге: он в будущем или больше года назад.";

    public const string SheetTitle = "Ответы с бумаги";
    public const string SheetCheckTitle = "Сверьте с бумагой";
    public const string PrintBlank = "Пустой бланк для печати";

    // Notes above a page
    public const string StaleNote = "Этот вопрос уже записан. Ничего не потерялось: вот что сейчас на очереди.";

    public static string Progress(Progress progress) => $"Вопрос {progress.Number} из {progress.Total}";

    public static string Row(int number) => $"Строка {number}";

    public static string RemoveRow(int number) => $"Убрать строку {number}";

    public static string Place(int number) => $"{number}-е место";

    public static string DateNumber(int number) => $"Дата {number}";

    public static string ChangeAnswer(int number) => $" ответ на вопрос {number}";

    public static string FieldMissing(int row, string label) => $"В строке {row} не заполнено: «{label}».";

    /// <summary>Said where nothing was entered.</summary>
    public static string Missing(ItemView item) => item switch
    {
        { Kind: ItemKind.List } => "Нужно заполнить хотя бы одну строку.",
        { Kind: ItemKind.Dates } => "Нужно указать хотя бы одну дату.",
        { IsMultiple: true } => "Нужно отметить хотя бы один вариант.",
        { Kind: ItemKind.Scale or ItemKind.YesNo } or { Options.Count: > 0 } => "Нужно выбрать один из вариантов.",
        { Kind: ItemKind.Date } => "Нужно указать дату.",
        { Kind: ItemKind.Time } => "Нужно указать время.",
        { Kind: ItemKind.File } => "Нужно приложить файл.",
        { Kind: ItemKind.Number } => "Нужно вписать число.",
        _ => "Нужно вписать ответ.",
    };

    /// <summary>How the inputs of the item are meant; empty where they speak for themselves.</summary>
    public static string HintOf(ItemView item, EngineTexts texts) => item switch
    {
        { Kind: ItemKind.Scale, Hint: null, Min: { } min, Max: { } max } => texts.ScaleHint((int)min, (int)max),
        { Kind: ItemKind.Number, Min: { } min, Max: { } max } => texts.NumberExpected(min, max, item.Decimals),
        { Kind: ItemKind.Dates } => Several("дат", item),
        { Kind: ItemKind.List } => Several("строк", item),
        { Kind: ItemKind.Pick, Options.Count: 0 } => texts.SourceEmpty,
        { IsOrdered: true } => "По порядку: на первом месте самое подходящее. Места можно оставить пустыми.",
        { IsMultiple: true } => SeveralOptions(item),
        { Kind: ItemKind.Text, MaxLength: { } max } => item.MinLength > 1 ? $"От {item.MinLength} до {max} знаков." : $"До {max} знаков.",
        { Kind: ItemKind.File } => FileWanted(item),
        { Kind: ItemKind.Contact } => "Номер телефона, например 8 912 345-67-89.",
        { Kind: ItemKind.Profile } => "Так записано в программе. Если это не так, можно исправить.",
        _ => "",
    };

    /// <summary>Which files are taken.</summary>
    public static string FileWanted(ItemView item) => item.Accepts switch
    {
        FileKinds.Photo => "Подойдёт фотография (JPG, PNG, WebP, HEIC), до 10 МБ.",
        FileKinds.Document => "Подойдёт документ (PDF, Word, таблица, презентация), до 10 МБ.",
        _ => "Подойдёт фотография (JPG, PNG, WebP, HEIC) или документ (PDF, Word, таблица, презентация), до 10 МБ.",
    };

    private static string Several(string what, ItemView item) => $"Можно указать {what}: от {item.Min:0} до {item.Max:0}.";

    private static string SeveralOptions(ItemView item)
    {
        var most = item.Max < item.Options.Count ? item.Max : null;
        if (item.Min > 1) return most is null ? $"Нужно отметить не меньше {item.Min:0}." : $"Нужно отметить от {item.Min:0} до {most:0}.";
        return most is null ? "Можно отметить несколько." : $"Можно отметить до {most:0}.";
    }
}
