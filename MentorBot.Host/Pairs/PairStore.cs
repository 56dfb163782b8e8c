using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>Reads pairs with everybody and everything that belongs to them.</summary>
internal static class PairStore
{
    public static Task<Pair?> FindPairAsync(this MentorBotDb db, long id, CancellationToken cancellation) =>
        db.WholePairs().SingleOrDefaultAsync(pair => pair.Id == id, cancellation);

    /// <summary>The meeting with its whole pair behind it.</summary>
    public static async Task<Meeting?> FindMeetingAsync(this MentorBotDb db, long id, CancellationToken cancellation)
    {
        var pair = await db.WholePairs().SingleOrDefaultAsync(whole => whole.Meetings.Any(meeting => meeting.Id == id), cancellation);
        return pair?.Meetings.Single(meeting => meeting.Id == id);
    }

    /// <summary>The pairs in which a person is mentor or mentee, the newest first.</summary>
    public static Task<List<Pair>> PairsOfPersonAsync(this MentorBotDb db, long personId, CancellationToken cancellation) =>
        db.WholePairs()
            .Where(pair => pair.Mentor!.PersonId == personId || pair.Mentees.Any(mentee => mentee.Participant!.PersonId == personId))
            .OrderByDescending(pair => pair.Id)
            .ToListAsync(cancellation);

    public static IQueryable<Pair> WholePairs(this MentorBotDb db) => db.Pairs
        .AsSplitQuery()
        .Include(pair => pair.School)
        .Include(pair => pair.Mentor!).ThenInclude(mentor => mentor.Person)
        .Include(pair => pair.Mentor!).ThenInclude(mentor => mentor.Consents)
        .Include(pair => pair.Mentees).ThenInclude(mentee => mentee.Participant!).ThenInclude(mentee => mentee.Person)
        .Include(pair => pair.Mentees).ThenInclude(mentee => mentee.Participant!).ThenInclude(mentee => mentee.Consents)
        .Include(pair => pair.Meetings).ThenInclude(meeting => meeting.Confirmations);
}
