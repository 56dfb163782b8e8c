using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>Opens questionnaires without asking their questions: it says «[CODE]», and the test gives the answers.</summary>
internal sealed class PlainAssignments : IAssignments
{
    public Task<Assignment> OpenAsync(UnitOfWork work, OpenRequest request, CancellationToken cancellation)
    {
        var assignment = Add(work, request);
        work.Say(request.Person, new ChatMessage($"[{request.Code}]"));
        return Task.FromResult(assignment);
    }

    public Task<Assignment> BeginAsync(Turn turn, OpenRequest request, CancellationToken cancellation)
    {
        var assignment = Add(turn, request);
        turn.Person.ActiveAssignmentId = assignment.Id;
        turn.Reply(new ChatMessage($"[{request.Code}]"));
        return Task.FromResult(assignment);
    }

    public Task ContinueAsync(Turn turn, Assignment assignment, CancellationToken cancellation) => Task.CompletedTask;

    public Task<IReadOnlyDictionary<string, JsonElement>> AnswersAsync(MentorBotDb db, Assignment assignment, bool forCurator, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, JsonElement>>(new Dictionary<string, JsonElement>());

    private static Assignment Add(UnitOfWork work, OpenRequest request)
    {
        var assignment = new Assignment
        {
            Id = Ids.Next(),
            SchoolId = request.School.Id,
            Code = request.Code,
            DefinitionVersion = 1,
            AssigneeId = request.AssigneeId,
            SubjectId = request.SubjectId,
            PairId = request.PairId,
            MeetingId = request.MeetingId,
            ClosesOn = request.ClosesOn,
            State = AssignmentState.Opened,
            CreatedAt = work.Now,
        };
        work.Db.Assignments.Add(assignment);
        return assignment;
    }
}
