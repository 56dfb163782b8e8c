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
    [InlineData("послезавтра", "2026-11-20")]
    [InlineData("через полгода", "2027-05-18")]
    [InlineData("1 числа", "2026-12-01")]
    [InlineData("до 30 числа", "2026-11-30")]
    [InlineData("давайте на 25-е", "2026-11-25")]
    [InlineData("в конце недели", "2026-11-22")]
    [InlineData("до конца следующей недели", "2026-11-29")]
    [InlineData("в следующем месяце", "2026-12-31")]
    [InlineData("до конца года", "2026-12-31")]
    [InlineData("конец мая", "2027-05-31")]
    [InlineData("не позднее 1 декабря", "2026-12-01")]
    [InlineData("Перенесите, пожалуйста, на понедельник", "2026-11-23")]
    public void A_day_in_a_persons_own_words_is_the_next_such_day(string words, string day) =>
        Assert.Equal(Corpus.Day(day), DeadlineReader.ReadDate(words, Today).Date);

    [Theory]
    [InlineData("01.02.2020")]
    [InlineData("31.02")]
    [InlineData("когда-нибудь")]
    [InlineData("ежемесячно")]
    [InlineData("в понедельник после каникул")]
    [InlineData("25.12 или 27.12")]
    [InlineData("вчера")]
    [InlineData("32 числа")]
    [InlineData("через 900 дней")]
    [InlineData("15.03.2062")]
    [InlineData("")]
    [InlineData(null)]
    public void What_names_no_day_ahead_is_answered_with_a_question(string? words)
    {
        var reading = DeadlineReader.ReadDate(words, Today);

        Assert.Null(reading.Date);
        Assert.NotEmpty(reading.Problem!);
    }
}
