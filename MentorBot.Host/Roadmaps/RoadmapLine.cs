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
    Moved,
    Proved,
    Status,
    Question,
}

/// <summary>A due reminder about a row, for one person: of its deadline, of a move of it, or of what proves it.</summary>
/// <param name="Why">Why this person hears it and not the one it is meant for; null where it is theirs.</param>
/// <param name="Evidence">What the program itself knows about its completion.</param>
internal sealed record RoadmapLine(Reminder Reminder, Hearer Hearer, RoadmapItem Item, StandIn? Why = null, RowEvidence? Evidence = null) : GatheredLine(Reminder, Hearer)
{
    /// <summary>Whoever leads was asked in the place of those it is meant for; they hear it when the row has been looked at.</summary>
    public const string AskedFirst = "Строка прочитана неуверенно: сначала спрошен куратор.";

    public bool IsUnsure => IsDoubt(Item, Reminder);

    public override string? Note => IsUnsure ? AskedFirst : null;

    /// <summary>A doubtful reading is nobody's duty yet: the curator is asked first. What is a question to the curator anyway stays that question.</summary>
    public static bool IsDoubt(RoadmapItem item, Reminder reminder) =>
        item.NeedsCheck && reminder.Subject == ReminderSubject.RoadmapItem && reminder is not { Kind: "question", RecipientRole: "Curator" };

    public DueGroup GroupOn(DateOnly today) => (Reminder.Subject, Reminder.Kind) switch
    {
        (ReminderSubject.DeadlineMove, _) => DueGroup.Moved,
        (ReminderSubject.Evidence, _) => DueGroup.Proved,
        _ when IsUnsure => DueGroup.Question,
        (_, "question") => DueGroup.Question,
        (_, "escalation") => DueGroup.NotDone,
        (_, "start") => DueGroup.Start,
        (_, "status") => DueGroup.Status,
        _ when Reminder.Occurrence < today => DueGroup.Overdue,
        (_, "overdue") => DueGroup.Overdue,
        (_, "due") => Reminder.Occurrence > today ? DueGroup.Coming : DueGroup.Today,
        _ => Reminder.Occurrence == today ? DueGroup.Today : DueGroup.Coming,
    };
}

/// <summary>One row, or one day of it, in the message of a person: all that several reminders of one moment say about it.</summary>
internal sealed record DueRow(DueGroup Group, RoadmapLine Line, IReadOnlyList<RoadmapLine> Lines)
{
    public RoadmapItem Item => Line.Item;

    public DateOnly? Due => Line.Reminder.Occurrence;

    public RowEvidence? Evidence => Lines.Select(line => line.Evidence).FirstOrDefault(known => known is not null);

    /// <summary>The reminder that says from which day it was moved; null where it was not.</summary>
    public Reminder? Move => Lines.Select(line => line.Reminder).FirstOrDefault(reminder => reminder.Subject == ReminderSubject.DeadlineMove);

    /// <summary>Whoever reads it answers for the row; who stands in, or is told that it is late, does not.</summary>
    public bool IsOwn => Lines.Any(line => line is { Hearer.StandsIn: false, Reminder.Kind: not "escalation" });

    /// <summary>Why this person hears it, where it is not theirs. Organisations that lead a row beside its reader need no stand-in.</summary>
    public IReadOnlyList<StandIn> Whys => [.. Lines.Select(line => line.Why).OfType<StandIn>().Where(why => !IsOwn || why.Cause != StandInCause.Outside).Distinct()];

    /// <summary>In the order in which they are told: the most urgent first, and of these the earliest. What proves a row is said beside what is due of it.</summary>
    public static IReadOnlyList<DueRow> Of(IEnumerable<RoadmapLine> lines, DateOnly today)
    {
        var rows = lines.GroupBy(line => (line.Item.Id, line.Reminder.Occurrence))
            .Select(same => new DueRow(same.Min(line => line.GroupOn(today)), same.MinBy(line => line.GroupOn(today))!, [.. same]))
            .ToList();
        return
        [
            .. rows.Where(row => row.Group != DueGroup.Proved || !rows.Exists(other => other.Group != DueGroup.Proved && other.Item.Id == row.Item.Id))
                .OrderBy(row => row.Group).ThenBy(row => row.Due ?? DateOnly.MaxValue).ThenBy(row => row.Item.Ordinal),
        ];
    }
}
