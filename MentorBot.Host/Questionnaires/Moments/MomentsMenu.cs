using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>The way to what the curator opens for many people at once.</summary>
internal sealed class MomentsMenu : IMenuSection
{
    public int Order => 35;

    public async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation)
    {
        if (!(await turn.RolesAsync(cancellation)).LeadSomeSchool) return [];
        var schools = await turn.Db.Schools
            .Where(school => turn.Db.CuratorRolesOf(turn.Person.Id).Any(staff => staff.SchoolId == school.Id))
            .ToListAsync(cancellation);
        return [.. schools.Select(school => new ChatButton("Опросы и замеры" + (schools.Count > 1 ? $" · {school.Name}" : ""), $"{MomentsChat.AreaName}:root:{Ids.Text(school.Id)}"))];
    }
}
