using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Input;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class InputTests
{
    private static readonly DateOnly Today = new(2026, 10, 14);

    [Theory]
    [InlineData("25.12.2026", "2026-12-25")]
    [InlineData("25.12.26", "2026-12-25")]
    [InlineData("5.3.26", "2026-03-05")]
    [InlineData("05/03/2026", "2026-03-05")]
    [InlineData("5-3-2026", "2026-03-05")]
    [InlineData("5 3 2026", "2026-03-05")]
    [InlineData("2026-12-25", "2026-12-25")]
    [InlineData("25.12.2026 г.", "2026-12-25")]
    [InlineData(" 25 . 12 . 2026 ", "2026-12-25")]
    [InlineData("25.12", "2026-12-25")]
    [InlineData("25.12.", "2026-12-25")]
    [InlineData("10.1", "2027-01-10")]
    [InlineData("1.9", "2026-09-01")]
    [InlineData("25 декабря", "2026-12-25")]
    [InlineData("25 Декабря 2026", "2026-12-25")]
    [InlineData("25 декабря 2026 года", "2026-12-25")]
    [InlineData("25 дек", "2026-12-25")]
    [InlineData("3 мая", "2026-05-03")]
    [InlineData("3 май", "2026-05-03")]
    [InlineData("3 марта", "2027-03-03")]
    [InlineData("1-е июня 2027", "2027-06-01")]
    [InlineData("8 июля 2026", "2026-07-08")]
    [InlineData("12 сент. 2026", "2026-09-12")]
    [InlineData("29.02", "2028-02-29")]
    [InlineData("сегодня", "2026-10-14")]
    [InlineData("Вчера", "2026-10-13")]
    [InlineData("завтра.", "2026-10-15")]
    [InlineData("послезавтра", "2026-10-16")]
    [InlineData("14.10.85", "1985-10-14")]
    [InlineData("в пятницу", "2026-10-16")]
    [InlineData("Во вторник", "2026-10-20")]
    [InlineData("воскресенье", "2026-10-18")]
    [InlineData("в следующую пятницу", "2026-10-23")]
    [InlineData("в прошлый понедельник", "2026-10-12")]
    [InlineData("через неделю", "2026-10-21")]
    [InlineData("через 3 дня", "2026-10-17")]
    [InlineData("две недели назад", "2026-09-30")]
    [InlineData("через месяц", "2026-11-14")]
    [InlineData("месяц назад", "2026-09-14")]
    [InlineData("до конца месяца", "2026-10-31")]
    [InlineData("20-го", "2026-10-20")]
    [InlineData("10 числа", "2026-11-10")]
    [InlineData("к 1 ноября", "2026-11-01")]
    [InlineData("давайте на следующей неделе", "2026-10-23")]
    public void A_date_is_read_as_people_write_it(string typed, string expected)
    {
        var reading = DateReader.Read(typed, Today, DateBounds.None);

        Assert.Equal((DateMistake.None, expected), (reading.Mistake, TextValue.Of(reading.Date).Text));
    }

    [Theory]
    [InlineData("31.02.2026", DateMistake.Impossible)]
    [InlineData("31 апреля", DateMistake.Impossible)]
    [InlineData("29.02.2027", DateMistake.Impossible)]
    [InlineData("12.13.2026", DateMistake.Impossible)]
    [InlineData("0.5.2026", DateMistake.Impossible)]
    [InlineData("5.0.2026", DateMistake.Impossible)]
    [InlineData("1.1.0001", DateMistake.Impossible)]
    [InlineData("01.01.2500", DateMistake.TooFar)]
    [InlineData("1 января 2500", DateMistake.TooFar)]
    [InlineData("скоро", DateMistake.NotADate)]
    [InlineData("через много дней", DateMistake.NotADate)]
    [InlineData("через 999 недель", DateMistake.NotADate)]
    [InlineData("25", DateMistake.NotADate)]
    [InlineData("25.12.2026 или позже", DateMistake.NotADate)]
    [InlineData("25.12.123", DateMistake.NotADate)]
    [InlineData("5 мартобря", DateMistake.NotADate)]
    [InlineData("٢٥.١٢.٢٠٢٦", DateMistake.NotADate)]
    public void What_is_no_date_is_told_apart(string typed, DateMistake expected) =>
        Assert.Equal(expected, DateReader.Read(typed, Today, DateBounds.None).Mistake);

    [Theory]
    [InlineData("20.12", null, "2026-10-14", "2025-12-20")]
    [InlineData("20.12", "2026-10-14", null, "2026-12-20")]
    [InlineData("1.9", "2026-10-14", null, "2027-09-01")]
    [InlineData("1.9", null, "2026-10-14", "2026-09-01")]
    [InlineData("1.2", "2027-01-01", "2027-12-31", "2027-02-01")]
    [InlineData("в пятницу", null, "2026-10-14", "2026-10-09")]
    [InlineData("в среду", "2026-10-15", null, "2026-10-21")]
    [InlineData("10 числа", null, "2026-10-14", "2026-10-10")]
    public void A_date_without_a_year_is_the_nearest_within_its_bounds(string typed, string? from, string? to, string expected)
    {
        var reading = DateReader.Read(typed, Today, new DateBounds(Day(from), Day(to)));

        Assert.Equal(expected, TextValue.Of(reading.Date).Text);
    }

    [Fact]
    public void A_date_of_birth_needs_its_year() =>
        Assert.Equal(DateMistake.YearMissing, DateReader.Read("5 марта", Today, DateBounds.None, needsYear: true).Mistake);

    [Theory]
    [InlineData("9:30", "09:30")]
    [InlineData("9.30", "09:30")]
    [InlineData("09-30", "09:30")]
    [InlineData("9 30", "09:30")]
    [InlineData("0930", "09:30")]
    [InlineData("930", "09:30")]
    [InlineData("в 15", "15:00")]
    [InlineData("15 часов", "15:00")]
    [InlineData("9ч30", "09:30")]
    [InlineData("23:59", "23:59")]
    [InlineData("24:00", null)]
    [InlineData("9:60", null)]
    [InlineData("9:3", null)]
    [InlineData("утром", null)]
    public void A_time_is_read_as_people_write_it(string typed, string? expected) => Assert.Equal(expected, TimeReader.Read(typed));

    [Theory]
    [InlineData("  ответ \u200B\u202E", "ответ")]
    [InlineData("\u200D\u200B \uFEFF", "")]
    [InlineData("два\nряда", "два\nряда")]
    [InlineData("нуль\0", "нуль")]
    [InlineData("👩‍👧‍👦", "👩‍👧‍👦")]
    public void Invisible_signs_are_left_out(string typed, string expected) => Assert.Equal(expected, TypedText.Clean(typed));

    [Fact]
    public void An_emoji_is_one_sign() => Assert.Equal(2, TypedText.Length("а👩‍👧‍👦"));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
