using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Revisions;

namespace MentorBot.Tests.Host.Roadmaps.Revisions;

/// <summary>What a person wrote into a cell is told apart from what the document prints there.</summary>
public sealed class CorrectedCellsTests
{
    private static readonly RoadmapColumn[] Columns =
        [new(ColumnRole.Number, "№"), new(ColumnRole.Title, "Мероприятие"), new(ColumnRole.Deadline, "Сроки"), new(ColumnRole.Responsible, "Ответственный")];

    [Fact]
    public void A_person_named_by_hand_stays_while_the_cell_is_as_it_was() =>
        Assert.Empty(Changes(Item(responsible: "Ким О.А."), Row("Собрание", "Лебедева А.И.")));

    [Fact]
    public void A_person_named_by_hand_for_an_empty_cell_stays_too() =>
        Assert.Empty(Changes(Item(responsible: "Ким О.А.", printed: ""), Row("Собрание", "")));

    [Fact]
    public void Where_both_changed_it_is_said()
    {
        var change = Assert.Single(Changes(Item(responsible: "Ким О.А."), Row("Собрание", "Орлов П.П.")));
        Assert.Equal(("Ким О.А.", "Орлов П.П."), (change.Before, change.After));
        Assert.NotNull(change.Note);
    }

    [Fact]
    public void A_title_that_the_reading_cut_out_of_its_cell_is_no_correction()
    {
        var change = Assert.Single(Changes(Item(title: "Собрание", cell: "1) Собрание"), Row("Общее собрание", "Лебедева А.И.", cell: "1) Общее собрание")));
        Assert.Equal("Мероприятие", change.Cell);
        Assert.Null(change.Note);
    }

    [Fact]
    public void A_title_corrected_by_hand_stays_while_the_cell_is_as_it_was() =>
        Assert.Empty(Changes(Item(title: "Сбор педагогов", cell: "Собрание"), Row("Собрание", "Лебедева А.И.")));

    private static IReadOnlyList<RoadmapChange> Changes(RoadmapItem item, RoadmapItemReading row)
    {
        var roadmap = new Roadmap { Title = "Карта", FileName = "карта.docx", Columns = Columns, Items = [item] };
        return RoadmapRevisions.Compare(roadmap, new RoadmapReading
        {
            Title = "Карта",
            AdoptedOn = default,
            PeriodStart = default,
            PeriodEnd = default,
            Columns = Columns,
            Items = [row],
            Indicators = [],
            Warnings = [],
        }).Changes;
    }

    private static RoadmapItem Item(string title = "Собрание", string? cell = null, string responsible = "Лебедева А.И.", string printed = "Лебедева А.И.") => new()
    {
        Id = 1,
        Number = "1",
        Title = title,
        Deadline = Deadline(),
        ResponsibleText = responsible,
        Source = "строка 1",
        Cells = ["1", cell ?? title, "до 15.12.2026", printed],
    };

    private static RoadmapItemReading Row(string title, string responsible, string? cell = null) => new()
    {
        Number = "1",
        Title = title,
        DeadlineText = "до 15.12.2026",
        Deadline = Deadline(),
        ResponsibleText = responsible,
        Responsibles = [],
        Reasons = [],
        Source = "строка 1",
        Cells = ["1", cell ?? title, "до 15.12.2026", responsible],
    };

    private static Deadline Deadline() => DeadlineReader.Read("до 15.12.2026", new DeadlineContext(new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31)));
}
