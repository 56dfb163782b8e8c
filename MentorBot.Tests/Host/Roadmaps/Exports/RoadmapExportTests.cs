using MentorBot.Domain.Calendars;
using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Anchors;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Host.Roadmaps.Exports;
using MentorBot.Host.Roadmaps.Indicators;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Exports;

/// <summary>A roadmap that is given back reads as the same roadmap.</summary>
public sealed class RoadmapExportTests
{
    private static readonly DateOnly Today = StoredRoadmap.Today;

    [Fact]
    public void The_sample_comes_back_with_the_same_rows()
    {
        using var sample = typeof(RoadmapExport).Assembly.GetManifestResourceStream("samples/roadmap.docx")!;
        var content = new byte[sample.Length];
        sample.ReadExactly(content);
        AssertSame(StoredRoadmap.Read("roadmap.docx", content));
    }

    [SkippableTheory]
    [InlineData("lyceum-21.txt")]
    [InlineData("terengul-lyceum.txt")]
    [InlineData("school-128.txt")]
    [InlineData("pizhanka-district.txt")]
    [InlineData("khabez-district.txt")]
    public void A_real_roadmap_comes_back_with_the_same_rows(string name) =>
        AssertSame(StoredRoadmap.Read(name, File.ReadAllBytes(SharedFolder.Require($"roadmaps/{name}"))));

    [Fact]
    public void What_has_become_of_a_row_stands_behind_its_own_columns()
    {
        var roadmap = StoredRoadmap.Of("""
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	Лебедева А.И.
            2.	Собрать анкеты	ноябрь 2026	куратор
            3.	Обновить раздел сайта	20.10.2026, 20.11.2026	куратор
            """);
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
    public void Only_what_somebody_moved_stands_under_moved()
    {
        var roadmap = StoredRoadmap.Of("""
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Издать приказ	До 15.10.2026	Лебедева А.И.
            2.	Ознакомить педагогов	в течение 10 дней после издания приказа	куратор
            3.	Принять участие в конкурсе	по плану управления образования	куратор
            4.	Обновить раздел сайта	20.12.2026, 20.01.2027	куратор
            5.	Подвести итоги	как получится	куратор
            6.	Провести собрание	до 15.12.2026	куратор
            """);
        var (counted, named, several, assigned, reworded) = (roadmap.Items[1], roadmap.Items[2], roadmap.Items[3], roadmap.Items[4], roadmap.Items[5]);
        (counted.Deadline, counted.AnchorOn) = (AnchoredDeadline.Resolve(counted.Deadline, new(2026, 12, 14), WorkCalendar.Russian)!, new DateOnly(2026, 12, 14));
        named.Deadline = AnchoredDeadline.OnDays(named.Deadline, [new(2027, 3, 1), new(2027, 4, 1)]);
        several.Deadline = several.Deadline.ReplacedBy(several.Deadline with { Occurrences = [new(2026, 12, 20), new(2027, 2, 3)] });
        assigned.Deadline = assigned.Deadline.ReplacedBy(RoadmapItemService.OnDay(assigned.Deadline, new(2027, 5, 20), "Срок назначен куратором."));
        reworded.Deadline = reworded.Deadline.ReplacedBy(DeadlineReader.Read("до 25.12.2026", new DeadlineContext(roadmap.PeriodStart, roadmap.PeriodEnd)));
        foreach (var item in roadmap.Items.Where(item => item.NeedsCheck)) (item.NeedsCheck, item.Reasons) = (false, []);

        var table = ReadTable(RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content);
        Assert.Equal(["", "", "20.12.2026; 03.02.2027", "", ""], table[2..].Select(row => row[^1]));
        Assert.Equal(
            ["Предстоит, срок 24.12.2026", "Предстоит, срок 01.03.2027; 01.04.2027", "Предстоит", "Предстоит, срок 20.05.2027", "Предстоит"],
            table[2..].Select(row => row[^4]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_indicators_stand_in_a_table_of_their_own_with_what_they_have_come_to(bool asWorkbook)
    {
        var roadmap = StoredRoadmap.Of("""
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	Куратор

            Показатели
            №	Показатель	2026 год	2027 год
            1.	Количество наставнических пар	5	10
            2.	Доля детей в программе, %	1 %	не менее 1,5 %
            """);
        roadmap.IndicatorFacts = [new("1", 2026, "6 пар", Today, "staff:abc"), new("2", 2026, "1,2 %", Today, IndicatorBook.Counted)];

        var file = RoadmapExport.Of(roadmap, asWorkbook ? RoadmapFormat.Xlsx : RoadmapFormat.Docx, Today);
        var table = DocumentFiles.Read(file.FileName, file.Content).Document!.Tables.Last().Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text))).ToList();
        Assert.Equal(
            [
                "№ | Показатель | Цель, 2026 год | Факт, 2026 год | Цель, 2027 год | Факт, 2027 год | Откуда факт",
                "1 | Количество наставнических пар | 5 | 6 пар | 10 |  | 2026: записано вручную 07.12.2026",
                "2 | Доля детей в программе, % | 1 % | 1,2 % | не менее 1,5 % |  | 2026: посчитано ботом 07.12.2026",
            ],
            table[^3..]);
        var back = StoredRoadmap.Read(file.FileName, file.Content);
        Assert.Equal(roadmap.Indicators.Select(InWords), back.Indicators.Select(InWords));
        Assert.Single(back.Items);
    }

    [Fact]
    public void The_columns_of_the_document_keep_their_order_and_what_nobody_reads_stays()
    {
        var roadmap = StoredRoadmap.Of("""
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	Лебедева А.И.
            """);
        roadmap.Columns = [new(ColumnRole.Deadline, "Когда"), new(ColumnRole.Other, "Примечание"), new(ColumnRole.Title, "Что"), new(ColumnRole.Responsible, "Кто отвечает"), new(ColumnRole.Other, "Состояние")];
        roadmap.Items[0].Cells = ["До 15.10.2026", "в актовом зале", "Провести собранье", "Лебедева А.И.", "старое"];

        var table = ReadTable(RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content);
        Assert.Equal(["Когда", "Примечание", "Что", "Кто отвечает", "Состояние"], table[0][..5]);
        Assert.Equal(["До 15.10.2026", "в актовом зале", "Провести собрание", "Лебедева А.И.", "Просрочено"], table[1][..5]);
    }

    [Fact]
    public void A_roadmap_whose_document_is_not_known_any_more_gets_the_columns_that_every_one_has()
    {
        var roadmap = StoredRoadmap.Of("""
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Результат	Когда	Кто
            1.	Провести собрание	Протокол	До 15.10.2026	Лебедева А.И.
            """);
        (roadmap.Columns, roadmap.Items[0].Cells) = ([], []);
        var table = ReadTable(RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content);
        Assert.Equal(["№", "Мероприятие", "Результат", "Сроки", "Ответственные"], table[0][..5]);
        Assert.Equal(["Провести собрание", "Протокол", "До 15.10.2026", "Лебедева А.И."], table[1][1..5]);
    }

    [Fact]
    public void A_text_that_no_file_can_hold_spoils_none()
    {
        var roadmap = StoredRoadmap.Of("""
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	Лебедева А.И.
            """);
        roadmap.Items[0].Title = "Знак \u0001 и \ud83d, =1+1\nвторая строка";
        Assert.Equal("Знак  и , =1+1\nвторая строка", ReadTable(RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content)[1][1]);
        Assert.NotEmpty(RoadmapExport.Of(roadmap, RoadmapFormat.Xlsx, Today).Content);
    }

    [Fact]
    public void An_order_that_the_document_did_not_name_is_not_made_up()
    {
        var roadmap = StoredRoadmap.Of("""
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	Лебедева А.И.
            """);
        Assert.DoesNotContain(DocumentFiles.Read("a.docx", RoadmapExport.Of(roadmap, RoadmapFormat.Docx, Today).Content).Document!.Blocks, block => block is DocumentParagraph { Text: var text } && text.Contains("приказ", StringComparison.Ordinal));
    }

    private static void AssertSame(RoadmapReading reading)
    {
        foreach (var format in Enum.GetValues<RoadmapFormat>())
        {
            var file = RoadmapExport.Of(StoredRoadmap.Of(reading), format, Today);
            var back = StoredRoadmap.Read(file.FileName, file.Content);
            Assert.Equal(reading.Title, back.Title);
            Assert.Equal(reading.AdoptedOn, back.AdoptedOn);
            Assert.Equal(
                reading.Items.Select(item => (item.Number.TrimEnd('.'), item.Section, item.Title, item.DeadlineText, item.ResponsibleText)),
                back.Items.Select(item => (item.Number.TrimEnd('.'), item.Section, item.Title, item.DeadlineText, item.ResponsibleText)));
            Assert.Equal(reading.Items.Select(item => (item.Details, item.Result)), back.Items.Select(item => (item.Details, item.Result)));
            Assert.Equal(reading.Indicators.Select(InWords), back.Indicators.Select(InWords));
        }
    }

    private static string InWords(IndicatorReading indicator) =>
        $"{indicator.Number} {indicator.Title}: {string.Join("; ", indicator.Targets.OrderBy(target => target.Key).Select(target => $"{target.Key} {target.Value}"))}";

    private static List<string[]> ReadTable(byte[] document, int which = 0) =>
        [.. DocumentFiles.Read("a.docx", document).Document!.Tables.ElementAt(which).Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];
}
