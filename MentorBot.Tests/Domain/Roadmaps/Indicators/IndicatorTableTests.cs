using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Tests.Domain.Roadmaps.Indicators;

public sealed class IndicatorTableTests
{
    private static readonly string[][] Plan =
    [
        ["№", "Мероприятие", "Срок", "Ответственный"],
        ["1", "Формирование пар", "до 15.10.2026", "куратор"],
    ];

    [Fact]
    public void Columns_of_years_are_targets_of_those_years()
    {
        var only = Assert.Single(Read(["№", "Показатель", "2026", "2027"], ["1.", "Количество пар", "5", "10"]));
        Assert.Equal(("1", "Количество пар", "5 10"), (only.Number, only.Title, string.Join(' ', only.Targets.OrderBy(target => target.Key).Select(target => target.Value))));
    }

    [Fact]
    public void A_target_without_a_year_is_one_for_the_end_of_the_plan()
    {
        var only = Assert.Single(Read(["Наименование показателя", "Целевое значение"], ["Доля детей", "не менее 10 %"]));
        Assert.Equal("не менее 10 %", only.Targets[2027]);
    }

    [Fact]
    public void Facts_and_values_of_before_are_no_targets()
    {
        var only = Assert.Single(Read(["Показатель", "Базовое значение 2025", "План 2026", "Факт 2026"], ["Количество пар", "1", "5", "4"]));
        Assert.Equal([2026], only.Targets.Keys);
    }

    [Fact]
    public void Two_columns_of_one_year_are_no_fault()
    {
        Assert.Equal("5", Assert.Single(Read(["Показатель", "2026 (план)", "2026 (уточнённый план)"], ["Количество пар", "5", "6"])).Targets[2026]);
    }

    [Fact]
    public void The_unit_of_its_own_column_goes_to_the_bare_figure()
    {
        var indicators = Read(["Показатель", "Ед. измерения", "2026"], ["Доля детей", "%", "10"], ["Удовлетворённость", "проценты", "не менее 80 %"]);
        Assert.Equal(["10 %", "не менее 80 %"], indicators.Select(indicator => indicator.Targets[2026]));
    }

    [Fact]
    public void Headings_may_take_two_rows_and_columns_may_be_numbered()
    {
        DocumentRow[] rows =
        [
            new([new("№"), new("Показатель"), new("Целевые значения", Span: 2)], "строка 1"),
            new([new("", ContinuesAbove: true), new("", ContinuesAbove: true), new("2026"), new("2027")], "строка 2"),
            Row(3, ["1", "2", "3", "4"]),
            Row(4, ["1", "Количество пар", "5", "10"]),
        ];
        var only = Assert.Single(Read(new DocumentTable(2, rows)));
        Assert.Equal([2026, 2027], only.Targets.Keys.Order());
    }

    [Theory]
    [InlineData("Фамилия", "Телефон")]
    [InlineData("Показатель", "Примечание")]
    public void Another_table_has_no_indicators(string first, string second) => Assert.Empty(Read([first, second], ["один", "5"]));

    private static IReadOnlyList<IndicatorReading> Read(params string[][] rows) => Read(Table(2, rows));

    private static IReadOnlyList<IndicatorReading> Read(DocumentTable table)
    {
        var options = new RoadmapReadingOptions { Today = new DateOnly(2026, 9, 1), PeriodStart = new DateOnly(2026, 9, 1), PeriodEnd = new DateOnly(2027, 5, 31) };
        return RoadmapReader.Read(new SourceDocument([Table(1, Plan), table]), options).Indicators;
    }

    private static DocumentTable Table(int number, string[][] rows) => new(number, [.. rows.Select((cells, i) => Row(i + 1, cells))]);

    private static DocumentRow Row(int number, string[] cells) => new([.. cells.Select(text => new DocumentCell(text))], $"строка {number}");
}
