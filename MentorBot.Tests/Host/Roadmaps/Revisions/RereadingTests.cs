using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Roadmaps.Revisions;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Revisions;

/// <summary>The stored rows of a roadmap, read once more by other conventions of the school.</summary>
public sealed class RereadingTests
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	середина января 2027	куратор
        2.	Собрать анкеты	середина февраля 2027	куратор
        3.	Подвести итоги	середина марта 2027	куратор
        4.	Наградить наставников	до 20.05.2027	куратор
        """;

    [Fact]
    public void By_the_same_conventions_nothing_reads_otherwise()
    {
        using var sample = typeof(Rereading).Assembly.GetManifestResourceStream("samples/roadmap.docx")!;
        var content = new byte[sample.Length];
        sample.ReadExactly(content);
        Assert.Empty(ChangesOf(StoredRoadmap.Of(StoredRoadmap.Read("roadmap.docx", content))));
    }

    [SkippableTheory]
    [InlineData("lyceum-21")]
    [InlineData("terengul-lyceum")]
    [InlineData("school-128")]
    [InlineData("pizhanka-district")]
    [InlineData("khabez-district")]
    public void Nor_does_a_real_roadmap(string name)
    {
        foreach (var format in new[] { "txt", "docx" })
            Assert.Empty(ChangesOf(StoredRoadmap.Of(StoredRoadmap.Read($"{name}.{format}", File.ReadAllBytes(SharedFolder.Require($"roadmaps/{name}.{format}"))))));
    }

    [Fact]
    public void Another_middle_of_the_month_moves_what_is_due_in_the_middle_and_nothing_else()
    {
        var roadmap = WithMiddle(StoredRoadmap.Of(Table), 20);
        Assert.Equal(
            ["1 Moved середина января 2027 (20.01.2027)", "2 Moved середина февраля 2027 (20.02.2027)", "3 Moved середина марта 2027 (20.03.2027)"],
            ChangesOf(roadmap).Select(change => $"{change.Number} {change.Kind} {change.After}"));
    }

    [Fact]
    public void What_a_person_corrected_and_what_is_done_stays()
    {
        var roadmap = WithMiddle(StoredRoadmap.Of(Table), 20);
        roadmap.Items[0].Deadline = roadmap.Items[0].Deadline.ReplacedBy(RoadmapItemService.OnDay(roadmap.Items[0].Deadline, new(2027, 1, 18), "Срок назначен куратором."));
        roadmap.Items[1].State = RoadmapItemState.Done;
        roadmap.Items[2].Title = "Подвести итоги года";
        Assert.Equal("3", Assert.Single(ChangesOf(roadmap)).Number);
    }

    [Fact]
    public void Who_has_accepted_a_wording_is_not_asked_about_it_again()
    {
        var roadmap = WithMiddle(StoredRoadmap.Of(Table), 20);
        (roadmap.Items[0].NeedsCheck, roadmap.Items[0].Reasons) = (false, []);
        var rows = Rereading.Of(roadmap).Items;
        Assert.False(rows[0].NeedsCheck);
        Assert.Equal(ReadingConfidence.High, rows[0].Deadline.Confidence);
        Assert.True(rows[1].NeedsCheck);
    }

    [Fact]
    public void The_proposal_says_how_many_rows_and_offers_no_second_roadmap()
    {
        var roadmap = WithMiddle(StoredRoadmap.Of(Table), 20);
        var reading = Rereading.Of(roadmap);
        var revision = new RoadmapRevision { Id = 5, RoadmapId = roadmap.Id, FileName = Rereading.Source, ImportedBy = "system", Reading = reading, Changes = RoadmapRevisions.Compare(roadmap, reading).Changes };
        var message = RevisionTexts.Proposal(revision, roadmap, page: 0);
        Assert.Contains("Иначе теперь читаются строки: 3.", message.Text.Value, StringComparison.Ordinal);
        Assert.Equal(["Применить изменения", "Оставить как было"], message.Buttons.SelectMany(row => row).Select(button => button.Label));
    }

    private static Roadmap WithMiddle(Roadmap roadmap, int day)
    {
        roadmap.School!.Settings = roadmap.School.Settings with { Deadlines = new DeadlineSettings { MiddleDay = day } };
        return roadmap;
    }

    private static IReadOnlyList<MentorBot.Domain.Roadmaps.Revisions.RoadmapChange> ChangesOf(Roadmap roadmap) => RoadmapRevisions.Compare(roadmap, Rereading.Of(roadmap)).Changes;
}
