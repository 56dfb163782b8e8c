using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Host.Roadmaps.Exports;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Roadmaps.Exports;

/// <summary>A roadmap that is given back reads as the same roadmap.</summary>
public sealed class RoadmapExportTests
{
    private static readonly DateOnly Today = new(2026, 12, 7);

    [Fact]
    public void The_sample_comes_back_with_the_same_rows()
    {
        using var sample = typeof(RoadmapExport).Assembly.GetManifestResourceStream("samples/roadmap.docx")!;
        var content = new byte[sample.Length];
        sample.ReadExactly(content);
        AssertSame(Read("roadmap.docx", content));
    }

    [SkippableTheory]
    [InlineData("lyceum-21.txt")]
    [InlineData("terengul-lyceum.txt")]
    [InlineData("school-128.txt")]
    [InlineData("pizhanka-district.txt")]
    [InlineData("khabez-district.txt")]
    public void A_real_roadmap_comes_back_with_the_same_rows(string name) =>
        AssertSame(Read(name, File.ReadAllBytes(SharedFolder.Require($"roadmaps/{name}"))));

    [Fact]
    public void What_has_become_of_a_row_stands_behind_its_own_columns()
    {
        var roadmap = Stored(Read("карта.txt", """
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	Лебедева А.И.
            2.	Собрать анкеты	ноябрь 2026	куратор
            3.	Обновить раздел сайта	20.10.2026, 20.11.2026	куратор
            """u8.ToArray()));
        var (done, moved, several) = (roadmap.Items[0], roadmap.Items[1], roadmap.Items[2]);
        (done.State, done.DoneOn, done.Document) = (RoadmapItemState.Done, new DateOnly(2026, 10, 14), "приказ № 7");
        (moved.State, moved.Deadline) = (RoadmapItemState.Moved, moved.Deadline.ReplacedBy(RoadmapItemService.OnDay(moved.Deadline, new DateOnly(2026, 12, 15), "")));
        several.State = RoadmapItemState.Open;
        several.Occurrences.Add(new RoadmapOccurrence { ItemId = several.Id, On = new(2026, 10, 20), DoneOn = new(2026, 10, 19), Document = "снимок страницы" });

        var table = ReadTable(RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content);
        Assert.Equal(["№", "Мероприятие", "Сроки", "Ответственный", "Состояние", "Выполнено", "Чем подтверждено", "Перенесено на"], table[0]);
        Assert.Equal(["Выполнено", "14.10.2026", "приказ № 7", ""], table[1][^4..]);
        Assert.Equal(["ноябрь 2026", "куратор", "Перенесено", "", "", "15.12.2026"], table[2][^6..]);
        Assert.Equal(["Просрочено, сделано 1 из 2", "19.10.2026", "снимок страницы", ""], table[3][^4..]);
    }

    [Fact]
    public void The_columns_of_the_document_keep_their_order_and_what_nobody_reads_stays()
    {
        var roadmap = Stored(Read("карта.txt", """
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	Лебедева А.И.
            """u8.ToArray()));
        roadmap.Columns = [new(ColumnRole.Deadline, "Когда"), new(ColumnRole.Other, "Примечание"), new(ColumnRole.Title, "Что"), new(ColumnRole.Responsible, "Кто отвечает"), new(ColumnRole.Other, "Состояние")];
        roadmap.Items[0].Cells = ["До 15.10.2026", "в актовом зале", "Провести собранье", "Лебедева А.И.", "старое"];

        var table = ReadTable(RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content);
        Assert.Equal(["Когда", "Примечание", "Что", "Кто отвечает", "Состояние"], table[0][..5]);
        Assert.Equal(["До 15.10.2026", "в актовом зале", "Провести собрание", "Лебедева А.И.", "Просрочено"], table[1][..5]);
    }

    [Fact]
    public void A_roadmap_whose_document_is_not_known_any_more_gets_the_columns_that_every_one_has()
    {
        var roadmap = Stored(Read("карта.txt", """
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Результат	Когда	Кто
            1.	Провести собрание	Протокол	До 15.10.2026	Лебедева А.И.
            """u8.ToArray()));
        (roadmap.Columns, roadmap.Items[0].Cells) = ([], []);
        var table = ReadTable(RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content);
        Assert.Equal(["№", "Мероприятие", "Результат", "Сроки", "Ответственные"], table[0][..5]);
        Assert.Equal(["Провести собрание", "Протокол", "До 15.10.2026", "Лебедева А.И."], table[1][1..5]);
    }

    [Fact]
    public void A_text_that_no_file_can_hold_spoils_none()
    {
        var roadmap = Stored(Read("карта.txt", """
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	Лебедева А.И.
            """u8.ToArray()));
        roadmap.Items[0].Title = "Знак \u0001 и \ud83d, =1+1\nвторая строка";
        Assert.Equal("Знак  и , =1+1\nвторая строка", ReadTable(RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content)[1][1]);
        Assert.NotEmpty(RoadmapExport.Of(roadmap, RoadmapFormat.Xlsx, Today).Content);
    }

    [Fact]
    public void An_order_that_the_document_did_not_name_is_not_made_up()
    {
        var roadmap = Stored(Read("карта.txt", """
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	Лебедева А.И.
            """u8.ToArray()));
        Assert.DoesNotContain(DocumentFiles.Read("a.docx", RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content).Document!.Blocks, block => block is DocumentParagraph { Text: var text } && text.Contains("приказ", StringComparison.Ordinal));
    }

    private static void AssertSame(RoadmapReading reading)
    {
        foreach (var format in Enum.GetValues<RoadmapFormat>())
        {
            var file = RoadmapExport.Of(Stored(reading), format, Today);
            var back = Read(file.FileName, file.Content);
            Assert.Equal(reading.Title, back.Title);
            Assert.Equal(reading.AdoptedOn, back.AdoptedOn);
            Assert.Equal(
                reading.Items.Select(item => (item.Number.TrimEnd('.'), item.Section, item.Title, item.DeadlineText, item.ResponsibleText)),
                back.Items.Select(item => (item.Number.TrimEnd('.'), item.Section, item.Title, item.DeadlineText, item.ResponsibleText)));
            Assert.Equal(reading.Items.Select(item => (item.Details, item.Result)), back.Items.Select(item => (item.Details, item.Result)));
        }
    }

    private static RoadmapReading Read(string name, byte[] content)
    {
        var read = DocumentFiles.Read(name, content);
        Assert.True(read.Document is not null, read.Problem?.Message);
        return RoadmapReader.Read(read.Document!, new RoadmapReadingOptions { Today = Today });
    }

    private static List<string[]> ReadTable(byte[] document) =>
        [.. DocumentFiles.Read("a.docx", document).Document!.Tables.Single().Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];

    /// <summary>As the import stores it, without a database.</summary>
    private static Roadmap Stored(RoadmapReading reading)
    {
        var school = new School { Id = 7, Name = "Школа у реки", TimeZone = "Europe/Moscow" };
        using var db = new MentorBotDb(new DbContextOptionsBuilder<MentorBotDb>().UseSqlite().Options);
        db.Attach(school);
        return RoadmapImport.Store(new UnitOfWork(db, new DateTimeOffset(2026, 12, 7, 9, 0, 0, TimeSpan.Zero), "system"), school, "карта.docx", reading);
    }
}
