using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Roadmaps.Calendars;
using MentorBot.Tests.Domain.Roadmaps.Overview;

namespace MentorBot.Tests.Host.Roadmaps.Calendars;

public sealed class RoadmapEventsTests
{
    private static readonly DateOnly Today = new(2026, 12, 7);

    [Theory]
    [InlineData("до 15.12.2026", RoadmapItemState.Open, "15.12 ⏰ 1.1")]
    [InlineData("до 15.10.2026", RoadmapItemState.Open, "15.10 ❗ 1.1")]
    [InlineData("до 15.10.2026", RoadmapItemState.Done, "15.10 ✅ 1.1")]
    [InlineData("до 15.12.2026", RoadmapItemState.NeedsCheck, "15.12 ❓ 1.1")]
    [InlineData("до 15.12.2026", RoadmapItemState.Cancelled, "")]
    [InlineData("январь 2027 г.", RoadmapItemState.Open, "01.01 🟢 Начало: 1.1; 31.01 ⏰ 1.1")]
    [InlineData("октябрь 2026 г.", RoadmapItemState.Done, "31.10 ✅ 1.1")]
    [InlineData("20.10.2026, 21.12.2026", RoadmapItemState.Open, "20.10 ❗ 1.1; 21.12 ⏰ 1.1")]
    [InlineData("постоянно", RoadmapItemState.Open, "")]
    public void Each_due_day_is_an_event_and_a_window_has_a_beginning(string words, RoadmapItemState state, string expected) => Assert.Equal(
        expected, string.Join("; ", EventsOf(SomeRow.Due(words, state)).Select(one => $"{one.On:dd.MM} {one.Summary.Replace(" Провести собрание", "", StringComparison.Ordinal)}")));

    [Fact]
    public void A_row_that_was_moved_keeps_its_event()
    {
        var before = Assert.Single(EventsOf(SomeRow.Due("до 15.12.2026")));
        var after = Assert.Single(EventsOf(SomeRow.Due("до 22.12.2026", RoadmapItemState.Moved)));
        Assert.Equal(before.Uid, after.Uid);
    }

    [Fact]
    public void What_is_not_yet_checked_is_tentative()
    {
        var file = ParsedCalendar.Of(CalendarFile.Write("Сроки; все, что есть", EventsOf(SomeRow.Due("до 15.12.2026", RoadmapItemState.NeedsCheck))));
        Assert.Equal("TENTATIVE", ParsedCalendar.Value(Assert.Single(file.Events), "STATUS"));
        Assert.Equal("Сроки; все, что есть", ParsedCalendar.Value(file.Lines, "NAME"));
    }

    [Fact]
    public void The_description_says_what_a_person_has_to_know()
    {
        var description = Assert.Single(EventsOf(SomeRow.Due("до 15.10.2026", RoadmapItemState.Done) with { DoneOn = new(2026, 10, 14), Document = "приказ № 7" })).Description;
        Assert.Contains("Результат: Протокол", description, StringComparison.Ordinal);
        Assert.Contains("Ответственные: Лебедева А.И., куратор", description, StringComparison.Ordinal);
        Assert.Contains("Выполнено 14.10.2026, приказ № 7", description, StringComparison.Ordinal);
    }

    private static List<CalendarEvent> EventsOf(OverviewRow row) =>
        [.. RoadmapEvents.Of([new CalendarRow(row, null, "Протокол", 3, new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero))], Today)];
}
