using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

public sealed class SpokenDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 18);

    [Theory]
    [InlineData("25.12", "2026-12-25")]
    [InlineData("25 декабря", "2026-12-25")]
    [InlineData("25-го", "2026-11-25")]
    [InlineData("завтра", "2026-11-19")]
    [InlineData("через 3 дня", "2026-11-21")]
    [InlineData("через неделю", "2026-11-25")]
    [InlineData("через две недели", "2026-12-02")]
    [InlineData("через месяц", "2026-12-18")]
    [InlineData("в пятницу", "2026-11-20")]
    [InlineData("в следующую пятницу", "2026-11-27")]
    [InlineData("на следующей неделе", "2026-11-27")]
    [InlineData("до конца месяца", "2026-11-30")]
    [InlineData("до конца ноября", "2026-11-30")]
    [InlineData("к 1 сентября", "2027-09-01")]
    [InlineData("на 20 ноября", "2026-11-20")]
    [InlineData("15.03.2027", "2027-03-15")]
    public void A_day_in_a_persons_own_words_is_the_next_such_day(string words, string day) =>
        Assert.Equal(Corpus.Day(day), DeadlineReader.ReadDate(words, Today).Date);

    [Theory]
    [InlineData("01.02.2020")]
    [InlineData("31.02")]
    [InlineData("когда-нибудь")]
    [InlineData("ежемесячно")]
    [InlineData("")]
    [InlineData(null)]
    public void What_names_no_day_ahead_is_answered_with_a_question(string? words)
    {
        var reading = DeadlineReader.ReadDate(words, Today);

        Assert.Null(reading.Date);
        Assert.NotEmpty(reading.Problem!);
    }
}
