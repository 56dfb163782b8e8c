namespace MentorBot.Host.Data.Entities;

internal sealed class School
{
    public long Id { get; init; }
    public required string Name { get; set; }

    /// <summary>The IANA name of the school's time zone.</summary>
    public required string TimeZone { get; set; }
    public DateOnly YearStart { get; set; }
    public DateOnly YearEnd { get; set; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>What the school sees otherwise than most do.</summary>
    public SchoolSettings Settings { get; set; } = SchoolSettings.Default;
}
