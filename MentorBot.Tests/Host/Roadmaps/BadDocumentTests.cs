using System.IO.Compression;
using System.Text;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Tests.Domain.Roadmaps.Reading;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>Files that are broken, far too large or made to do harm are answered with a sentence, in bounded time and memory.</summary>
public sealed class BadDocumentTests
{
    private const string Entities = "<!DOCTYPE a [<!ENTITY x \"ха\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";

    [Theory]
    [InlineData("deep nesting in Word", "план.docx", DocumentProblemKind.Damaged)]
    [InlineData("entities in Word", "план.docx", DocumentProblemKind.Damaged)]
    [InlineData("entities in a workbook", "план.xlsx", DocumentProblemKind.Damaged)]
    [InlineData("a million elements", "план.docx", DocumentProblemKind.TooLarge)]
    [InlineData("50,000 rows in a workbook", "план.xlsx", DocumentProblemKind.TooLarge)]
    [InlineData("50,000 rows in a page", "план.html", DocumentProblemKind.TooLarge)]
    [InlineData("50,000 rows in a text", "план.csv", DocumentProblemKind.TooLarge)]
    [InlineData("50,000 rows between tabs", "план.txt", DocumentProblemKind.TooLarge)]
    [InlineData("a page of opened elements", "план.html", DocumentProblemKind.TooLarge)]
    [InlineData("a page without a table", "план.html", DocumentProblemKind.NoTable)]
    [InlineData("a workbook without a table", "план.xlsx", DocumentProblemKind.NoTable)]
    [InlineData("a text without a table", "план.csv", DocumentProblemKind.NoTable)]
    [InlineData("bytes", "план.xlsx", DocumentProblemKind.Damaged)]
    [InlineData("bytes", "план.csv", DocumentProblemKind.Damaged)]
    [InlineData("a text document of another program", "план.docx", DocumentProblemKind.UnsupportedFormat)]
    [InlineData("RTF", "план.doc", DocumentProblemKind.UnsupportedFormat)]
    [InlineData("a web archive", "план.doc", DocumentProblemKind.UnsupportedFormat)]
    [InlineData("a photo", "план.docx", DocumentProblemKind.UnsupportedFormat)]
    [InlineData("encrypted", "план.xlsx", DocumentProblemKind.Protected)]
    [InlineData("encrypted", "план.docx", DocumentProblemKind.Protected)]
    [InlineData("an old workbook", "план.xls", DocumentProblemKind.UnsupportedFormat)]
    [InlineData("a document cut in half", "план.docx", DocumentProblemKind.Damaged)]
    [InlineData("a hundred tables in each other", "план.docx", DocumentProblemKind.Damaged)]
    [InlineData("60,000 parts", "план.docx", DocumentProblemKind.TooLarge)]
    [InlineData("50,000 rows in Word", "план.docx", DocumentProblemKind.TooLarge)]
    [InlineData("a scan in Word", "план.docx", DocumentProblemKind.NoTable)]
    [InlineData("an archive", "план.zip", DocumentProblemKind.UnsupportedFormat)]
    [InlineData("a photo", "план.heic", DocumentProblemKind.UnsupportedFormat)]
    [InlineData("nothing", "план.docx", DocumentProblemKind.Empty)]
    [InlineData("nothing", "план.txt", DocumentProblemKind.Empty)]
    public void It_is_answered_with_a_sentence(string what, string name, DocumentProblemKind kind)
    {
        var result = DocumentFiles.Read(name, File(what));

        Assert.Equal(kind, result.Problem?.Kind);
        Assert.Matches("[а-я]", result.Problem!.Message);
    }

    [Theory]
    [InlineData("план.pdf")]
    [InlineData("план.txt")]
    [InlineData("план.doc")]
    [InlineData("план")]
    public void A_Word_document_under_another_name_is_read(string name) =>
        Assert.Single(LayoutCorpus.Read(DocumentFiles.Read(name, WordPlan("май")).Document!).Items);

    [Fact]
    public void Parts_that_name_places_outside_the_file_are_never_written()
    {
        var outside = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        using var stream = new MemoryStream();
        stream.Write(WordPlan("май"));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var name in new[] { outside, $"../../..{outside}", "..\\..\\x.txt" }) zip.CreateEntry(name);

        Assert.Single(LayoutCorpus.Read(DocumentFiles.Read("план.docx", stream.ToArray()).Document!).Items);
        Assert.False(System.IO.File.Exists(outside));
    }

    [Fact]
    public void Of_a_thousand_columns_the_first_are_read()
    {
        var wide = TableNotation.Document($"План на 2026 год\n№ | Мероприятие | Срок | Ответственный{string.Concat(Enumerable.Repeat(" | x", 1000))}\n1 | Сбор | май | куратор{string.Concat(Enumerable.Repeat(" | y", 1000))}");

        foreach (var (name, file) in new[] { ("план.docx", DocumentCopies.Word(wide)), ("план.xlsx", DocumentCopies.Workbook(wide)), ("план.html", DocumentCopies.Page(wide)), ("план.csv", DocumentCopies.Csv(wide)) })
            Assert.Equal("Сбор", Assert.Single(LayoutCorpus.Read(DocumentFiles.Read(name, file).Document!).Items).Title);
    }

    [Fact]
    public void Hidden_rows_of_a_sheet_are_not_read_and_are_counted_in_a_warning()
    {
        var file = WorkbookFile.WithSheet("<sheetData>" + SheetRow("№", "Мероприятие", "Срок", "Ответственный") + SheetRow("1", "Сбор", "май", "куратор")
            + SheetRow("2", "Черновик", "май", "куратор").Replace("<row>", "<row hidden=\"1\">", StringComparison.Ordinal) + "</sheetData>");

        var reading = LayoutCorpus.Read(DocumentFiles.Read("план.xlsx", file).Document!);

        Assert.Equal("Сбор", Assert.Single(reading.Items).Title);
        Assert.Contains(reading.Warnings, warning => warning.Message.StartsWith("Скрытые строки не прочитаны: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_calls_itself_a_Word_document_is_read() =>
        Assert.NotEmpty(DocumentFiles.Read("план.doc", Encoding.UTF8.GetBytes("<html><body><table><tr><td>1<td>2<td>3</table></body></html>")).Document!.Tables);

    [Fact]
    public void A_cell_of_a_megabyte_is_cut_and_the_rest_is_read()
    {
        var document = TableNotation.Document($"План на 2026 год\n№ | Мероприятие | Срок | Ответственный\n1 | {new string('я', 1_000_000)} | май | куратор\n2 | Итоги | июнь | куратор");

        var reading = LayoutCorpus.Read(DocumentFiles.Read("план.docx", DocumentCopies.Word(document)).Document!);

        Assert.Equal(2, reading.Items.Count);
        Assert.True(reading.Items[0].Title.Length <= 20_000);
        Assert.Contains(reading.Warnings, warning => warning.Message.Contains("длинн", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_of_three_hundred_pages_is_read_to_its_last_row()
    {
        var text = "План на 2026 год\n" + string.Concat(Enumerable.Repeat(new string('т', 300) + "\n", 6000)) + "№ | Мероприятие | Срок | Ответственный\n" + string.Join('\n', Enumerable.Range(1, 2000).Select(i => $"{i} | Встреча {i} | май | куратор"));

        var reading = LayoutCorpus.Read(DocumentFiles.Read("план.docx", DocumentCopies.Word(TableNotation.Document(text))).Document!);

        Assert.Equal("2000", reading.Items[^1].Number);
    }

    [Theory]
    [InlineData("31.02.2026")]
    [InlineData("до 31 июня")]
    [InlineData("01.01.20226")]
    [InlineData("до 15.13.2026")]
    public void A_day_that_does_not_exist_becomes_a_question(string deadline)
    {
        var reading = LayoutCorpus.Read(TableNotation.Document($"План на 2026 год\n№ | Мероприятие | Срок | Ответственный\n1 | Сбор | {deadline} | куратор\n2 | Итоги | май | куратор"));

        Assert.Equal(DeadlineKind.Unknown, reading.Items[0].Deadline.Kind);
        Assert.True(reading.Items[0].NeedsCheck);
        Assert.False(reading.Items[1].NeedsCheck);
    }

    [Fact]
    public void Two_plans_in_one_file_are_both_named()
    {
        var document = LayoutCorpus.Document("Two plans in one file: the first is read");
        var reading = LayoutCorpus.Read(document);

        var warning = Assert.Single(reading.Warnings, warning => warning.Message.Contains("не один план", StringComparison.Ordinal)).Message;
        Assert.Contains("План воспитательной работы", warning, StringComparison.Ordinal);
        Assert.Contains("Дорожная карта наставничества", warning, StringComparison.Ordinal);
        var second = RoadmapReader.Read(document, new RoadmapReadingOptions { Today = new DateOnly(2026, 9, 1), Plan = 2 });
        Assert.Equal("Сбор анкет", Assert.Single(second.Items).Title);
        Assert.StartsWith("Дорожная карта наставничества", second.Title, StringComparison.Ordinal);
    }

    private static byte[] WordPlan(string deadline) =>
        DocumentCopies.Word(TableNotation.Document($"План на 2026 год\n№ | Мероприятие | Срок | Ответственный\n1 | Сбор | {deadline} | куратор"));

    private static string SheetRow(params string[] cells) => $"<row>{string.Concat(cells.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    private static byte[] ManyParts()
    {
        using var stream = new MemoryStream();
        stream.Write(WordPlan("май"));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            for (var i = 0; i < 60_000; i++) zip.CreateEntry($"x/{i}", CompressionLevel.NoCompression);
        return stream.ToArray();
    }

    private static byte[] File(string what) => what switch
    {
        "an old workbook" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "a document cut in half" => WordPlan("май")[..400],
        "a hundred tables in each other" => WordFile.WithBody(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 100)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 100))),
        "60,000 parts" => ManyParts(),
        "50,000 rows in Word" => WordFile.WithBody("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr><w:tc><w:p/></w:tc></w:tr>", 50_000)) + "</w:tbl>"),
        "a scan in Word" => WordFile.WithBody("<w:p><w:r><w:drawing/></w:r></w:p>"),
        "an archive" => WordFile.WithEntry("План.docx", WordPlan("май")),
        "nothing" => [],
        "deep nesting in Word" => WordFile.WithBody(Nested("w:sdt", 100_000)),
        "entities in Word" => WordFile.WithDocument(Entities + "<a>&y;&f;</a>"),
        "entities in a workbook" => WorkbookFile.WithDocument(Entities + "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&y;&f;</v></c></row></sheetData></worksheet>"),
        "a million elements" => WordFile.WithBody(string.Concat(Enumerable.Repeat("<w:p/>", 2_000_000))),
        "50,000 rows in a workbook" => WorkbookFile.WithSheet("<sheetData>" + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>", 50_000)) + "</sheetData>"),
        "50,000 rows in a page" => Text("<html><table>" + string.Concat(Enumerable.Repeat("<tr><td>1<td>2<td>3", 50_000)) + "</table></html>"),
        "50,000 rows in a text" => Text(string.Concat(Enumerable.Repeat("1;2;3\n", 50_000))),
        "50,000 rows between tabs" => Text(string.Concat(Enumerable.Repeat("1\t2\t3\n", 50_000))),
        "a page of opened elements" => Text("<html>" + string.Concat(Enumerable.Repeat("<div>", 500_000))),
        "a page without a table" => Text("<html><body><p>Письмо</p></body></html>"),
        "a workbook without a table" => WorkbookFile.WithSheet("<sheetData><row><c><v>1</v></c></row></sheetData>"),
        "a text without a table" => Text("Просто письмо\nбез таблицы"),
        "bytes" => [0, 1, 2, 3, 0, 0, 0, 9],
        "a text document of another program" => WordFile.WithEntry("mimetype", Encoding.ASCII.GetBytes("application/vnd.oasis.opendocument.text")),
        "RTF" => Text("{\\rtf1 План}"),
        "a web archive" => Text("MIME-Version: 1.0\nContent-Type: multipart/related"),
        "a photo" => [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3],
        "encrypted" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such file."),
    };

    private static string Nested(string element, int depth) => string.Concat(Enumerable.Repeat($"<{element}>", depth)) + string.Concat(Enumerable.Repeat($"</{element}>", depth));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
