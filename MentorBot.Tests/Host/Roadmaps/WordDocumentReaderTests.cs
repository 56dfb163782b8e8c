using System.Text;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Roadmaps.Documents;
using static MentorBot.Tests.Host.Roadmaps.WordFile;

namespace MentorBot.Tests.Host.Roadmaps;

public sealed class WordDocumentReaderTests
{
    [Fact]
    public void Spans_and_vertical_merges_are_kept()
    {
        var table = Table(Row(Cell("раздел", "<w:gridSpan w:val=\"2\"/>")), Row(Cell("1", "<w:vMerge w:val=\"restart\"/>"), Cell("a")), Row(Cell("", "<w:vMerge/>"), Cell("b")));

        Assert.Equal(2, table.Rows[0].Cells[0].Span);
        Assert.False(table.Rows[1].Cells[0].ContinuesAbove);
        Assert.True(table.Rows[2].Cells[0].ContinuesAbove);
        Assert.Equal("таблица 1, строка 3", table.Rows[2].Locator);
    }

    [Fact]
    public void Insertions_are_read_and_deletions_are_not()
    {
        var cell = "<w:tc><w:p><w:r><w:t>до </w:t></w:r><w:del><w:r><w:delText>1 мая</w:delText></w:r></w:del><w:ins><w:r><w:t>1 июня</w:t></w:r></w:ins></w:p></w:tc>";

        Assert.Equal("до 1 июня", Table(Row(cell)).Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Automatic_numbers_are_printed_level_by_level()
    {
        const string numbering = """
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
            """;
        var table = Read(WithBody("<w:tbl>" + Row(Numbered(0)) + Row(Numbered(1)) + Row(Numbered(1)) + Row(Numbered(0)) + Row(Numbered(1)) + "</w:tbl>", numbering));

        Assert.Equal(["1.", "1.1.", "1.2.", "2.", "2.1."], table.Rows.Select(row => row.Cells[0].Text));
    }

    [Fact]
    public void Line_breaks_and_paragraphs_of_a_cell_are_lines()
    {
        var cell = "<w:tc><w:p><w:r><w:t>август</w:t><w:br/><w:t>2026 г.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>конец</w:t></w:r></w:p></w:tc>";

        Assert.Equal("август\n2026 г.\nконец", Table(Row(cell)).Rows[0].Cells[0].Text);
    }

    [Theory]
    [InlineData("empty", DocumentProblemKind.Empty)]
    [InlineData("random bytes", DocumentProblemKind.Damaged)]
    [InlineData("an archive without a document", DocumentProblemKind.Damaged)]
    [InlineData("a main part that is no XML", DocumentProblemKind.Damaged)]
    [InlineData("half a document", DocumentProblemKind.Damaged)]
    [InlineData("no table", DocumentProblemKind.NoTable)]
    [InlineData("a bomb", DocumentProblemKind.TooLarge)]
    [InlineData("twenty megabytes and one", DocumentProblemKind.TooLarge)]
    [InlineData("too many rows", DocumentProblemKind.TooLarge)]
    [InlineData("the old format", DocumentProblemKind.UnsupportedFormat)]
    [InlineData("encrypted", DocumentProblemKind.Protected)]
    [InlineData("a PDF", DocumentProblemKind.UnsupportedFormat)]
    public void A_bad_file_is_answered_with_a_sentence(string name, DocumentProblemKind kind)
    {
        var result = DocumentFiles.Read("план.docx", BadFile(name));

        Assert.Equal(kind, result.Problem?.Kind);
        Assert.Matches("[а-я]", result.Problem!.Message);
    }

    private static byte[] BadFile(string name)
    {
        var random = new byte[5000];
        new Random(1).NextBytes(random);
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        return name switch
        {
            "empty" => [],
            "random bytes" => random,
            "an archive without a document" => WithEntry("a.txt", [1, 2, 3]),
            "a main part that is no XML" => WithEntry("word/document.xml", random),
            "half a document" => WithBody("<w:tbl>" + Row(Cell("a")) + "</w:tbl>")[..^300],
            "no table" => WithBody(Paragraph("Только текст")),
            "a bomb" => WithEntry("word/document.xml", new byte[80 * 1024 * 1024]),
            "twenty megabytes and one" => new byte[20 * 1024 * 1024 + 1],
            "too many rows" => WithBody("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr/>", 50_000)) + "</w:tbl>"),
            "the old format" => old,
            "encrypted" => [.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
            "a PDF" => Encoding.ASCII.GetBytes("%PDF-1.7 ..."),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such file."),
        };
    }

    private static string Numbered(int level) =>
        $"<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p></w:tc>";

    private static DocumentTable Table(params string[] rows) => Read(WithBody($"<w:tbl>{string.Concat(rows)}</w:tbl>"));

    private static DocumentTable Read(byte[] file) => WordDocumentReader.Read(file).Document!.Tables.Single();
}
