using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

/// <summary>What must hold for every wording, so that no wrong date looks sure.</summary>
public sealed class DeadlinePrecisionTests
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");
    private static readonly DeadlineContext SchoolYear = new(new DateOnly(2026, 9, 1), new DateOnly(2027, 5, 31));
    private static readonly string[] Dashes = ["-", " - ", "–", " – ", "—", "‑", "−", " ― "];
    private static readonly string[] Foreign = ["заявка", "Иванова", "отчёт", "онлайн", "п. 3.2", "каб. 12", "№ 7", "5-9 классы", "в 14.00", "70 лет Победы", "приказ от 05.11.2020 № 65"];

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 272).Select(offset => new DateOnly(2026, 9, 1).AddDays(offset));

    [Fact]
    public void A_window_is_read_back_in_every_form_and_with_every_dash()
    {
        Prop.ForAll(Days.ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), Gen.Elements(Dashes).ToArbitrary(), (from, length, dash) =>
        {
            var to = from.AddDays(length);
            string Written(DateOnly day, string form) => day.ToString(form, Russian);
            List<string> texts =
            [
                Written(from, "dd.MM.yyyy") + dash + Written(to, "dd.MM.yyyy"),
                $"с {from:dd.MM.yyyy} по {to:dd.MM.yyyy}",
                $"с {Written(from, "d MMMM yyyy")} г. по {Written(to, "d MMMM yyyy")} г.",
                $"{from:dd.MM.yy}{dash}{to:dd.MM.yy} г.",
                $"с {from:dd.MM.yyyy}г. до {to:dd.MM.yyyy}г.",
            ];
            if (from.Year == to.Year) texts.AddRange([$"{from:dd.MM}{dash}{to:dd.MM.yyyy}", $"{from:dd.MM}.{dash}{to:dd.MM}.{to:yyyy}", $"с {from:dd.MM}. по {to:dd.MM.yyyy}", $"с {Written(from, "d MMMM")} по {Written(to, "d MMMM yyyy")} года"]);
            if (from.Month == to.Month && from.Year == to.Year) texts.AddRange([$"{from.Day}{dash}{Written(to, "d MMMM yyyy")}", $"с {from.Day} по {Written(to, "d MMMM yyyy")}", $"{from:dd}{dash}{to:dd.MM.yyyy}"]);
            foreach (var text in texts)
            {
                var deadline = Read(text);
                Assert.True(deadline is { Kind: DeadlineKind.Range, Confidence: ReadingConfidence.High } && deadline.Start == from && deadline.Due == to, $"«{text}» → {deadline}");
            }
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Every word beside every wording; before it, after it, in brackets or with a colon by turns.</summary>
    [Fact]
    public void A_foreign_word_beside_a_wording_never_makes_another_date_look_sure() =>
        Assert.All(Corpus.Lines("deadlines.tsv").Select((line, number) => (line, number)), one => BearsForeignWords(one.line[0], Context(one.line[1]), one.number));

    private static void BearsForeignWords(string text, DeadlineContext context, int turn)
    {
        var plain = DeadlineReader.Read(text, context);
        for (var i = 0; i < Foreign.Length; i++)
        {
            var mixed = ((turn + i) % 4) switch { 0 => $"{text} {Foreign[i]}", 1 => $"{Foreign[i]} {text}", 2 => $"{text} ({Foreign[i]})", _ => $"{Foreign[i]}: {text}" };
            var read = DeadlineReader.Read(mixed, context);
            Assert.True(read.Confidence < ReadingConfidence.High || read.Occurrences.SequenceEqual(plain.Occurrences), $"«{mixed}» → {read}");
        }
    }

    [Fact]
    public void A_word_lost_or_said_twice_never_makes_a_date_sure_that_is_not_written()
    {
        string[] leads = ["до", "не позднее", "к", "срок до", "с", "по", ""];
        string[] forms = ["dd.MM.yyyy", "d MMMM yyyy", "d MMMM yyyy 'года'", "dd.MM.yyyy 'г.'"];
        Prop.ForAll(Days.Two().ToArbitrary(), Gen.Elements(leads).Two().ToArbitrary(), Gen.Elements(forms).ToArbitrary(), (days, lead, form) =>
        {
            var (one, other) = days;
            var words = $"{lead.Item1} {one.ToString(form, Russian)}, {lead.Item2} {other.ToString(form, Russian)}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < words.Length; i++)
            {
                string[][] changes = [[.. words[..i], .. words[(i + 1)..]], [.. words[..i], words[i], .. words[i..]]];
                foreach (var text in changes.Select(change => string.Join(' ', change)))
                {
                    var read = Read(text);
                    if (read.Confidence < ReadingConfidence.High) continue;
                    foreach (var day in read.Parts.Where(part => part.Kind is DeadlineKind.Date or DeadlineKind.Recurring).SelectMany(part => part.Occurrences))
                        Assert.True(day == one || day == other || IsLastOfMonth(day), $"«{text}» → {day}");
                }
            }
        }).QuickCheckThrowOnFailure();

        // «до сентября 2026 года», «сентября 2026 года»: without its day the month is a wording of its own.
        static bool IsLastOfMonth(DateOnly day) => day.AddDays(1).Day == 1;
    }

    [Fact]
    public void What_looks_sure_lies_near_the_period_and_random_signs_are_read_in_bounded_time()
    {
        var signs = "абвгдежзийклмнопрстуфхцчшщьыэюяIVXivx0123456789  .,-–/()«»:;№г".ToCharArray();
        string[] words = ["до", "с", "по", "15", "31", "2026", "2027", "20", "сентября", "мая", "май", "квартал", "IV", "полугодие", "ежемесячно", "раз", "в", "год", "числа", "каждого", "месяца", ",", "и", "-", "первая", "неделя", "последний", "четверг", "01.10", "15.09.2026", "каникулы", "учебного", "года", "не", "позднее"];
        var random = new System.Random(20260901);
        for (var i = 0; i < 20_000; i++)
        {
            var text = i % 2 == 0
                ? new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => signs[random.Next(signs.Length)])])
                : string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)]));
            var read = Read(text);
            if (read.Confidence < ReadingConfidence.High) continue;
            Assert.All(read.Occurrences, day => Assert.True(day >= new DateOnly(2025, 9, 1) && day <= new DateOnly(2028, 5, 31), $"«{text}» → {day}"));
        }
    }

    [Fact]
    public void Two_wordings_in_one_cell_never_make_a_date_sure_that_neither_has()
    {
        var lines = Corpus.Lines("deadlines.tsv").Where(line => line[1] == "2026-09-01..2027-05-31" && line[4] == "High" && line[2] is "Date" or "Range").Select(line => line[0])
            .Where(text => !text.StartsWith("20", StringComparison.Ordinal)).ToArray(); // A year completes what stands before it: «июль; 2026 г.».

        // Without such a bond two wordings may be one: «I полугодие 2026 г.».
        string[] bonds = [", ", "; ", " и ", " ("];
        var random = new System.Random(20261122);
        for (var i = 0; i < 20_000; i++)
        {
            var (one, other) = (lines[random.Next(lines.Length)], lines[random.Next(lines.Length)]);
            var text = one + bonds[random.Next(bonds.Length)] + other;
            var read = Read(text);
            if (read.Confidence < ReadingConfidence.High) continue;
            var known = Read(one).Occurrences.Concat(Read(other).Occurrences).Concat(Read("до " + other).Occurrences).ToHashSet(); // «до сентября, мая»: «до» binds both.
            Assert.True(read.Occurrences.All(day => known.Contains(day)), $"«{text}» → {string.Join(", ", read.Occurrences)}");
        }
    }

    private static Deadline Read(string text) => DeadlineReader.Read(text, SchoolYear);

    private static DeadlineContext Context(string period)
    {
        var ends = period.Split("..");
        return new DeadlineContext(Corpus.Day(ends[0]), Corpus.Day(ends[1]));
    }
}
