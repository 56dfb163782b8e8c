namespace MentorBot.Domain.Roadmaps.Reading;

/// <summary>How sure a reading is. Whatever is below <see cref="High"/> is confirmed by the curator before a reminder is sent.</summary>
public enum ReadingConfidence
{
    /// <summary>A guess that is shown only as a proposal.</summary>
    Low,

    /// <summary>Probably right; a convention or a repaired spelling was needed.</summary>
    Medium,

    /// <summary>The wording says it.</summary>
    High,
}
