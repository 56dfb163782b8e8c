using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

public sealed class ReadingPropertyTests
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");
    private static readonly string[] Forms = ["dd.MM.yyyy", "d.MM.yyyy 'г.'", "dd.MM.yy", "d MMMM yyyy", "d MMMM yyyy 'года'", "d MMMM yyyy'г.'", "yyyy-MM-dd", "dd/MM/yyyy", "dd. MM. yyyy"];
    private static readonly string[] Leads = ["", "до ", "не позднее ", "к ", "До\u00a0", "в срок до "];

    [Fact]
    public void Every_date_in_every_written_form_is_read_back()
    {
        var days = Gen.Choose(0, 364 * 3).Select(offset => new DateOnly(2024, 9, 1).AddDays(offset));
        Prop.ForAll(days.ToArbitrary(), day =>
        {
            var context = new DeadlineContext(new DateOnly(2024, 9, 1), new DateOnly(2027, 8, 31));
            foreach (var form in Forms)
            {
                foreach (var lead in Leads)
                {
                    var text = lead + day.ToString(form, Russian);
                    var deadline = DeadlineReader.Read(text, context);
                    Assert.True(deadline is { Kind: DeadlineKind.Date, Confidence: ReadingConfidence.High } && deadline.Due == day, $"«{text}» → {deadline}");
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_the_program_itself_prints_is_read_back()
    {
        var days = Gen.Choose(0, 272).Select(offset => new DateOnly(2026, 9, 1).AddDays(offset));
        Prop.ForAll(days.ToArbitrary(), Gen.Choose(1, 90).ToArbitrary(), (day, length) =>
        {
            var (context, later) = (new DeadlineContext(new DateOnly(2026, 9, 1), new DateOnly(2027, 5, 31)), day.AddDays(length));
            string Said(DateOnly said) => EngineTexts.Russian.Date(said);
            foreach (var text in new[] { Said(day), $"срок {Said(day)}", $"до {Said(day)}", $"{day:dd.MM}", $"{day:yyyy-MM-dd}" })
                Assert.True(DeadlineReader.Read(text, context) is { Kind: DeadlineKind.Date, Confidence: ReadingConfidence.High, Due: var due } && due == day, text);
            foreach (var text in new[] { $"с {Said(day)} по {Said(later)}", $"{Said(day)} – {Said(later)}" })
                Assert.True(DeadlineReader.Read(text, context) is { Kind: DeadlineKind.Range, Confidence: ReadingConfidence.High } read && read.Start == day && read.Due == later, text);
            var list = DeadlineReader.Read($"{Said(day)}, {Said(later)}", context);
            Assert.True(list is { Kind: DeadlineKind.Recurring, Confidence: ReadingConfidence.High } && list.Occurrences.SequenceEqual([day, later]), $"{list}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_month_in_roman_digits_is_the_same_month()
    {
        string[] months = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
        var days = Gen.Choose(0, 364).Select(offset => new DateOnly(2026, 6, 1).AddDays(offset));
        Prop.ForAll(days.ToArbitrary(), day =>
        {
            var context = new DeadlineContext(new DateOnly(2026, 9, 1), new DateOnly(2027, 5, 31));
            var month = months[day.Month - 1];
            foreach (var text in new[] { $"{day.Day}.{month}.{day.Year}", $"до {day:dd}.{month}.{day:yy} г.", $"{day.Day}/{month}/{day.Year}", $"{day.Day} {month} {day.Year} г.", $"{day.Day}-{month}-{day.Year}" })
                Assert.True(DeadlineReader.Read(text, context) is { Kind: DeadlineKind.Date, Confidence: ReadingConfidence.High, Due: var due } && due == day, text);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_year_cut_by_a_scan_is_glued_back()
    {
        var days = Gen.Choose(0, 364).Select(offset => new DateOnly(2021, 1, 1).AddDays(offset));
        Prop.ForAll(days.ToArbitrary(), day =>
        {
            var text = $"До {day:dd.MM.}20 21";
            var deadline = DeadlineReader.Read(text, new DeadlineContext(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)));
            Assert.Equal(day, deadline.Due);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_makes_a_reader_throw()
    {
        string[] words = ["до", "с", "по", "к", "15", "31.02", "2021", "20", "сентября", "май", "квартал", "IV", "ежемесячно", "(", ")", ",", "-", "—", "/", "раз", "в", "полугодие", "после", "этапа", "3.3", "конец", "учебного", "года", "числа", "каждого", "\t", "\n", "𝕏", "№", "не", "позднее", "через", "течение", "первая", "неделя", "Иванова", "А.", "кл."];
        var texts = Gen.ListOf(Gen.Elements(words)).Select(list => string.Join(' ', list));
        Prop.ForAll(Gen.OneOf(texts, ArbMap.Default.GeneratorFor<string>()).ToArbitrary(), text =>
        {
            var deadline = DeadlineReader.Read(text, new DeadlineContext(new DateOnly(2021, 1, 15), new DateOnly(2021, 12, 31)));
            Assert.Equal(deadline.Kind is DeadlineKind.Unknown, deadline.Parts.Count == 0);
            Assert.True(deadline.Confidence is ReadingConfidence.High || deadline.Note is not null, text);
            Assert.Equal(deadline.Occurrences.Order(), deadline.Occurrences);
            ResponsibleReader.Read(text);
            DeadlineReader.ReadDate(text, new DateOnly(2021, 1, 15));
            if (PlainTextDocumentReader.Read(text ?? string.Empty).Document is { } document)
                RoadmapReader.Read(document, new RoadmapReadingOptions { Today = new DateOnly(2021, 1, 15) });
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("до ")]
    [InlineData("по плану ")]
    [InlineData("1 ")]
    [InlineData("после ")]
    [InlineData("с е н ")]
    [InlineData("А. ")]
    public void Long_garbage_is_refused_or_read_all_the_same(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000));

        Assert.NotEqual(ReadingConfidence.High, DeadlineReader.Read(text, new DeadlineContext(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31))).Confidence);
        Assert.NotNull(ResponsibleReader.Read(text));
    }
}
