using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Roadmaps.Exports;

internal enum RoadmapFormat
{
    Xlsx,
    Docx,
}

/// <summary>A roadmap as a file: the document that it came as, and how it stands.</summary>
internal sealed record RoadmapExport(string FileName, string ContentType, byte[] Content)
{
    /// <summary>How the reader's warning begins that the adoption is only assumed.</summary>
    private const string NoOrder = "Дата приказа не найдена";

    public static RoadmapExport Of(Roadmap roadmap, RoadmapFormat format, DateOnly today)
    {
        var table = RoadmapTable.Of(roadmap, today);
        var name = $"{Path.GetFileNameWithoutExtension(roadmap.FileName)}, на {EngineTexts.Russian.Date(today)}";
        return format == RoadmapFormat.Xlsx
            ? new RoadmapExport($"{name}.xlsx", SpreadsheetWriter.ContentType, RoadmapSheet.ToBytes(roadmap, table, today))
            : new RoadmapExport($"{name}.docx", RoadmapDocument.ContentType, RoadmapDocument.ToBytes(roadmap, table, today));
    }

    public IResult Result(HttpContext http)
    {
        PageResult.Protect(http);
        return TypedResults.File(Content, ContentType, FileName);
    }

    /// <summary>The line above the title, worded as the program reads it; null where the document itself named no day.</summary>
    public static string? AdoptionLine(Roadmap roadmap) => roadmap.Warnings.Any(warning => warning.Message.StartsWith(NoOrder, StringComparison.Ordinal))
        ? null
        : $"Приложение к приказу от {EngineTexts.Russian.Date(roadmap.AdoptedOn)}";
}
