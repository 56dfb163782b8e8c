using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps.Digests;

/// <summary>Says how the roadmaps of a school stand: to the curator week by week, to the director month by month.</summary>
internal static class DigestWords
{
    private const int RowsNamed = 6;
    private const int PeopleNamed = 8;
    private const int LongestTitle = 90;
    private const int ButtonsInRow = 4;
    private const int MostButtons = 8;

    public static ChatMessage Weekly(School school, IReadOnlyList<DigestFacts> roadmaps, DateOnly today) => Message(
        $"📋 Дорожная карта: неделя с {EngineTexts.Russian.Date(today)}", school, roadmaps,
        facts => Of(facts, "за неделю", "На этой неделе", facts.Overview.DueThisWeek, "На этой неделе сроков нет, просроченного нет."),
        facts => facts.Overview.DueThisWeek);

    public static ChatMessage Monthly(School school, IReadOnlyList<DigestFacts> roadmaps, DateOnly today) => Message(
        $"📊 Дорожная карта: итоги на {EngineTexts.Russian.Date(today)}", school, roadmaps,
        facts => ChatText.Paragraphs(
            Of(facts, "за прошлый месяц", "В этом месяце", facts.Overview.DueThisMonth, "В этом месяце сроков нет, просроченного нет."),
            Sections(facts.Overview)),
        facts => facts.Overview.DueThisMonth);

    private static ChatMessage Message(
        string title, School school, IReadOnlyList<DigestFacts> roadmaps, Func<DigestFacts, ChatText> words, Func<DigestFacts, IReadOnlyList<RowDue>> soon) => new(
        ChatText.Paragraphs(
            ChatText.Lines(ChatText.Strong(title), school.Name),
            ChatText.Paragraphs(roadmaps.Select(facts => ChatText.Paragraphs(roadmaps.Count > 1 ? ChatText.Strong(facts.Roadmap.Title) : ChatText.Empty, words(facts))))),
        [
            .. roadmaps.SelectMany(facts => facts.Overview.Overdue.Concat(soon(facts)).DistinctBy(due => due.Row.Id)).Take(MostButtons)
                .Select(due => new ChatButton(due.Row.Number, $"{RoadmapTexts.Area}:{Ids.Text(due.Row.Id)}:info")).Chunk(ButtonsInRow),
            .. roadmaps.SelectMany(facts => Buttons(facts, roadmaps.Count > 1)),
        ]);

    private static IEnumerable<IReadOnlyList<ChatButton>> Buttons(DigestFacts facts, bool areSeveral)
    {
        var year = areSeveral ? $" · {facts.Roadmap.PeriodStart.Year}/{facts.Roadmap.PeriodEnd.Year % 100:00}" : "";
        if (facts.Overview.ToCheck > 0) yield return [ReviewTexts.MapButton(facts.Roadmap, $"Проверить строки ({facts.Overview.ToCheck}){year}", "next:0")];
        yield return [RoadmapMapChat.Button(facts.Roadmap, "Дорожная карта" + year, "show")];
    }

    private static ChatText Of(DigestFacts facts, string since, string soonTitle, IReadOnlyList<RowDue> soon, string quiet)
    {
        var overview = facts.Overview;
        var standing = $"Всего выполнено {overview.Done} из {overview.Total}.";
        if (facts.DoneSince.Count + overview.Overdue.Count + soon.Count + overview.ToCheck == 0) return $"{quiet} {standing}";
        return ChatText.Paragraphs(
            List($"✅ Сделано {since}: {facts.DoneSince.Count}", facts.DoneSince, row => row, _ => ""),
            List($"❗ Просрочено: {overview.Overdue.Count}", overview.Overdue, due => due.Row, due => $" — срок {EngineTexts.Russian.Date(due.Day)}{Who(due.Row)}"),
            List($"⏰ {soonTitle}: {soon.Count}", soon, due => due.Row, due => $" — {EngineTexts.Russian.Date(due.Day)}{Who(due.Row)}"),
            overview.ToCheck > 0 ? $"❓ Ждут вашей проверки: {overview.ToCheck}" : "",
            facts.Unreached.Count > 0 ? $"📵 Не на связи с ботом: {string.Join(", ", facts.Unreached.Take(PeopleNamed))}{(facts.Unreached.Count > PeopleNamed ? $" и ещё {facts.Unreached.Count - PeopleNamed}" : "")}" : "",
            standing);
    }

    private static ChatText List<T>(string title, IReadOnlyList<T> all, Func<T, OverviewRow> rowOf, Func<T, string> more) => all.Count == 0
        ? ChatText.Empty
        : ChatText.Lines([
            ChatText.Strong(title),
            .. all.Take(RowsNamed).Select(one => (ChatText)$"• {rowOf(one).Number.TrimEnd('.')} {ChatText.Plain(rowOf(one).Title).Clip(LongestTitle).Value}{more(one)}"),
            all.Count > RowsNamed ? $"…и ещё {all.Count - RowsNamed}" : ChatText.Empty]);

    private static string Who(OverviewRow row) => row.Parties.Count > 0 ? $", {row.Parties[0]}" : "";

    private static ChatText Sections(RoadmapOverview overview) => overview.Sections.Count < 2
        ? ChatText.Empty
        : ChatText.Lines([ChatText.Strong("По разделам"), .. OverviewWords.Sections(overview)]);
}
