using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

public sealed class RoadmapReaderTests
{
    [Fact]
    public void Columns_are_found_by_their_headings_in_any_order_and_wording()
    {
        var reading = Read("Ответственный исполнитель\tДата проведения\tВид деятельности\t№", "Орлова Д.Е.\tдо 01.10.2026\tКруглый стол\t1", "куратор\tмай\tИтоги\t2");

        Assert.Equal(["1", "2"], reading.Items.Select(item => item.Number));
        Assert.Equal("Круглый стол", reading.Items[0].Title);
        Assert.Equal(new DateOnly(2026, 10, 1), reading.Items[0].Deadline.Due);
        Assert.Equal("Орлова Д.Е.", reading.Items[0].Responsibles[0].Name);
    }

    [Fact]
    public void A_row_of_column_numbers_and_a_repeated_heading_are_no_measures()
    {
        const string headings = "№\tМероприятие\tСрок\tОтветственный";

        var reading = Read(headings, "1\t2\t3\t4", "1.\tСбор анкет\tсентябрь\tкуратор", headings, "2.\tВстреча\tоктябрь\tкуратор");

        Assert.Equal(["Сбор анкет", "Встреча"], reading.Items.Select(item => item.Title));
    }

    [Fact]
    public void A_row_that_goes_on_below_is_joined_before_it_is_read()
    {
        var reading = Read("№\tМероприятие\tСрок\tОтветственный", "1.\tСбор\tДо 18.10.20\tОрлова Д.Е.,", "\tанкет\t26\tкуратор", "2.\tВстреча\tмай\tнаставники");

        Assert.Equal(2, reading.Items.Count);
        Assert.Equal("Сбор анкет", reading.Items[0].Title);
        Assert.Equal(new DateOnly(2026, 10, 18), reading.Items[0].Deadline.Due);
        Assert.Equal("куратор", reading.Items[0].Responsibles[0].Role);
    }

    [Fact]
    public void Measures_without_a_deadline_or_a_responsible_wait_for_a_word()
    {
        var reading = Read("№\tМероприятие\tСрок\tОтветственный", "1.\tСбор анкет\t\tкуратор", "2.\tВстреча\tоктябрь\t", "3.\tИтоги\tмай\tкуратор");

        Assert.Equal([true, true, false], reading.Items.Select(item => item.NeedsCheck));
        Assert.Equal(DeadlineKind.Unknown, reading.Items[0].Deadline.Kind);
    }

    [Fact]
    public void A_document_that_is_no_roadmap_gives_no_rows_and_a_warning()
    {
        var reading = Read("Фамилия\tОценка", "Орлова\t5");

        Assert.Empty(reading.Items);
        Assert.NotEmpty(reading.Warnings);
    }

    [Fact]
    public void What_the_caller_knows_of_the_period_goes_before_the_document()
    {
        var document = PlainTextDocumentReader.Read("План на 2021 год\n№\tМероприятие\tСрок\tОтветственный\n1\tСбор\tмай\tкуратор").Document!;

        var reading = RoadmapReader.Read(document, new RoadmapReadingOptions { Today = new DateOnly(2026, 9, 1), PeriodStart = new DateOnly(2026, 9, 1), PeriodEnd = new DateOnly(2027, 5, 31), AdoptedOn = new DateOnly(2026, 8, 30) });

        Assert.Equal(new DateOnly(2027, 5, 31), reading.Items[0].Deadline.Due);
        Assert.Equal(new DateOnly(2026, 8, 30), reading.AdoptedOn);
    }

    [Theory]
    [InlineData("УТВЕРЖДАЮ\nДиректор школы\n__________ Орлова Д.Е.\n02.09.2026", "2026-09-02")]
    [InlineData("«УТВЕРЖДАЮ»\nДиректор __________ Д.Е. Орлова\n«02» сентября 2026 г.", "2026-09-02")]
    [InlineData("СОГЛАСОВАНО\nпротокол от 28.08.2026 № 1\n\nУтверждено\nприказом директора № 45 от 02.09.2026", "2026-09-02")]
    [InlineData("УТВЕРЖДАЮ СОГЛАСОВАНО\nДиректор Председатель совета\n02.09.2026 30.08.2026", "2026-09-02")]
    [InlineData("УТВЕРЖДАЮ\nДиректор __________\n«__» __________ 2026 г.", "2026-09-01")]
    [InlineData("Принято на педсовете 28.08.2026", "2026-09-01")]
    public void The_day_beside_the_approval_is_the_day_of_adoption_else_the_first_day_of_the_plan(string above, string adopted)
    {
        var text = above + "\n\nПлан мероприятий с 15.09.2026 на 2026-2027 учебный год\n\n№\tМероприятие\tСрок\tОтветственный\n1\tСбор анкет\tмай\tкуратор";

        var reading = RoadmapReader.Read(PlainTextDocumentReader.Read(text).Document!, new RoadmapReadingOptions { Today = new DateOnly(2026, 9, 5) });

        Assert.Equal(adopted, Corpus.Day(reading.AdoptedOn));
    }

    private static RoadmapReading Read(params string[] lines)
    {
        var text = "Дорожная карта на 2026-2027 учебный год\n\n" + string.Join('\n', lines);
        return RoadmapReader.Read(PlainTextDocumentReader.Read(text).Document!, new RoadmapReadingOptions { Today = new DateOnly(2026, 9, 1) });
    }
}
