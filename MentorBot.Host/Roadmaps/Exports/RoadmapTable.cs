using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Pages;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Roadmaps.Exports;

/// <summary>Lays a roadmap out in the columns of its document: what was corrected stands as it is now, the rest as it was printed.</summary>
internal sealed class RoadmapTable(Roadmap roadmap, DateOnly today)
{
    /// <summary>Worded so that whoever reads the file as a roadmap takes none of them for a term or a result.</summary>
    private static readonly IReadOnlyList<ExportedColumn> Facts =
        [new("Состояние", 15), new("Выполнено", 16), new("Чем подтверждено", 21), new("Перенесено на", 17)];

    private readonly IReadOnlyList<RoadmapColumn> columns = ColumnsOf(roadmap);

    private bool HasSections => columns.Any(column => column.Role == ColumnRole.Section);

    public static ExportedTable Of(Roadmap roadmap, DateOnly today) => new RoadmapTable(roadmap, today).Lay();

    private ExportedTable Lay()
    {
        var rows = new List<ExportedRow>();
        string? section = null;
        foreach (var item in roadmap.Items.OrderBy(item => item.Ordinal))
        {
            if (!HasSections && item.Section is { } opened && opened != section) rows.Add(new ExportedRow(opened, []));
            section = item.Section;
            rows.Add(new ExportedRow(null, [.. columns.Select((column, index) => Cell(item, column, index)), .. FactsOf(item)]));
        }

        return new ExportedTable([.. columns.Select(ExportedColumn.Of), .. Facts], rows);
    }

    /// <summary>Those of the document; of a roadmap whose document is not known any more, those that every one has.</summary>
    private static IReadOnlyList<RoadmapColumn> ColumnsOf(Roadmap roadmap)
    {
        if (roadmap.Columns.Count > 0) return [.. roadmap.Columns.Where(column => !Facts.Any(fact => fact.Heading == column.Heading))];
        var usual = new List<RoadmapColumn> { new(ColumnRole.Number, "№"), new(ColumnRole.Title, "Мероприятие") };
        if (roadmap.Items.Exists(item => item.Details is not null)) usual.Add(new(ColumnRole.Details, "Содержание"));
        if (roadmap.Items.Exists(item => item.Result is not null)) usual.Add(new(ColumnRole.Result, "Результат"));
        return [.. usual, new(ColumnRole.Deadline, "Сроки"), new(ColumnRole.Responsible, "Ответственные")];
    }

    private CellValue Cell(RoadmapItem item, RoadmapColumn column, int index)
    {
        var printed = Printed(item, column, index);
        return column.Role switch
        {
            ColumnRole.Number => item.Number,
            ColumnRole.Section => item.Section,
            ColumnRole.Title => item.Title,
            ColumnRole.Deadline => DeadlineCell(item, column, printed),
            ColumnRole.Responsible => item.ResponsibleText,
            ColumnRole.Details => OfSeveral(item, column, item.Details, printed),
            ColumnRole.Result => OfSeveral(item, column, item.Result, printed),
            _ => printed,
        };
    }

    private string Printed(RoadmapItem item, RoadmapColumn column, int index)
    {
        var at = columns.Count == roadmap.Columns.Count ? index : roadmap.Columns.ToList().IndexOf(column);
        return at >= 0 && at < item.Cells.Count ? item.Cells[at] : "";
    }

    /// <summary>Several columns may be read as one text: printed they stand each in its own, corrected all in the first.</summary>
    private string? OfSeveral(RoadmapItem item, RoadmapColumn column, string? now, string printed)
    {
        var own = roadmap.Columns.Index().Where(known => known.Item.Role == column.Role).ToList();
        if (own.Count < 2) return now;
        var read = string.Join(' ', own.Select(known => known.Index < item.Cells.Count ? item.Cells[known.Index] : ""));
        if (Words(read).SequenceEqual(Words(now ?? ""))) return printed;
        return ReferenceEquals(own[0].Item, column) ? now : null;
    }

    /// <summary>One column may hold the terms and the parties, and several the beginning and the end, or a month each: those stay as printed unless their words were corrected.</summary>
    private string? DeadlineCell(RoadmapItem item, RoadmapColumn column, string printed)
    {
        var own = roadmap.Columns.Where(known => known.Role == ColumnRole.Deadline).ToList();
        var holdsParties = !columns.Any(known => known.Role == ColumnRole.Responsible);
        if (own.Count < 2 && !holdsParties) return item.Deadline.Text;
        var isAsPrinted = item.Cells.Count > 0 && item.Deadline.Text == item.Deadline.AsPrinted().Text;
        if (isAsPrinted && (!holdsParties || !Words(item.ResponsibleText).Except(Words(printed)).Any())) return printed;
        if (own.Count > 1 && !ReferenceEquals(own[0], column)) return null;
        return holdsParties ? $"{item.Deadline.Text}\n{item.ResponsibleText}" : item.Deadline.Text;
    }

    private IEnumerable<CellValue> FactsOf(RoadmapItem item)
    {
        var row = item.AsRow();
        var moved = MovedDays.Of(item);
        yield return StandingOf(row, moved.Count == 0 && item.Deadline.Printed?.Text == item.Deadline.Text ? row.DueDays : []);
        yield return row.DoneDays.Count > 0
            ? string.Join("; ", row.DoneDays.Values.Order().Select(day => $"{day:dd.MM.yyyy}"))
            : row is { IsDone: true, DoneOn: { } done } ? done : CellValue.Empty;
        yield return string.Join("; ", item.Occurrences.OrderBy(done => done.On).Select(done => done.Document).Append(item.Document).OfType<string>().Distinct());
        yield return moved is [var only] ? only : Days(moved);
    }

    /// <param name="unprinted">Days that the words of the document do not tell: counted from an event, or named by a person.</param>
    private string StandingOf(OverviewRow row, IReadOnlyList<DateOnly> unprinted)
    {
        var standing = StandingLook.NameOf(row.StandingOn(today));
        if (row is { IsOpen: true, DoneDays.Count: > 0 }) standing += $", сделано {row.DoneDays.Count} из {row.DueDays.Count}";
        return unprinted.Count == 0 ? standing : $"{standing}, срок {Days(unprinted)}";
    }

    private static string Days(IEnumerable<DateOnly> days) => string.Join("; ", days.Select(day => $"{day:dd.MM.yyyy}"));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
