using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;

namespace MentorBot.Tests.Domain.Reminders;

/// <summary>The policies as a school has set them for itself.</summary>
public sealed class ReminderSettingsTests
{
    private static readonly DateOnly Live = new(2026, 9, 1);
    private static readonly DateOnly Friday = new(2026, 10, 16);

    [Fact]
    public void Days_before_and_after_are_the_schools_own() => Assert.Equal(
        ["Before 2026-10-02 Responsible", "Due 2026-10-16 Responsible", "Overdue 2026-10-18 Responsible", "Escalation 2026-10-21 Curator"],
        Lines(new() { BeforeDate = [14], Overdue = [2], CuratorAfter = 5, DirectorAfter = null }, OnDay(Friday)));

    [Fact]
    public void A_school_may_want_the_due_day_alone() => Assert.Equal(
        ["Due 2026-10-16 Responsible"],
        Lines(new() { BeforeDate = [], Overdue = [], CuratorAfter = null, DirectorAfter = null }, OnDay(Friday)));

    [Fact]
    public void The_same_day_may_be_meant_for_everybody()
    {
        var plan = Plan(new() { Overdue = [3], CuratorAfter = 3, DirectorAfter = 3 }, OnDay(Friday));
        Assert.Equal(
            [ReminderRecipient.Responsible, ReminderRecipient.Curator, ReminderRecipient.Director],
            plan.Where(reminder => reminder.On == Friday.AddDays(3)).Select(reminder => reminder.Recipient));
        Assert.Equal(plan.Count, plan.Select(reminder => reminder.Key).Distinct().Count());
    }

    [Fact]
    public void What_counts_as_a_long_window_is_set() => Assert.Equal(
        ReminderPolicy.R4,
        Plan(new() { LongWindow = 30 }, new DeadlinePartFacts(DeadlinePartKind.Range, Live, Live.AddDays(31), null, []))[0].Policy);

    [Fact]
    public void In_the_pause_nobody_is_reminded()
    {
        var due = new DateOnly(2027, 7, 15);
        var settings = new ReminderSettings { PauseFrom = new(7, 1), PauseUntil = new(8, 20) };
        Assert.Equal(
            ["Due 2027-06-30 Responsible", "Overdue 2027-08-21 Responsible", "Escalation 2027-08-21 Curator", "Escalation 2027-08-21 Director"],
            Lines(settings, OnDay(due)));
    }

    [Fact]
    public void A_pause_may_hold_the_new_year()
    {
        var days = new SendingDays(new() { PauseFrom = new(12, 25), PauseUntil = new(1, 10) }, WorkCalendar.EveryDay);
        Assert.Equal((new DateOnly(2026, 12, 24), new DateOnly(2027, 1, 11)), (days.OnOrBefore(new(2027, 1, 5)), days.OnOrAfter(new(2026, 12, 25))));
    }

    [Fact]
    public void Reminders_stay_on_free_days_where_the_school_wants_it()
    {
        var sunday = new DateOnly(2026, 10, 18);
        Assert.Contains(Plan(new() { MovesOffFreeDays = false }, OnDay(sunday), WorkCalendar.Russian), reminder => reminder.Kind == ReminderKind.Due && reminder.On == sunday);
        Assert.Contains(Plan(new(), OnDay(sunday), WorkCalendar.Russian), reminder => reminder.Kind == ReminderKind.Due && reminder.On == Friday);
    }

    [Fact]
    public void A_school_that_never_works_is_reminded_all_the_same()
    {
        var closed = WorkCalendar.EveryDay.With(Enumerable.Range(0, 2000).Select(Live.AddDays), []);
        Assert.Contains(Plan(new(), OnDay(Friday), closed), reminder => reminder.Kind == ReminderKind.Due);
    }

    [Fact]
    public void The_quiet_hours_of_a_school_are_its_own()
    {
        var clock = new SchoolClock(TimeZoneInfo.Utc, new(19, 0), new(10, 0));
        Assert.Equal(clock.At(Friday.AddDays(1), new(10, 0)), clock.OutsideQuietHours(clock.At(Friday, new(19, 30))));
        Assert.Equal(clock.At(Friday, new(10, 0)), clock.OutsideQuietHours(clock.At(Friday, new(9, 59))));
    }

    private static DeadlinePartFacts OnDay(DateOnly due) => new(DeadlinePartKind.Date, null, due, null, []);

    private static IReadOnlyList<PlannedReminder> Plan(ReminderSettings settings, DeadlinePartFacts part, WorkCalendar? calendar = null) =>
        ReminderPlan.For([part], Live, new(2027, 8, 31), calendar ?? WorkCalendar.EveryDay, settings);

    private static IEnumerable<string> Lines(ReminderSettings settings, DeadlinePartFacts part) =>
        Plan(settings, part).Select(reminder => $"{reminder.Kind} {reminder.On:yyyy-MM-dd} {reminder.Recipient}");
}
