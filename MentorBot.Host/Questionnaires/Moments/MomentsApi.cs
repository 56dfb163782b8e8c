using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <param name="Event">A word of the definitions, of those that a curator may bring about.</param>
/// <param name="Wave">With <c>monitoringOpened</c>: <c>before</c>, <c>middle</c> or <c>after</c>.</param>
/// <param name="Codes">With <c>monitoringOpened</c> and <c>pollOpened</c>: only these questionnaires.</param>
/// <param name="Form">Only this form of mentoring.</param>
/// <param name="PairId">Only this pair; needed by <c>pairClosedEarly</c>.</param>
/// <param name="SubjectId">With <c>curatorRequest</c>: the mentee who is asked about.</param>
/// <param name="AssigneeIds">Who is asked; with <c>monitoringOpened</c> who of the staff enters, with <c>pairClosedEarly</c> who has asked for it.</param>
/// <param name="PresentIds">With <c>groupMeetingClosed</c>: the participants who were there.</param>
internal sealed record MomentRequest(
    string? Event, string? Wave, IReadOnlyList<string>? Codes, string? Form, string? PairId, string? SubjectId,
    IReadOnlyList<string>? AssigneeIds, IReadOnlyList<string>? PresentIds);

internal sealed class MomentsApi : IAdminEndpoints
{
    private const int MostNamed = 1000;

    public void Map(RouteGroupBuilder api) => api.MapPost("/schools/{id}/moments", OpenAsync).WithTags("Questionnaires")
        .WithSummary("Tells the program that a moment has come at which questionnaires open: a poll, a group meeting, a measurement …");

    private static async Task<Results<Created<Page<AssignmentResponse>>, ValidationProblem, NotFound>> OpenAsync(
        string id, MomentRequest request, CurrentCaller caller, UnitOfWorkRunner runner, AssignmentTriggers triggers, QuestionnaireShelf shelf,
        CuratorMoments moments, Enquiries enquiries, GroupMeetings meetings, Measurements measurements, CancellationToken cancellation) =>
        await runner.RunAsync<Results<Created<Page<AssignmentResponse>>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
            var validation = new Validation();
            var named = await NamedMomentAsync(work, school, request, validation, shelf, cancellation);
            if (validation.Failed) return validation.Problem();

            var opened = named switch
            {
                { Event: MomentEvents.PollOpened } => await enquiries.OpenPollAsync(work, school, named.Ids, request.Codes, cancellation),
                { Event: MomentEvents.CuratorRequest } => await enquiries.AskAboutAsync(work, school, named.Subject!, named.Staff, cancellation),
                { Event: MomentEvents.GroupMeetingClosed } => await meetings.CloseAsync(work, school, named.Ids, cancellation),
                { Event: MomentEvents.MonitoringOpened } => await measurements.OpenAsync(work, school, request.Wave!, request.Form, request.Codes, named.Ids, cancellation),
                { Event: MomentEvents.MidTermOpened } => await moments.OpenMidTermAsync(work, named.Pairs, cancellation),
                { Event: MomentEvents.ClosingOpened } => await moments.OpenClosingAsync(work, named.Pairs, cancellation),
                _ => await moments.OpenEarlyClosingAsync(work, named.Pairs[0], named.Subject, cancellation),
            };
            var items = new List<AssignmentResponse>(opened.Count);
            foreach (var assignment in opened) items.Add(await AssignmentsApi.OfAsync(work, triggers, assignment, cancellation));
            return TypedResults.Created((string?)null, new Page<AssignmentResponse>(items, null));
        }, cancellation);

    /// <summary>Who and what a request names, found; of no use where the validation failed.</summary>
    private sealed record Named(string Event, IReadOnlyList<long> Ids)
    {
        public Participant? Subject { get; init; }
        public IReadOnlyList<StaffMember> Staff { get; init; } = [];
        public List<Pair> Pairs { get; init; } = [];
    }

    private static async Task<Named> NamedMomentAsync(
        UnitOfWork work, School school, MomentRequest request, Validation validation, QuestionnaireShelf shelf, CancellationToken cancellation)
    {
        var word = validation.Code(request.Event, "event", CuratorMoments.Events);
        validation.OptionalCode(request.Form, "form", MentoringForms.All);
        var isMeeting = word == MomentEvents.GroupMeetingClosed;
        var field = isMeeting ? "presentIds" : "assigneeIds";
        var ids = ((isMeeting ? request.PresentIds : request.AssigneeIds) ?? []).Select(Ids.Parse).Distinct().ToList();
        validation.Check(ids.Count <= MostNamed, field, $"At most {MostNamed}.");
        if (validation.Failed) return new Named(word, ids);

        var named = new Named(word, ids);
        switch (word)
        {
            case MomentEvents.PollOpened:
                CheckCodes(school, request, validation, shelf);
                await CheckAsync(work, school, ids, field, validation, cancellation);
                return named;
            case MomentEvents.GroupMeetingClosed:
                var known = await work.Db.Participants.CountAsync(participant => participant.SchoolId == school.Id && ids.Contains(participant.Id), cancellation);
                validation.Check(ids.Count > 0 && known == ids.Count, field, "The participants of this school who were there.");
                return named;
            case MomentEvents.CuratorRequest:
                return await EnquiryAsync(work, school, request, named, validation, cancellation);
            case MomentEvents.MonitoringOpened:
                validation.Code(request.Wave, "wave", Waves.All);
                CheckCodes(school, request, validation, shelf);
                await CheckAsync(work, school, ids, field, validation, cancellation);
                return named;
            default:
                return await PairsAsync(work, school, request, named, validation, cancellation);
        }
    }

    private static async Task<Named> EnquiryAsync(
        UnitOfWork work, School school, MomentRequest request, Named named, Validation validation, CancellationToken cancellation)
    {
        var subject = await work.Db.FindParticipantAsync(Ids.Parse(request.SubjectId), cancellation);
        if (subject is null || subject.SchoolId != school.Id || !Enquiries.MayBeAskedAbout(subject))
        {
            validation.Fail("subjectId", "A mentee of this school who is a pupil.");
            return named;
        }

        var staff = (await Enquiries.KnowingAsync(work, subject, cancellation)).FindAll(member => named.Ids.Contains(member.Id));
        validation.Check(staff.Count > 0 && staff.Count == named.Ids.Count, "assigneeIds", "Class teachers, psychologists and social pedagogues of this school, and parents of the mentee.");
        return named with { Subject = subject, Staff = staff };
    }

    private static async Task<Named> PairsAsync(
        UnitOfWork work, School school, MomentRequest request, Named named, Validation validation, CancellationToken cancellation)
    {
        var isEarlyEnd = named.Event == MomentEvents.PairClosedEarly;
        validation.Check(!isEarlyEnd || request.PairId is not null, "pairId", "Required.");
        if (request.PairId is null) return named with { Pairs = await CuratorMoments.PairsAtWorkAsync(work, school, request.Form, cancellation) };

        var pair = await work.Db.FindPairAsync(Ids.Parse(request.PairId), cancellation);
        validation.Check(pair?.SchoolId == school.Id && pair.OrderDate is not null && pair.IsLiving(), "pairId", "A pair of this school that is at work.");
        var who = named.Ids.Count == 1 ? pair?.People().FirstOrDefault(member => member.Id == named.Ids[0]) : null;
        validation.Check(!isEarlyEnd || named.Ids.Count == 0 || who is not null, "assigneeIds", "One member of this pair, or nobody for the curator.");
        return named with { Pairs = pair is null ? [] : [pair], Subject = who };
    }

    private static void CheckCodes(School school, MomentRequest request, Validation validation, QuestionnaireShelf shelf) =>
        validation.Check((request.Codes ?? []).All(shelf.CodesOf(school.Id).Contains), "codes", "Codes of questionnaires.");

    private static async Task CheckAsync(UnitOfWork work, School school, List<long> ids, string field, Validation validation, CancellationToken cancellation)
    {
        var known = await work.Db.Participants.CountAsync(participant => participant.SchoolId == school.Id && ids.Contains(participant.Id), cancellation)
            + await work.Db.Staff.CountAsync(member => member.SchoolId == school.Id && ids.Contains(member.Id), cancellation);
        validation.Check(known == ids.Count, field, "Participants and staff of this school.");
    }
}
