using System.Globalization;

namespace MentorBot.Domain.Questionnaires;

/// <summary>Every Russian sentence of the questionnaire engine.</summary>
public static class EngineTexts
{
    private static readonly NumberFormatInfo RussianNumbers = new() { NumberDecimalSeparator = "," };

    // Buttons
    public const string Yes = "Да";
    public const string No = "Нет";
    public const string Ready = "Готово";
    public const string Skip = "Пропустить";
    public const string Back = "Назад";
    public const string Keep = "Оставить как есть";
    public const string Decline = "Не хочу отвечать";
    public const string Send = "Отправить";
    public const string Confirm = "Верно";
    public const string AddRow = "Ещё строка";
    public const string RemoveRow = "Убрать последнюю";
    public const string RemoveDate = "Убрать последнюю дату";
    public const string WholeList = "Весь список";
    public const string Today = "Сегодня";
    public const string Yesterday = "Вчера";
    public const string Tomorrow = "Завтра";
    public const string PreviousPage = "‹";
    public const string NextPage = "›";
    public const string SelectedMark = "✅ ";
    public const string EditMark = "✏️ ";

    // What is shown
    public const string Reminder = "Пожалуйста, не пишите фамилии, адреса, телефоны и диагнозы.";
    public const string SummaryQuestion = "Проверьте ответы. Чтобы что-то исправить, нажмите номер вопроса. Если всё верно, нажмите «Отправить».";
    public const string Skipped = "пропущено";
    public const string Declined = "без ответа";
    public const string NotInList = "нет в списке";
    public const string Thanks = "Спасибо! Ответы отправлены.";

    // Notices
    public const string Closed = "Эта анкета уже закрыта.";
    public const string Stale = "Эта кнопка уже не действует. Вот что сейчас на очереди.";
    public const string FirstQuestion = "Это первый вопрос, назад идти некуда.";
    public const string UnknownButton = "Такой кнопки здесь нет. Выберите, пожалуйста, из предложенного.";
    public const string SummaryTyped = "Нажмите «Отправить», если всё верно, или номер вопроса, который хотите исправить.";
    public const string StillMissing = "Остался вопрос без ответа. Ответьте, пожалуйста, и можно отправлять.";
    public const string NothingTyped = "Сообщение получилось пустым. Напишите, пожалуйста, ответ словами.";
    public const string ChooseOption = "Выберите, пожалуйста, один из вариантов кнопкой или напишите его номер.";
    public const string ChooseOptions = "Выберите, пожалуйста, варианты кнопками и нажмите «Готово».";
    public const string ChooseYesNo = "Ответьте, пожалуйста, «да» или «нет».";
    public const string NothingFound = "В списке такого нет. Выберите кнопкой или напишите часть названия.";
    public const string ChooseFromFound = "Нашлось несколько. Выберите, пожалуйста, кнопкой.";
    public const string NotInListAnyMore = "Такого варианта больше нет в списке. Выберите, пожалуйста, другой.";
    public const string NotADate = "Не получилось понять дату. Напишите, например, 25.12 или 25 декабря.";
    public const string ImpossibleDate = "Такой даты нет в календаре. Проверьте день и месяц.";
    public const string YearMissing = "Напишите, пожалуйста, дату вместе с годом, например 25.12.2010.";
    public const string DateTwice = "Эта дата уже записана. Напишите другую.";
    public const string NotATime = "Не получилось понять время. Напишите часы и минуты, например 9:30.";
    public const string NotALink = "Это не похоже на ссылку. Она начинается с http:// или https://, например https://school.ru/delo.";
    public const string UnknownValue = "Ответ записан в непонятном виде. Ответьте, пожалуйста, ещё раз.";
    public const string ConfirmOrCorrect = "Нажмите «Верно» или напишите, как правильно.";
    public const string AddRowOrReady = "Нажмите «Ещё строка», чтобы добавить, или «Готово».";

    // Hints
    public const string ProfileHint = "Если всё верно, нажмите «Верно». Если нет, напишите, как правильно.";
    public const string ProfileEmptyHint = "Напишите ответ.";
    public const string DateHint = "Напишите дату: 25.12, 25 декабря или «сегодня».";
    public const string FullDateHint = "Напишите дату с годом: 25.12.2010 или 25 декабря 2010.";
    public const string TimeHint = "Напишите время, например 9:30.";
    public const string LinkHint = "Пришлите ссылку, она начинается с https://.";
    public const string SourceEmpty = "Список пока пуст, этот вопрос можно пропустить.";
    public const string SearchHint = "Можно написать часть названия, чтобы найти в списке.";
    public const string OrderHint = "Выбирайте по порядку: сначала самое подходящее.";

    public static string Progress(int number, int total) => $"{number} из {total}";

    public static string CurrentAnswer(string answer) => $"Сейчас: {answer}";

    public static string Proposed(string label) => $"Предлагаем: {label}. Можно выбрать другое.";

    public static string TextHint(int min, int max) =>
        min > 1 ? $"Напишите от {min} до {Signs(max)}." : $"Напишите ответ, не больше {Signs(max)}.";

    public static string TooShort(int length, int min) =>
        $"Пока {length} {Plural(length, "знак", "знака", "знаков")}, а нужно хотя бы {min}. Напишите, пожалуйста, чуть подробнее.";

    public static string TooLong(int length, int max) =>
        $"Получилось {length} {Plural(length, "знак", "знака", "знаков")}, а помещается {max}. Сократите, пожалуйста.";

    public static string ScaleHint(int min, int max) => $"{min} — самая низкая оценка, {max} — самая высокая.";

    public static string NumberExpected(decimal min, decimal max, int decimals) =>
        decimals == 0
            ? $"Нужно целое число от {Number(min)} до {Number(max)}."
            : $"Нужно число от {Number(min)} до {Number(max)}, после запятой не больше {decimals} {Plural(decimals, "знака", "знаков", "знаков")}.";

    public static string Earlier(DateOnly bound) => $"Дата не может быть раньше {Date(bound)}. Напишите другую.";

    public static string Later(DateOnly bound) => $"Дата не может быть позже {Date(bound)}. Напишите другую.";

    public static string AtMost(int max) => $"Можно выбрать не больше {max}. Чтобы заменить, сначала снимите лишнее.";

    public static string AtLeast(int min) => $"Выберите, пожалуйста, хотя бы {min}.";

    public static string ChooseUpTo(int min, int? max) => max is null
        ? "Можно выбрать несколько, потом нажмите «Готово»."
        : min > 1 ? $"Выберите от {min} до {max} и нажмите «Готово»." : $"Выберите до {max} и нажмите «Готово».";

    public static string DatesHint(int min, int max) =>
        max == 1 ? DateHint : $"Нужно дат: от {min} до {max}. Пишите по одной или через запятую: 25.12, 14 января.";

    public static string TooManyDates(int max) => $"Можно записать не больше {max} {Plural(max, "даты", "дат", "дат")}.";

    public static string TooFewDates(int min) => $"Нужно хотя бы {min} {Plural(min, "дата", "даты", "дат")}.";

    public static string TooFewRows(int min) => $"Нужно хотя бы {min} {Plural(min, "строка", "строки", "строк")}.";

    public static string RowField(int row, string label) => $"Строка {row}. {label}";

    public static string RowsHint(int count, int max) => $"Записано {count} из {max} возможных.";

    public static string Unsupported(UnsupportedInput input) => input switch
    {
        UnsupportedInput.Sticker => "Стикер хорош, но здесь нужен ответ кнопкой или словами.",
        UnsupportedInput.Voice => "Голосовые сообщения я пока не разбираю. Ответьте, пожалуйста, кнопкой или словами.",
        UnsupportedInput.Photo => "Фотография здесь не подойдёт. Ответьте, пожалуйста, кнопкой или словами.",
        UnsupportedInput.File => "Файл здесь не подойдёт. Ответьте, пожалуйста, кнопкой или словами.",
        UnsupportedInput.Location => "Место на карте здесь не подойдёт. Ответьте, пожалуйста, кнопкой или словами.",
        UnsupportedInput.Contact => "Контакт здесь не подойдёт. Ответьте, пожалуйста, кнопкой или словами.",
        _ => "Здесь нужен ответ кнопкой или словами.",
    };

    public static string Number(decimal number) => number.ToString("0.##########", RussianNumbers);

    public static string Date(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Signs(int count) => $"{count} {Plural(count, "знака", "знаков", "знаков")}";

    private static string Plural(int number, string one, string few, string many) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 14, _) => many,
        (_, 1) => one,
        (_, >= 2 and <= 4) => few,
        _ => many,
    };
}
