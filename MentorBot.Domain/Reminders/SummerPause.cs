namespace MentorBot.Domain.Reminders;

/// <summary>Pupils are left in peace from 1 June to 31 August unless the plan of their pair says otherwise.</summary>
public static class SummerPause
{
    public static bool Covers(DateOnly day) => day.Month is >= 6 and <= 8;
}
