using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Anchors;
using MentorBot.Host.Roadmaps.Organisations;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>Writes a corrected document into its roadmap. What people have done with the rows stays with them.</summary>
internal sealed class RevisionApplication(UnitOfWork work, Roadmap roadmap, string fileName, RoadmapReading reading, RoadmapComparison comparison)
{
    /// <summary>The trigger under which the history of a row knows it.</summary>
    public const string Trigger = "Revise";

    /// <summary>The same where the words are as before, and are only read otherwise.</summary>
    public const string RereadTrigger = "Reread";

    private readonly DateOnly today = work.TodayAt(roadmap.School!);
    private readonly bool byCells = roadmap.Columns.Count > 0 && reading.Columns.Count > 0;
    private readonly IReadOnlyList<RoadmapColumn> columns = roadmap.Columns;
    private IReadOnlyList<RoadmapRow> corrected = [];

    public async Task RunAsync(CancellationToken cancellation)
    {
        var items = RoadmapRevisions.InOrder(roadmap);
        corrected = RevisionRows.Of(reading, byCells);
        var touched = new HashSet<RoadmapItem>();
        foreach (var pair in comparison.Matching.Pairs)
        {
            if (Revise(items[pair.Old], pair.New)) touched.Add(items[pair.Old]);
        }

        foreach (var index in comparison.Matching.Removed)
        {
            Drop(items[index]);
            touched.Add(items[index]);
        }

        foreach (var index in comparison.Matching.Added) touched.Add(Add(index));
        if ((roadmap.PeriodStart, roadmap.PeriodEnd) != (reading.PeriodStart, reading.PeriodEnd)) touched.UnionWith(roadmap.Items);
        if (!reading.IsReread) ReviseRoadmap();
        RoadmapOrganisations.Inherit(roadmap);
        AnchorLinks.Find(roadmap);
        foreach (var item in roadmap.Items)
        {
            if (RowAnchors.Renew(work, roadmap, item)) touched.Add(item);
        }

        await RoadmapReminders.ReconcileAsync(work, roadmap, touched, cancellation);
    }

    private void ReviseRoadmap()
    {
        (roadmap.Title, roadmap.FileName) = (reading.Title, fileName);
        (roadmap.AdoptedOn, roadmap.PeriodStart, roadmap.PeriodEnd) = (reading.AdoptedOn, reading.PeriodStart, reading.PeriodEnd);
        (roadmap.Columns, roadmap.Indicators, roadmap.Warnings) = (reading.Columns, reading.Indicators, reading.Warnings);
    }

    /// <returns>Whether the reminders of the row are to be looked at.</returns>
    private bool Revise(RoadmapItem item, int index)
    {
        var row = RevisionRows.Of([item], columns, byCells)[0];
        var returns = !row.IsOfDocument;
        var differences = returns ? [.. RowCells.All.Select(cell => new CellDifference(cell, "", "", WasCorrected: false))] : RowComparison.Differences(row, corrected[index]);
        RowRevision.Write(work, item, reading.Items[index], differences);
        if (!reading.IsReread) item.Ordinal = index + 1;
        if (returns)
        {
            Return(item);
            return true;
        }

        var told = comparison.Changes.Where(change => change.ItemId == item.Id).Select(change => $"{change.Cell}: «{change.Before}» → «{change.After}»").ToList();
        if (told.Count > 0) Record(item, item.State, string.Join("; ", told));
        return differences.Any(one => one.Cell is RowCell.Deadline or RowCell.Responsible) && Judge(item, reading.Items[index]);
    }

    /// <summary>A new deadline or a new responsible that is not sure waits for a person's word, as on the first import.</summary>
    private bool Judge(RoadmapItem item, RoadmapItemReading row)
    {
        if (!item.IsOpen()) return true;
        (item.Reasons, item.NeedsCheck) = (row.Reasons, row.NeedsCheck);
        if (item is { NeedsCheck: true, State: not RoadmapItemState.NeedsCheck }) Fire(item, RoadmapItemTrigger.Check);
        else if (item is { NeedsCheck: false, State: RoadmapItemState.NeedsCheck }) Fire(item, RoadmapItemTrigger.Accept);
        return true;
    }

    private RoadmapItem Add(int index)
    {
        var item = RoadmapImport.Item(roadmap, reading.Items[index], index + 1, roadmap.School!.Settings.Responsibles);
        work.Db.RoadmapItems.Add(item);
        Record(item, RoadmapItemState.Imported, "Строка появилась в исправленном документе.");
        if (item.NeedsCheck) Fire(item, RoadmapItemTrigger.Check);
        else if (roadmap.LiveOn is not null) Fire(item, RoadmapItemTrigger.Open);
        return item;
    }

    /// <summary>Gone from the document: what was done stays done, the rest is struck; either may come back.</summary>
    private void Drop(RoadmapItem item)
    {
        const string note = "Строки больше нет в исправленном документе.";
        item.Source = null;
        item.Ordinal += reading.Items.Count;
        if (item.IsOpen()) RoadmapItemService.Fire(work, item, RoadmapItemTrigger.Cancel, Facts(item), note);
        else Record(item, item.State, note);
    }

    private void Return(RoadmapItem item)
    {
        Record(item, item.State, "Строка вернулась в исправленном документе.");
        if (item.State == RoadmapItemState.Cancelled) Fire(item, RoadmapItemTrigger.Reopen);
        Judge(item, reading.Items[item.Ordinal - 1]);
    }

    private void Fire(RoadmapItem item, RoadmapItemTrigger trigger) => RoadmapItemService.Fire(work, item, trigger, Facts(item));

    private RoadmapItemFacts Facts(RoadmapItem item) => new(today, item.NeedsCheck);

    private void Record(RoadmapItem item, RoadmapItemState from, string note) =>
        work.Record("roadmapItem", item.Id, from.ToString(), item.State.ToString(), reading.IsReread ? RereadTrigger : Trigger, note);
}
