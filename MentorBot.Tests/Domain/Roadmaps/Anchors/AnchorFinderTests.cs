using MentorBot.Domain.Roadmaps.Anchors;

namespace MentorBot.Tests.Domain.Roadmaps.Anchors;

public sealed class AnchorFinderTests
{
    private static readonly AnchorCandidate[] Rows =
    [
        new("1.1.", "Издание приказа о внедрении наставничества"),
        new("2.1.", "Собрание родителей"),
        new("3.3.", "Обучение наставников"),
        new("4.", "Формирование пар"),
        new("5.", "Награждение пар"),
    ];

    [Theory]
    [InlineData("после этапа 3.3", 2)]
    [InlineData("в течение года после этапа 3.3 (до завершения отчётного периода)", 2)]
    [InlineData("в течение 5 дней после выполнения п. 4", 3)]
    [InlineData("в течение 10 рабочих дней после издания приказа", 0)]
    [InlineData("до начала обучения", 2)]
    [InlineData("через неделю после собрания родителей", 1)]
    [InlineData("по завершении формирования пар", 3)]
    public void A_row_that_the_words_name_is_found(string anchor, int row) => Assert.Equal(row, AnchorFinder.Find(anchor, Rows, own: -1));

    [Theory]
    [InlineData("после этапа 7.7")]
    [InlineData("после каникул")]
    [InlineData("после окончания работы с парами")]
    [InlineData("в конце реализации программы наставничества")]
    [InlineData("")]
    [InlineData(null)]
    public void Where_it_is_not_sure_there_is_none(string? anchor) => Assert.Null(AnchorFinder.Find(anchor, Rows, own: -1));

    [Theory]
    [InlineData("после итоговой встречи", 1)]
    [InlineData("в течение 5 рабочих дней после итоговой встречи", 1)]
    [InlineData("не позднее 3 дней после стартовой встречи пар", 0)]
    [InlineData("по итогам встречи", null)]
    public void A_meeting_is_told_from_the_others_by_its_kind(string anchor, int? row) =>
        Assert.Equal(row, AnchorFinder.Find(anchor, [new("1", "Стартовая встреча пар"), new("2", "Проведение итоговой встречи"), new("3", "Рабочие встречи пар")], own: -1));

    [Fact]
    public void A_row_never_waits_for_itself() => Assert.Null(AnchorFinder.Find("после этапа 3.3", Rows, own: 2));

    [Fact]
    public void Two_rows_of_one_number_are_none() => Assert.Null(AnchorFinder.Find("после этапа 3.3", [.. Rows, Rows[2]], own: -1));
}
