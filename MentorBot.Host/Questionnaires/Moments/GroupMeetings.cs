using System.Text.Json;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>The meeting of all mentors and mentees before they are paired: who was there is kept, because everybody chooses among them.</summary>
internal sealed class GroupMeetings(QuestionnaireMoments moments, ShortProfiles profiles)
{
    /// <param name="Profile">What those who were absent read of them.</param>
    internal sealed record Guest(long Id, string Profile);

    /// <summary>In the register and without a pair.</summary>
    private static readonly ParticipantState[] Invited =
        [ParticipantState.InBase, ParticipantState.Selected, ParticipantState.Training, ParticipantState.Matching, ParticipantState.WithoutPair];

    /// <summary>Everybody who is waiting for a pair.</summary>
    public static IQueryable<Participant> InvitedAt(MentorBotDb db, long schoolId) => db.Participants
        .Where(participant => participant.SchoolId == schoolId && Invited.Contains(participant.State));

    /// <summary>Closes the meeting: all who were invited say with whom they would work, the absent too.</summary>
    /// <param name="presentIds">Who was there; it was the meeting of their forms of mentoring.</param>
    public async Task<IReadOnlyList<Assignment>> CloseAsync(UnitOfWork work, School school, IReadOnlyCollection<long> presentIds, CancellationToken cancellation)
    {
        var present = await work.Db.Participants.Include(participant => participant.Person)
            .Where(participant => participant.SchoolId == school.Id && presentIds.Contains(participant.Id))
            .ToListAsync(cancellation);
        var forms = present.Select(participant => participant.Form).Distinct().ToList();
        var known = await profiles.OfAsync(work, school, present, cancellation);
        foreach (var form in forms)
            await KeepAsync(work, school.Id, form, [.. present.Where(participant => participant.Form == form).Select(participant => new Guest(participant.Id, known[participant.Id]))], cancellation);

        var invited = await InvitedAt(work.Db, school.Id).Include(participant => participant.Person).Where(participant => forms.Contains(participant.Form)).ToListAsync(cancellation);
        var asked = invited.Union(present).OrderBy(participant => participant.Id).Select(Respondent.Of).ToList();
        return await moments.OpenAsync(work, school, new Moment(MomentEvents.GroupMeetingClosed), asked, cancellation);
    }

    /// <summary>Who was at the last meeting of a form of mentoring.</summary>
    public static async Task<IReadOnlyList<Guest>> PresentAsync(MentorBotDb db, long schoolId, string form, CancellationToken cancellation)
    {
        var key = KeyOf(schoolId, form);
        var kept = await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == key, cancellation);
        return kept is null ? [] : JsonSerializer.Deserialize<Guest[]>(kept.Value)!;
    }

    private static async Task KeepAsync(UnitOfWork work, long schoolId, string form, Guest[] present, CancellationToken cancellation)
    {
        var key = KeyOf(schoolId, form);
        var value = JsonSerializer.Serialize(present);
        if (await work.Db.Settings.SingleOrDefaultAsync(setting => setting.Key == key, cancellation) is { } kept) kept.Value = value;
        else work.Db.Settings.Add(new Setting { Key = key, Value = value });
    }

    private static string KeyOf(long schoolId, string form) => $"groupMeeting:{Ids.Text(schoolId)}:{form}";
}
