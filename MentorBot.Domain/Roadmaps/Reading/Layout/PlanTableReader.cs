using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>Puts the physical rows of a roadmap table together into sections, activities and rows.</summary>
/// <param name="readsAsDeadline">Tells a deadline from other words, to find where the cells of a shifted row belong.</param>
internal sealed partial class PlanTableReader(Func<string, bool> readsAsDeadline)
{
    private const int LongestHeading = 120;

    private readonly List<ItemDraft> items = [];
    private SectionDraft? section;
    private ActivityDraft? activity;
    private int sections;
    private int activities;
    private bool numbersMeasures;

    public IReadOnlyList<ItemDraft> Items => items;

    public void Read(DocumentTable table, TableColumns columns)
    {
        var rows = Layout(table, columns);
        numbersMeasures = columns.Has(ColumnRole.Number) && columns.Has(ColumnRole.Section) && NumbersGoOnInSections(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.IsEmpty || row.Across is { } across && Note().IsMatch(across) || IsHeadingAgain(row, columns)) continue;
            if ((AcrossHeading(row) ?? LoneHeading(row, columns, rows.Skip(i + 1))) is { } heading) OpenSection(heading);
            else if (IsParent(row, rows.Skip(i + 1))) OpenParent(CleanNumber(row.Own(ColumnRole.Number)), row.Own(ColumnRole.Title));
            else ReadRow(row, columns);
        }
    }

    /// <summary>The heading above a table is that of a section, as one across it would be.</summary>
    public void OpenSection(string heading)
    {
        sections++;
        var isPeriod = MonthWords.IsPeriod(heading.ToLowerInvariant());
        var title = isPeriod ? heading.OnOneLine() : WithoutNumber(heading.OnOneLine());
        section = new SectionDraft((isPeriod ? null : LeadingNumber(heading)) ?? string.Empty, title) { Deadline = SectionDeadline.Of(title, readsAsDeadline) };
        activity = null;
    }

    /// <summary>A measure that has no deadline of its own heads its parts, until a row stands beside it.</summary>
    private void OpenParent(string number, string title)
    {
        CloseParents(number);
        var outer = section;
        OpenSection(number + " " + title);
        section!.Outer = new OuterSection(outer);
    }

    private void CloseParents(string number)
    {
        if (number.Length == 0 || IsLetter(number)) return;
        while (section is { Outer: { } outer } parent && !number.Begins(parent.Number + ".")) (section, activity) = (outer.Section, null);
    }

    /// <summary>Where several rows of one section have a number each, the numbers are those of the measures.</summary>
    private static bool NumbersGoOnInSections(List<PlanRow> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            var (number, section) = (CleanNumber(rows[i].Own(ColumnRole.Number)), rows[i].Own(ColumnRole.Section));
            if (number.Length == 0 || rows[i].Own(ColumnRole.Title).Length == 0 || rows[i].Across is not null) continue;
            if (section.Length == 0 || section == rows[i - 1].Own(ColumnRole.Section)) return true;
        }

        return false;
    }

    private List<PlanRow> Layout(DocumentTable table, TableColumns columns)
    {
        var rows = new List<PlanRow>();
        foreach (var row in table.Rows.Skip(columns.LastHeading + 1)) rows.AddRange(ParallelLists.Split(PlanRow.Of(row, columns, rows.Count > 0 ? rows[^1] : null), columns, readsAsDeadline));
        return rows;
    }

    private void ReadRow(PlanRow row, TableColumns columns)
    {
        var shifted = TryShift(row, columns);
        var number = CleanNumber(row.Own(ColumnRole.Number));
        CloseParents(number);
        if (columns.Has(ColumnRole.Section) && row.Own(ColumnRole.Section).Length > 0 && !IsSameSection(row, number) && (number.Length > 0 || BeginsAnew(row.Own(ColumnRole.Section)) && row.Own(ColumnRole.Title).Length > 0))
        {
            var title = WithoutNumber(row.Own(ColumnRole.Section).OnOneLine());
            section = new SectionDraft(LeadingNumber(row.Own(ColumnRole.Section)) ?? (number.Length > 0 && columns.Has(ColumnRole.Number) && !numbersMeasures ? number : (sections + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), title)
            {
                Deadline = SectionDeadline.Of(title, readsAsDeadline),
            };
            sections++;
            activity = null;
        }

        if (Continues(row, number, shifted, columns))
        {
            Continue(row, columns);
            return;
        }

        var measure = row.Own(ColumnRole.Title);
        var sameActivity = activity is not null && (measure.Length == 0 || shifted && columns.Has(ColumnRole.Details)) && (number.Length == 0 || columns.Has(ColumnRole.Section));
        if (!sameActivity) activity = new ActivityDraft(NumberOf(number, columns), measure.OnOneLine());
        var item = new ItemDraft(activity!, section) { WasShifted = shifted, Columns = columns };
        item.Take(row, columns, first: true);
        activity!.Items.Add(item);
        items.Add(item);
    }

    /// <summary>The section is named in each of its rows.</summary>
    private bool IsSameSection(PlanRow row, string number) =>
        (numbersMeasures || number.Length == 0) && section?.Title == WithoutNumber(row.Own(ColumnRole.Section).OnOneLine());

    /// <summary>A row without a number of its own goes on with the one above unless it has a deadline and a responsible, or begins a sentence.</summary>
    private bool Continues(PlanRow row, string number, bool shifted, TableColumns columns)
    {
        if (items.Count == 0 || activity is null || number.Length > 0) return false;
        var (deadline, responsible) = (row.Own(ColumnRole.Deadline), row.Own(ColumnRole.Responsible));
        var title = row.Own(ColumnRole.Title);
        if (shifted) return false;
        var sharesDeadline = row.Continues(ColumnRole.Deadline) || row.Continues(ColumnRole.Responsible);
        var content = title.Length > 0 || row.Own(ColumnRole.Details).Length > 0;
        if (sharesDeadline) return !content;
        if (!columns.Has(ColumnRole.Number) && !columns.TitlesAreNumbered && !columns.Has(ColumnRole.Section) && title.Length > 0 && BeginsAnew(title) && EndsSentence(items[^1])) return false;
        if (deadline.Length > 0 && responsible.Length > 0) return IsRestOfDeadline(deadline) && !BeginsAnew(title.Length > 0 ? title : row.Own(ColumnRole.Details));
        return !(BeginsAnew(title) && (deadline.Length > 0 || responsible.Length > 0));
    }

    /// <summary>No deadline by itself, or one only together with what stands above: «до 15» and «сентября».</summary>
    private bool IsRestOfDeadline(string deadline) =>
        !readsAsDeadline(deadline) || !readsAsDeadline(items[^1].Deadline) && readsAsDeadline($"{items[^1].Deadline} {deadline}");

    private void Continue(PlanRow row, TableColumns columns)
    {
        var more = row.Own(ColumnRole.Title).OnOneLine();
        if (more.Length > 0) activity!.Title = ItemDraft.Join(activity.Title, more, " ");
        var heading = columns.Has(ColumnRole.Section) ? row.Own(ColumnRole.Section).OnOneLine() : string.Empty;
        if (heading.Length > 0 && section is not null) section.Title = ItemDraft.Join(section.Title, heading, " ");
        items[^1].Take(row, columns, first: false);
    }

    /// <summary>The printed number of the row; otherwise the section and the ordinal of the activity in it.</summary>
    private string NumberOf(string printed, TableColumns columns)
    {
        activities++;
        var ordinal = section is null or { Number.Length: 0 } ? activities : ++section.Activities;
        var numbersSections = columns.Has(ColumnRole.Section) && section is not null && (printed.Length == 0 || !numbersMeasures && printed == section.Number);
        if (printed.Length > 0 && !numbersSections) return IsLetter(printed) && section is { Outer: not null } ? section.Number + printed : printed;
        return section is { Number.Length: > 0 } ? $"{section.Number}.{ordinal}" : ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string? AcrossHeading(PlanRow row) =>
        row.Across is null ? null : CleanNumber(row.Own(ColumnRole.Number)) is { Length: > 0 and < 8 } number && number != CleanNumber(row.Across) ? number + " " + row.Across : row.Across;

    /// <summary>A heading may stand in the first cells of its row, while the others are empty: «Сентябрь», «II. Основной этап».</summary>
    private string? LoneHeading(PlanRow row, TableColumns columns, IEnumerable<PlanRow> below)
    {
        var filled = Enumerable.Range(0, columns.Count).Where(i => row.Texts[i].Length > 0 && columns.Columns[i].Role is not ColumnRole.Section).ToArray();
        if (filled is not [var only] || row.At(only).Length == 0 || columns.Columns[only].Period is not null) return null;
        var text = row.At(only).OnOneLine();
        return columns.Columns[only].Role switch
        {
            ColumnRole.Number => text.Count(char.IsLetter) > 2 ? text : null,
            ColumnRole.Title => IsHeading(text) || BeginsAnew(text) && (columns.Has(ColumnRole.Number) && StartsAnew(below) || StandsBetweenRows(row, text, columns, below)) ? text : null,
            _ => (only == 0 || columns.Columns[only].Role is ColumnRole.Other) && IsHeading(text) ? text : null,
        };
    }

    private static bool IsHeading(string text) => MonthWords.IsPeriod(text.ToLowerInvariant()) || LoneSection().IsMatch(text);

    /// <summary>Words without a number, a deadline and a party between rows that have them all.</summary>
    private bool StandsBetweenRows(PlanRow row, string text, TableColumns columns, IEnumerable<PlanRow> below)
    {
        // Where measures have no numbers, one that nobody has dated looks the same; a table that begins with a heading has further ones.
        if (!columns.Has(ColumnRole.Number) && items.Count > 0 && section is null) return false;
        if (text.Length > LongestHeading || text[^1] is ',' or '.' or ';' || row.Own(ColumnRole.Number).Length > 0 || items.Count > 0 && !EndsSentence(items[^1])) return false;
        return below.FirstOrDefault(next => !next.IsEmpty) is { Across: null } next
            && next.Own(ColumnRole.Title).Length > 0 && next.Own(ColumnRole.Deadline).Length > 0 && next.Own(ColumnRole.Responsible).Length > 0
            && (!columns.Has(ColumnRole.Number) || next.Own(ColumnRole.Number).Length > 0);
    }

    /// <summary>The numbers below begin with one again, or with the next section.</summary>
    private bool StartsAnew(IEnumerable<PlanRow> below)
    {
        var next = below.Select(row => CleanNumber(row.Own(ColumnRole.Number))).FirstOrDefault(number => number.Length > 0);
        if (next is null) return false;
        if (items.Count == 0) return true;
        var dot = next.IndexOf('.', StringComparison.Ordinal);
        return next == "1" || dot > 0 && !items[^1].Number.Begins(next[..(dot + 1)]);
    }

    /// <summary>A numbered row with a title alone, above rows whose numbers go on from its own, is a heading.</summary>
    private static bool IsParent(PlanRow row, IEnumerable<PlanRow> below)
    {
        var number = CleanNumber(row.Own(ColumnRole.Number));
        if (number.Length == 0 || row.Any(ColumnRole.Deadline).Length > 0 || row.Any(ColumnRole.Responsible).Length > 0 || row.Any(ColumnRole.Section).Length > 0) return false;
        var next = below.Select(other => CleanNumber(other.Own(ColumnRole.Number))).FirstOrDefault(other => other.Length > 0);
        return next is not null && (next.Begins(number + ".") || IsLetter(next) && !IsLetter(number));
    }

    /// <summary>«а)», «б)»: the parts of a numbered measure.</summary>
    private static bool IsLetter(string number) => number is [>= 'а' and <= 'я' or >= 'a' and <= 'z'];

    private bool TryShift(PlanRow row, TableColumns columns)
    {
        var (deadline, responsible) = (columns.IndexOf(ColumnRole.Deadline), columns.IndexOf(ColumnRole.Responsible));
        if (deadline < 0 || responsible < 0 || row.At(deadline).Length > 0 || row.At(responsible).Length > 0) return false;
        for (var by = 1; by <= deadline; by++)
        {
            if (!row.EndsEmpty(by) || row.At(deadline - by).Length == 0 || row.At(responsible - by).Length == 0 || !readsAsDeadline(row.At(deadline - by))) continue;
            row.ShiftRight(by);
            return true;
        }

        return false;
    }

    private static bool IsHeadingAgain(PlanRow row, TableColumns columns)
    {
        var texts = row.OwnTexts.Where(text => text.Length > 0).ToArray();
        if (texts.Length >= 3 && texts.Select((text, i) => text.Trim('.', ' ') == (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).All(same => same)) return true;
        return texts.Length >= 2 && texts.All(text => columns.HeadingTexts.Contains(text.OnOneLine(), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Nothing hangs in the air that a next row could go on with.</summary>
    private static bool EndsSentence(ItemDraft item) => item.Activity.Title is [.., not (',' or ':' or '-' or '–')] && item.Deadline.Length > 0 && item.Responsible is [.., not (',' or '-')];

    private static bool BeginsAnew(string text) => text.Length > 0 && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '-' or '–' or '•' or '«');

    private static string CleanNumber(string text) => Recognised(new string([.. text.Where(c => !char.IsWhiteSpace(c))]).TrimEnd('.', ')'));

    /// <summary>Signs that a scanner takes for others.</summary>
    private static string Recognised(string number) => number switch
    {
        "l" or "|" => "1",
        "З" => "3",
        _ => number,
    };

    private static string? LeadingNumber(string heading) => NumberedHeading().Match(heading.OnOneLine()) is { Success: true } match ? match.Groups["number"].Value.TrimEnd('.') : null;

    private static string WithoutNumber(string heading) => NumberedHeading().Match(heading) is { Success: true } match ? heading[match.Length..].Trim() : heading;

    /// <summary>What runs across a table and is no heading.</summary>
    [GeneratedRegex(@"^(примечани[ея]\b|итого\b|всего\b|составил\w*\b|(исполнитель|исп\.|цель)\s*:|\*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Note();

    [GeneratedRegex(@"^((раздел|этап|блок|модуль|направление)\b|[IVX]{1,5}[.)\s]\s*\p{Lu}|(\d+|\w+)-?(й|ый|ой)\s+этап\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LoneSection();

    [GeneratedRegex(@"^((раздел|этап|блок|модуль|направление)\s+)?(№\s*)?(?<number>\d{1,2}(\.\d{1,2})*|[IVX]{1,5})([.):]\s*|\s+|\s*[-–—]\s*)(?=\S)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberedHeading();
}
