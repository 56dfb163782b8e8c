using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>The way to the people of each school that somebody leads.</summary>
internal sealed class PeopleMenu : IMenuSection
{
    public int Order => 20;

    public async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation)
    {
        if (!(await turn.RolesAsync(cancellation)).LeadSomeSchool) return [];
        var schools = await (
            from staff in turn.Db.CuratorRolesOf(turn.Person.Id)
            join school in turn.Db.Schools on staff.SchoolId equals school.Id
            select new { school.Id, school.Name, Applicants = turn.Db.Participants.Count(participant => participant.SchoolId == school.Id && participant.State == ParticipantState.Applicant) })
            .Distinct()
            .ToListAsync(cancellation);
        return [.. schools.SelectMany(school => Buttons(school.Id, schools.Count > 1 ? $" · {school.Name}" : "", school.Applicants))];
    }

    private static IEnumerable<ChatButton> Buttons(long schoolId, string suffix, int applicants)
    {
        var id = Ids.Text(schoolId);
        yield return new ChatButton((applicants > 0 ? $"Люди (новых заявок: {applicants})" : "Люди") + suffix, $"{PeopleButtons.AreaName}:root:{id}");
        yield return new ChatButton("Пригласить" + suffix, $"inv:root:{id}");
    }
}
