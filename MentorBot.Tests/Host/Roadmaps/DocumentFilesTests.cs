using System.Text;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Tests.Domain.Roadmaps.Reading;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps;

public sealed class DocumentFilesTests
{
    private const string Plan = "План на 2026 год\n№\tМероприятие\tСрок\tОтветственный\n1\tСбор\tмай\tкуратор";

    public static TheoryData<string, string> Documents => AcceptanceTable.Documents;

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void Every_row_deadline_and_party_of_a_Word_document_is_read_as_the_table_says(string seed, string file)
    {
        var result = DocumentFiles.Read(file + ".docx", File.ReadAllBytes(SharedFolder.Require($"roadmaps/{file}.docx")));

        var reading = RoadmapReader.Read(result.Document!, new RoadmapReadingOptions { Today = new DateOnly(2023, 9, 1) });

        Assert.Empty(AcceptanceTable.Load().Differences(seed, reading));
    }

    [Fact]
    public void Text_is_read_in_every_encoding_that_schools_use()
    {
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Plan), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plan)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Plan)],
            CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Plan),
        ];

        foreach (var file in files)
            Assert.Equal("Мероприятие", DocumentFiles.Read("план.txt", file).Document!.Tables.Single().Rows[0].Cells[1].Text);
    }

    [Theory]
    [InlineData("план.key")]
    [InlineData("план.jpg")]
    [InlineData("план.rtf")]
    [InlineData("план.odt")]
    [InlineData("план.pages")]
    [InlineData("план.mht")]
    [InlineData("план.pptx")]
    [InlineData("план.zip")]
    public void Another_format_is_answered_with_how_to_save_it(string name)
    {
        var problem = DocumentFiles.Read(name, [1, 2, 3]).Problem!;

        Assert.Equal(DocumentProblemKind.UnsupportedFormat, problem.Kind);
        Assert.Contains(".docx", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_without_a_table_is_answered_with_what_is_missing() =>
        Assert.Equal(DocumentProblemKind.NoTable, DocumentFiles.Read("план.txt", Encoding.UTF8.GetBytes("Просто письмо")).Problem!.Kind);
}
