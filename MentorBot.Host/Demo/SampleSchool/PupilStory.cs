using MentorBot.Domain.Consents;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Admin;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>What happened to one pupil, from the invitation to the search for a pair.</summary>
internal sealed class PupilStory(PastWork past, SampleCast cast, SampleForms forms, SamplePupil pupil, CancellationToken cancellation)
{
    public IEnumerable<SampleStep> Steps()
    {
        yield return new(pupil.Invited, InviteAsync);
        if (pupil.Started is { } started) yield return new(started, StartAsync);
        if (pupil.Consent is { } consent) yield return new(consent.On, at => SignAsync(at, consent));
        if (pupil.Application is { Begun: { } begun }) yield return new(begun, at => forms.AnswerAsync(at, pupil.Key, Application, pupil.Application.Answers, cancellation));
        if (pupil.Application is { On: { } sent }) yield return new(sent, at => forms.SendAsync(at, pupil.Key, Application, pupil.Application.Answers, cancellation));
        if (pupil.Accepted is { } accepted) yield return new(accepted, at => FireAsync(at, [ParticipantTrigger.Accept]));
        if (pupil.Matching is { } matching)
            yield return new(matching, at => FireAsync(at, ParticipantMachine.StepsToMatching(ParticipantState.InBase, pupil.Role == ParticipantRoles.Mentor)));
    }

    private Task InviteAsync(DateTimeOffset at) => past.RunAsync(at, cast.Curator, async (services, work) =>
    {
        var school = await work.Db.Schools.SingleAsync(known => known.Id == cast.SchoolId, cancellation);
        var request = new ParticipantRequest(pupil.Name, cast.BirthOf(pupil), pupil.Role, pupil.Form, pupil.Class, Position: null, Consents: []);
        var entered = await services.GetRequiredService<ParticipantEntry>().AddAsync(work, school, request, new Validation(), cancellation)
            ?? throw new InvalidOperationException($"The sample school describes «{pupil.Key}» wrongly.");
        cast.Enter(pupil.Key, entered.Id);
    }, cancellation);

    private async Task StartAsync(DateTimeOffset at)
    {
        await using var db = past.OpenDb();
        var id = cast.IdOf(pupil.Key);
        var payload = await db.Participants.Where(known => known.Id == id).Select(known => known.StartPayload).SingleAsync(cancellation);
        await past.RunTurnAsync(at, pupil.ChatId, new CommandReceived("start", payload), (services, turn) =>
            services.GetRequiredService<ConversationRouter>().HandleAsync(turn, cancellation), cancellation);
    }

    private Task SignAsync(DateTimeOffset at, SampleConsent consent) => past.RunAsync(at, cast.Curator, async (services, work) =>
    {
        var consents = services.GetRequiredService<ConsentService>();
        foreach (var paper in consent.Papers)
        {
            var input = new ConsentInput(ConsentKind.Processing, paper.By, ConsentInput.Paper, cast.DateOf(consent.On))
            {
                RepresentativeName = paper.Representative?.Name,
                Kinship = paper.Representative?.Kinship,
                Number = paper.Number,
            };
            await consents.RecordAsync(work, await FindAsync(work), input, cancellation);
        }
    }, cancellation);

    private Task FireAsync(DateTimeOffset at, IReadOnlyList<ParticipantTrigger> triggers) => past.RunAsync(at, cast.Curator, async (services, work) =>
    {
        var service = services.GetRequiredService<ParticipantService>();
        foreach (var trigger in triggers)
        {
            if (await service.FireAsCuratorAsync(work, await FindAsync(work), trigger, note: null, cancellation) is Refusal<ParticipantState, ParticipantTrigger, ParticipantEffect> refusal)
                throw new InvalidOperationException($"{trigger} of «{pupil.Key}»: {refusal.Reason}");
        }
    }, cancellation);

    private async Task<Participant> FindAsync(UnitOfWork work) => (await work.Db.FindParticipantAsync(cast.IdOf(pupil.Key), cancellation))!;

    private IQueryable<Assignment> Application(IQueryable<Assignment> given) => given.Where(application => application.Code == pupil.Application!.Code);
}
