namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>Parts a cell that names a deadline and the responsible parties together, as under «Сроки, ответственные».</summary>
/// <param name="readsAsDeadline">Tells a deadline from other words.</param>
/// <param name="readsSurely">Tells words that are a deadline and nothing else.</param>
internal sealed class CombinedCell(Func<string, bool> readsAsDeadline, Func<string, bool> readsSurely)
{
    private const int MostWords = 24;

    /// <summary>The words of the deadline and those of the parties; all of them are the latter where no deadline is among them.</summary>
    public (string Deadline, string Responsible) Part(string cell)
    {
        var lines = cell.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > 1 && lines.Length <= MostWords && ByLines(lines) is { } parted) return parted;
        var words = cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return BySigns(words, readsSurely) ?? ByWords(words, readsSurely) ?? BySigns(words, readsAsDeadline) ?? ByWords(words, readsAsDeadline) ?? (readsAsDeadline(cell) ? (cell, string.Empty) : (string.Empty, cell));
    }

    private (string Deadline, string Responsible)? ByLines(string[] lines)
    {
        var deadlines = Array.FindAll(lines, line => readsAsDeadline(Bare(line)));
        if (deadlines.Length == 0 || deadlines.Length == lines.Length) return null;
        return (string.Join(' ', deadlines.Select(Bare)), string.Join(' ', lines.Except(deadlines, StringComparer.Ordinal)));
    }

    /// <summary>The longest beginning, or else the longest end, that reads as a deadline and is parted from the rest by a sign.</summary>
    private static (string Deadline, string Responsible)? BySigns(string[] words, Func<string, bool> reads)
    {
        var most = Math.Min(words.Length - 1, MostWords);
        for (var count = most; count > 0; count--)
        {
            var (head, tail) = (Bare(string.Join(' ', words[..count])), Bare(string.Join(' ', words[count..])));
            if (IsSign(words[count - 1][^1]) && reads(head) && !reads(tail)) return (head, tail);
        }

        for (var count = most; count > 0; count--)
        {
            var (head, tail) = (Bare(string.Join(' ', words[..^count])), Bare(string.Join(' ', words[^count..])));
            if (IsSign(words[^(count + 1)][^1]) && reads(tail) && !reads(head)) return (tail, head);
        }

        return null;
    }

    private static bool IsSign(char sign) => sign is ',' or ';' or ':' or '–' or '—' or '-' or '/';

    /// <summary>The longest beginning, or else the longest end, that reads as a deadline.</summary>
    private static (string Deadline, string Responsible)? ByWords(string[] words, Func<string, bool> reads)
    {
        var most = Math.Min(words.Length - 1, MostWords);
        for (var count = most; count > 0; count--)
        {
            if (reads(Bare(string.Join(' ', words[..count])))) return (Bare(string.Join(' ', words[..count])), Bare(string.Join(' ', words[count..])));
        }

        for (var count = most; count > 0; count--)
        {
            if (reads(Bare(string.Join(' ', words[^count..])))) return (Bare(string.Join(' ', words[^count..])), Bare(string.Join(' ', words[..^count])));
        }

        return null;
    }

    private static string Bare(string text) => text.Trim(' ', ',', ';', '/', '-', '–', '—');
}
