using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Layout;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading;

/// <summary>Reads a document as a roadmap. Total and deterministic: a document that is none gives a reading without rows and a warning.</summary>
public static class RoadmapReader
{
    /// <summary>Finds the roadmap among the tables of <paramref name="document"/> and reads its rows.</summary>
    public static RoadmapReading Read(SourceDocument document, RoadmapReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var tidy = TidyText.Of(document);
        var warnings = tidy.Notes.Select(note => new ReadingWarning(null, null, note)).ToList();
        var plans = Plans(tidy, options, warnings);
        var tables = plans.Count == 0 ? [] : plans[Math.Clamp(options.Plan, 1, plans.Count) - 1].Tables;
        var beside = tidy.Tables.Where(table => !plans.SelectMany(plan => plan.Tables).Any(plan => ReferenceEquals(plan.Table, table))).ToArray();

        var header = DocumentHeader.Of(Above(tidy, tables), options.Settings);
        var dated = beside.SelectMany(table => IndicatorTable.Read(table)).ToArray();
        var period = PlanPeriod.FromHeader(header, dated, options, warnings);
        var (drafts, columns) = Drafts(tables, ContextOf(period, options, null));
        if (drafts.Count == 0) warnings.Add(new ReadingWarning(null, null, "В документе не найдена таблица дорожной карты: нужны столбцы с мероприятиями, сроками и ответственными."));
        period = PlanPeriod.WithRows(period, options, drafts.Select(draft => DeadlineReader.Read(ItemReader.DeadlineWords(draft), ContextOf(period, options, null))));
        var adopted = options.AdoptedOn ?? header.AdoptedOn;
        if (adopted is null) warnings.Add(new ReadingWarning(null, null, "Дата приказа не найдена: принята дата начала плана."));

        var reader = new ItemReader(ContextOf(period, options, adopted), options.Responsibles, columns.Count);
        var items = AnchorBounds.Apply(drafts.ConvertAll(reader.Read));
        warnings.AddRange(RowChecks.Of(items, drafts));
        warnings.AddRange(PlanWarnings.Of(plans, tables, header.Title));
        return new RoadmapReading
        {
            Title = header.Title,
            Plans = [.. plans.Select((plan, i) => plan.Title ?? (i == 0 ? header.Title : "План без названия"))],
            AdoptedOn = adopted ?? period.Start,
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            Columns = columns,
            Items = items,
            Indicators = [.. beside.SelectMany(table => IndicatorTable.Read(table, period.End.Year))],
            Warnings = warnings,
        };
    }

    private static DeadlineContext ContextOf(DateSpan period, RoadmapReadingOptions options, DateOnly? adopted) =>
        new(period.Start, period.End, adopted) { Settings = options.Settings };

    /// <summary>Whether words are a deadline does not hang on the period, which is not known before the tables are found.</summary>
    private static List<PlanOfTables> Plans(SourceDocument document, RoadmapReadingOptions options, List<ReadingWarning> warnings)
    {
        var start = options.PeriodStart ?? new DateOnly(options.Today.Year, 1, 1);
        var context = new DeadlineContext(start, start.AddYears(2).AddDays(-1)) { Settings = options.Settings };
        bool ReadsAsDeadline(string text) => DeadlineReader.Read(text, context) is { Kind: not DeadlineKind.Unknown, Confidence: > ReadingConfidence.Low };
        bool ReadsSurely(string text) => DeadlineReader.Read(text, context) is { Kind: not DeadlineKind.Unknown, Confidence: ReadingConfidence.High };
        var judge = new ColumnJudge(ReadsAsDeadline);
        return new PlanTables(new ColumnFinder(judge, new CombinedCell(ReadsAsDeadline, ReadsSurely).Part), judge, warnings).Of(document);
    }

    private static IEnumerable<DocumentBlock> Above(SourceDocument document, List<PlanTable> tables)
    {
        if (tables.Count == 0) return document.Blocks;
        var above = document.Blocks.TakeWhile(block => !ReferenceEquals(block, tables[0].Table));
        var firstRows = tables[0].Table.Rows.Take(Math.Max(tables[0].Columns.FirstHeading, 0)).ToArray();
        return firstRows.Length == 0 ? above : above.Append(new DocumentParagraph(string.Empty)).Append(new DocumentTable(0, firstRows));
    }

    private static (List<ItemDraft> Drafts, IReadOnlyList<RoadmapColumn> Columns) Drafts(List<PlanTable> tables, DeadlineContext context)
    {
        var reader = new PlanTableReader(text => DeadlineReader.Read(text, context) is { Kind: not DeadlineKind.Unknown, Confidence: ReadingConfidence.High });
        var union = new ColumnUnion();
        foreach (var table in tables)
        {
            if (tables.Count > 1 && table.Section is { } section) reader.OpenSection(section);
            reader.Read(table.Table, union.Add(table.Columns));
        }

        return ([.. reader.Items], union.Columns);
    }
}
