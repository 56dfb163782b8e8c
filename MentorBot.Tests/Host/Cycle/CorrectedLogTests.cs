using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Cycle;

/// <summary>The curator gives the log of a meeting back, the mentor corrects it, and the meeting follows.</summary>
public sealed class CorrectedLogTests : IAsyncLifetime
{
    private const string MentorName = "Соколова Анна Игоревна";
    private const string MenteeName = "Речной Пётр Ильич";

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;
    private ChatPerson mentor = null!;
    private ChatPerson mentee = null!;
    private string mentorId = "";
    private string pair = "";

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await School.FoundAsync(host);
        (mentee, _, var menteeId) = await school.ComeAsync("Mentee", MenteeName, "04.03.2008", "11А");
        (mentor, _, mentorId) = await school.ComeAsync("Mentor", MentorName, "10.05.2008", "11А");
        foreach (var id in (string[])[menteeId, mentorId])
            await host.PostAsync($"/api/v1/participants/{id}/consents", new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-10", number = "7" });
        await FormFiller.FillAsync(mentee, "A2", ("birth_year", "2008"));
        await FormFiller.FillAsync(mentor, "A4");
        foreach (var id in (string[])[menteeId, mentorId]) await FireAsync("participants", id, new { trigger = "Accept" });
        pair = LiveHost.Id(await host.PostAsync($"/api/v1/schools/{school.Id}/pairs", new { mentorId, menteeIds = new[] { menteeId }, form = "PupilPupil" }));
        await FireAsync("pairs", pair, new { trigger = "Agree" });
        await FireAsync("pairs", pair, new { trigger = "Order", order = new { number = "17", date = host.Today } });
        await host.AdvanceAsync(3);
        await School.RecordAsync(mentor, "D1", ("next_date", EngineTexts.Russian.Date(host.Today.AddDays(5))));
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_meeting_that_nobody_has_confirmed_yet_is_asked_about_anew()
    {
        Assert.Equal(("Logged", 40, host.Today), await MeetingAsync());
        await mentee.HearAsync();

        await CorrectAsync("✏️ 3", () => mentor.SayAsync("55"));

        Assert.Equal(("Logged", 55, host.Today), await MeetingAsync());
        Assert.Contains("55 мин", (await mentee.HearAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains("исправил запись", (await school.Curator.HearAsync()).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_disputed_meeting_is_logged_again_by_its_correction()
    {
        await mentee.PressAsync("Не совсем так");
        await FormFiller.FillAsync(mentee, "D6", ("confirm", "была, но не так"), ("worry", EngineTexts.Russian.No));
        Assert.Equal("Disputed", (await MeetingAsync()).State);

        await CorrectAsync("✏️ 3", () => mentor.SayAsync("20"));

        Assert.Equal(("Logged", 20, host.Today), await MeetingAsync());
        await mentee.PressAsync("Да, была");
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_confirmed_meeting_stays_confirmed_with_its_new_day()
    {
        await mentee.PressAsync("Да, была");
        await FireAsync("meetings", LiveHost.Id((await MeetingsAsync())[0]), new { trigger = "Confirm" });
        Assert.Equal("Confirmed", (await MeetingAsync()).State);
        await school.Curator.HearAsync();

        await CorrectAsync("✏️ 1", () => mentor.SayAsync(EngineTexts.Russian.Date(host.Today.AddDays(-1))));

        Assert.Equal(("Confirmed", 40, host.Today.AddDays(-1)), await MeetingAsync());
        Assert.Contains("исправил запись", (await school.Curator.HearAsync()).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_day_before_the_order_changes_nothing_and_the_mentor_is_told_why()
    {
        await CorrectAsync("✏️ 1", () => mentor.SayAsync(EngineTexts.Russian.Date(host.Today.AddDays(-10))));

        Assert.Equal(("Logged", 40, host.Today), await MeetingAsync());
        Assert.Contains("раньше приказа", mentor.EverSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_to_which_nobody_came_after_all_counts_no_more()
    {
        await mentee.PressAsync("Да, была");
        await FireAsync("meetings", LiveHost.Id((await MeetingsAsync())[0]), new { trigger = "Confirm" });

        await CorrectAsync("✏️ 6", async () =>
        {
            await mentor.PressAsync($"{EngineTexts.SelectedMark}Пётр");
            await mentor.PressAsync(EngineTexts.Russian.Ready);
            await mentor.SayAsync("Наставляемый заболел.");
        });

        var meeting = (await MeetingsAsync())[0];
        Assert.Equal("Missed", meeting.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, meeting.GetProperty("heldOn").ValueKind);
        Assert.Contains("не засчитана", (await school.Curator.HearAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains("Назначьте другой день", mentor.EverSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_meeting_moves_with_the_day_agreed_in_the_log()
    {
        await mentee.PressAsync("Да, была");
        await FireAsync("meetings", LiveHost.Id((await MeetingsAsync())[0]), new { trigger = "Confirm" });
        Assert.Equal(host.Today.AddDays(5), Day((await MeetingsAsync())[1], "plannedOn"));

        await CorrectAsync("✏️ 12", () => mentor.SayAsync(EngineTexts.Russian.Date(host.Today.AddDays(7))));

        Assert.Equal(host.Today.AddDays(7), Day((await MeetingsAsync())[1], "plannedOn"));
        host.Complaints.AssertNone();
    }

    /// <summary>Given back, changed at one question, and sent again.</summary>
    private async Task CorrectAsync(string question, Func<Task> answer)
    {
        await ReopenAsync();
        while (!mentor.All[^1].Buttons.Any(button => button.Label == question)) await mentor.PressAsync(EngineTexts.NextPage);
        await mentor.PressAsync(question);
        await answer();
        await mentor.PressAsync("Отправить");
    }

    private async Task ReopenAsync()
    {
        var log = (await host.GetAsync($"/api/v1/schools/{school.Id}/assignments?assigneeId={mentorId}&code=D1")).GetProperty("items").EnumerateArray().Last();
        await FireAsync("assignments", LiveHost.Id(log), new { trigger = "Reopen", reason = "Проверьте, пожалуйста." });
        await mentor.HearAsync();
        await mentor.PressAsync("Исправить");
    }

    private async Task<(string State, int Minutes, DateOnly HeldOn)> MeetingAsync()
    {
        var meeting = (await MeetingsAsync())[0];
        return (meeting.GetProperty("state").GetString()!, meeting.GetProperty("minutes").GetInt32(), Day(meeting, "heldOn"));
    }

    private static DateOnly Day(JsonElement meeting, string property) =>
        DateOnly.ParseExact(meeting.GetProperty(property).GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<JsonElement> MeetingsAsync() => (await host.GetAsync($"/api/v1/pairs/{pair}")).GetProperty("meetings");

    private Task<JsonElement> FireAsync(string resource, string id, object body) => host.PostAsync($"/api/v1/{resource}/{id}/triggers", body);
}
