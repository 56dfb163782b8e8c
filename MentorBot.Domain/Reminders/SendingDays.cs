using MentorBot.Domain.Calendars;

namespace MentorBot.Domain.Reminders;

/// <summary>The days on which a school lets its staff be reminded: not on free days, where it moves off them, and not in its yearly pause.</summary>
public sealed class SendingDays(ReminderSettings settings, WorkCalendar calendar)
{
    /// <summary>A school that never works is reminded all the same: the day then stays as it is.</summary>
    private const int FarthestMove = 366;

    /// <summary>Whether something may be sent on the day.</summary>
    public bool Allow(DateOnly day) => (!settings.MovesOffFreeDays || calendar.IsWorking(day)) && !IsInPause(day);

    /// <summary>The day itself, or the nearest one before on which something may be sent.</summary>
    public DateOnly OnOrBefore(DateOnly day) => Nearest(day, -1);

    /// <summary>The day itself, or the nearest one after on which something may be sent.</summary>
    public DateOnly OnOrAfter(DateOnly day) => Nearest(day, 1);

    private DateOnly Nearest(DateOnly day, int step)
    {
        for (var moved = 0; Math.Abs(moved) <= FarthestMove; moved += step)
        {
            if (Allow(day.AddDays(moved))) return day.AddDays(moved);
        }

        return day;
    }

    /// <summary>A pause may hold the new year.</summary>
    private bool IsInPause(DateOnly day)
    {
        if (settings is not { PauseFrom: { } from, PauseUntil: { } until }) return false;
        var (first, last, that) = (Number(from.Month, from.Day), Number(until.Month, until.Day), Number(day.Month, day.Day));
        return first <= last ? first <= that && that <= last : that >= first || that <= last;
    }

    private static int Number(int month, int day) => (month * 100) + day;
}
