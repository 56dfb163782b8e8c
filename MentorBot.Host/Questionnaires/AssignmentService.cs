using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants.Reachability;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Opens questionnaires and leads people through them.</summary>
internal sealed class AssignmentService(
    QuestionnaireShelf shelf, AssignmentTriggers triggers, ChatRuns runs) : IAssignments
{
    public async Task<Assignment> OpenAsync(UnitOfWork work, OpenRequest request, CancellationToken cancellation)
    {
        var (assignment, isNew) = await FindOrCreateAsync(work, request, cancellation);
        if (!isNew) return assignment;
        var today = work.TodayAt(request.School);
        if (assignment.OpensOn > today) AssignmentSchedule.PlanOpening(work, request.School, assignment);
        else if (await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Open, cancellation) is null)
        {
            if (request.IsRemindedOfElsewhere) AssignmentSchedule.PlanClosing(work, request.School, assignment);
            else AssignmentSchedule.PlanReminders(work, request.School, assignment);
            if (!request.IsSilent) await AnnounceByDayAsync(work, request, assignment, cancellation);
        }

        return assignment;
    }

    public async Task<Assignment> BeginAsync(Turn turn, OpenRequest request, CancellationToken cancellation)
    {
        var (assignment, isNew) = await FindOrCreateAsync(turn, request, cancellation);
        if (isNew && await triggers.TryFireAsync(turn, assignment, AssignmentTrigger.Open, cancellation) is null) AssignmentSchedule.PlanClosing(turn, request.School, assignment);
        await ContinueAsync(turn, assignment, cancellation);
        return assignment;
    }

    public Task ContinueAsync(Turn turn, Assignment assignment, CancellationToken cancellation) =>
        runs.ApplyAsync(turn, assignment, new RunEvent.Open(), cancellation);

    public async Task<IReadOnlyDictionary<string, JsonElement>> AnswersAsync(MentorBotDb db, Assignment assignment, bool forCurator, CancellationToken cancellation)
    {
        var answers = await RunStore.AnswersAsync(db, assignment.Id, cancellation);
        return forCurator ? RunStore.Shown(answers) : RunStore.Open(await shelf.OfAsync(assignment, cancellation), answers);
    }

    /// <summary>Nobody is woken by what others do at night; who has brought it about themselves is awake.</summary>
    private async Task AnnounceByDayAsync(UnitOfWork work, OpenRequest request, Assignment assignment, CancellationToken cancellation)
    {
        var isTheirs = work is Turn turn && turn.Person.Id == request.Person?.Id;
        if (isTheirs || !AssignmentSchedule.IsQuietNow(work, request.School)) await AnnounceAsync(work, assignment, request.Person, cancellation);
        else AssignmentSchedule.PlanAnnouncement(work, request.School, assignment);
    }

    /// <summary>Tells the person that a questionnaire waits for them.</summary>
    public async Task AnnounceAsync(UnitOfWork work, Assignment assignment, Person? person, CancellationToken cancellation)
    {
        if (person is { Reachable: false }) await PersonReachability.LostAsync(work, person.Id, cancellation);
        var title = (await shelf.OfAsync(assignment, cancellation)).TitleRu;
        work.Say(person, ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Plain("Открыта новая анкета: ") + ChatText.Strong(title), Term(assignment)),
            new ChatButton("Начать", $"{PromptView.Area}:{Ids.Text(assignment.Id)}:go")));
    }

    private static ChatText Term(Assignment assignment) => assignment.ClosesOn is { } end
        ? $"Её можно заполнить до {EngineTexts.Russian.Date(end)} включительно. Прерваться можно на любом вопросе: ответы сохраняются сразу."
        : "Прерваться можно на любом вопросе: ответы сохраняются сразу.";

    private async Task<(Assignment Assignment, bool IsNew)> FindOrCreateAsync(UnitOfWork work, OpenRequest request, CancellationToken cancellation)
    {
        // The rows say how things stood before this unit of work; what it has changed since counts.
        await work.Db.Assignments.Where(Matches(request)).LoadAsync(cancellation);
        if (work.Db.Assignments.Local.Where(assignment => IsSame(assignment, request)).MinBy(assignment => assignment.Id) is { } known) return (known, false);
        var definition = shelf.CurrentId(request.School.Id, request.Code);
        var assignment = new Assignment
        {
            Id = Ids.Next(),
            SchoolId = request.School.Id,
            Code = request.Code,
            DefinitionOwnerId = definition.OwnerId,
            DefinitionVersion = definition.Number,
            AssigneeId = request.AssigneeId,
            SubjectId = request.SubjectId,
            PairId = request.PairId,
            MeetingId = request.MeetingId,
            RoadmapItemId = request.RoadmapItemId,
            DueOn = request.DueOn,
            Wave = request.Wave,
            Express = request.Express,
            OpensOn = request.OpensOn,
            ClosesOn = request.ClosesOn,
            CreatedAt = work.Now,
        };
        work.Db.Assignments.Add(assignment);
        return (assignment, true);
    }

    /// <summary>In words of the database; to compile them for the rows in memory would cost more than all else of an opening.</summary>
    private static System.Linq.Expressions.Expression<Func<Assignment, bool>> Matches(OpenRequest request) => assignment =>
        assignment.AssigneeId == request.AssigneeId && assignment.Code == request.Code
        && assignment.SubjectId == request.SubjectId && assignment.PairId == request.PairId
        && assignment.MeetingId == request.MeetingId && assignment.RoadmapItemId == request.RoadmapItemId
        && assignment.DueOn == request.DueOn && assignment.Wave == request.Wave
        && (assignment.State == AssignmentState.Planned || assignment.State == AssignmentState.Opened || assignment.State == AssignmentState.InProgress);

    /// <summary>The same of a row in memory.</summary>
    private static bool IsSame(Assignment assignment, OpenRequest request) =>
        assignment.AssigneeId == request.AssigneeId && assignment.Code == request.Code
        && (assignment.SubjectId, assignment.PairId, assignment.MeetingId, assignment.RoadmapItemId, assignment.DueOn, assignment.Wave)
            == (request.SubjectId, request.PairId, request.MeetingId, request.RoadmapItemId, request.DueOn, request.Wave)
        && assignment.State is (AssignmentState.Planned or AssignmentState.Opened or AssignmentState.InProgress);
}
