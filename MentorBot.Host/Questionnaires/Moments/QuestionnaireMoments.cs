using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>
/// Opens what the definitions name for a moment: whoever of those asked is in the audience of a questionnaire gets it,
/// with its window. The features say what has happened and whom it concerns, never which questionnaire it is.
/// </summary>
internal sealed class QuestionnaireMoments(QuestionnaireShelf shelf, EarlierOpenings earlier, IAssignments assignments)
{
    /// <summary>However late a moment is noticed, there is so long at least to answer, in days.</summary>
    private const int LeastDays = 2;

    /// <summary>More of one kind at once are told in one message.</summary>
    private const int MostAnnounced = 2;

    /// <summary>The questionnaires that the people of a school are given at an event.</summary>
    /// <param name="word">A word of <see cref="MomentEvents"/>.</param>
    public async Task<IReadOnlyList<Questionnaire>> OfAsync(long schoolId, string word, CancellationToken cancellation)
    {
        var found = new List<Questionnaire>();
        foreach (var code in shelf.CodesOf(schoolId).Order(StringComparer.Ordinal))
        {
            if (await shelf.CurrentAsync(schoolId, code, cancellation) is { System: false } questionnaire && questionnaire.Opens.Event == word) found.Add(questionnaire);
        }

        return found;
    }

    /// <returns>What stands open now because of this moment.</returns>
    public async Task<IReadOnlyList<Assignment>> OpenAsync(
        UnitOfWork work, School school, Moment moment, IReadOnlyCollection<Respondent> asked, CancellationToken cancellation)
    {
        var opened = new List<Assignment>();
        foreach (var questionnaire in await OfAsync(school.Id, moment.Event, cancellation))
        {
            if (moment.Codes?.Contains(questionnaire.Code) == false) continue;
            foreach (var mine in asked.Where(respondent => respondent.IsIn(questionnaire.Audience)).GroupBy(respondent => respondent.Id))
                opened.AddRange(await OpenAsync(work, school, moment, questionnaire, [.. mine], cancellation));
        }

        return opened;
    }

    /// <summary>One questionnaire for one person, about each of those about whom they are asked.</summary>
    private async Task<List<Assignment>> OpenAsync(
        UnitOfWork work, School school, Moment moment, Questionnaire questionnaire, IReadOnlyList<Respondent> mine, CancellationToken cancellation)
    {
        var opened = new List<Assignment>();
        foreach (var respondent in mine)
        {
            var request = Request(work, school, moment, questionnaire, respondent) with { IsSilent = moment.IsSilent || mine.Count > MostAnnounced };
            if (moment.Repeat == MomentRepeat.Once && await EarlierOpenings.ExistsAsync(work, request, cancellation)) continue;
            if (questionnaire.Opens.WindowDays is null) await earlier.GiveWayAsync(work, request, evenSameWave: moment.Repeat == MomentRepeat.Anew, cancellation);
            opened.Add(await assignments.OpenAsync(work, request, cancellation));
        }

        if (mine.Count > MostAnnounced && opened.Count > 0) work.Say(mine[0].Person, Summary(questionnaire, opened.Count));
        return opened;
    }

    private static OpenRequest Request(UnitOfWork work, School school, Moment moment, Questionnaire questionnaire, Respondent respondent)
    {
        var today = work.TodayAt(school);
        return new OpenRequest(school, questionnaire.Code, respondent.Id, respondent.Person)
        {
            SubjectId = respondent.SubjectId,
            PairId = moment.PairId,
            Wave = moment.Wave,
            OpensOn = today,
            ClosesOn = ClosingDay(questionnaire.Opens.WindowDays, moment.CountedFrom ?? today, today),
        };
    }

    /// <summary>The last day of a window; null where it has no end.</summary>
    public static DateOnly? ClosingDay(int? windowDays, DateOnly countedFrom, DateOnly today)
    {
        if (windowDays is not { } days) return null;
        var (end, least) = (countedFrom.AddDays(days), today.AddDays(Math.Min(days, LeastDays)));
        return end < least ? least : end;
    }

    private static ChatMessage Summary(Questionnaire questionnaire, int count) => ChatMessage.Column(
        ChatText.Plain("Для вас открыты анкеты: ") + ChatText.Strong(questionnaire.TitleRu) + $" — {count}. Все они в меню, заполнять можно в любом порядке.",
        Menu.Button);
}
