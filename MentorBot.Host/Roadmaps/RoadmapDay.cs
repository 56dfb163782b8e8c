using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Roadmaps.Digests;

namespace MentorBot.Host.Roadmaps;

/// <summary>
/// The one message of a person and day: the rows that are due, moved or proved, and behind them the digest, which then
/// names only what has not been named yet.
/// </summary>
internal sealed class RoadmapDay : IDayMessage
{
    /// <summary>Telegram takes 4,096 characters.</summary>
    private const int Longest = 4000;

    /// <summary>How many rows are named, and how many in each list of the digest: the most that fits.</summary>
    private static readonly (int Rows, int Listed)[] Sizes = [(10, 6), (7, 4), (5, 2), (3, 1)];

    public ChatMessage Of(UnitOfWork work, School school, IReadOnlyList<GatheredLine> lines) => Of(lines, work.TodayAt(school));

    public static ChatMessage Of(IReadOnlyList<GatheredLine> lines, DateOnly today)
    {
        var rows = DueRow.Of(lines.OfType<RoadmapLine>(), today);
        var digests = lines.OfType<DigestLine>().ToList();
        if (rows is [var only] && digests.Count == 0) return RoadmapRowText.Of(only, today);
        var sizes = Sizes.Select(size => Of(rows, digests, today, size.Rows, size.Listed));
        return sizes.FirstOrDefault(message => message.Text.Value.Length <= Longest) ?? sizes.Last();
    }

    private static ChatMessage Of(IReadOnlyList<DueRow> rows, List<DigestLine> digests, DateOnly today, int most, int listed)
    {
        var named = rows.Take(most).Select(row => row.Item.Id).ToHashSet();
        List<ChatMessage> parts = [];
        if (rows.Count > 0) parts.Add(RoadmapDayText.Of(rows, today, most));
        if (digests.Count > 0) parts.Add(DigestWords.Of(digests, today, listed, named));
        return new ChatMessage(ChatText.Paragraphs(parts.Select(part => part.Text)), [.. parts.SelectMany(part => part.Buttons)]);
    }
}
