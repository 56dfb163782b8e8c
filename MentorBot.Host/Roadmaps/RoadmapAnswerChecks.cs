using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps;

/// <summary>What is said against words about a row that cannot be read, and against a day that cannot be: the person says it otherwise, nothing is lost.</summary>
internal static class RoadmapAnswerChecks
{
    private const int LongestQuote = 80;
    private const string TermExamples = "Скажите иначе, например: «до 25 декабря», «в пятницу», «через две недели», «ежемесячно до 5 числа».";
    private const string WhoExamples = "Скажите иначе, например: «Белова И.О., заместитель директора», «классные руководители 5–9 классов», «куратор».";

    /// <summary>The forms whose answers are checked here.</summary>
    public static readonly IReadOnlyList<string> Codes = [ReviewForms.Term, ReviewForms.Who, ReviewForms.Cell, RoadmapForms.Done];

    public static IReadOnlyDictionary<string, Func<AnswerValue, Answers, string?>> Of(string code, RoadmapItem item, DateOnly today) => code switch
    {
        ReviewForms.Term => Check(ReviewForms.Words, (words, _) => AboutDeadline(item, words, today)),
        ReviewForms.Who => Check(ReviewForms.Words, (words, _) => AboutResponsibles(item, words)),
        ReviewForms.Cell => Check(ReviewForms.Words, (words, answers) => (answers.Value(ReviewForms.CellKey) as TextValue)?.Text switch
        {
            ReviewForms.DeadlineCell => AboutDeadline(item, words, today),
            ReviewForms.ResponsibleCell => AboutResponsibles(item, words),
            _ => null,
        }),
        _ => Check(RoadmapForms.DoneOn, (day, _) => AboutCompletion(item, day, today)),
    };

    private static Dictionary<string, Func<AnswerValue, Answers, string?>> Check(string key, Func<TextValue, Answers, string?> check) =>
        new() { [key] = (value, answers) => value is TextValue text ? check(text, answers) : null };

    private static string? AboutDeadline(RoadmapItem item, TextValue words, DateOnly today) =>
        RoadmapCorrection.ReadSpokenDeadline(item, words.Text, today) is { Kind: DeadlineKind.Unknown } read ? NotRead(words, read.Note, TermExamples) : null;

    private static string? AboutResponsibles(RoadmapItem item, TextValue words) =>
        RoadmapCorrection.ReadResponsibles(item, words.Text) is { Parties.Count: 0 } read ? NotRead(words, read.Note, WhoExamples) : null;

    private static string? AboutCompletion(RoadmapItem item, TextValue day, DateOnly today)
    {
        var inTime = new RowIsDoneInTimeOfPlan();
        return inTime.IsMetBy(RoadmapItemService.FactsOf(item, today) with { DoneOn = day.AsDate() }) ? null : inTime.Refusal;
    }

    private static string NotRead(TextValue words, string? why, string examples) =>
        $"Не получилось прочитать «{ChatText.Plain(words.Text).Clip(LongestQuote).Value}».{(why is null ? "" : $" {why}")} {examples} Пока всё осталось как было.";
}
