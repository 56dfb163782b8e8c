using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Data;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps.Digests;

/// <summary>Says how the roadmaps of a school stand: to the curator week by week, to the director month by month.</summary>
internal static class DigestWords
{
    private const int PeopleNamed = 8;
    private const int LongestTitle = 90;
    private const int ButtonsInRow = 4;
    private const int MostButtons = 8;

    /// <summary>The digests of one person and day: of the week and the month, the month adds only what the week does not say.</summary>
    /// <param name="listed">So many rows of a list at most are named.</param>
    /// <param name="above">The rows that are named above it already; where there are none, it is a message of its own.</param>
    public static ChatMessage Of(IReadOnlyList<DigestLine> digests, DateOnly today, int listed, IReadOnlySet<long> above)
    {
        var digest = digests.FirstOrDefault(one => one.IsWeekly) ?? digests[0];
        var month = digest.IsWeekly ? digests.FirstOrDefault(one => !one.IsWeekly) : null;
        var (facts, naming) = (digest.Facts, new Naming(listed, above));
        var parts = facts.Select(one => ChatText.Paragraphs(
            facts.Count > 1 ? ChatText.Strong(one.Roadmap.Title) : ChatText.Empty,
            digest.IsWeekly ? Week(one, naming) : Month(one, naming)));
        return new ChatMessage(
            ChatText.Paragraphs([ChatText.Lines(ChatText.Strong(Title(digest, today)), digest.School.Name), .. parts, .. (month?.Facts ?? []).Select(MonthBesideWeek)]),
            [
                .. facts.SelectMany(one => one.Overview.Overdue.Concat(Soon(digest, one)).DistinctBy(due => due.Row.Id)).Where(due => !above.Contains(due.Row.Id)).Take(MostButtons)
                    .Select(due => new ChatButton(due.Row.Number, $"{RoadmapTexts.Area}:{Ids.Text(due.Row.Id)}:info")).Chunk(ButtonsInRow),
                .. facts.SelectMany(one => Buttons(one, facts.Count > 1)),
            ]);
    }

    private static string Title(DigestLine digest, DateOnly today) => digest.IsWeekly
        ? $"📋 Дорожная карта: неделя с {EngineTexts.Russian.Date(today)}"
        : $"📊 Дорожная карта: итоги на {EngineTexts.Russian.Date(today)}";

    private static IReadOnlyList<RowDue> Soon(DigestLine digest, DigestFacts facts) => digest.IsWeekly ? facts.Overview.DueThisWeek : facts.Overview.DueThisMonth;

    private static ChatText Week(DigestFacts facts, Naming naming) =>
        Of(facts, naming, "за неделю", "На этой неделе", facts.Overview.DueThisWeek, "На этой неделе сроков нет, просроченного нет.");

    private static ChatText Month(DigestFacts facts, Naming naming) => ChatText.Paragraphs(
        Of(facts, naming, "за прошлый месяц", "В этом месяце", facts.Overview.DueThisMonth, "В этом месяце сроков нет, просроченного нет."),
        Sections(facts.Overview));

    private static ChatText MonthBesideWeek(DigestFacts facts) =>
        ChatText.Paragraphs(ChatText.Strong($"📊 Сделано за прошлый месяц: {facts.DoneSince.Count}"), Sections(facts.Overview));

    private static IEnumerable<IReadOnlyList<ChatButton>> Buttons(DigestFacts facts, bool areSeveral)
    {
        var year = areSeveral ? $" · {facts.Roadmap.PeriodStart.Year}/{facts.Roadmap.PeriodEnd.Year % 100:00}" : "";
        if (facts.Overview.ToCheck > 0) yield return [ReviewTexts.MapButton(facts.Roadmap, $"Проверить строки ({facts.Overview.ToCheck}){year}", "next:0")];
        yield return [RoadmapMapChat.Button(facts.Roadmap, "Дорожная карта" + year, "show")];
    }

    private static ChatText Of(DigestFacts facts, Naming naming, string since, string soonTitle, IReadOnlyList<RowDue> soon, string quiet)
    {
        var overview = facts.Overview;
        var standing = $"Всего выполнено {overview.Done} из {overview.Total}.";
        if (facts.DoneSince.Count + overview.Overdue.Count + soon.Count + overview.ToCheck == 0) return $"{quiet} {standing}";
        return ChatText.Paragraphs(
            List(naming, $"✅ Сделано {since}: {facts.DoneSince.Count}", facts.DoneSince, row => row, _ => ""),
            List(naming, $"❗ Просрочено: {overview.Overdue.Count}", overview.Overdue, due => due.Row, due => $" — срок {EngineTexts.Russian.Date(due.Day)}{Who(due.Row)}"),
            List(naming, $"⏰ {soonTitle}: {soon.Count}", soon, due => due.Row, due => $" — {EngineTexts.Russian.Date(due.Day)}{Who(due.Row)}"),
            overview.ToCheck > 0 ? $"❓ Ждут вашей проверки: {overview.ToCheck}" : "",
            facts.Unreached.Count > 0 ? $"📵 Не на связи с ботом: {string.Join(", ", facts.Unreached.Take(PeopleNamed))}{(facts.Unreached.Count > PeopleNamed ? $" и ещё {facts.Unreached.Count - PeopleNamed}" : "")}" : "",
            standing);
    }

    private static ChatText List<T>(Naming naming, string title, IReadOnlyList<T> all, Func<T, OverviewRow> rowOf, Func<T, string> more)
    {
        if (all.Count == 0) return ChatText.Empty;
        var (toName, above) = (all.Where(one => !naming.Above.Contains(rowOf(one).Id)).ToList(), all.Count(one => naming.Above.Contains(rowOf(one).Id)));
        return ChatText.Lines([
            ChatText.Strong(title) + (above == 0 ? "" : above == all.Count ? " (см. выше)" : $" (из них выше: {above})"),
            .. toName.Take(naming.Listed).Select(one => (ChatText)$"• {rowOf(one).Number.TrimEnd('.')} {ChatText.Plain(rowOf(one).Title).Clip(LongestTitle).Value}{more(one)}"),
            toName.Count > naming.Listed ? $"…и ещё {toName.Count - naming.Listed}" : ChatText.Empty]);
    }

    private static string Who(OverviewRow row) => row.Parties.Count > 0 ? $", {row.Parties[0]}" : "";

    private static ChatText Sections(RoadmapOverview overview) => overview.Sections.Count < 2
        ? ChatText.Empty
        : ChatText.Lines([ChatText.Strong("По разделам"), .. OverviewWords.Sections(overview)]);

    /// <param name="Listed">So many rows of a list at most are named.</param>
    /// <param name="Above">These have been named already.</param>
    private sealed record Naming(int Listed, IReadOnlySet<long> Above);
}
