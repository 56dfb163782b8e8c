using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Instances;

/// <summary>Processes of the program that share a database, looked at from where people are.</summary>
public sealed class SeveralInstancesTests
{
    private static readonly (string, string)[] Answers = [("birth_year", "2008")];

    [SkippableFact]
    public async Task Started_together_they_share_a_conversation_in_which_nothing_is_lost_or_doubled()
    {
        await using var fleet = await Fleet.StartAsync("one", "two", "three");
        var school = await fleet.AddSchoolAsync("one");
        var (person, id) = await fleet.AddPupilAsync("two", school);

        var asked = await FormFiller.FillAsync(person, "A2", Answers);

        AssertWhole(asked, person);
        await AssertAnsweredAsync(fleet, "one", id, asked);
        Assert.Equal(1, await fleet.CountAsync("api_keys"));
        Assert.Equal(3, await fleet.CountAsync("instances"));
    }

    [SkippableFact]
    public async Task One_that_is_killed_or_stands_still_is_followed_by_the_other_and_comes_back()
    {
        await using var fleet = await Fleet.StartAsync("one", "two");
        var school = await fleet.AddSchoolAsync("one");
        var trouble = Task.Run(() => TroubleAsync(fleet));

        do
        {
            var (person, id) = await fleet.AddPupilAsync("two", school);
            var asked = await FormFiller.FillAsync(person, "A2", Answers);
            AssertWhole(asked, person, doubted: 1);
            await AssertAnsweredAsync(fleet, "two", id, asked);
        }
        while (!trouble.IsCompleted);
        await trouble;
    }

    [SkippableFact]
    public async Task A_reminder_that_each_of_them_finds_due_is_said_once()
    {
        await using var fleet = await Fleet.StartAsync("one", "two");
        var school = await fleet.AddSchoolAsync("one");
        var people = new List<(ChatPerson Person, string Id)>();
        for (var number = 0; number < 5; number++) people.Add(await fleet.AddPupilAsync("one", school));
        await fleet.PostAsync("two", $"/api/v1/schools/{school}/assignments", new { code = "C1", assigneeIds = people.Select(one => one.Id), closesOn = fleet.Today.AddDays(8) });

        await Task.WhenAll(
            fleet.PostAsync("one", "/demo/clock", new { advance = "6.00:00:00" }),
            fleet.PostAsync("two", "/demo/clock", new { advance = "6.00:00:00" }));
        await fleet.KillAsync("one");
        await fleet.PostAsync("two", "/demo/clock", new { advance = "7.00:00:00" });

        foreach (var (person, _) in people)
        {
            await person.HearAsync();
            Assert.Equal(2, person.All.Count(message => message.Text.StartsWith("Напоминаю про анкету", StringComparison.Ordinal))); // Halfway and a day before the end.
        }

        Assert.Equal(2 * people.Count, await fleet.CountAsync("""reminders WHERE "State" = 'Sent'"""));
    }

    /// <summary>One is killed and comes again, the other stands still for longer than the lease.</summary>
    private static async Task TroubleAsync(Fleet fleet)
    {
        await Task.Delay(Random.Shared.Next(500, 2_000));
        await fleet.KillAsync("one");
        await Task.Delay(3_000);
        await fleet.StartAsync("one");
        await Task.Delay(Random.Shared.Next(500, 2_000));
        await fleet["two"].PauseAsync();
        await Task.Delay(12_000);
        await fleet["two"].ResumeAsync();
        await Task.Delay(3_000);
    }

    /// <summary>Each question came once, and in the order of the questionnaire.</summary>
    /// <param name="doubted">How many may have come twice, because a process ended while it sent them.</param>
    private static void AssertWhole(List<string> asked, ChatPerson person, int doubted = 0)
    {
        var questions = person.All.OrderBy(message => message.Id).Select(message => message.Text).Where(text => text.Contains(" из ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(asked);
        Assert.Equal(asked.Distinct(), asked);
        Assert.InRange(questions.Count - questions.Distinct(StringComparer.Ordinal).Count(), 0, doubted);
    }

    private static async Task AssertAnsweredAsync(Fleet fleet, string name, string participant, List<string> asked)
    {
        using var client = fleet.ClientOf(name);
        var listed = await client.GetFromJsonAsync<JsonElement>($"/api/v1/participants/{participant}");
        Assert.Equal("Applicant", listed.GetProperty("state").GetString());
        Assert.True(asked.Count > 10);
        Assert.True(await fleet.CountAsync("answers") >= asked.Count);
    }
}
