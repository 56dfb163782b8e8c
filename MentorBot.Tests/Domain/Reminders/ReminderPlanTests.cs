using System.Globalization;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;

namespace MentorBot.Tests.Domain.Reminders;

public sealed class ReminderPlanTests
{
    private static readonly DateOnly PeriodEnd = new(2021, 5, 31);

    [Fact]
    public void A_date_is_reminded_a_week_and_a_day_before_on_the_day_and_after_it() => Assert.Equal(
        [
            "R1 Before 2020-11-13 Responsible", "R1 Before 2020-11-19 Responsible", "R1 Due 2020-11-20 Responsible", "R1 Overdue 2020-11-21 Responsible",
            "R1 Escalation 2020-11-23 Curator", "R1 Overdue 2020-11-28 Responsible", "R1 Escalation 2020-11-30 Director", "R1 Overdue 2020-12-05 Responsible",
        ],
        Lines(Plan("2020-11-05", Date("2020-11-20"))));

    [Fact]
    public void What_would_fall_before_the_live_day_is_one_reminder_on_it() => Assert.Equal(
        ["R1 Before 2020-11-05 Responsible", "R1 Before 2020-11-08 Responsible", "R1 Due 2020-11-09 Responsible"],
        Lines(Plan("2020-11-05", Date("2020-11-09"))).Take(3));

    [Fact]
    public void What_is_due_on_the_live_day_is_told_once() => Assert.Equal(
        ["R1 Due 2020-12-03 Responsible", "R1 Overdue 2020-12-04 Responsible"],
        Lines(Plan("2020-12-03", Date("2020-12-03"))).Take(2));

    [Fact]
    public void What_was_due_before_the_live_day_is_one_question() => Assert.Equal(
        ["R0 Question 2020-09-01 Lead"],
        Lines(Plan("2020-09-01", Date("2020-08-31"))));

    [Fact]
    public void A_row_of_several_dates_is_asked_about_once_on_the_live_day() => Assert.Equal(
        ["R0 Question 2020-12-10 Lead", "R1 Before 2020-12-14 Responsible"],
        Lines(Plan("2020-12-10", Date("2020-12-03"), Date("2020-12-08"), Date("2020-12-15"))).Take(2));

    [Fact]
    public void The_question_about_days_of_several_parts_is_about_all_that_have_passed() => Assert.Equal(
        new DateOnly(2020, 12, 8),
        Plan("2020-12-10", Date("2020-12-03"), Date("2020-12-08"), Date("2020-12-15"))[0].Occurrence);

    [Fact]
    public void A_recurring_row_forgets_the_occurrences_that_are_past() => Assert.Equal(
        ["R0 Question 2021-04-15 Lead", "R3 Before 2021-06-16 Responsible", "R3 Before 2021-06-27 Responsible", "R3 Due 2021-06-30 Responsible"],
        Lines(Plan("2021-04-15", Recurring("2021-03-31", "2021-06-30"))).Take(4));

    [Fact]
    public void The_frequency_governs_where_a_row_is_ongoing_as_well() => Assert.DoesNotContain(
        Plan("2020-11-05", Ongoing("2020-11-05", "2021-05-31"), Recurring("2021-03-31")), reminder => reminder.Policy == ReminderPolicy.R4);

    [Fact]
    public void A_long_window_asks_each_quarter_and_is_never_escalated() => Assert.Equal(
        [
            "R4 Start 2020-09-01 Responsible", "R4 Status 2020-10-01 Responsible", "R4 Status 2021-01-01 Responsible", "R4 Status 2021-04-01 Responsible",
            "R4 Before 2021-05-17 Responsible", "R4 Due 2021-05-31 Responsible",
        ],
        Lines(Plan("2020-09-01", Window("2020-09-01", "2021-05-31"))));

    [Theory]
    [InlineData("2021-07-03", ReminderPolicy.R2)]
    [InlineData("2021-07-04", ReminderPolicy.R4)]
    public void A_window_is_long_from_184_days_on(string due, ReminderPolicy policy) =>
        Assert.All(Plan("2021-01-01", Window("2021-01-01", due)), reminder => Assert.Equal(policy, reminder.Policy));

    [Fact]
    public void Anchor_and_foreign_dates_are_asked_of_the_curator_again_and_again()
    {
        Assert.Equal(
            ["R6 Question 2021-04-20 Curator", "R6 Question 2021-05-04 Curator", "R6 Before 2021-05-17 Responsible", "R6 Question 2021-05-18 Curator", "R6 Due 2021-05-31 Responsible"],
            Lines(Plan("2021-04-20", new DeadlinePartFacts(DeadlinePartKind.Relative, null, Day("2021-05-31"), null, []))));
        Assert.Equal(
            ["R7 Question 2021-03-23 Curator", "R7 Question 2021-04-01 Curator", "R7 Question 2021-05-01 Curator"],
            Lines(Plan("2021-03-20", new DeadlinePartFacts(DeadlinePartKind.ByPlan, null, null, Day("2021-05-31"), []))));
    }

    [Theory]
    [InlineData(DeadlinePartKind.AsNeeded)]
    [InlineData(DeadlinePartKind.Unknown)]
    public void What_has_no_clock_has_no_reminders(DeadlinePartKind kind) =>
        Assert.Empty(Plan("2020-09-01", new DeadlinePartFacts(kind, null, null, Day("2021-05-31"), [])));

    [Fact]
    public void Reminders_before_go_to_the_working_day_before_and_notices_after_to_the_one_after()
    {
        // Due on Sunday 28 February: the 21st and the 27th are free days as well, 22 February was one that year.
        var calendar = WorkCalendar.Russian.With(daysOff: [new(2021, 2, 22)], workingDays: [new(2021, 2, 20)]);

        var plan = ReminderPlan.For([Window("2021-02-06", "2021-02-28")], Day("2021-01-15"), PeriodEnd, calendar, ReminderSettings.Default);

        Assert.Equal(
            [
                "R2 Start 2021-02-08 Responsible", "R2 Before 2021-02-20 Responsible", "R2 Due 2021-02-26 Responsible",
                "R2 Overdue 2021-03-01 Responsible", "R2 Escalation 2021-03-03 Curator",
            ],
            Lines(plan).Take(5));
    }

    [Fact]
    public void No_one_is_told_twice_on_the_first_day_after_the_holidays()
    {
        var plan = ReminderPlan.For([Date("2020-12-31")], Day("2020-12-01"), PeriodEnd, WorkCalendar.Russian, ReminderSettings.Default);

        Assert.Equal(
            ["R1 Due 2020-12-31 Responsible", "R1 Overdue 2021-01-11 Responsible", "R1 Escalation 2021-01-11 Curator", "R1 Escalation 2021-01-11 Director", "R1 Overdue 2021-01-15 Responsible"],
            Lines(plan).SkipWhile(line => !line.Contains("Due", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_late_reminder_is_stale_when_the_next_one_speaks()
    {
        var plan = Plan("2020-11-05", Date("2020-11-20"));

        var (week, day) = (plan[0], plan[1]);
        Assert.Equal((false, true), (week.IsStale(Day("2020-11-18")), week.IsStale(Day("2020-11-19"))));
        Assert.Equal((false, true), (day.IsStale(Day("2020-11-19")), day.IsStale(Day("2020-11-20"))));
        Assert.False(plan.Single(reminder => reminder.Kind == ReminderKind.Due).IsStale(Day("2020-11-20")));
        Assert.True(plan.Single(reminder => reminder.Kind == ReminderKind.Due).IsStale(Day("2020-11-21")));
        Assert.False(plan.Last(reminder => reminder.Kind == ReminderKind.Overdue).IsStale(Day("2022-01-01")));
        Assert.All(plan.Where(reminder => reminder.Kind == ReminderKind.Escalation), told => Assert.False(told.IsStale(Day("2022-01-01"))));
    }

    [Fact]
    public void A_reminder_is_sent_at_nine_of_the_school()
    {
        var clock = new SchoolClock(TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg"));

        Assert.Equal(new DateTimeOffset(2020, 11, 13, 4, 0, 0, TimeSpan.Zero), Plan("2020-11-05", Date("2020-11-20"))[0].SendAt(clock, ReminderSettings.Default.SendingTime));
    }

    private static IReadOnlyList<PlannedReminder> Plan(string liveOn, params DeadlinePartFacts[] parts) =>
        ReminderPlan.For(parts, Day(liveOn), PeriodEnd, WorkCalendar.EveryDay, ReminderSettings.Default);

    private static IEnumerable<string> Lines(IEnumerable<PlannedReminder> plan) =>
        plan.Select(reminder => $"{reminder.Policy} {reminder.Kind} {reminder.On:yyyy-MM-dd} {reminder.Recipient}");

    private static DeadlinePartFacts Date(string due) => new(DeadlinePartKind.Date, null, Day(due), null, []);

    private static DeadlinePartFacts Window(string start, string due) => new(DeadlinePartKind.Range, Day(start), Day(due), null, []);

    private static DeadlinePartFacts Ongoing(string start, string end) => new(DeadlinePartKind.Ongoing, Day(start), null, Day(end), []);

    private static DeadlinePartFacts Recurring(params string[] days) => new(DeadlinePartKind.Recurring, null, Day(days[^1]), null, [.. days.Select(Day)]);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
