using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Tests.Domain.Roadmaps.Reading;

namespace MentorBot.Tests.Host.Roadmaps;

public sealed class LayoutTests
{
    public static TheoryData<string> Layouts => LayoutCorpus.Names;

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_layout_of_a_school_is_read_as_its_reader_would(string layout) =>
        Assert.Equal(LayoutCorpus.Expected(layout), LayoutCorpus.Printed(LayoutCorpus.Read(LayoutCorpus.Document(layout))));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void It_is_read_the_same_from_Word_a_page_and_a_workbook(string layout)
    {
        var document = LayoutCorpus.Document(layout);
        (string Name, byte[] File)[] files = [("план.docx", DocumentCopies.Word(document)), ("план.html", DocumentCopies.Page(document)), ("план.xlsx", DocumentCopies.Workbook(document))];

        foreach (var (name, file) in files)
        {
            var read = DocumentFiles.Read(name, file);
            Assert.True(read.Document is not null, $"{name}: {read.Problem?.Message}");
            Assert.Equal(LayoutCorpus.Expected(layout).Prepend(name), LayoutCorpus.Printed(LayoutCorpus.Read(read.Document!)).Prepend(name));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_row_has_a_cell_for_each_column(string layout)
    {
        var reading = LayoutCorpus.Read(LayoutCorpus.Document(layout));

        Assert.Contains(reading.Columns, column => column.Role is ColumnRole.Title);
        Assert.All(reading.Items, item => Assert.Equal(reading.Columns.Count, item.Cells.Count));
    }
}
