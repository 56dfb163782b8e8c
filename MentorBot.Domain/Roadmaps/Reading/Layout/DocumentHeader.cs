using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>What stands above the table: the title, the day of the order, the years of the plan.</summary>
internal sealed partial record DocumentHeader(string Title, DateOnly? AdoptedOn, DateSpan? PlanYears, bool IsSchoolYear)
{
    private const int LongestTitle = 700;
    private const int MostCellsOfLayout = 2;

    public static DocumentHeader Of(IEnumerable<DocumentBlock> aboveTable, DeadlineSettings settings)
    {
        var stretches = Stretches(aboveTable.SelectMany(Paragraphs));
        var at = stretches.FindLastIndex(IsTitle);
        if (at < 0) at = stretches.FindIndex(text => !Annex().IsMatch(text));
        var title = at < 0 ? "Дорожная карта" : WithoutAnnex(stretches[at].Replace("**", string.Empty, StringComparison.Ordinal).OnOneLine().TrimEnd('.'));
        var preface = string.Join(' ', at < 0 ? stretches : stretches.Take(at + 1));
        var (years, school) = YearsOf(title, settings);
        return new DocumentHeader(title, OrderDate(preface) ?? ApprovalDate(Above(stretches, at)), years, school);
    }

    /// <summary>The titles of plans in a stretch of a document, in their order.</summary>
    public static IEnumerable<string> Titles(IEnumerable<DocumentBlock> blocks) =>
        Stretches(blocks.SelectMany(Paragraphs)).Where(text => IsTitle(text) && TitleBegins().IsMatch(text)).Select(text => WithoutAnnex(text.TrimEnd('.')));

    private static bool IsTitle(string text) => text.Length <= LongestTitle && PlanWord().Match(text) is { Success: true, Index: < 80 } && !Purpose().IsMatch(text);

    /// <summary>The approvals and the title of a document may stand in a table of their own, or in the first rows of the plan's.</summary>
    private static IEnumerable<DocumentParagraph> Paragraphs(DocumentBlock block)
    {
        if (block is DocumentParagraph paragraph) return [paragraph];
        var rows = ((DocumentTable)block).Rows;
        var arranges = rows.All(row => row.Cells.Count(cell => cell.Text.Length > 0) <= MostCellsOfLayout);
        return arranges ? rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Text.Split('\n').Append(string.Empty)).Select(line => new DocumentParagraph(line)) : [];
    }

    /// <summary>«Приложение 1 к приказу …» may stand in one run with the title; the plan is called by what follows.</summary>
    private static string WithoutAnnex(string title) =>
        Annex().IsMatch(title) && PlanWord().Match(title) is { Success: true, Index: var start } ? title[start..] : title;

    /// <summary>Runs of paragraphs without an empty one between them.</summary>
    private static List<string> Stretches(IEnumerable<DocumentBlock> blocks)
    {
        var (stretches, open) = (new List<string>(), false);
        foreach (var paragraph in blocks.OfType<DocumentParagraph>())
        {
            var text = paragraph.Text.OnOneLine();
            if (text.Length == 0) open = false;
            else if (open && stretches[^1].Length + text.Length < LongestTitle) stretches[^1] += " " + text;
            else
            {
                stretches.Add(text);
                open = true;
            }
        }

        return stretches;
    }

    private static (DateSpan? Years, bool IsSchool) YearsOf(string title, DeadlineSettings settings)
    {
        if (Dates().Match(title) is { Success: true } dates && Day(dates, "first") is { } from && Day(dates, "last") is { } to && from < to) return (new DateSpan(from, to), from.Year < to.Year);
        if (SchoolYear().Match(title) is { Success: true } school)
        {
            var begins = Number(school, "first");
            return (new DateSpan(new DateOnly(begins, 9, 1), settings.SchoolYearEnd(begins + 1)), true);
        }

        if (Years().Match(title) is not { Success: true } years) return (null, false);
        var first = Number(years, "first");
        var last = years.Groups["last"].Success ? Number(years, "last") : first;
        return last < first ? (null, false) : (new DateSpan(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31)), false);
    }

    private static DateOnly? OrderDate(string preface) => Order().Match(preface) is { Success: true } order ? DayOf(order) : null;

    private static DateOnly? DayOf(Match order)
    {
        var month = order.Groups["month"].Success ? Number(order, "month") : Deadlines.Text.Vocabulary.Month(order.Groups["word"].Value.ToLowerInvariant());
        var (day, year) = (Number(order, "day"), Number(order, "year"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value) ? new DateOnly(year, month.Value, day) : null;
    }

    /// <summary>What stands before the title itself, whose own dates are those of the plan.</summary>
    private static string Above(List<string> stretches, int title) =>
        title < 0 ? string.Empty : string.Join(' ', stretches.Take(title).Append(stretches[title][..Math.Max(0, PlanWord().Match(stretches[title]).Index)]));

    /// <summary>«УТВЕРЖДАЮ … 02.09.2026»: of several days beside the signatures the last, as nobody approves what is not agreed yet.</summary>
    private static DateOnly? ApprovalDate(string above)
    {
        if (Approval().Match(above) is not { Success: true, Index: var from }) return null;
        return SignedOn().Matches(above, from).Select(DayOf).OfType<DateOnly>().Select(day => (DateOnly?)day).Max();
    }

    private static DateOnly? Day(Match match, string group) =>
        DateOnly.TryParseExact(match.Groups[group].Value, ["d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"план|дорожн\w+\s+карт|комплекс\s+мер|перечень\s+мероприят|циклограмм|график\s+(работ|мероприят|внедрен|реализац)|программа\s+(мероприят|работ)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlanWord();

    [GeneratedRegex(@"^((приложение|утвержд|согласован).{0,200}?)?(\w+\s+){0,3}?(план|дорожн\w+\s+карт)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitleBegins();

    [GeneratedRegex(@"^(цел[ьи]|задач|настоящ|в целях|[-–•])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(приложение|утвержд|согласован|к приказу)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Annex();

    [GeneratedRegex(@"\bс\s+(?<first>\d{1,2}\.\d{1,2}\.20\d{2})\s*(г\.?|года)?\s+(по|до)\s+(?<last>\d{1,2}\.\d{1,2}\.20\d{2})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<first>20\d{2})\s*[-–—/]\s*(20)?\d{2}\s*(уч\.|учебн)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SchoolYear();

    [GeneratedRegex(@"(?<!\d)(?<first>20\d{2})(\s*[-–—]\s*(?<last>20\d{2}))?\s*(г\b|г\.|гг|год)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"(приказ|распоряжени|постановлени|утвержд)(?:(?!приказ).){0,150}?\bот\s+[«""]?(?<day>\d{1,2})[»""]?\s*(\.\s*(?<month>\d{1,2})\s*\.|\s(?<word>\p{L}+))\s*(?<year>20\d{2})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Order();

    [GeneratedRegex("утвержд", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Approval();

    [GeneratedRegex(@"(?<![\d.])[«""“]?\s?(?<day>\d{1,2})\s?[»""”]?\s*(\.\s*(?<month>\d{1,2})\s*\.\s*|(?<word>\p{L}{3,8})\s+)(?<year>20\d{2})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignedOn();
}
