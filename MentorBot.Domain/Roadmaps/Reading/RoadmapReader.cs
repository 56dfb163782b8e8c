using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Layout;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
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
        var warnings = new List<ReadingWarning>();
        var plans = PlanTables(document);
        var indicators = document.Tables.Where(table => plans.TrueForAll(plan => plan.Table != table)).SelectMany(IndicatorTable.Read).ToArray();
        var header = DocumentHeader.Of(document.Blocks.TakeWhile(block => plans.Count == 0 || block != plans[0].Table), options.Settings);
        var period = PlanPeriod.FromHeader(header, indicators, options, warnings);

        var drafts = Drafts(plans, new DeadlineContext(period.Start, period.End) { Settings = options.Settings });
        if (drafts.Count == 0) warnings.Add(new ReadingWarning(null, null, "В документе не найдена таблица дорожной карты: нужны столбцы с мероприятиями, сроками и ответственными."));
        period = PlanPeriod.WithRows(period, options, drafts.Select(draft => DeadlineReader.Read(draft.Deadline, ContextOf(period, options, null))));
        var adopted = options.AdoptedOn ?? header.AdoptedOn;
        if (adopted is null) warnings.Add(new ReadingWarning(null, null, "Дата приказа не найдена: принята дата начала плана."));

        var context = ContextOf(period, options, adopted);
        var items = AnchorBounds.Apply(drafts.ConvertAll(draft => Item(draft, context)));
        warnings.AddRange(RowChecks.Of(items, drafts));
        return new RoadmapReading
        {
            Title = header.Title,
            AdoptedOn = adopted ?? period.Start,
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            Items = items,
            Indicators = IndicatorTable.WithYears(indicators, period.End.Year),
            Warnings = warnings,
        };
    }

    private static DeadlineContext ContextOf(DateSpan period, RoadmapReadingOptions options, DateOnly? adopted) =>
        new(period.Start, period.End, adopted) { Settings = options.Settings };

    /// <summary>Tables with the headings of a roadmap, and those after one that go on in the same columns.</summary>
    private static List<(DocumentTable Table, TableColumns Columns)> PlanTables(SourceDocument document)
    {
        var plans = new List<(DocumentTable Table, TableColumns Columns)>();
        foreach (var table in document.Tables)
        {
            if (TableColumns.Find(table) is { } columns) plans.Add((table, columns));
            else if (plans.Count > 0 && IndicatorTable.Read(table).Count == 0 && table.Rows.Count > 0 && table.Rows[0].Cells.Sum(cell => cell.Span) == plans[^1].Columns.Count)
                plans.Add((table, plans[^1].Columns with { HeadingRow = -1 }));
        }

        return plans;
    }

    private static List<ItemDraft> Drafts(List<(DocumentTable Table, TableColumns Columns)> plans, DeadlineContext context)
    {
        var reader = new PlanTableReader(text => DeadlineReader.Read(text, context) is { Kind: not DeadlineKind.Unknown, Confidence: ReadingConfidence.High });
        foreach (var (table, columns) in plans) reader.Read(table, columns);
        return [.. reader.Items];
    }

    private static RoadmapItemReading Item(ItemDraft draft, DeadlineContext context)
    {
        var deadline = DeadlineReader.Read(draft.Deadline, context);
        var responsibles = ResponsibleReader.Read(draft.Responsible);
        return new RoadmapItemReading
        {
            Number = draft.Number,
            Section = draft.Section?.Name,
            Title = TitleOf(draft),
            Details = NullIfEmpty(draft.Details),
            Result = NullIfEmpty(draft.Result),
            DeadlineText = deadline.Text,
            Deadline = deadline,
            ResponsibleText = draft.Responsible.OnOneLine(),
            Responsibles = responsibles,
            Reasons = Reasons(deadline, responsibles),
            Source = draft.Source,
        };
    }

    /// <summary>One of several contents of an activity is named together with it.</summary>
    private static string TitleOf(ItemDraft draft)
    {
        var title = draft.Activity.Title;
        if (draft.Activity.Items.Count < 2 || draft.Details.Length == 0) return title.Length > 0 ? title : FirstLine(draft.Details);
        return $"{title.TrimEnd('.', ':', ' ')}: {FirstLine(draft.Details)}";
    }

    private static string FirstLine(string details) => details.Split('\n')[0].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', ' ', '•').OnOneLine();

    private static List<string> Reasons(Deadline deadline, IReadOnlyList<Responsible> responsibles)
    {
        var reasons = new List<string>();
        if (deadline.Confidence < ReadingConfidence.High) reasons.Add(deadline.Note ?? "Срок прочитан неуверенно.");
        if (responsibles.Count == 0) reasons.Add("Ответственный не указан.");
        return reasons;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
