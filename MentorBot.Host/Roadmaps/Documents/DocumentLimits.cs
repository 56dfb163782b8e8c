using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>How much of a document is read at most, whatever its format. The largest known roadmap has some hundred rows.</summary>
internal static class DocumentLimits
{
    /// <summary>Rows of all tables together.</summary>
    public const int MostRows = 5000;

    /// <summary>Tables in tables, and lists in lists.</summary>
    public const int DeepestNesting = 40;

    public static DocumentReadResult TooManyRows() =>
        DocumentReadResult.Failed(DocumentProblemKind.TooLarge, $"В таблицах больше {MostRows} строк: это слишком много для дорожной карты. Оставьте в файле только план и пришлите снова.");

    public static DocumentReadResult TooLarge() =>
        DocumentReadResult.Failed(DocumentProblemKind.TooLarge, "Документ слишком велик для дорожной карты. Оставьте в нём только план и пришлите снова.");
}
