using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Evidence;
using MentorBot.Host.Roadmaps.Indicators;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps;

internal sealed record DeadlinePartResponse(
    string Kind, DateOnly? Start, DateOnly? Due, DateOnly? End, IReadOnlyList<DateOnly> Occurrences, string? Rule, string? Anchor);

internal sealed record DeadlineResponse(
    string Text, string Kind, DateOnly? Start, DateOnly? Due, DateOnly? End, IReadOnlyList<DateOnly> Occurrences,
    string Confidence, string? Note, IReadOnlyList<DeadlinePartResponse> Parts)
{
    public static DeadlineResponse Of(Deadline deadline) => new(
        deadline.Text, Word(deadline.Kind), deadline.Start, deadline.Due, deadline.End, deadline.Occurrences,
        Word(deadline.Confidence), deadline.Note, [.. deadline.Parts.Select(Of)]);

    public static string Word<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static DeadlinePartResponse Of(DeadlinePart part) =>
        new(Word(part.Kind), part.Start, part.Due, part.End, part.Occurrences, part.Rule, part.Anchor);
}

internal sealed record ResponsibleResponse(string Type, string? Name, string? Role, string? Code, string? Grades, bool IsLead, string? StaffId)
{
    public static ResponsibleResponse Of(Responsible read) =>
        new(DeadlineResponse.Word(read.Type), read.Name, read.Role, read.Code, read.Grades, read.IsLead, null);

    public static ResponsibleResponse Of(RoadmapResponsible stored, IReadOnlyList<StaffMember> staff) => new(
        DeadlineResponse.Word(stored.Type), stored.Name, stored.Role, stored.Code, stored.Grades, stored.IsLead, Ids.Text(StaffMatch.Find(staff, stored)?.Id));
}

internal sealed record RoadmapOccurrenceResponse(DateOnly On, DateOnly DoneOn, string? Document);

internal sealed record RoadmapItemResponse(
    string Id, string RoadmapId, string Number, string? Section, string Title, string? Details, string? Result,
    DeadlineResponse Deadline, string ResponsibleText, IReadOnlyList<ResponsibleResponse> Responsibles, RoadmapItemState State, bool IsOverdue,
    bool NeedsCheck, IReadOnlyList<string> Reasons, string? Source, string? AnchorItemId, DateOnly? AnchorOn, DateOnly? DoneOn, string? Document,
    IReadOnlyList<RoadmapOccurrenceResponse> DoneOccurrences, IReadOnlyList<RoadmapItemTrigger> PermittedTriggers, EvidenceResponse? Evidence)
{
    public static RoadmapItemResponse Of(RoadmapItem item, IReadOnlyList<StaffMember> staff, DateOnly today, RowEvidence? evidence = null) => new(
        Ids.Text(item.Id), Ids.Text(item.RoadmapId), item.Number, item.Section, item.Title, item.Details, item.Result,
        DeadlineResponse.Of(item.Deadline), item.ResponsibleText,
        [.. item.Responsibles.OrderBy(responsible => responsible.Ordinal).Select(responsible => ResponsibleResponse.Of(responsible, staff))],
        item.State, item.IsOverdue(today), item.NeedsCheck, item.Reasons, item.Source, Ids.Text(item.AnchorItemId), item.AnchorOn, item.DoneOn, item.Document,
        [.. item.Occurrences.OrderBy(occurrence => occurrence.On).Select(occurrence => new RoadmapOccurrenceResponse(occurrence.On, occurrence.DoneOn, occurrence.Document))],
        RoadmapItemMachine.Table.PermittedTriggers(item.State, RoadmapItemService.FactsOf(item, today), TriggerSource.Curator), EvidenceResponse.Of(evidence));
}

internal sealed record RoadmapWarningResponse(string? ItemId, string? Cell, string Message)
{
    /// <summary>The rows that wait for a look, cell by cell.</summary>
    public static IEnumerable<RoadmapWarningResponse> OfDoubts(Roadmap roadmap) =>
        roadmap.Items.Where(ReviewQueue.IsOpenQuestion).OrderBy(item => item.Ordinal).SelectMany(item =>
        {
            var ofDeadline = ReadingReasons.OfDeadline(item.Deadline).ToList();
            return item.Reasons.Select(reason => new RoadmapWarningResponse(
                Ids.Text(item.Id), ofDeadline.Contains(reason) ? Heading(roadmap, ColumnRole.Deadline, "Срок") : Heading(roadmap, ColumnRole.Responsible, "Ответственный"), reason));
        });

    private static string Heading(Roadmap roadmap, ColumnRole role, string otherwise) => roadmap.Columns.FirstOrDefault(column => column.Role == role)?.Heading ?? otherwise;
}

/// <param name="State">draft until it is activated, then active.</param>
internal sealed record RoadmapResponse(
    string Id, string Title, DateOnly AdoptedOn, DateOnly PeriodStart, DateOnly PeriodEnd, string State, DateOnly? LiveOn, string FileName,
    IReadOnlyList<RoadmapItemResponse> Items, IReadOnlyList<RoadmapIndicatorResponse> Indicators, IReadOnlyList<RoadmapWarningResponse> Warnings)
{
    public static RoadmapResponse Of(Roadmap roadmap, IReadOnlyList<StaffMember> staff, DateOnly today, IReadOnlyDictionary<long, RowEvidence>? evidence = null,
        IReadOnlyDictionary<(string Number, int Year), IndicatorCount>? counted = null) => new(
        Ids.Text(roadmap.Id), roadmap.Title, roadmap.AdoptedOn, roadmap.PeriodStart, roadmap.PeriodEnd,
        roadmap.LiveOn is null ? "draft" : "active", roadmap.LiveOn, roadmap.FileName,
        [.. roadmap.Items.OrderBy(item => item.Ordinal).Select(item => RoadmapItemResponse.Of(item, staff, today, evidence?.GetValueOrDefault(item.Id)))],
        [.. roadmap.Indicators.Select(indicator => RoadmapIndicatorResponse.Of(roadmap, indicator, counted))],
        [.. roadmap.Warnings.Select(warning => Of(roadmap, warning)), .. RoadmapWarningResponse.OfDoubts(roadmap)]);

    private static RoadmapWarningResponse Of(Roadmap roadmap, ReadingWarning warning) => new(
        Ids.Text(roadmap.Items.Find(item => item.Number == warning.ItemNumber)?.Id), warning.Cell, warning.Message);
}

internal sealed record RoadmapSummary(
    string Id, string Title, DateOnly AdoptedOn, DateOnly PeriodStart, DateOnly PeriodEnd, string State, int ItemCount, int DoneCount, int NeedsCheckCount);
