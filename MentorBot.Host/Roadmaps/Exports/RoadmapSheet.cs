using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Roadmaps.Exports;

/// <summary>Writes a roadmap as a workbook.</summary>
internal static class RoadmapSheet
{
    public static byte[] ToBytes(Roadmap roadmap, ExportedTable table, DateOnly today)
    {
        var above = Above(roadmap, today).Select(text => (IReadOnlyList<CellValue>)[text.Length > 0 ? CellValue.Across(text) : CellValue.Empty]).ToList();
        IEnumerable<IReadOnlyList<CellValue>> rows =
        [
            .. above,
            Headings(table),
            .. table.Rows.Select(row => row.Across is { } heading ? [CellValue.Across(heading)] : row.Cells),
        ];
        return SpreadsheetWriter.ToBytes(
        [
            new Sheet("Дорожная карта", rows, Widths: Widths(table), HeaderRow: above.Count + 1, IsLandscape: true),
            .. IndicatorsTable.Of(roadmap) is { } indicators ? new[] { Of(indicators) } : [],
        ]);
    }

    private static Sheet Of(ExportedTable indicators) => new(
        IndicatorsTable.Title, [Headings(indicators), .. indicators.Rows.Select(row => row.Cells)], Widths: Widths(indicators), IsLandscape: true);

    private static List<CellValue> Headings(ExportedTable table) => [.. table.Columns.Select(column => (CellValue)column.Heading)];

    private static List<double> Widths(ExportedTable table) => [.. table.Columns.Select(column => column.Weight)];

    private static IEnumerable<string> Above(Roadmap roadmap, DateOnly today)
    {
        if (RoadmapExport.AdoptionLine(roadmap) is { } adoption)
        {
            yield return adoption;
            yield return "";
        }

        yield return roadmap.Title;
        yield return "";
        yield return $"Состояние на {EngineTexts.Russian.Date(today)}";
    }
}
