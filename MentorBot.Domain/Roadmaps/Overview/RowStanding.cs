namespace MentorBot.Domain.Roadmaps.Overview;

/// <summary>How a row, or one due day of it, stands today, as people look at it.</summary>
public enum RowStanding
{
    /// <summary>Done, whether somebody has verified it or not.</summary>
    Done,

    /// <summary>Its day has passed undone.</summary>
    Overdue,

    /// <summary>A person has to say first what the document means.</summary>
    ToCheck,

    /// <summary>It was given another day, which is still ahead.</summary>
    Moved,

    /// <summary>Its day is today or still ahead.</summary>
    Ahead,

    /// <summary>Nothing of it becomes due.</summary>
    Undated,

    /// <summary>Struck out; it counts nowhere.</summary>
    Cancelled,
}
