using MentorBot.Domain.Reminders;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Admin;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Schools;

/// <summary>What the settings of a school may not say.</summary>
internal static class SchoolSettingsRules
{
    private const int FarthestDay = 90;
    private const int MostDays = 10;
    private const int MostCalendarDays = 1000;
    private const int MostPupils = 100_000;
    private const int LongestName = 100;

    public static void Check(SchoolSettings settings, Validation validation)
    {
        Check(settings.Reminders, validation);
        Check(settings.Deadlines, validation);
        Check(settings.Responsibles, validation);
        validation.Check(settings.Pupils is null or (>= 0 and <= MostPupils), "pupils", $"От 0 до {MostPupils}.");
        validation.Check(settings.DaysOff.Count <= MostCalendarDays, "daysOff", $"Не больше {MostCalendarDays}.");
        validation.Check(settings.WorkingDays.Count <= MostCalendarDays, "workingDays", $"Не больше {MostCalendarDays}.");
        validation.Check(!settings.DaysOff.Intersect(settings.WorkingDays).Any(), "workingDays", "День бывает либо выходным, либо рабочим: уберите повторы из одного из списков.");
    }

    private static void Check(ReminderSettings reminders, Validation validation)
    {
        Days(reminders.BeforeDate, "beforeDate");
        Days(reminders.BeforeOccurrence, "beforeOccurrence");
        Days(reminders.Overdue, "overdue");
        Number(reminders.CuratorAfter ?? 1, "curatorAfter", 1, FarthestDay);
        Number(reminders.DirectorAfter ?? 1, "directorAfter", 1, FarthestDay);
        Number(reminders.LongWindow, "longWindow", 1, 3660);
        Number(reminders.CloseOut, "closeOut", 1, FarthestDay);
        Number(reminders.AskAnchorEvery, "askAnchorEvery", 1, FarthestDay);
        Number(reminders.AskPlanAfter, "askPlanAfter", 0, FarthestDay);
        validation.Check(reminders.QuietUntil < reminders.QuietFrom, "reminders.quietUntil", "Раньше, чем quietFrom: тихие часы идут через полночь.");
        validation.Check(
            reminders.SendingTime >= reminders.QuietUntil && reminders.SendingTime < reminders.QuietFrom, "reminders.sendingTime", "Вне тихих часов.");
        Pause(reminders.PauseFrom, "pauseFrom");
        Pause(reminders.PauseUntil, "pauseUntil");
        validation.Check(reminders.PauseFrom is null == reminders.PauseUntil is null, "reminders.pauseUntil", "Нужны оба края перерыва или ни одного.");

        void Number(int value, string field, int from, int to) => Between(value, $"reminders.{field}", from, to, validation);

        void Days(IReadOnlyList<int> days, string field)
        {
            validation.Check(days.Count <= MostDays, $"reminders.{field}", $"Не больше {MostDays}.");
            foreach (var (day, index) in days.Take(MostDays).Select((day, index) => (day, index))) Number(day, $"{field}[{index}]", 1, FarthestDay);
        }

        // The 29th of February would be no pause in most years.
        void Pause(DayOfYear? day, string field)
        {
            if (day is null) return;
            Number(day.Month, $"{field}.month", 1, 12);
            if (day.Month is >= 1 and <= 12) Number(day.Day, $"{field}.day", 1, DateTime.DaysInMonth(2027, day.Month));
        }
    }

    private static void Check(DeadlineSettings deadlines, Validation validation)
    {
        Between(deadlines.SchoolYearEndMonth, "deadlines.schoolYearEndMonth", 1, 12, validation);
        Between(deadlines.SchoolYearEndDay, "deadlines.schoolYearEndDay", 1, 31, validation);
        Between(deadlines.BeginningEndsOn, "deadlines.beginningEndsOn", 1, 28, validation);
        Between(deadlines.MiddleDay, "deadlines.middleDay", 1, 28, validation);
        validation.Check(deadlines.Calendar.Count <= MostCalendarDays, "deadlines.calendar", $"Не больше {MostCalendarDays}.");
        foreach (var (name, days) in deadlines.Calendar.Take(MostCalendarDays))
        {
            validation.Check(name.Trim().Length is > 0 and <= LongestName, "deadlines.calendar", $"В названии от 1 до {LongestName} знаков.");
            validation.Check(days.Start != default && days.End != default, $"deadlines.calendar.{name}", "Нужны оба дня: start и end.");
            validation.Check(days.Start <= days.End || days.End == default, $"deadlines.calendar.{name}", "Конец раньше начала.");
        }
    }

    private static void Check(ResponsibleSettings responsibles, Validation validation)
    {
        validation.Check(responsibles.Known.Count <= MostCalendarDays, "responsibles.known", $"Не больше {MostCalendarDays}.");
        foreach (var (index, party) in responsibles.Known.Take(MostCalendarDays).Index())
        {
            validation.Check(
                party is { Type: not ResponsibleType.Person, Words.Length: <= LongestName } && party.Words.Any(char.IsLetter),
                $"responsibles.known[{index}]", $"Нужны слова, до {LongestName} знаков, и тип Role или Org.");
        }
    }

    private static void Between(int value, string field, int from, int to, Validation validation) => validation.Check(value >= from && value <= to, field, $"От {from} до {to}.");
}
