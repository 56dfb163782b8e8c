using System.Collections.Immutable;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;
using Checks = System.Collections.Generic.IReadOnlyDictionary<
    string, System.Func<MentorBot.Domain.Questionnaires.AnswerValue, MentorBot.Domain.Questionnaires.Answers, string?>>;

namespace MentorBot.Host.Questionnaires;

/// <summary>What is said against an answer of a form that the program has to understand, while the question still stands.</summary>
internal static class AnswerChecks
{
    private static readonly Checks None = ImmutableDictionary<string, Func<AnswerValue, Answers, string?>>.Empty;

    public static async Task<Checks> ForAsync(MentorBotDb db, Assignment assignment, DateOnly today, CancellationToken cancellation) => assignment switch
    {
        { Code: StaffForms.Code } => StaffForms.Checks,
        { RoadmapItemId: { } id } when RoadmapAnswerChecks.Codes.Contains(assignment.Code) =>
            RoadmapAnswerChecks.Of(assignment.Code, await db.WholeItems().AsNoTracking().SingleAsync(item => item.Id == id, cancellation), today),
        _ => None,
    };
}
