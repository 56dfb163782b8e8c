using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;

namespace MentorBot.Host.Roadmaps;

/// <summary>The parts of the message of a day, in their order.</summary>
internal enum DueGroup
{
    Overdue,
    NotDone,
    Today,
    Coming,
    Start,
    Status,
    Question,
}

/// <summary>A due reminder of a row, for one person.</summary>
/// <param name="Why">Why this person hears it and not the one it is meant for; null where it is theirs.</param>
/// <param name="Evidence">What the program itself knows about its completion.</param>
internal sealed record RoadmapLine(Reminder Reminder, Hearer Hearer, RoadmapItem Item, string? Why = null, RowEvidence? Evidence = null) : GatheredLine(Reminder, Hearer)
{
    /// <summary>A doubtful reading is nobody's duty yet: the curator is asked first.</summary>
    public bool IsUnsure => Item.NeedsCheck && Reminder.Kind != "question";

    public DueGroup GroupOn(DateOnly today) => Reminder.Kind switch
    {
        _ when IsUnsure => DueGroup.Question,
        "question" => DueGroup.Question,
        "escalation" => DueGroup.NotDone,
        "start" => DueGroup.Start,
        "status" => DueGroup.Status,
        _ when Reminder.Occurrence < today => DueGroup.Overdue,
        "overdue" => DueGroup.Overdue,
        "due" => Reminder.Occurrence > today ? DueGroup.Coming : DueGroup.Today,
        _ => Reminder.Occurrence == today ? DueGroup.Today : DueGroup.Coming,
    };
}

/// <summary>One row, or one day of it, in the message of a person: all that several reminders of one moment say about it.</summary>
internal sealed record DueRow(DueGroup Group, RoadmapLine Line, IReadOnlyList<string> Whys)
{
    public RoadmapItem Item => Line.Item;

    public DateOnly? Due => Line.Reminder.Occurrence;

    /// <summary>In the order in which they are told: the most urgent first, and of these the earliest.</summary>
    public static IReadOnlyList<DueRow> Of(IEnumerable<RoadmapLine> lines, DateOnly today) =>
    [
        .. lines.GroupBy(line => (line.Item.Id, line.Reminder.Occurrence))
            .Select(same => new DueRow(same.Min(line => line.GroupOn(today)), same.MinBy(line => line.GroupOn(today))!, [.. same.Select(line => line.Why).OfType<string>().Distinct()]))
            .OrderBy(row => row.Group).ThenBy(row => row.Due ?? DateOnly.MaxValue).ThenBy(row => row.Item.Ordinal),
    ];

    /// <summary>Why this person hears it, where it is not theirs.</summary>
    public ChatText Why => ChatText.Lines(Whys.Select(ChatText.Plain));
}
