using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>The answer to a document: so many rows, these people, these dates, and how many questions follow.</summary>
internal static class ImportSummary
{
    private const int PeopleNamed = 12;
    private const int WarningsShown = 4;

    /// <summary>Says it, where questions follow.</summary>
    /// <param name="asksAtOnce">Else a button leads to the questions.</param>
    /// <returns>What is to be said last: the first question, or the summary itself where there is none.</returns>
    public static async Task<ChatMessage> SayAsync(Turn turn, Roadmap roadmap, bool isSecond, CancellationToken cancellation, bool asksAtOnce = true)
    {
        var summary = Of(roadmap, await turn.Db.StaffOfAsync(roadmap.SchoolId, cancellation), turn.TodayAt(roadmap.School!), isSecond, asksAtOnce);
        if (!asksAtOnce) return summary;
        var queue = await ReviewQueue.OfAsync(turn.Db, roadmap, cancellation);
        if (queue.Open.Count == 0) return summary;
        turn.Reply(summary);
        return ReviewTexts.Next(roadmap, queue, after: 0);
    }

    private static ChatMessage Of(Roadmap roadmap, IReadOnlyList<StaffMember> staff, DateOnly today, bool isSecond, bool asksAtOnce)
    {
        var questions = roadmap.Items.Count(ReviewQueue.IsOpenQuestion);
        return ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong(roadmap.Title),
                ChatText.Lines(
                    $"Прочитано строк: {roadmap.Items.Count}. Период: {Day(roadmap.PeriodStart)} – {Day(roadmap.PeriodEnd)}, принята {Day(roadmap.AdoptedOn)}.",
                    roadmap.Indicators.Count == 0 ? ChatText.Empty : $"Показателей: {roadmap.Indicators.Count}."),
                Dates(roadmap, today),
                People(roadmap, staff),
                ChatText.Lines(roadmap.Warnings.OrderBy(warning => warning.ItemNumber is not null).Take(WarningsShown).Select(warning => (ChatText)$"⚠️ {(warning.ItemNumber is { } number ? $"{number}. " : "")}{warning.Message}")),
                Questions(questions, asksAtOnce),
                isSecond ? "В школе уже действует дорожная карта. Если эта — другая, после включения напоминания пойдут по обеим." : ""),
            [
                .. questions > 0 && !asksAtOnce ? [ReviewTexts.MapButton(roadmap, $"🔎 Проверить строки ({questions})", "next:0")] : Array.Empty<ChatButton>(),
                .. ReviewTexts.AcceptButtons(roadmap),
                CalendarView.Button(roadmap, "📅 Посмотреть календарь"),
                PeopleChat.Button(roadmap, "Пригласить ответственных", "people"),
                RoadmapMapChat.Button(roadmap, "Включить напоминания", "on"),
            ]);
    }

    private static string Questions(int count, bool asksAtOnce) => (count, asksAtOnce) switch
    {
        (0, _) => "Все сроки и ответственные прочитаны уверенно.",
        (1, true) => "Нужно проверить строк: 1. Вопрос о ней — следующим сообщением.",
        (_, true) => $"Нужно проверить строк: {count}. Вопросы — следующими сообщениями, по одному.",
        _ => $"Нужно проверить строк: {count}.",
    };

    private static ChatText Dates(Roadmap roadmap, DateOnly today)
    {
        var dated = roadmap.Items.FindAll(item => item.Deadline.Occurrences.Count > 0 || item.Deadline.Due is not null);
        var days = dated.SelectMany(item => item.Deadline.Occurrences.Count > 0 ? item.Deadline.Occurrences : [item.Deadline.Due!.Value]).ToList();
        var ahead = days.Where(day => day >= today).Order().ToList();
        return ChatText.Lines(
            $"Со сроком: {dated.Count}{Recurring(roadmap)}. Без одной даты (постоянно, по плану, по необходимости): {roadmap.Items.Count - dated.Count}.",
            ahead.Count == 0 ? "Сроков впереди нет." : $"Ближайший срок: {Day(ahead[0])}, последний: {Day(ahead[^1])}.",
            days.Count > ahead.Count ? $"Сроков уже прошло: {days.Count - ahead.Count}. О них спрошу один раз." : ChatText.Empty);
    }

    private static string Recurring(Roadmap roadmap)
    {
        var count = roadmap.Items.Count(item => item.Deadline.Kind == DeadlineKind.Recurring);
        return count == 0 ? "" : $", из них повторяются: {count}";
    }

    private static ChatText People(Roadmap roadmap, IReadOnlyList<StaffMember> staff)
    {
        var all = roadmap.Items.SelectMany(item => item.Responsibles.OrderBy(one => one.Ordinal))
            .DistinctBy(one => one.Name ?? StaffMatch.Title(one))
            .Select(one => (Title: StaffMatch.Title(one), IsBound: StaffMatch.FindAll(staff, one).Any(member => member.PersonId is not null))).ToList();
        var missing = all.Where(one => !one.IsBound).Select(one => one.Title).ToList();
        return ChatText.Lines(
            $"Ответственных: {all.Count}.",
            missing.Count == 0 ? "Все они связаны с ботом." : $"Пока не связаны с ботом: {Named(missing)}. Их напоминания придут куратору.");
    }

    /// <summary>The last may end with an initial, whose full stop is that of the sentence then.</summary>
    private static string Named(List<string> titles) =>
        titles.Count > PeopleNamed ? $"{string.Join("; ", titles.Take(PeopleNamed))} и ещё {titles.Count - PeopleNamed}" : string.Join("; ", titles).TrimEnd('.');

    private static string Day(DateOnly day) => EngineTexts.Russian.Date(day);
}
