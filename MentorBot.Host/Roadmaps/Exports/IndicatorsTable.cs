using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Indicators;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Roadmaps.Exports;

/// <summary>The indicators as a table: for each year what is aimed at and what it has come to, and where the facts are from.</summary>
internal static class IndicatorsTable
{
    public const string Title = "Показатели";

    /// <summary>Null where the document has none.</summary>
    public static ExportedTable? Of(Roadmap roadmap)
    {
        if (roadmap.Indicators.Count == 0) return null;
        var years = roadmap.Indicators.SelectMany(indicator => indicator.Targets.Keys).Distinct().Order().ToList();
        return new ExportedTable(
            [
                new("№", 7),
                new("Показатель", 44),
                // Whoever reads the file as a roadmap takes the first of the two for the target of the year.
                .. years.SelectMany(year => new ExportedColumn[] { new($"Цель, {year} год", 16), new($"Факт, {year} год", 16) }),
                new("Откуда факт", 26),
            ],
            [.. roadmap.Indicators.Select(indicator => new ExportedRow(null, Cells(roadmap, indicator, years)))]);
    }

    private static List<CellValue> Cells(Roadmap roadmap, IndicatorReading indicator, List<int> years) =>
    [
        indicator.Number,
        indicator.Title,
        .. years.SelectMany(year => new CellValue[] { indicator.Targets.GetValueOrDefault(year), roadmap.FactOf(indicator, year)?.Value }),
        string.Join("; ", years.Select(year => roadmap.FactOf(indicator, year)).OfType<IndicatorFact>().Select(SourceOf)),
    ];

    /// <summary>«2026: посчитано ботом 15.12.2026».</summary>
    private static string SourceOf(IndicatorFact fact) => $"{fact.Year}: {fact.Origin()} {fact.On:dd.MM.yyyy}";
}
