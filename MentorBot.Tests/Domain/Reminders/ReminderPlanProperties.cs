using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;

namespace MentorBot.Tests.Domain.Reminders;

public sealed class ReminderPlanProperties
{
    private static readonly DateOnly Base = new(2026, 9, 1);

    private static readonly string[] Zones = ["Europe/Moscow", "Asia/Kamchatka", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"];

    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(-200, 500).Select(offset => Base.AddDays(offset));

    private static readonly Gen<DeadlinePartFacts> AnyPart =
        from kind in Gen.Elements(Enum.GetValues<DeadlinePartKind>())
        from start in AnyDay
        from length in Gen.Choose(0, 400)
        from occurrences in Gen.Choose(0, 6).SelectMany(count => Gen.ListOf(AnyDay, count))
        select new DeadlinePartFacts(kind, start, start.AddDays(length), start.AddDays(length), [.. occurrences.Distinct().Order()]);

    private static readonly Gen<IReadOnlyList<int>> AnyDays =
        from count in Gen.Choose(0, 4)
        from days in Gen.ListOf(Gen.Choose(1, 30), count)
        select (IReadOnlyList<int>)[.. days];

    private static readonly Gen<ReminderSettings> AnySettings =
        from beforeDate in AnyDays
        from beforeOccurrence in AnyDays
        from overdue in AnyDays
        from curator in Gen.Elements<int?>(null, 1, 3, 8)
        from director in Gen.Elements<int?>(null, 1, 3, 10)
        from window in Gen.Choose(1, 400)
        from steps in Gen.Choose(1, 40)
        from moves in Gen.Elements(true, false)
        from pause in Gen.Elements<(DayOfYear?, DayOfYear?)>((null, null), (new(7, 1), new(8, 15)), (new(12, 25), new(1, 10)))
        select new ReminderSettings
        {
            BeforeDate = beforeDate,
            BeforeOccurrence = beforeOccurrence,
            Overdue = overdue,
            CuratorAfter = curator,
            DirectorAfter = director,
            LongWindow = window,
            CloseOut = steps,
            AskAnchorEvery = steps,
            AskPlanAfter = steps,
            MovesOffFreeDays = moves,
            PauseFrom = pause.Item1,
            PauseUntil = pause.Item2,
        };

    /// <summary>A school that is closed for a month, and works on the Saturdays before it.</summary>
    private static readonly WorkCalendar OddCalendar = WorkCalendar.Russian.With(
        daysOff: Enumerable.Range(0, 31).Select(day => Base.AddDays(90 + day)),
        workingDays: Enumerable.Range(0, 90).Select(day => Base.AddDays(day)).Where(day => day.DayOfWeek == DayOfWeek.Saturday));

    private static readonly Arbitrary<Case> AnyCase = (
        from count in Gen.Choose(1, 4)
        from parts in Gen.ListOf(AnyPart, count)
        from liveOn in AnyDay
        from calendar in Gen.Elements(WorkCalendar.Russian, WorkCalendar.EveryDay, OddCalendar)
        from settings in Gen.OneOf(Gen.Constant(ReminderSettings.Default), AnySettings)
        select new Case([.. parts], liveOn, calendar, settings)).ToArbitrary();

    [Fact]
    public void Keys_are_unique() => Holds((_, plan) => plan.Select(reminder => reminder.Key).Distinct().Count() == plan.Count);

    [Fact]
    public void Days_are_in_order() => Holds((_, plan) => plan.Zip(plan.Skip(1)).All(two => two.First.On <= two.Second.On));

    [Fact]
    public void Nothing_is_sent_before_the_plan_is_live() => Holds((drawn, plan) => plan.All(reminder => reminder.On >= drawn.LiveOn));

    [Fact]
    public void Nothing_is_stale_on_the_day_it_is_planned_for() => Holds((_, plan) => plan.All(reminder => !reminder.IsStale(reminder.On)));

    [Fact]
    public void Of_one_matter_only_one_reminder_is_of_use_on_any_day() => Holds((_, plan) => plan
        .GroupBy(reminder => (reminder.Key.Split('/')[0], reminder.Occurrence, reminder.Recipient))
        .All(matter => matter.Zip(matter.Skip(1)).All(two => two.First.IsStale(two.Second.On))));

    [Fact]
    public void Planning_again_is_the_same_plan() => Holds((drawn, plan) =>
        plan.SequenceEqual(ReminderPlan.For(drawn.Parts, drawn.LiveOn, Base.AddDays(600), drawn.Calendar, drawn.Settings)));

    [Fact]
    public void In_every_zone_a_reminder_is_sent_by_day_on_its_day_and_while_it_is_of_use() => Holds((_, plan) => Zones.All(zone =>
    {
        var clock = new SchoolClock(TimeZoneInfo.FindSystemTimeZoneById(zone));
        return plan.All(reminder => reminder.SendAt(clock, ReminderSettings.Default.SendingTime) is var at
            && clock.DayOf(at) == reminder.On && clock.OutsideQuietHours(at) == at && !(at > reminder.UsefulUntilAt(clock)));
    }));

    [Fact]
    public void Reminders_fall_on_days_that_the_school_allows_or_on_the_live_day() => Holds((drawn, plan) =>
        plan.All(reminder => new SendingDays(drawn.Settings, drawn.Calendar).Allow(reminder.On) || reminder.On == drawn.LiveOn));

    [Fact]
    public void Nobody_is_told_of_one_occurrence_of_one_part_twice_a_day() => Holds((_, plan) => plan
        .GroupBy(reminder => (reminder.Key.Split('/')[0], reminder.On, reminder.Occurrence, reminder.Recipient))
        .All(group => group.Count() == 1));

    [Fact]
    public void A_school_that_wants_nobody_told_above_has_no_escalations() => Holds((drawn, plan) => plan
        .Where(reminder => reminder.Kind == ReminderKind.Escalation)
        .All(reminder => reminder.Recipient == ReminderRecipient.Curator ? drawn.Settings.CuratorAfter is not null : drawn.Settings.DirectorAfter is not null));

    [Fact]
    public void What_was_due_before_the_live_day_is_never_overdue() => Holds((drawn, plan) => plan
        .Where(reminder => reminder.Kind is ReminderKind.Overdue or ReminderKind.Escalation)
        .All(reminder => reminder.Occurrence >= drawn.LiveOn));

    [Fact]
    public void There_is_at_most_one_question_about_the_past() => Holds((_, plan) => plan.Count(reminder => reminder.Policy == ReminderPolicy.R0) <= 1);

    [Fact]
    public void Planning_again_later_keeps_the_keys_of_what_is_still_ahead() => Holds((drawn, plan) =>
    {
        var countdowns = ReminderPlan.For(drawn.Parts, drawn.LiveOn.AddDays(1), Base.AddDays(600), drawn.Calendar, drawn.Settings)
            .Where(reminder => reminder.Policy is ReminderPolicy.R1 or ReminderPolicy.R3 && reminder.On > drawn.LiveOn.AddDays(1));
        return countdowns.All(again => plan.Any(first => first.Key == again.Key && first.On == again.On));
    });

    private static void Holds(Func<Case, IReadOnlyList<PlannedReminder>, bool> property) => Prop.ForAll(
        AnyCase,
        drawn => property(drawn, ReminderPlan.For(drawn.Parts, drawn.LiveOn, Base.AddDays(600), drawn.Calendar, drawn.Settings))).QuickCheckThrowOnFailure();

    private sealed record Case(IReadOnlyList<DeadlinePartFacts> Parts, DateOnly LiveOn, WorkCalendar Calendar, ReminderSettings Settings);
}
