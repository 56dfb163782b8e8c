namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>How a file that is not read becomes one that is.</summary>
internal static class SavingAdvice
{
    private const string SaveAs = "сохраните как «Документ Word (.docx)» и пришлите снова.";

    public static string For(FileFormat format) => format switch
    {
        FileFormat.Pdf => $"Файлы PDF не читаются. Откройте исходный документ в Word, {SaveAs} Если исходного нет, Word может открыть и сам PDF и преобразовать его.",
        FileFormat.OpenDocument => $"Это документ OpenDocument (.odt). Откройте его, выберите «Файл → Сохранить как», {SaveAs}",
        FileFormat.RichText => $"Это текст RTF. Откройте его в Word, выберите «Файл → Сохранить как», {SaveAs}",
        FileFormat.ApplePages => "Это документ Pages или Numbers. Выберите в программе «Файл → Экспортировать в → Word» и пришлите файл .docx.",
        FileFormat.SavedPage => $"Это веб-страница одним файлом. Откройте её в Word, {SaveAs}",
        FileFormat.Presentation => "Это презентация. Дорожную карту пришлите таблицей в документе Word (.docx) или Excel (.xlsx).",
        FileFormat.Picture => "Это картинка, таблицу с неё прочитать не получится. Пришлите документ, с которого она сделана: Word (.docx) или Excel (.xlsx).",
        FileFormat.Archive => "Это архив. Распакуйте его и пришлите сам документ: Word (.docx) или Excel (.xlsx).",
        _ => $"Такой формат не читается. Откройте дорожную карту в Word, {SaveAs} Подойдут и .xlsx, .csv, .html, .txt.",
    };
}
