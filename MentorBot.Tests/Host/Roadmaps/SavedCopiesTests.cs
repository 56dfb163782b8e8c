using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Tests.Domain.Roadmaps.Reading;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>The five documents, saved in the other formats, say the same.</summary>
public sealed class SavedCopiesTests
{
    public static TheoryData<string, string, string> Copies()
    {
        var copies = new TheoryData<string, string, string>();
        foreach (var document in AcceptanceTable.Documents)
            foreach (var ending in (string[])[".html", ".xlsx", ".docx", ".csv"]) copies.Add((string)document[0], (string)document[1], ending);
        return copies;
    }

    [SkippableTheory]
    [MemberData(nameof(Copies))]
    public void Every_row_deadline_and_party_is_read_as_the_table_says(string seed, string file, string ending)
    {
        var original = DocumentFiles.Read(file + ".docx", File.ReadAllBytes(SharedFolder.Require($"roadmaps/{file}.docx"))).Document!;

        var copy = DocumentFiles.Read(file + ending, Saved(original, ending)).Document!;

        Assert.Empty(AcceptanceTable.Load().Differences(seed, RoadmapReader.Read(copy, new RoadmapReadingOptions { Today = new DateOnly(2023, 9, 1) })));
    }

    [SkippableTheory]
    [MemberData(nameof(Copies))]
    public void Every_row_keeps_its_cells_and_its_place(string seed, string file, string ending)
    {
        Assert.NotEmpty(seed);
        var original = DocumentFiles.Read(file + ".docx", File.ReadAllBytes(SharedFolder.Require($"roadmaps/{file}.docx"))).Document!;

        var reading = RoadmapReader.Read(DocumentFiles.Read(file + ending, Saved(original, ending)).Document!, new RoadmapReadingOptions { Today = new DateOnly(2023, 9, 1) });

        var deadline = reading.Columns.ToList().FindIndex(column => column.Role is ColumnRole.Deadline);
        Assert.All(reading.Items, item =>
        {
            Assert.Equal(reading.Columns.Count, item.Cells.Count);
            Assert.Equal(string.Join(' ', item.DeadlineText.Split()), string.Join(' ', item.Cells[deadline].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            Assert.Contains("строка", item.Source, StringComparison.Ordinal);
        });
    }

    private static byte[] Saved(SourceDocument document, string ending) => ending switch
    {
        ".html" => DocumentCopies.Page(document),
        ".xlsx" => DocumentCopies.Workbook(document),
        ".csv" => DocumentCopies.Csv(document),
        _ => DocumentCopies.Word(document),
    };
}
