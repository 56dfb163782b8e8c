using MentorBot.Domain.Calendars;
using MentorBot.Domain.Roadmaps.Anchors;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Tests.Domain.Roadmaps.Anchors;

public sealed class AnchoredDeadlineTests
{
    private static readonly DeadlineContext Year = new(new DateOnly(2026, 9, 1), new DateOnly(2027, 5, 31));
    private static readonly DateOnly Monday = new(2026, 10, 12);

    /// <summary>The words, the event on Monday 12.10.2026, and the days that follow; «?» where the words do not say how to count.</summary>
    [Theory]
    [InlineData("в течение 10 рабочих дней после издания приказа", "13.10.2026–26.10.2026")]
    [InlineData("в течение 20 рабочих дней после издания приказа", "13.10.2026–10.11.2026")]
    [InlineData("в течение 3 дней со дня издания приказа", "13.10.2026–15.10.2026")]
    [InlineData("в течение недели после педсовета", "13.10.2026–19.10.2026")]
    [InlineData("в недельный срок после издания приказа", "13.10.2026–19.10.2026")]
    [InlineData("через 2 недели после старта", "26.10.2026")]
    [InlineData("через месяц после обучения", "12.11.2026")]
    [InlineData("за неделю до педсовета", "05.10.2026")]
    [InlineData("за 3 дня до начала каникул", "09.10.2026")]
    [InlineData("накануне педсовета", "11.10.2026")]
    [InlineData("до начала обучения", "11.10.2026")]
    [InlineData("после этапа 3.3", "13.10.2026–31.05.2027")]
    [InlineData("в соответствии со сроками реализации программ наставничества", "?")]
    public void Days_are_counted_from_the_event(string words, string expected)
    {
        var printed = DeadlineReader.Read(words, Year);
        Assert.True(printed.WaitsForEvent(), printed.ToString());
        Assert.Equal(expected, Show(AnchoredDeadline.Resolve(printed, Monday, WorkCalendar.Russian)));
    }

    [Fact]
    public void A_bound_in_the_words_caps_the_term()
    {
        var printed = DeadlineReader.Read("В течение года после этапа 3.3 (до завершения отчетного периода)", Year);
        Assert.Equal("13.10.2026–31.05.2027", Show(AnchoredDeadline.Resolve(printed, Monday, WorkCalendar.Russian)));
    }

    [Fact]
    public void The_day_is_sure_and_what_the_document_gave_is_kept()
    {
        var printed = DeadlineReader.Read("через 2 недели после старта", Year);
        var counted = AnchoredDeadline.Resolve(printed, Monday, WorkCalendar.Russian)!;
        Assert.Equal((DeadlineKind.Date, ReadingConfidence.High), (counted.Kind, counted.Confidence));
        Assert.Same(printed, counted.AsPrinted());
        Assert.False(counted.WaitsForEvent());
    }

    [Fact]
    public void A_part_with_a_date_of_its_own_keeps_it()
    {
        var printed = DeadlineReader.Read("До 01.12.2026, далее через 2 недели после старта", Year);
        Assert.Equal([new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 1)], AnchoredDeadline.Resolve(printed, Monday, WorkCalendar.Russian)!.Occurrences);
    }

    [Fact]
    public void The_dates_of_a_plan_become_due_days()
    {
        var printed = DeadlineReader.Read("По плану РУО", Year);
        var dated = AnchoredDeadline.OnDays(printed, [new DateOnly(2027, 3, 1), new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20)]);
        Assert.Equal([new DateOnly(2026, 11, 20), new DateOnly(2027, 3, 1)], dated.Occurrences);
        Assert.Equal((DeadlineKind.Date, printed), (dated.Kind, dated.AsPrinted()));
    }

    [Theory]
    [InlineData(1, "13.10.2026")]
    [InlineData(5, "19.10.2026")]
    [InlineData(-1, "09.10.2026")]
    [InlineData(0, "12.10.2026")]
    public void Working_days_leave_out_those_on_which_nobody_works(int count, string expected) =>
        Assert.Equal(expected, $"{WorkCalendar.Russian.WorkingDaysFrom(Monday, count):dd.MM.yyyy}");

    private static string Show(Deadline? deadline) => deadline switch
    {
        null => "?",
        { Start: { } start, Due: { } due } => $"{start:dd.MM.yyyy}–{due:dd.MM.yyyy}",
        _ => $"{deadline.Due:dd.MM.yyyy}",
    };
}
