using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Pairs;

public sealed class PairRefusalTests
{
    [Theory]
    [InlineData(ParticipantState.Invited)]
    [InlineData(ParticipantState.Applicant)]
    [InlineData(ParticipantState.Training)]
    [InlineData(ParticipantState.Suspended)]
    public async Task Who_is_not_free_is_not_proposed(ParticipantState state)
    {
        await using var bench = await PairBench.OpenAsync();
        var result = await bench.TryProposeAsync(await bench.AddAsync("Соколова Анна", "Mentor", state), await bench.AddAsync("Петров Илья", "Mentee", state));
        Assert.Null(result.Pair);
        Assert.Equal(["menteeIds", "mentorId"], result.Errors.Keys.Order());
        Assert.Empty(await bench.RowsAsync<Pair>());
        Assert.Empty(await bench.RowsAsync<OutboxMessage>());
    }

    [Fact]
    public async Task A_mentee_has_one_living_pair_and_a_mentor_two()
    {
        await using var bench = await PairBench.OpenAsync();
        var mentor = await bench.AddAsync("Соколова Анна", "Mentor");
        var mentees = new List<Participant>();
        foreach (var name in (string[])["Петров Илья", "Котова Яна", "Белов Егор"]) mentees.Add(await bench.AddAsync(name, "Mentee"));
        var first = await bench.ProposeAsync(mentor, mentees[0]);
        await bench.ProposeAsync(mentor, mentees[1]);
        Assert.Contains("mentorId", (await bench.TryProposeAsync(mentor, mentees[2])).Errors.Keys);
        Assert.Contains("menteeIds", (await bench.TryProposeAsync(await bench.AddAsync("Ершова Ольга", "Mentor"), mentees[0])).Errors.Keys);

        Assert.Null(await bench.FireAsync(first, PairTrigger.Reject));
        await bench.ProposeAsync(mentor, mentees[0]);
    }

    [Fact]
    public async Task Two_proposals_of_one_mentee_at_the_same_moment_do_not_both_stand()
    {
        await using var bench = await PairBench.OpenAsync();
        var mentee = await bench.AddAsync("Петров Илья", "Mentee", ParticipantState.Matching);
        var mentors = (await bench.AddAsync("Соколова Анна", "Mentor"), await bench.AddAsync("Ершова Ольга", "Mentor"));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => bench.DoAsync(async slower =>
        {
            var school = await slower.Db.Schools.SingleAsync();
            await bench.Proposals.ProposeAsync(slower, new PairProposal(school, "PupilPupil", mentors.Item1.Id, [mentee.Id]), CancellationToken.None);
            await bench.ProposeAsync(mentors.Item2, mentee);
        }));
        Assert.Single(await bench.RowsAsync<Pair>());
    }

    [Fact]
    public async Task The_mentor_is_not_the_mentee()
    {
        await using var bench = await PairBench.OpenAsync();
        var mentor = await bench.AddAsync("Соколова Анна", "Mentor");
        Assert.Contains("menteeIds", (await bench.TryProposeAsync(mentor, mentor)).Errors.Keys);
        Assert.Contains("menteeIds", (await bench.TryProposeAsync(mentor)).Errors.Keys);
        Assert.Contains("menteeIds", (await bench.TryProposeAsync(mentor, await bench.AddAsync("Петров Илья", "Mentee", form: "TeacherPupil"))).Errors.Keys);
    }

    [Theory]
    [InlineData(PairTrigger.Order, "OrderFollowsAgreementOfBoth")]
    [InlineData(PairTrigger.Complete, null)]
    [InlineData(PairTrigger.FinishTrial, null)]
    [InlineData(PairTrigger.ApprovePlan, null)]
    [InlineData(PairTrigger.Resume, null)]
    public async Task What_a_proposed_pair_does_not_permit_is_refused_with_what_it_does(PairTrigger trigger, string? rule)
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await bench.ProposeAsync(await bench.AddAsync("Соколова Анна", "Mentor"), await bench.AddAsync("Петров Илья", "Mentee"));
        var refused = await bench.FireAsync(pair, trigger, new PairInput("1", bench.Today));
        Assert.Equal((rule, "Proposed"), (refused!.Rule, refused.State));
        Assert.Equal(["Agree", "Reject", "Hold"], refused.PermittedTriggers);
        Assert.Equal(PairState.Proposed, (await bench.PairAsync(pair)).State);
    }

    [Fact]
    public async Task An_order_needs_its_number_and_date_and_the_consents()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await bench.ProposeAsync(await bench.AddAsync("Соколова Анна", "Mentor"), await bench.AddAsync("Петров Илья", "Mentee"));
        await bench.FireAsync(pair, PairTrigger.Agree);
        Assert.Equal("OrderHasNumberAndDate", (await bench.FireAsync(pair, PairTrigger.Order, new PairInput(" ", bench.Today)))?.Rule);
        await bench.DoAsync(async work =>
        {
            foreach (var consent in await work.Db.Consents.ToListAsync()) consent.WithdrawnAt = bench.Now;
        });
        Assert.Equal("EveryoneInPairHasValidConsent", (await bench.FireAsync(pair, PairTrigger.Order, new PairInput("1", bench.Today)))?.Rule);
    }

    [Fact]
    public async Task Only_the_curator_closes_early_and_only_with_a_reason()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await bench.OrderedAsync(await bench.AddAsync("Соколова Анна", "Mentor"), await bench.AddAsync("Петров Илья", "Mentee"));
        Assert.NotNull(await bench.FireAsync(pair, PairTrigger.CloseEarly, new PairInput(Reason: "Переезд"), TriggerSource.Person));
        Assert.Equal("EarlyEndHasReason", (await bench.FireAsync(pair, PairTrigger.CloseEarly))?.Rule);
        Assert.Null(await bench.FireAsync(pair, PairTrigger.CloseEarly, new PairInput(Reason: "Переезд")));
        Assert.All((await bench.PairAsync(pair)).People(), participant => Assert.Equal(ParticipantState.LeftEarly, participant.State));
    }
}
