using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires.Shelf;

/// <summary>Whose questionnaires a caller may look at: the program's, and those of the schools that they see.</summary>
internal static class ShelfRights
{
    /// <param name="schoolId">As the caller names the school; null for the own one, else for what comes with the program.</param>
    /// <param name="owner">The school, or <see cref="QuestionnaireVersion.TheProgram"/>.</param>
    public static bool MaySeeShelfOf(this CurrentCaller caller, string? schoolId, out long owner)
    {
        owner = schoolId is null ? caller.SchoolId ?? QuestionnaireVersion.TheProgram : Ids.Parse(schoolId);
        return caller.Sees(owner) || owner == QuestionnaireVersion.TheProgram;
    }
}
