using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Cycle;

public sealed class TeacherCycleTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await School.FoundAsync(host);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Two_teachers_go_through_the_whole_cycle_by_questionnaires_of_their_own()
    {
        var (mentee, menteeId) = await ApplyAsync("Mentee", "Лесной Игорь Олегович", "A3");
        var (mentor, mentorId) = await ApplyAsync("Mentor", "Озёрная Вера Ильинична", "A5");
        await FireAsync("participants", menteeId, new { trigger = "Accept" });
        await AcceptMentorAsync(mentorId);

        var pair = LiveHost.Id(await host.PostAsync($"/api/v1/schools/{school.Id}/pairs", new { mentorId, menteeIds = new[] { menteeId }, form = "TeacherTeacher" }));
        await FireAsync("pairs", pair, new { trigger = "Agree" });
        await FireAsync("pairs", pair, new { trigger = "Order", order = new { number = "17", date = host.Today } });
        await FormFiller.FillAsync(mentee, "C3");
        await FormFiller.FillAsync(mentor, "C4");
        await LeadToThePlanAsync(pair, mentor, mentee);
        await WorkAsync(mentor, mentee);
        await EndAsync(pair, mentor, mentee);

        Assert.Equal(["A3", "C3", "E1", "F3", "G1"], (await SubmittedAsync(menteeId)).Where(code => code != "D6"));
        Assert.Equal(["A5", "C4", "D1", "D2", "D3", "D4", "D4", "D4", "D4", "E2", "D5", "F4", "G2"], await SubmittedAsync(mentorId));
        Assert.Equal("Completed", (await host.GetAsync($"/api/v1/pairs/{pair}")).GetProperty("state").GetString());
        Assert.Contains("📝 Самопроверка куратора", (await school.Curator.SayAsync("/menu")).SelectMany(message => message.Buttons).Select(button => button.Label));
        host.Complaints.AssertNone();
    }

    private async Task<(ChatPerson Person, string Id)> ApplyAsync(string role, string name, string application)
    {
        var (person, _, id) = await school.ComeAsync(role, name, "04.03.1990", "учитель физики", "TeacherTeacher");
        await RecordAsync(id, "Processing");
        await FormFiller.FillAsync(person, application);
        return (person, id);
    }

    /// <summary>A mentor of colleagues needs a labour agreement, and is selected by a card that the curator fills in.</summary>
    private async Task AcceptMentorAsync(string mentorId)
    {
        using (var early = await host.Http.PostAsJsonAsync($"/api/v1/participants/{mentorId}/triggers", new { trigger = "Accept" }))
        {
            Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
            Assert.Contains("OutsideMentorBringsDocuments", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await RecordAsync(mentorId, "LabourConsent");
        await FireAsync("participants", mentorId, new { trigger = "Accept" });
        await FormFiller.FillAsync(school.Curator, "A8", ("decision", "принять"));
    }

    private async Task LeadToThePlanAsync(string pair, ChatPerson mentor, ChatPerson mentee)
    {
        await School.MeetAsync(mentor, mentee, "D1", ("next_date", "—"));
        await school.Curator.PressAsync("Подтвердить");
        await School.MeetAsync(mentor, mentee, "D2", ("next_date", In(5)));
        await School.MeetAsync(mentor, mentee, "D3", [.. School.Plan(host.Today).Where(answer => answer.Key != "end_date"), ("end_date", In(95)), ("next_date", In(7))]);
        await FireAsync("pairs", pair, new { trigger = "ApprovePlan" });
    }

    /// <summary>Three regular meetings with the full log, a fourth with the short one, and the questions in the middle.</summary>
    private async Task WorkAsync(ChatPerson mentor, ChatPerson mentee)
    {
        for (var meeting = 1; meeting <= 3; meeting++)
        {
            await host.AdvanceAsync(7);
            await School.MeetAsync(mentor, mentee, "D4", ("problem", "нет"), ("help", "не нужна"), ("next_date", In(7)));
        }

        await host.AdvanceAsync(7);
        await mentor.SayAsync("/menu");
        await mentor.PressAsync("Моя пара");
        await mentor.PressAsync("Записать встречу");
        await mentor.PressAsync("Коротко");
        Assert.Equal(["date", "minutes", "attended", "done", "mood", "next_date"], await FormFiller.FillAsync(mentor, "D4", ("minutes", "40"), ("next_date", In(60))));

        await host.AdvanceAsync(25);
        await FormFiller.FillAsync(mentee, "E1");
        await FormFiller.FillAsync(mentor, "E2");
        var asked = await FormFiller.FillAsync(school.Curator, "E3", ("health", "жёлтая"));
        Assert.Contains("action", asked);
    }

    private async Task EndAsync(string pair, ChatPerson mentor, ChatPerson mentee)
    {
        await FireAsync("pairs", pair, new { trigger = "PlanClosing" });
        await School.MeetAsync(mentor, mentee, "D5");
        await school.Curator.PressAsync("Подтвердить");
        await FormFiller.FillAsync(mentee, "F3");
        await FormFiller.FillAsync(mentor, "F4");
        await FormFiller.FillAsync(mentee, "G1", ("thanks", "—"), ("nominate", "—"));
        await FormFiller.FillAsync(mentor, "G2", ("hours", "6"));
        await FormFiller.FillAsync(school.Curator, "G4", ("case_link", "—"), ("passed", EngineTexts.Russian.Yes));
    }

    private Task<JsonElement> RecordAsync(string participant, string kind) => host.PostAsync(
        $"/api/v1/participants/{participant}/consents", new { kind, by = "self", form = "paper", signedOn = "2026-09-10", number = "7" });

    private Task<JsonElement> FireAsync(string resource, string id, object body) => host.PostAsync($"/api/v1/{resource}/{id}/triggers", body);

    private string In(int days) => EngineTexts.Russian.Date(host.Today.AddDays(days));

    private async Task<List<string>> SubmittedAsync(string participant) =>
        [.. (await host.GetAsync($"/api/v1/participants/{participant}/responses")).GetProperty("items").EnumerateArray()
            .Where(response => response.GetProperty("state").GetString() == "Submitted")
            .OrderBy(response => response.GetProperty("submittedAt").GetDateTimeOffset())
            .Select(response => response.GetProperty("code").GetString()!)];
}
