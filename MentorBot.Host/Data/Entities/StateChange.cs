namespace MentorBot.Host.Data.Entities;

/// <summary>One transition of one state machine: what, when, by which trigger and by whom.</summary>
internal sealed class StateChange
{
    public long Id { get; init; }

    /// <summary>participant, pair, meeting, assignment or roadmapItem.</summary>
    public required string Machine { get; init; }
    public long SubjectId { get; init; }
    public DateTimeOffset At { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Trigger { get; init; }

    /// <summary>system, api:KEY, staff:ID or participant:ID.</summary>
    public required string By { get; init; }
    public string? Note { get; init; }

    public static StateChange Of(string machine, long subjectId, DateTimeOffset at, string from, string to, string trigger, string by, string? note = null) => new()
    {
        Id = Ids.Next(),
        Machine = machine,
        SubjectId = subjectId,
        At = at,
        From = from,
        To = to,
        Trigger = trigger,
        By = by,
        Note = note,
    };
}
