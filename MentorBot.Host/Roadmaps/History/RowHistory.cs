using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Anchors;
using MentorBot.Host.Roadmaps.Revisions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.History;

/// <summary>One thing that happened to a row.</summary>
/// <param name="Text">A Russian sentence.</param>
/// <param name="By">The name of the member of the staff, or what else did it; null for the program itself.</param>
internal sealed record HistoryLine(DateTimeOffset At, string Text, string? By);

/// <summary>What happened to a row of a roadmap, oldest first, in words.</summary>
internal static class RowHistory
{
    public static async Task<IReadOnlyList<HistoryLine>> OfAsync(MentorBotDb db, RoadmapItem item, CancellationToken cancellation)
    {
        var changes = await db.StateChanges.AsNoTracking()
            .Where(change => change.Machine == "roadmapItem" && change.SubjectId == item.Id)
            .OrderBy(change => change.Id)
            .ToListAsync(cancellation);
        var staff = await db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation);
        var came = changes is [{ Trigger: RevisionApplication.Trigger, From: nameof(RoadmapItemState.Imported) }, ..]
            ? []
            : new[] { new HistoryLine(item.Roadmap.ImportedAt, "Прочитана из документа.", null) };
        return [.. came, .. changes.Select(change => new HistoryLine(change.At, Words(change), Name(change.By, staff)))];
    }

    private static string Words(StateChange change) => change.Trigger switch
    {
        nameof(RoadmapItemTrigger.Check) => "Ждёт проверки.",
        nameof(RoadmapItemTrigger.Accept) => "Прочтение подтверждено.",
        nameof(RoadmapItemTrigger.Open) => "Напоминания включены.",
        nameof(RoadmapItemTrigger.Start) => "Взята в работу.",
        nameof(RoadmapItemTrigger.Complete) => Completed(change),
        nameof(RoadmapItemTrigger.Verify) => "Выполнение проверено.",
        nameof(RoadmapItemTrigger.Reopen) when change.From == nameof(RoadmapItemState.Cancelled) => "Возвращена в работу.",
        nameof(RoadmapItemTrigger.Reopen) => "Отметка о выполнении снята.",
        nameof(RoadmapItemTrigger.Move) => Sentence("Срок перенесён", change.Note),
        nameof(RoadmapItemTrigger.Cancel) => Sentence("Отменена", change.Note),
        RowCorrections.Trigger => Sentence("Исправлена вручную", change.Note),
        RevisionApplication.Trigger when change.Note?.EndsWith("документе.", StringComparison.Ordinal) == true => change.Note,
        RevisionApplication.Trigger => Sentence("Изменена по исправленному документу", change.Note),
        RevisionApplication.RereadTrigger => Sentence("Прочитана по новым правилам", change.Note),
        RowAnchors.Trigger => change.Note ?? "",
        "Decline" => Sentence("Ответственный говорит: не моё", change.Note),
        "GiveBack" => Sentence("Куратор вернул строку ответственному", change.Note),
        "Assign" => Sentence("Поручена другому", change.Note),
        _ => change.Note ?? "Изменена.",
    };

    /// <summary>A row that stays open had one of its days closed; one that was done already got its day or its paper.</summary>
    private static string Completed(StateChange change) => (change.From, change.To) switch
    {
        (nameof(RoadmapItemState.Done), nameof(RoadmapItemState.Done)) => Sentence("Уточнено, как выполнена", change.Note),
        var (from, to) when from == to && DateOnly.TryParse(change.Note, System.Globalization.CultureInfo.InvariantCulture, out var day) => $"Закрыт срок {day:dd.MM.yyyy}.",
        _ => Sentence("Выполнена", change.Note is null ? null : $"документ — {change.Note}"),
    };

    private static string Sentence(string what, string? note) => string.IsNullOrWhiteSpace(note) ? $"{what}." : $"{what}: {note.TrimEnd('.')}.";

    /// <summary>Only the staff is named.</summary>
    private static string? Name(string actor, List<StaffMember> staff) => actor.Split(':') switch
    {
        ["staff", var id] => staff.Find(member => member.Id == Ids.Parse(id))?.Name ?? "сотрудник школы",
        ["person", var id] => staff.Find(member => member.PersonId == Ids.Parse(id))?.Name,
        ["api", ..] => "через API",
        _ => null,
    };
}
