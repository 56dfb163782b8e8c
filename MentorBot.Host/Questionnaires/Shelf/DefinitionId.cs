using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires.Shelf;

/// <summary>Names one published version of one questionnaire.</summary>
/// <param name="OwnerId">The school, or <see cref="QuestionnaireVersion.TheProgram"/>.</param>
internal readonly record struct DefinitionId(long OwnerId, string Code, int Number)
{
    /// <summary>The version with which an assignment was opened.</summary>
    public static DefinitionId Of(Assignment assignment) => new(assignment.DefinitionOwnerId, assignment.Code, assignment.DefinitionVersion);
}
