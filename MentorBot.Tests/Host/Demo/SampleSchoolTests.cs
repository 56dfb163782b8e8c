using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Host.Demo;

public sealed class SampleSchoolTests(SampleSchoolTests.DemoApp app) : IClassFixture<SampleSchoolTests.DemoApp>
{
    [Fact]
    public async Task Somebody_stands_at_each_stage_a_visitor_may_want_to_try()
    {
        var states = await ReadAsync(db => db.Participants.Select(participant => participant.State).Distinct());

        ParticipantState[] wanted =
        [
            ParticipantState.Invited, ParticipantState.ConsentPending, ParticipantState.Applicant, ParticipantState.InBase, ParticipantState.Matching,
            ParticipantState.Paired, ParticipantState.InProgramme, ParticipantState.Completed, ParticipantState.LeftEarly,
        ];
        Assert.Empty(wanted.Except(states));
    }

    [Fact]
    public async Task A_pair_stands_at_each_step_from_the_proposal_to_the_end()
    {
        var states = await ReadAsync(db => db.Pairs.Select(pair => pair.State));

        PairState[] wanted =
        [
            PairState.Proposed, PairState.Agreed, PairState.Ordered, PairState.Acquainted, PairState.Trialled, PairState.Planned, PairState.Active,
            PairState.Closing, PairState.Completed, PairState.ClosedEarly,
        ];
        Assert.Empty(wanted.Except(states));
    }

    [Fact]
    public async Task The_roadmap_is_live_and_asks_about_one_wording()
    {
        var items = await ReadAsync(db => db.RoadmapItems);

        Assert.Equal(25, items.Count);
        Assert.Equal(2, items.Count(item => item.State == RoadmapItemState.Done));
        Assert.Equal("4.3", Assert.Single(items, item => item.NeedsCheck).Number);
    }

    [Fact]
    public async Task Nobody_is_asked_to_choose_a_mentor_who_has_completed_or_left()
    {
        var asked = await ReadAsync(db => db.Assignments
            .Where(given => given.Code == "A8" && (given.State == AssignmentState.Opened || given.State == AssignmentState.InProgress))
            .Select(given => db.Participants.Single(subject => subject.Id == given.SubjectId).State));

        Assert.NotEmpty(asked);
        Assert.DoesNotContain(ParticipantState.Completed, asked);
        Assert.DoesNotContain(ParticipantState.LeftEarly, asked);
    }

    [Fact]
    public async Task Nothing_of_the_past_is_said_or_waits_to_be_said()
    {
        var now = DateTimeOffset.UtcNow;

        Assert.Empty(await ReadAsync(db => db.Outbox));
        Assert.Empty(await ReadAsync(db => db.Reminders.Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt < now.AddMinutes(-5))));
    }

    [Fact]
    public async Task The_chat_page_offers_everybody_with_their_link()
    {
        using var client = app.CreateClient();
        var people = JsonDocument.Parse(await client.GetStringAsync("/chat/people")).RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(43, people.Count);
        Assert.All(people, person => Assert.NotEmpty(person.GetProperty("startPayload").GetString()!));
    }

    private async Task<List<T>> ReadAsync<T>(Func<MentorBotDb, IQueryable<T>> query)
    {
        using var scope = app.Services.CreateScope();
        return await query(scope.ServiceProvider.GetRequiredService<MentorBotDb>()).ToListAsync();
    }

    public sealed class DemoApp : WebApplicationFactory<Program>
    {
        private readonly TemporaryFolder folder = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            foreach (var (key, value) in folder.Settings) builder.UseSetting(key, value);
            builder.UseSetting("Admin:ApiKey", "a-key-of-the-owner-for-tests");
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing) folder.Dispose();
        }
    }
}
