using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Results.Exports;

/// <summary>What the columns and codes of the table mean: a row for each item, below it one for each of its options.</summary>
internal static class CodeBookSheet
{
    private static readonly IReadOnlyList<CellValue> Heading = ["Ключ", "Вопрос", "Вид ответа", "Код", "Что значит код", "Версии", "Кто видит", "Что измеряется"];

    public static Sheet Of(VersionsInUse versions, ResultsScope scope) => new("Коды", Rows(versions, scope));

    private static IEnumerable<IReadOnlyList<CellValue>> Rows(VersionsInUse versions, ResultsScope scope)
    {
        yield return Heading;
        foreach (var item in versions.Book.Items)
        {
            var isHere = scope.Holds(item.Visibility);
            yield return [item.Key, item.Item.Prompt, KindOf(item.Item.Type), CellValue.Empty, CellValue.Empty, string.Join(", ", item.Versions), Seen(item.Visibility, isHere), item.Item.Measures];
            foreach (var option in item.Options) yield return [item.Key, CellValue.Empty, CellValue.Empty, option.Code, option.Label];
        }
    }

    private static string KindOf(ItemType type) => type.Kind switch
    {
        ItemKind.Scale when type is ScaleType scale => $"шкала {scale.Min}–{scale.Max}",
        ItemKind.YesNo => "да или нет",
        ItemKind.Single => "один вариант",
        ItemKind.Multi => "несколько вариантов",
        ItemKind.Number => "число",
        ItemKind.Text => "текст",
        ItemKind.Date or ItemKind.Dates => "дата",
        ItemKind.Time => "время",
        ItemKind.Pick => "выбор из списка",
        ItemKind.List => "строки",
        ItemKind.Link => "ссылка",
        ItemKind.File => "файл",
        ItemKind.Contact => "телефон",
        ItemKind.Profile => "из карточки",
        ItemKind.Auto => "заполняет программа",
        ItemKind.Gate => "проверка",
        _ => type.Kind.Word(),
    };

    private static string Seen(Visibility visibility, bool isHere) => visibility switch
    {
        Visibility.CuratorOnly => isHere ? "только куратор" : "только куратор; в этой выгрузке нет",
        Visibility.Restricted => isHere ? "закрытый" : "закрытый; в этой выгрузке нет",
        _ => "",
    };
}
