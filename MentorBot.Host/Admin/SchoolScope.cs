using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Admin;

internal static class SchoolScope
{
    /// <summary>The school behind an id of a route; null, to be answered with 404, where there is none or the key does not see it.</summary>
    public static async Task<School?> FindSchoolAsync(this MentorBotDb db, CurrentCaller caller, string? id, CancellationToken cancellation)
    {
        var schoolId = Ids.Parse(id);
        return caller.Sees(schoolId) ? await db.Schools.SingleOrDefaultAsync(school => school.Id == schoolId, cancellation) : null;
    }
}
