using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

public sealed class TextRoadmapAcceptanceTests
{
    public static TheoryData<string, string> Documents => AcceptanceTable.Documents;

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void Every_row_deadline_and_party_of_a_text_document_is_read_as_the_table_says(string seed, string file)
    {
        Assert.Empty(AcceptanceTable.Load().Differences(seed, Read(file)));
    }

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void Line_ends_and_a_byte_order_mark_change_nothing(string seed, string file)
    {
        var text = "\ufeff" + File.ReadAllText(SharedFolder.Require($"roadmaps/{file}.txt")).ReplaceLineEndings("\r\n");

        var reading = RoadmapReader.Read(PlainTextDocumentReader.Read(text).Document!, Options);

        Assert.Empty(AcceptanceTable.Load().Differences(seed, reading));
    }

    [SkippableFact]
    public void At_least_sixty_of_the_wordings_are_read_with_high_confidence()
    {
        var table = AcceptanceTable.Load();

        var sure = Documents.Sum(row => table.Wordings((string)row[0], Read((string)row[1]), ReadingConfidence.High));

        Assert.InRange(sure, 60, 74);
    }

    [SkippableFact]
    public void The_second_table_becomes_indicators_and_no_rows()
    {
        var reading = Read("lyceum-21");

        Assert.Equal(5, reading.Indicators.Count);
        Assert.Equal([2021, 2024], reading.Indicators[0].Targets.Keys.Order());
        Assert.Equal("1,5 %", reading.Indicators[0].Targets[2024]);
    }

    private static RoadmapReadingOptions Options { get; } = new() { Today = new DateOnly(2023, 9, 1) };

    private static RoadmapReading Read(string file) =>
        RoadmapReader.Read(PlainTextDocumentReader.Read(File.ReadAllText(SharedFolder.Require($"roadmaps/{file}.txt"))).Document!, Options);
}
