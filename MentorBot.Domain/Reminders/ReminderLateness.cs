using MentorBot.Domain.Calendars;

namespace MentorBot.Domain.Reminders;

/// <summary>What is to be done with a due reminder, by the clock alone.</summary>
public abstract record Lateness
{
    private Lateness()
    {
    }

    /// <summary>It is to be said now.</summary>
    public sealed record InTime : Lateness;

    /// <summary>It is late, and the people it is for are asleep: it is said in the morning.</summary>
    public sealed record Asleep(DateTimeOffset Until) : Lateness;

    /// <summary>It has lost its use, or will have before anybody may be disturbed.</summary>
    public sealed record TooLate : Lateness;
}

/// <summary>After a stop of the program its reminders are late. What is said then must still be of use, and nobody is woken for it.</summary>
public static class ReminderLateness
{
    /// <summary>Up to this much is the program's own pace and no delay: what is planned for the last minute of the day is still said.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <param name="sendAt">When it was to be said. What is planned for the night is a step that time takes, and wakes nobody.</param>
    /// <param name="usefulUntil">The last moment at which it is of use; null where it always is.</param>
    /// <param name="gathersAt">The hour at which all of its sort is said together: before it, a late one waits for the others of the day. Null where each is said by itself.</param>
    public static Lateness Of(DateTimeOffset sendAt, DateTimeOffset? usefulUntil, DateTimeOffset now, SchoolClock clock, TimeOnly? gathersAt = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (usefulUntil < now) return new Lateness.TooLate();
        if (now - sendAt <= Grace || clock.OutsideQuietHours(sendAt) != sendAt) return new Lateness.InTime();
        var morning = clock.OutsideQuietHours(now);
        if (gathersAt is { } hour && clock.At(clock.DayOf(morning), hour) is var together && together > morning) morning = together;
        if (morning == now) return new Lateness.InTime();
        return usefulUntil < morning ? new Lateness.TooLate() : new Lateness.Asleep(morning);
    }
}
