using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A row whose cells are lists of the same length, a deadline to each measure, stands for as many rows.</summary>
internal static partial class ParallelLists
{
    /// <summary>The rows that a row stands for: mostly itself.</summary>
    public static IReadOnlyList<PlanRow> Split(PlanRow row, TableColumns columns, Func<string, bool> readsAsDeadline)
    {
        var (title, deadline, responsible) = (columns.IndexOf(ColumnRole.Title), columns.IndexOf(ColumnRole.Deadline), columns.IndexOf(ColumnRole.Responsible));
        if (row.Across is not null || title < 0 || deadline < 0 || columns.Columns[deadline] is not { Period: null, NamesBoth: false, IsDay: false, Edge: WindowEdge.None }) return [row];
        var (titles, deadlines, parties) = (Items(row.At(title)), Lines(row.At(deadline)).ConvertAll(Unmarked), Lines(row.At(responsible)).ConvertAll(Unmarked));
        if (titles.Count < 2 || deadlines.Count != titles.Count || !deadlines.TrueForAll(line => readsAsDeadline(line) && !GoesOn().IsMatch(line))) return [row];
        // «ежегодно ⏎ до 25 декабря» may be one deadline; dates in full, and longer lists, are not.
        var surely = titles.Count > 2 || deadlines.TrueForAll(line => WholeDate().IsMatch(line));
        // A position and its name may stand on two lines.
        var partiesAreParted = parties.Count == titles.Count && ResponsibleReader.Read(row.At(responsible)).Parties.Count >= titles.Count;
        return [.. Enumerable.Range(0, titles.Count).Select(i => row.Part(Own(i), first: i == 0, surely))];

        Dictionary<int, string> Own(int i)
        {
            var own = new Dictionary<int, string> { [title] = titles[i], [deadline] = deadlines[i] };
            if (partiesAreParted) own[responsible] = parties[i];
            if (columns.IndexOf(ColumnRole.Number) is >= 0 and var number && row.At(number).Trim('.', ')', ' ') is { Length: > 0 } printed) own[number] = printed + (char)('a' + Math.Min(i, 25));
            return own;
        }
    }

    /// <summary>The items of a list, each of which begins with a number or a mark; none where the cell is something else.</summary>
    private static List<string> Items(string cell)
    {
        var items = new List<string>();
        foreach (var line in Lines(cell))
        {
            if (Mark().Match(line) is { Success: true } mark) items.Add(line[mark.Length..].TrimEnd(';', ',', '.'));
            else if (items.Count == 0) return [];
            else items[^1] += " " + line;
        }

        return items;
    }

    private static List<string> Lines(string cell) =>
        [.. cell.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd(';')).Where(line => line.Length > 0)];

    /// <summary>A day is no number of a list: «10. сентября» does not occur, «1. до 10 сентября» does.</summary>
    private static string Unmarked(string line) => Mark().Replace(line, string.Empty);

    /// <summary>The rest of the line above, or a line that goes on below.</summary>
    [GeneratedRegex(@"^20\d{2}\s*(г\.?|года?|гг\.?)?$|[,–—-]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\d{1,2}\.\d{1,2}\.\d{2}", RegexOptions.None, 1000)]
    private static partial Regex WholeDate();

    [GeneratedRegex(@"^(\d{1,2}[.)]|[а-я]\)|[-–—•*])\s*(?=\p{L}|«)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
