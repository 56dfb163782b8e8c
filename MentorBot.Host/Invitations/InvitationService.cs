using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Invitations;

internal static class InvitationService
{
    /// <summary>How long an invitation is good, in days: that of the life cycle of a participant.</summary>
    public const int Days = 30;

    public const int MostPeople = 1_000;

    public static Invitation Make(UnitOfWork work, School school, string role, string form, int count)
    {
        var invitation = new Invitation
        {
            Id = Ids.Next(),
            SchoolId = school.Id,
            Role = role,
            Form = form,
            StartPayload = Ids.Secret(),
            Count = count,
            ExpiresOn = work.TodayAt(school).AddDays(Days),
        };
        work.Db.Invitations.Add(invitation);
        return invitation;
    }
}
