using MentorBot.Domain.Participants;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Lists;

/// <summary>The teachers of the school: of its staff, and of those who take part in the programme; never the person themselves.</summary>
internal static class TeacherSource
{
    private static readonly string[] Roles = [.. StaffRoles.All.Where(StaffRoles.AreTeachers)];

    private static readonly (string Role, string Form)[] TakePart =
        [.. from role in ParticipantRoles.All from form in MentoringForms.All where MentoringForms.KindOf(role, form) == RoleCodes.Teacher select (role, form)];

    /// <param name="personId">The account of who is asked; somebody may be of the staff and take part as well.</param>
    public static async Task<IReadOnlyList<Choice>> ForAsync(MentorBotDb db, Assignment assignment, long? personId, CancellationToken cancellation)
    {
        var staff = await db.Staff.AsNoTracking()
            .Where(member => member.SchoolId == assignment.SchoolId && Roles.Contains(member.Role) && member.Id != assignment.AssigneeId)
            .Where(member => personId == null || member.PersonId != personId)
            .ToListAsync(cancellation);
        var forms = TakePart.Select(one => one.Form).Distinct().ToList();
        var participants = await db.Participants.AsNoTracking()
            .Where(member => member.SchoolId == assignment.SchoolId && forms.Contains(member.Form) && member.Id != assignment.AssigneeId && member.Name != "")
            .Where(member => member.State != ParticipantState.Left && member.State != ParticipantState.Declined && (personId == null || member.PersonId != personId))
            .ToListAsync(cancellation);
        return [.. staff.Select(member => (member.Name, Choice: new Choice(Ids.Text(member.Id), $"{member.Name}, {StaffRoles.TitleOf(member.Role)}")))
            .Concat(participants
                .Where(member => TakePart.Contains((member.Role, member.Form)))
                .Select(member => (member.Name, Choice: new Choice(Ids.Text(member.Id), PersonNotice.TitleOf(member)))))
            .DistinctBy(teacher => teacher.Name)
            .OrderBy(teacher => teacher.Name, StringComparer.Ordinal)
            .Select(teacher => teacher.Choice)];
    }
}
