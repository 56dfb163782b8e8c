using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Cycle;

public sealed class WholeCycleTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;

    public async Task InitializeAsync() => host = await LiveHost.StartAsync(folder);

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task From_an_invitation_to_the_last_survey_with_the_curator_at_the_admin_api()
    {
        var school = await School.FoundAsync(host);
        var (mentee, askedOfMentee, menteeId) = await school.ComeAsync("Mentee", "Речной Пётр Ильич", "04.03.2012", "8Б");
        var (mentor, askedOfMentor, mentorId) = await school.ComeAsync("Mentor", "Соколова Анна Игоревна", "10.05.2009", "11А");
        Assert.Equal(["name", "birth_date", "class_or_position"], askedOfMentee);
        Assert.Equal(askedOfMentee, askedOfMentor);

        await AssertNothingOpensBeforeTheConsentsAsync(mentee, menteeId, "Анкета наставляемого");
        await ConsentAsync(mentorId, "representative", "self");
        await FormFiller.FillAsync(mentee, "A2", ("birth_year", "2012"));
        await FormFiller.FillAsync(mentor, "A4");
        foreach (var id in (string[])[menteeId, mentorId])
        {
            Assert.Equal("Applicant", await StateAsync("participants", id));
            await FireAsync("participants", id, new { trigger = "Accept" });
        }

        var pair = LiveHost.Id(await host.PostAsync($"/api/v1/schools/{school.Id}/pairs", new { mentorId, menteeIds = new[] { menteeId }, form = "PupilPupil" }));
        using (var early = await host.Http.PostAsJsonAsync($"/api/v1/pairs/{pair}/triggers", Order()))
            Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        await mentor.PressAsync("Согласиться");
        await mentee.PressAsync("Согласиться");
        await FireAsync("pairs", pair, Order());

        var askedBefore = await FormFiller.FillAsync(mentee, "C1");
        Assert.DoesNotContain(askedBefore, key => key.StartsWith("act_", StringComparison.Ordinal));
        await FormFiller.FillAsync(mentor, "C2", ("prior", EngineTexts.Russian.No));
        await LeadThroughMeetingsAsync(pair, mentor, mentee);

        await FormFiller.FillAsync(mentee, "F1");
        await FormFiller.FillAsync(mentor, "F2");
        await FormFiller.FillAsync(mentee, "G1", ("thanks", "—"), ("nominate", "—"));
        await FormFiller.FillAsync(mentor, "G2", ("hours", "6"));
        await FireAsync("pairs", pair, new { trigger = "Complete" });

        await AssertOutcomeAsync(pair, menteeId, mentorId);
        Assert.Contains("Спасибо, что были наставником", (await mentor.HearAsync()).Text() + mentor.EverSaid, StringComparison.Ordinal);
        Assert.DoesNotContain("Речной", mentor.EverSaid, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    private async Task AssertNothingOpensBeforeTheConsentsAsync(ChatPerson person, string id, string title)
    {
        await ConsentAsync(id, "representative");
        await person.SayAsync("/menu");
        Assert.DoesNotContain(title, person.EverSaid, StringComparison.Ordinal);
        Assert.Equal("ConsentPending", await StateAsync("participants", id));
        Assert.Empty(await SubmittedAsync(id));
        await ConsentAsync(id, "self");
        Assert.Contains(title, (await person.HearAsync()).Text(), StringComparison.Ordinal);
    }

    private async Task LeadThroughMeetingsAsync(string pair, ChatPerson mentor, ChatPerson mentee)
    {
        await School.MeetAsync(mentor, mentee, "D1", ("next_date", "—"));
        await ConfirmAsync(pair);
        Assert.Equal("Acquainted", await StateAsync("pairs", pair));

        await host.AdvanceAsync(7);
        await School.MeetAsync(mentor, mentee, "D2", ("next_date", EngineTexts.Russian.Date(host.Today.AddDays(5))));
        Assert.Equal("Trialled", await StateAsync("pairs", pair));

        await host.AdvanceAsync(5);
        await School.MeetAsync(mentor, mentee, "D3", School.Plan(host.Today));
        await FireAsync("pairs", pair, new { trigger = "ApprovePlan" });
        Assert.Equal("Planned", await StateAsync("pairs", pair));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await host.AdvanceAsync(7);
            await School.MeetAsync(mentor, mentee, "D4", ("problem", "нет"), ("help", "не нужна"), ("next_date", "—"));
        }

        Assert.Equal("Active", await StateAsync("pairs", pair));
        await host.AdvanceAsync(16);
        Assert.Contains("итоговая встреча", mentor.EverSaid + (await mentor.HearAsync()).Text(), StringComparison.OrdinalIgnoreCase);
        await School.MeetAsync(mentor, mentee, "D5");
        await ConfirmAsync(pair);
        Assert.Equal("Closing", await StateAsync("pairs", pair));
    }

    private async Task AssertOutcomeAsync(string id, string menteeId, string mentorId)
    {
        var pair = await host.GetAsync($"/api/v1/pairs/{id}");
        Assert.Equal("Completed", pair.GetProperty("state").GetString());
        Assert.Empty(pair.GetProperty("permittedTriggers").EnumerateArray());
        Assert.Equal(["acquaintance", "trial", "planning", "regular", "regular", "closing"], Words(pair.GetProperty("meetings"), "kind"));
        Assert.All(Words(pair.GetProperty("meetings"), "state"), state => Assert.Equal("Confirmed", state));
        Assert.All(pair.GetProperty("meetings").EnumerateArray(), meeting => Assert.Equal(40, meeting.GetProperty("minutes").GetInt32()));
        Assert.Equal(
            ["Propose", "Agree", "Agree", "Order", "FinishAcquaintance", "FinishTrial", "ApprovePlan", "StartRegularMeetings", "FinishClosing", "Complete"],
            Words(pair.GetProperty("history"), "trigger"));
        Assert.Equal(["A2", "C1", .. Enumerable.Repeat("D6", 6), "F1", "G1"], await SubmittedAsync(menteeId));
        Assert.Equal(["A4", "C2", "D1", "D2", "D3", "D4", "D4", "D5", "F2", "G2"], await SubmittedAsync(mentorId));
        Assert.Equal("Completed", await StateAsync("participants", menteeId));
        Assert.Equal("Completed", await StateAsync("participants", mentorId));
    }

    private async Task ConsentAsync(string participant, params string[] signers)
    {
        foreach (var by in signers)
        {
            await host.PostAsync($"/api/v1/participants/{participant}/consents", new
            {
                kind = "Processing",
                by,
                representative = by == "self" ? null : new { name = "Речная Анна Юрьевна", kinship = "mother" },
                form = "paper",
                signedOn = "2026-09-10",
                number = "7",
            });
        }
    }

    /// <summary>The curator's word about the meeting that waits for it.</summary>
    private async Task ConfirmAsync(string pair)
    {
        var meeting = (await host.GetAsync($"/api/v1/pairs/{pair}")).GetProperty("meetings").EnumerateArray().Single(one => one.GetProperty("state").GetString() == "Logged");
        await FireAsync("meetings", LiveHost.Id(meeting), new { trigger = "Confirm" });
    }

    private object Order() => new { trigger = "Order", order = new { number = "17", date = host.Today } };

    private Task<JsonElement> FireAsync(string resource, string id, object body) => host.PostAsync($"/api/v1/{resource}/{id}/triggers", body);

    private async Task<string> StateAsync(string resource, string id) => (await host.GetAsync($"/api/v1/{resource}/{id}")).GetProperty("state").GetString()!;

    private async Task<List<string>> SubmittedAsync(string participant)
    {
        var answered = (await host.GetAsync($"/api/v1/participants/{participant}/responses")).GetProperty("items").EnumerateArray();
        return Words(answered.Where(response => response.GetProperty("state").GetString() == "Submitted").OrderBy(response => response.GetProperty("submittedAt").GetDateTimeOffset()), "code");
    }

    private static List<string> Words(JsonElement list, string property) => Words(list.EnumerateArray(), property);

    private static List<string> Words(IEnumerable<JsonElement> list, string property) => [.. list.Select(one => one.GetProperty(property).GetString()!)];
}
