using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

public sealed class SchoolCalendarReadingTests
{
    private static readonly DeadlineSettings Settings = new()
    {
        SchoolYearEndDay = 26,
        Calendar = new Dictionary<string, DateSpan>(StringComparer.Ordinal)
        {
            ["1 четверть"] = Days("2026-09-01", "2026-10-23"),
            ["2 четверть"] = Days("2026-11-02", "2026-12-29"),
            ["3 четверть"] = Days("2027-01-11", "2027-03-19"),
            ["4 четверть"] = Days("2027-03-29", "2027-05-26"),
            ["осенние каникулы"] = Days("2026-10-24", "2026-11-01"),
            ["день учителя"] = Days("2026-10-02", "2026-10-02"),
        },
    };

    [Theory]
    [InlineData("1 четверть", "2026-10-23")]
    [InlineData("в течение II четверти", "2026-12-29")]
    [InlineData("конец 3 четверти", "2027-03-19")]
    [InlineData("до конца первой четверти", "2026-10-23")]
    [InlineData("1-2 четверть", "2026-12-29")]
    [InlineData("осенние каникулы", "2026-11-01")]
    [InlineData("в дни осенних каникул", "2026-11-01")]
    [InlineData("ко Дню учителя", "2026-10-02")]
    [InlineData("1 раз в четверть", "2026-10-23,2026-12-29,2027-03-19,2027-05-26")]
    [InlineData("в конце каждой четверти", "2026-10-23,2026-12-29,2027-03-19,2027-05-26")]
    [InlineData("до конца учебного года", "2027-05-26")]
    [InlineData("II полугодие", "2027-05-26")]
    public void What_stands_in_the_schools_calendar_is_sure(string text, string days)
    {
        var read = Read(text);

        Assert.Equal(ReadingConfidence.High, read.Confidence);
        Assert.Equal(days.Split(',').Select(Corpus.Day), read.Occurrences);
    }

    [Theory]
    [InlineData("зимние каникулы")]
    [InlineData("1 триместр")]
    [InlineData("1 раз в триместр")]
    [InlineData("ко Дню матери")]
    public void What_does_not_is_only_proposed(string text) => Assert.Equal(ReadingConfidence.Low, Read(text).Confidence);

    private static Deadline Read(string text) =>
        DeadlineReader.Read(text, new DeadlineContext(new DateOnly(2026, 9, 1), new DateOnly(2027, 5, 31)) { Settings = Settings });

    private static DateSpan Days(string from, string to) => new(Corpus.Day(from), Corpus.Day(to));
}
