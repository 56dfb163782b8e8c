using MentorBot.Domain.Roadmaps.Revisions;

namespace MentorBot.Tests.Domain.Roadmaps.Revisions;

public sealed class RoadmapComparisonTests
{
    [Fact]
    public void Another_day_moves_the_row()
    {
        var change = Assert.Single(Changes("1. | Собрание | До 15.10.2026 | Куратор", "1. | Собрание | До 22.10.2026 | Куратор"));
        Assert.Equal((RoadmapChangeKind.Moved, "Срок", "До 15.10.2026", "До 22.10.2026"), (change.Kind, change.Cell, change.Before, change.After));
        Assert.Null(change.Note);
    }

    [Fact]
    public void Other_words_for_the_same_day_do_not_move_it()
    {
        var change = Assert.Single(Changes("1. | Собрание | До 15.10.2026 | Куратор", "1. | Собрание | не позднее 15 октября 2026 года | Куратор"));
        Assert.Equal(RoadmapChangeKind.Changed, change.Kind);
        Assert.Equal("Дни те же, другие только слова.", change.Note);
    }

    [Fact]
    public void A_deadline_that_is_read_with_doubt_says_so()
    {
        var change = Assert.Single(Changes("1. | Собрание | До 15.10.2026 | Куратор", "1. | Собрание | уточняется | Куратор"));
        Assert.Equal((RoadmapChangeKind.Moved, "Срок нужно будет проверить."), (change.Kind, change.Note));
    }

    [Fact]
    public void Each_cell_is_a_change_of_its_own()
    {
        var changes = Changes("1. | Общее собрание родителей | До 15.10.2026 | Куратор", "1. | Собрание родителей | До 22.10.2026 | Директор");
        Assert.Equal(["Мероприятие", "Срок", "Ответственные"], changes.Select(change => change.Cell));
    }

    [Fact]
    public void A_number_alone_is_told_apart_from_real_changes()
    {
        var changes = RoadmapComparison.Of(
            PlanSketch.Rows("1. | Собрание | До 15.10.2026 | Куратор | 1 Отбор"),
            PlanSketch.Rows("1. | Приказ | До 01.10.2026 | Директор | 1 Документы", "2. | Собрание | До 15.10.2026 | Куратор | 2 Отбор")).Changes;
        Assert.Equal([RoadmapChangeKind.Added, RoadmapChangeKind.Renumbered], changes.Select(change => change.Kind));
    }

    [Fact]
    public void Where_a_person_and_the_document_both_changed_a_cell_the_change_says_so()
    {
        var row = Corrected(PlanSketch.Row("1. | Собрание | До 15.10.2026 | Куратор") with { ItemId = 1 }, responsible: "Ким О.А.");
        var change = Assert.Single(RoadmapComparison.Of([row], PlanSketch.Rows("1. | Собрание | До 15.10.2026 | Директор")).Changes);
        Assert.Equal(("Ким О.А.", "Директор"), (change.Before, change.After));
        Assert.Equal("Эту ячейку уже исправляли вручную: документ заменит исправление.", change.Note);
    }

    [Fact]
    public void A_correction_that_the_document_has_taken_over_is_no_change()
    {
        var row = Corrected(PlanSketch.Row("1. | Собрание | До 15.10.2026 | Куратор") with { ItemId = 1 }, responsible: "Директор");
        Assert.Empty(RoadmapComparison.Of([row], PlanSketch.Rows("1. | Собрание | До 15.10.2026 | Директор")).Changes);
    }

    [Fact]
    public void A_row_that_had_gone_comes_back_under_its_title_only()
    {
        var gone = PlanSketch.Row("1. | Собрание | До 15.10.2026 | Куратор") with { ItemId = 1, IsOfDocument = false };
        var back = Assert.Single(RoadmapComparison.Of([gone], PlanSketch.Rows("4. | Собрание | ноябрь | Куратор")).Changes);
        Assert.Equal((RoadmapChangeKind.Added, 1L), (back.Kind, back.ItemId!.Value));

        var other = Assert.Single(RoadmapComparison.Of([gone], PlanSketch.Rows("1. | Собрание родителей | До 15.10.2026 | Куратор")).Changes);
        Assert.Null(other.ItemId);
    }

    [Fact]
    public void What_the_document_never_had_is_not_removed_by_it()
    {
        var own = PlanSketch.Row("9. | Строка куратора | ноябрь | Куратор") with { ItemId = 9, IsOfDocument = false };
        Assert.Empty(RoadmapComparison.Of([own], []).Changes);
    }

    [Fact]
    public void A_done_row_that_is_moved_or_gone_says_that_it_stays_done()
    {
        var done = PlanSketch.Row("1. | Собрание | До 15.10.2026 | Куратор") with { ItemId = 1, IsDone = true };
        Assert.Equal("Строка уже выполнена и такой останется.", Assert.Single(RoadmapComparison.Of([done], PlanSketch.Rows("1. | Собрание | ноябрь | Куратор")).Changes).Note);
        Assert.Equal("Строка выполнена и останется в истории.", Assert.Single(RoadmapComparison.Of([done], []).Changes).Note);
    }

    private static IReadOnlyList<RoadmapChange> Changes(string before, string after) => RoadmapComparison.Of(PlanSketch.Rows(before), PlanSketch.Rows(after)).Changes;

    private static RoadmapRow Corrected(RoadmapRow row, string responsible) => row with { Current = row.Current with { Responsible = responsible } };
}
