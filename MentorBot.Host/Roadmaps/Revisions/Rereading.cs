using MentorBot.Domain.Roadmaps.Anchors;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Exports;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>Reads the deadlines of stored rows once more, by the conventions that the school has now.</summary>
internal static class Rereading
{
    /// <summary>What stands in the place of the name of a document.</summary>
    public const string Source = "Новые правила чтения сроков";

    /// <summary>The conventions have changed: what would be read otherwise in the school's roadmaps is proposed to the curators. Nothing is changed yet.</summary>
    public static async Task ProposeAsync(UnitOfWork work, School school, CancellationToken cancellation)
    {
        var today = work.TodayAt(school);
        var roadmaps = await work.Db.WholeRoadmaps().Where(roadmap => roadmap.SchoolId == school.Id && roadmap.PeriodEnd >= today).ToListAsync(cancellation);
        foreach (var roadmap in roadmaps)
        {
            if (await ProposeAsync(work, roadmap, cancellation) is { } revision)
                await Curators.TellAsync(work, school.Id, RevisionTexts.Proposal(revision, roadmap, page: 0), cancellation);
        }
    }

    /// <returns>Null where every row reads as it did; a proposal that still waited is then dismissed.</returns>
    public static async Task<RoadmapRevision?> ProposeAsync(UnitOfWork work, Roadmap roadmap, CancellationToken cancellation)
    {
        var reading = Of(roadmap);
        if (RoadmapRevisions.Compare(roadmap, reading).Changes.Count > 0) return await RoadmapRevisions.ProposeAsync(work, roadmap, Source, reading, cancellation);
        await RoadmapRevisions.DismissWaitingAsync(work, roadmap, isReread: true, cancellation);
        return null;
    }

    /// <summary>The rows of the document as they are, but for the deadlines that read otherwise now.</summary>
    public static RoadmapReading Of(Roadmap roadmap)
    {
        var context = new DeadlineContext(roadmap.PeriodStart, roadmap.PeriodEnd, RoadmapExport.AdoptionLine(roadmap) is null ? null : roadmap.AdoptedOn)
        {
            Settings = roadmap.School!.Settings.Deadlines,
        };
        return new RoadmapReading
        {
            Title = roadmap.Title,
            AdoptedOn = roadmap.AdoptedOn,
            PeriodStart = roadmap.PeriodStart,
            PeriodEnd = roadmap.PeriodEnd,
            Columns = roadmap.Columns,
            Items = [.. RoadmapRevisions.InOrder(roadmap).Where(item => item.Source is not null).Select(item => Row(item, roadmap, context))],
            Indicators = roadmap.Indicators,
            Warnings = roadmap.Warnings,
            IsReread = true,
        };
    }

    private static RoadmapItemReading Row(RoadmapItem item, Roadmap roadmap, DeadlineContext context)
    {
        var printed = item.Deadline.AsPrinted();
        var deadline = IsRead(item) ? Read(item, printed, roadmap.Columns, context) : printed;
        return new RoadmapItemReading
        {
            Number = item.Number,
            Section = item.Section,
            Title = item.Title,
            Details = item.Details,
            Result = item.Result,
            DeadlineText = printed.Text,
            Deadline = deadline,
            ResponsibleText = item.ResponsibleText,
            Responsibles = [.. item.Responsibles.OrderBy(one => one.Ordinal).Select(Party)],
            Reasons = [.. ReadingReasons.OfDeadline(deadline), .. item.Reasons.Except(ReadingReasons.OfDeadline(item.Deadline))],
            Cells = item.Cells,
            Source = item.Source!,
        };
    }

    /// <summary>What waits for an event is bounded by other rows of the document, and what is closed has had its day.</summary>
    private static bool IsRead(RoadmapItem item) => item.IsOpen() && !item.Deadline.AsPrinted().WaitsForEvent();

    /// <summary>Where the curator has accepted the row, applying the revision accepts the days that it shows.</summary>
    private static Deadline Read(RoadmapItem item, Deadline printed, IReadOnlyList<RoadmapColumn> columns, DeadlineContext context)
    {
        var read = DeadlineReader.Read(Words(item, printed, columns), context) with { Text = printed.Text };
        return item.NeedsCheck || read.Kind == DeadlineKind.Unknown ? read : read with { Confidence = ReadingConfidence.High };
    }

    /// <summary>The cell with its lines, which part several terms; else the words as they were put together.</summary>
    private static string Words(RoadmapItem item, Deadline printed, IReadOnlyList<RoadmapColumn> columns)
    {
        var cell = item.Cells.Where((_, index) => index < columns.Count && columns[index].Role == ColumnRole.Deadline).ToList() is [var only] ? only : "";
        return Words(cell).SequenceEqual(Words(printed.Text)) ? cell : printed.Text;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Responsible Party(RoadmapResponsible one) =>
        new() { Type = one.Type, Name = one.Name, Role = one.Role, Code = one.Code, Grades = one.Grades, IsLead = one.IsLead };
}
