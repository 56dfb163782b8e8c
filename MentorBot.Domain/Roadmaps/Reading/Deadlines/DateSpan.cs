using System.Runtime.InteropServices;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines;

/// <summary>Days from <paramref name="Start"/> through <paramref name="End"/>, both inclusive.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateSpan(DateOnly Start, DateOnly End)
{
    /// <summary>A single day.</summary>
    public static DateSpan Of(DateOnly day) => new(day, day);

    internal bool Contains(DateOnly day) => day >= Start && day <= End;

    internal bool Overlaps(DateSpan other) => Start <= other.End && other.Start <= End;
}
