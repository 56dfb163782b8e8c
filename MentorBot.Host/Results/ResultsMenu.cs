using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Results;

/// <summary>The way to the results of each school that somebody leads.</summary>
internal sealed class ResultsMenu : IMenuSection
{
    public int Order => 35;

    public async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation)
    {
        if (!(await turn.RolesAsync(cancellation)).LeadSomeSchool) return [];
        var schools = await (
            from staff in turn.Db.CuratorRolesOf(turn.Person.Id)
            join school in turn.Db.Schools on staff.SchoolId equals school.Id
            select new { school.Id, school.Name })
            .Distinct()
            .ToListAsync(cancellation);
        return [.. schools.Select(school => new ChatButton(schools.Count > 1 ? $"Результаты · {school.Name}" : "Результаты", $"{ResultsButtons.AreaName}:root:{Ids.Text(school.Id)}"))];
    }
}
