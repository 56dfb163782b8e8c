using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Data;
using MentorBot.Host.Pairs;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>What happened to one pair, from the proposal to the end.</summary>
internal sealed class PairStory(PastWork past, SampleCast cast, SampleForms forms, SamplePair pair, CancellationToken cancellation)
{
    private long pairId;

    public IEnumerable<SampleStep> Steps()
    {
        yield return new(pair.Proposed, ProposeAsync);
        foreach (var (key, on) in pair.Agreed)
            yield return new(on, at => FireAsync(at, PairTrigger.Agree, new PairInput(ParticipantId: cast.IdOf(key)), TriggerSource.Person, $"participant:{Ids.Text(cast.IdOf(key))}"));
        if (pair.Order is { } order) yield return new(order.On, at => FireAsync(at, PairTrigger.Order, new PairInput(order.Number, cast.DateOf(order.On))));
        foreach (var step in (pair.Meetings ?? []).SelectMany(meeting => new MeetingStory(past, cast, forms, pair, meeting, () => pairId, cancellation).Steps())) yield return step;
        foreach (var survey in pair.Surveys ?? [])
            yield return new(survey.On, at => forms.SendAsync(at, survey.By, given => given.Where(open => open.PairId == pairId && open.Code == survey.Code), survey.Answers, cancellation));
        if (pair.PlanApproved is { } approved) yield return new(approved, at => FireAsync(at, PairTrigger.ApprovePlan, new PairInput()));
        if (pair.ClosingPlanned is { } planned) yield return new(planned, at => FireAsync(at, PairTrigger.PlanClosing, new PairInput()));
        if (pair.Completed is { } completed) yield return new(completed, at => FireAsync(at, PairTrigger.Complete, new PairInput()));
        if (pair.ClosedEarly is { } early) yield return new(early.On, at => FireAsync(at, PairTrigger.CloseEarly, new PairInput(Reason: early.Reason)));
        if (pair.Next is { } next) yield return new(new SampleDay(-1), at => new NextMeetingStory(past, cast, pair.Mentor, cancellation).FixAsync(at, pairId, next));
    }

    private Task ProposeAsync(DateTimeOffset at) => past.RunAsync(at, cast.Curator, async (services, work) =>
    {
        var school = await work.Db.Schools.SingleAsync(known => known.Id == cast.SchoolId, cancellation);
        var proposal = new PairProposal(school, pair.Form, cast.IdOf(pair.Mentor), [.. pair.Mentees.Select(cast.IdOf)]);
        var result = await services.GetRequiredService<PairProposals>().ProposeAsync(work, proposal, cancellation);
        pairId = result.Pair?.Id ?? throw new InvalidOperationException($"The pair of «{pair.Mentor}»: {string.Join(' ', result.Errors.Values)}");
    }, cancellation);

    private Task FireAsync(DateTimeOffset at, PairTrigger trigger, PairInput input) => FireAsync(at, trigger, input, TriggerSource.Curator, cast.Curator);

    private Task FireAsync(DateTimeOffset at, PairTrigger trigger, PairInput input, TriggerSource by, string actor) => past.RunAsync(at, actor, async (services, work) =>
    {
        var known = (await work.Db.FindPairAsync(pairId, cancellation))!;
        if (await services.GetRequiredService<PairService>().FireAsync(work, known, trigger, input, by, cancellation) is { } refused)
            throw new InvalidOperationException($"{trigger} of the pair of «{pair.Mentor}»: {refused.Reason}");
    }, cancellation);
}
