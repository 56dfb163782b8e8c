using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Domain.Roadmaps.Reading;

namespace MentorBot.Tests.Domain.Roadmaps.Indicators;

public sealed class IndicatorTargetTests
{
    [Theory]
    [InlineData("1,5 %", "Доля детей", "AtLeast 1,5 % High")]
    [InlineData("0,5%", "Доля детей, %", "AtLeast 0,5 % High")]
    [InlineData("70", "Доля обучающихся, %", "AtLeast 70 % High")]
    [InlineData("не менее 10 %", "Доля детей", "AtLeast 10 % High")]
    [InlineData("не ниже 70%", "Доля детей", "AtLeast 70 % High")]
    [InlineData("≥ 10", "Количество пар", "AtLeast 10 High")]
    [InlineData("12 пар", "Количество пар", "AtLeast 12 High")]
    [InlineData("15 чел.", "Доля участников", "AtLeast 15 High")]
    [InlineData("до 5 %", "Доля отсева", "AtMost 5 % High")]
    [InlineData("не более 3", "Количество жалоб", "AtMost 3 High")]
    [InlineData("более 50 %", "Доля довольных", "MoreThan 50 % High")]
    [InlineData("10–15 %", "Доля детей", "AtLeast 10 % Medium")]
    [InlineData("10 (десять) процентов", "Доля детей", "AtLeast 10 % High")]
    [InlineData("1 500", "Количество участников", "AtLeast 1500 High")]
    [InlineData("150 %", "Доля детей", "AtLeast 150 % Low")]
    public void A_target_is_read(string text, string title, string expected)
    {
        var target = IndicatorTarget.Read(text, title);

        Assert.Equal(expected, target is null ? null : $"{target.Comparison} {target.Value} {target.Confidence}");
    }

    [Theory]
    [InlineData("да")]
    [InlineData("рост")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("2 из 5 школ")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_is_no_single_figure_is_no_target(string text) => Assert.Null(IndicatorTarget.Read(text, "Количество пар"));

    [Theory]
    [InlineData("не менее 10 %", "10", IndicatorStanding.Reached)]
    [InlineData("не менее 10 %", "9", IndicatorStanding.Near)]
    [InlineData("не менее 10 %", "8,9", IndicatorStanding.Below)]
    [InlineData("более 10 %", "10", IndicatorStanding.Near)]
    [InlineData("не более 10 %", "10", IndicatorStanding.Reached)]
    [InlineData("не более 10 %", "10,1", IndicatorStanding.Below)]
    public void A_fact_stands_to_its_target(string target, string fact, IndicatorStanding expected) =>
        Assert.Equal(expected, IndicatorTarget.Read(target, "Доля")!.Judge(IndicatorValue.Read(fact, isShare: true)!));

    [Fact]
    public void A_number_of_people_is_not_compared_with_a_share() =>
        Assert.Null(IndicatorTarget.Read("10 %", "Доля")!.Judge(new IndicatorValue(50, IsShare: false)));

    [Fact]
    public void What_is_printed_is_read_back()
    {
        for (var tenths = 0; tenths <= 1000; tenths++)
        {
            var value = new IndicatorValue(tenths / 10m, IsShare: true);
            Assert.Equal(value, IndicatorValue.Read(value.ToString(), isShare: false));
        }
    }

    [Fact]
    public void A_range_is_a_doubtful_target() => Assert.Equal(ReadingConfidence.Medium, IndicatorTarget.Read("10-15", "Количество пар")?.Confidence);
}
