using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>Writes the cells that a corrected document has changed into the row; the others stay as people made them.</summary>
internal static class RowRevision
{
    public static void Write(UnitOfWork work, RoadmapItem item, RoadmapItemReading row, IReadOnlyList<CellDifference> differences)
    {
        foreach (var difference in differences) Write(work, item, row, difference.Cell);
        if (differences.All(one => one.Cell != RowCell.Deadline) && item.Deadline.Printed is not null) item.Deadline = item.Deadline with { Printed = row.Deadline };
        (item.Cells, item.Source) = (row.Cells, row.Source);
    }

    private static void Write(UnitOfWork work, RoadmapItem item, RoadmapItemReading row, RowCell cell)
    {
        switch (cell)
        {
            case RowCell.Number:
                item.Number = row.Number;
                break;
            case RowCell.Section:
                item.Section = row.Section;
                break;
            case RowCell.Title:
                item.Title = row.Title;
                break;
            case RowCell.Details:
                item.Details = row.Details;
                break;
            case RowCell.Result:
                item.Result = row.Result;
                break;
            case RowCell.Deadline:
                (item.Deadline, item.AnchorItemId, item.AnchorOn) = (row.Deadline, null, null);
                break;
            default:
                ReplaceResponsibles(work, item, row);
                break;
        }
    }

    /// <summary>Whom the curator has named for a party, and what they said to it, stays with the party.</summary>
    private static void ReplaceResponsibles(UnitOfWork work, RoadmapItem item, RoadmapItemReading row)
    {
        var before = item.Responsibles.ToList();
        work.Db.RemoveRange(before);
        item.Responsibles.Clear();
        item.ResponsibleText = row.ResponsibleText;
        foreach (var responsible in RoadmapImport.Responsibles(row.Responsibles, item.Roadmap!.School!.Settings.Responsibles))
        {
            if (before.Find(known => IsSameParty(known, responsible)) is { } known)
                (responsible.StaffId, responsible.DeclinedOn, responsible.DeclineReason) = (known.StaffId, known.DeclinedOn, known.DeclineReason);
            work.Db.Add(responsible);
            item.Responsibles.Add(responsible);
        }
    }

    private static bool IsSameParty(RoadmapResponsible known, RoadmapResponsible other) => (known, other) switch
    {
        ({ Name: { } name }, { Name: { } same }) => PersonNameMatch.Key(name) == PersonNameMatch.Key(same),
        ({ Name: null, Code: { } code }, { Name: null, Code: { } same }) => code == same && known.Grades == other.Grades,
        ({ Name: null, Role: { } role }, { Name: null, Role: { } same }) => RowComparison.AreSame(role, same),
        _ => false,
    };
}
