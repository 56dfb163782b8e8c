using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Tests.Domain.Roadmaps.Reading;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Domain.Roadmaps.Evidence;

public sealed class EvidenceRulesTests
{
    public static TheoryData<string, string, string?, string?> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string?, string?>();
            foreach (var line in Corpus.Lines("evidence.tsv")) rows.Add(line[0], line[1], line.ElementAtOrDefault(2), line.ElementAtOrDefault(3));
            return rows;
        }
    }

    /// <summary>The rows of the five documents that the program can prove; every other row has nothing that proves it.</summary>
    public static TheoryData<string, string> Documents => new()
    {
        { "lyceum-21", "1.1 RoadmapAdopted, 4.1 PairsOrdered" },
        {
            "terengul-lyceum",
            "1.3a InterestPoll, 2.2 Registers, 3.1a Applications, 3.2 Registers, 5.2a PairsOrdered, 5.2b PlansApproved, 6.1 Meetings, 6.2 MidTermSurvey"
        },
        { "school-128", "1.1 RoadmapAdopted, 2.2 Registers, 3.2 Registers, 3.3 Registers, 3.4 PairsOrdered, 3.5 Meetings" },
        { "pizhanka-district", "2.4 Registers, 2.5 Registers, 3.3 PairsOrdered" },
        { "khabez-district", "6 RoadmapAdopted" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_proved_by_what_its_words_say(string expected, string title, string? details, string? result)
    {
        Assert.Equal(expected, Word(EvidenceRules.TopicOf(title, details, result)));
    }

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void Of_the_real_rows_those_are_provable_and_no_others(string file, string expected)
    {
        var text = File.ReadAllText(SharedFolder.Require($"roadmaps/{file}.txt"));
        var reading = RoadmapReader.Read(PlainTextDocumentReader.Read(text).Document!, new RoadmapReadingOptions { Today = new DateOnly(2023, 9, 1) });

        var provable = reading.Items.Select(item => (item.Number, Topic: EvidenceRules.TopicOf(item.Title, item.Details, item.Result))).Where(row => row.Topic is not null);

        Assert.Equal(expected, string.Join(", ", provable.Select(row => $"{row.Number} {row.Topic!.Kind}")));
    }

    [Fact]
    public void Very_long_words_are_several_measures()
    {
        Assert.Null(EvidenceRules.TopicOf(string.Join(", ", Enumerable.Repeat("формирование наставнических пар", 20)), null, null));
    }

    private static string Word(EvidenceTopic? topic) => topic is null ? "-" : $"{topic.Kind} {topic.Side} {topic.Meeting}".TrimEnd();
}
