using System.Globalization;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>A person who wants to come to the end, and knows no more than what is shown.</summary>
internal static class MonkeySense
{
    private const string Sentence = "Обычный ответ длиннее двадцати знаков";

    public static readonly FileRef[] Files = [new("f1", "", 120_000, IsPhoto: true, "image/jpeg"), new("f2", "план.pdf", 90_000, IsPhoto: false, "application/pdf")];

    /// <summary>Whether the run can be sent from here within <paramref name="most"/> steps, those refused included.</summary>
    public static bool Finishes(Questionnaire questionnaire, Conversation talk, int most)
    {
        var (state, answers) = (talk.State, talk.Answers);
        var result = QuestionnaireEngine.Apply(questionnaire, state, answers, talk.Context, new RunEvent.Open());
        var tried = 0;
        for (var step = 0; step < most && !result.Submitted; step++)
        {
            var replies = Replies(questionnaire, result.Prompt, result.Answers, talk.Context.Today).ToList();
            var before = result.Prompt.Step;

            // What nothing fits any more can only be helped by what was answered before.
            var reply = tried < replies.Count ? replies[tried] : new RunEvent.Pressed(before, Actions.Back);
            result = QuestionnaireEngine.Apply(questionnaire, result.State, result.Answers, talk.Context, reply);
            tried = result.Outcome == RunOutcome.Accepted ? 0 : tried + 1;
        }

        return result.Submitted;
    }

    /// <summary>What such a person would try, best first.</summary>
    public static IEnumerable<RunEvent> Replies(Questionnaire questionnaire, Prompt prompt, Answers? answers, DateOnly today)
    {
        if (prompt.ItemKey is not { } key) return [new RunEvent.Pressed(prompt.Step, Actions.Send)];
        var buttons = prompt.Rows.SelectMany(row => row).ToList();
        var pressed = buttons
            .Where(button => !button.Selected && Rank(button.Action) >= 0)
            .OrderBy(button => Rank(button.Action))
            .Select(RunEvent (button) => new RunEvent.Pressed(prompt.Step, button.Action));
        var type = questionnaire.Find(key)!.Type;
        var typed = Texts(type, answers, today).Select(RunEvent (text) => new RunEvent.Typed(text));
        var sent = type is FileType ? Files.Select(RunEvent (file) => new RunEvent.SentFile(file)) : [];
        return [.. pressed, .. typed, .. sent];
    }

    /// <summary>What finishes goes first; what only shows something else (pages, the calendar) is not pressed at all.</summary>
    private static int Rank(string action) => action switch
    {
        Actions.Ready => 0,
        Actions.RemoveLast => 2,
        Actions.AddRow => 3,
        Actions.Skip => 4,
        Actions.Decline => 5,
        _ => action[0] is 'o' or 'x' or 'd' ? 1 : -1,
    };

    private static IEnumerable<string> Texts(ItemType type, Answers? answers, DateOnly today) => type switch
    {
        NumberType number => [number.Min.ToString(CultureInfo.InvariantCulture), number.Max.ToString(CultureInfo.InvariantCulture)],
        DateType { NeedsYear: true } => ["5.3.2011"],
        DateType date => Dates(date.NotBefore, date.NotAfter, answers, today),
        DatesType dates => Dates(dates.NotBefore, dates.NotAfter, answers, today),
        TimeType => ["9.30"],
        ListType list => list.Fields.SelectMany(field => Texts(field.Type, answers, today)),
        LinkType => ["school.ru/delo"],
        ContactType => ["8 912 345-67-89"],
        TextType or ProfileType => [Sentence],
        _ => ["1"],
    };

    private static IEnumerable<string> Dates(string? notBefore, string? notAfter, Answers? answers, DateOnly today)
    {
        foreach (var bound in new[] { notBefore, notAfter })
        {
            if (bound is null or DateWords.Today) yield return "сегодня";
            else if (answers?.Value(bound) is TextValue date) yield return date.Text;
        }

        yield return today.AddDays(-1).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        yield return today.AddDays(40).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
    }
}
