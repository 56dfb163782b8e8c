using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Pairs;
using MentorBot.Host.Participants;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>What a form is about, where its title alone does not say it: whose consent, which pair, which meeting, which row.</summary>
internal static class AssignmentTopic
{
    private const int LongestRow = 120;
    private const string CuratorRole = "curator";

    public static async Task<string?> OfAsync(MentorBotDb db, Questionnaire questionnaire, Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.RoadmapItemId is { } item) return await OfRowAsync(db, item, assignment.DueOn, cancellation);
        if (assignment.MeetingId is { } meeting) return await OfMeetingAsync(db, meeting, assignment.Code, cancellation);
        if (assignment.SubjectId is { } subject) return PersonNotice.TitleOf(await db.Participants.AsNoTracking().SingleAsync(known => known.Id == subject, cancellation));
        return assignment.PairId is { } pair && (questionnaire.System || questionnaire.Audience.Roles.Contains(CuratorRole))
            ? await OfPairAsync(db, pair, assignment.AssigneeId, cancellation)
            : null;
    }

    /// <summary>A member knows which pair it is; who leads many has to be told.</summary>
    private static async Task<string?> OfPairAsync(MentorBotDb db, long id, long assigneeId, CancellationToken cancellation)
    {
        var pair = await PairsWithNames(db).SingleAsync(known => known.Id == id, cancellation);
        return pair.People().Any(member => member.Id == assigneeId) ? null : PairNames.Full(pair);
    }

    /// <summary>Of a row that is due on several days also which of them is spoken of.</summary>
    private static async Task<string> OfRowAsync(MentorBotDb db, long id, DateOnly? dueOn, CancellationToken cancellation)
    {
        var row = await db.RoadmapItems.AsNoTracking().SingleAsync(known => known.Id == id, cancellation);
        var title = ChatText.Plain($"{row.Number}. {row.Title}").Clip(LongestRow).Value;
        return dueOn is { } day && row.Deadline.Occurrences.Count > 1 ? $"{title} · срок {EngineTexts.Russian.Date(day)}" : title;
    }

    /// <summary>The mentor knows from the title which meeting it is, but may lead two pairs; the mentee had several meetings.</summary>
    private static async Task<string> OfMeetingAsync(MentorBotDb db, long id, string code, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(known => known.Id == id, cancellation);
        return MeetingPapers.LogCodes.Contains(code)
            ? PairNames.MenteesForOtherSide(await PairsWithNames(db).SingleAsync(pair => pair.Id == meeting.PairId, cancellation))
            : $"{MeetingMessages.Capital(PairWords.Of(meeting.Kind))} {MeetingMessages.HeldOn(meeting)}";
    }

    private static IQueryable<Pair> PairsWithNames(MentorBotDb db) => db.Pairs.AsNoTracking()
        .Include(pair => pair.Mentor)
        .Include(pair => pair.Mentees).ThenInclude(member => member.Participant);
}
