using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Host.Data;
using MentorBot.Host.Reminders;
using MentorBot.Host.Time;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>The reminders of a living roadmap, planned anew when its dates, its school's clock or the program's luck change.</summary>
public sealed class RoadmapPlanningTests : IAsyncLifetime
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	До 15.10.2026	Куратор
        2.	Собрать анкеты	До 20.11.2026	Куратор
        3.	Обновить раздел сайта	20.10.2026, 20.11.2026, 21.12.2026	Куратор
        """;

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;
    private List<string> items = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_row_moved_there_and_back_again_keeps_what_was_said_and_says_nothing_twice()
    {
        await ActivateAsync("2026-10-05T12:00:00+03:00");
        await host.AdvanceAsync(3);
        Assert.Equal(["before sent"], await FatesAsync(0, "2026-10-15", state => state != "planned"));

        await MoveAsync("2026-10-30");
        Assert.DoesNotContain(await FatesAsync(0, "2026-10-15"), fate => fate.EndsWith("planned", StringComparison.Ordinal));
        Assert.Equal("before planned", (await FatesAsync(0, "2026-10-30"))[0]);

        await MoveAsync("2026-10-15");
        Assert.Equal(["before sent", "before planned", "due planned"], (await FatesAsync(0, "2026-10-15")).Take(3));
        Assert.DoesNotContain(await FatesAsync(0, "2026-10-30"), fate => fate.EndsWith("planned", StringComparison.Ordinal));

        await host.AdvanceAsync(10);
        await school.Curator.HearAsync();
        Assert.Single(school.Curator.All, message => message.Text.Contains("Срок через 7 дней: 15.10.2026", StringComparison.Ordinal));
        Assert.Single(school.Curator.All, message => message.Text.Contains("Срок завтра: 15.10.2026", StringComparison.Ordinal));
        Assert.Empty(host.Complaints.All);
    }

    [Fact]
    public async Task Whoever_moves_a_row_is_not_reminded_of_it_on_the_same_day()
    {
        await ActivateAsync("2026-10-05T12:00:00+03:00");
        await MoveAsync("2026-10-12");
        await RunDispatcherAsync();

        Assert.Equal(["before skipped", "before planned"], (await FatesAsync(0, "2026-10-12")).Take(2));
        await school.Curator.HearAsync();
        Assert.DoesNotContain("12.10.2026", school.Curator.EverSaid, StringComparison.Ordinal);
        await host.AdvanceAsync(4);
        Assert.Contains("before sent", await FatesAsync(0, "2026-10-12"));
        Assert.Empty(host.Complaints.All);
    }

    [Fact]
    public async Task A_school_in_another_zone_is_reminded_at_its_own_nine()
    {
        await ActivateAsync("2026-10-05T12:00:00+03:00");
        var before = (await RemindersAsync()).Select(reminder => reminder.GetProperty("sendAt").GetString()!).ToList();

        using var answer = await host.Http.PatchAsJsonAsync($"/api/v1/schools/{school.Id}", new { timeZone = "Asia/Vladivostok" });
        Assert.True(answer.IsSuccessStatusCode);

        var after = (await RemindersAsync()).Select(reminder => reminder.GetProperty("sendAt").GetString()!).ToList();
        Assert.All(after, sendAt => Assert.EndsWith("T09:00:00+10:00", sendAt, StringComparison.Ordinal));
        Assert.Equal(before.Select(sendAt => sendAt[..10]), after.Select(sendAt => sendAt[..10]));
    }

    [Fact]
    public async Task What_was_past_when_the_roadmap_was_activated_is_one_question()
    {
        await ActivateAsync("2026-10-26T12:00:00+03:00");
        Assert.Equal(["question"], (await RemindersOfAsync(0)).Select(reminder => reminder.GetProperty("kind").GetString()));
        Assert.Single(await RemindersOfAsync(2), reminder => reminder.GetProperty("policy").GetString() == "R0");
    }

    [Fact]
    public async Task A_day_taken_out_of_a_row_is_reminded_of_no_more()
    {
        await ActivateAsync("2026-10-05T12:00:00+03:00");
        using var answer = await host.Http.PatchAsJsonAsync($"/api/v1/roadmap-items/{items[2]}", new { deadlineText = "20.10.2026, 21.12.2026" });
        Assert.True(answer.IsSuccessStatusCode);

        Assert.All(await FatesAsync(2, "2026-11-20"), fate => Assert.EndsWith("cancelled", fate, StringComparison.Ordinal));
        Assert.Contains("due planned", await FatesAsync(2, "2026-12-21"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(90)]
    public async Task After_a_long_stop_each_row_is_spoken_of_once(int days)
    {
        await ActivateAsync("2026-10-13T12:00:00+03:00");
        await StandStillAsync(TimeSpan.FromDays(days));
        await RunDispatcherAsync();

        var now = host.The<ProgramClock>().GetUtcNow();
        var due = (await RemindersAsync()).Where(reminder => reminder.GetProperty("sendAt").GetDateTimeOffset() is var at && at > now.AddDays(-days) && at <= now).ToList();
        Assert.All(due, reminder => Assert.Contains(reminder.GetProperty("state").GetString(), new[] { "sent", "skipped" }));
        Assert.All(due.Where(IsSkipped), reminder => Assert.False(string.IsNullOrEmpty(reminder.GetProperty("note").GetString())));
        Assert.All(
            due.Where(reminder => !IsSkipped(reminder)).GroupBy(reminder => (reminder.GetProperty("itemId").GetString(), reminder.GetProperty("recipient").GetRawText(), reminder.GetProperty("kind").GetString() == "escalation")),
            ofRow => Assert.Single(ofRow));
        Assert.NotEmpty(due);
        Assert.Empty(host.Complaints.All);

        static bool IsSkipped(JsonElement reminder) => reminder.GetProperty("state").GetString() == "skipped";
    }

    [Fact]
    public async Task The_policies_of_the_school_move_what_is_planned_and_leave_what_was_said()
    {
        await ActivateAsync("2026-10-05T12:00:00+03:00");
        await host.AdvanceAsync(3);
        using var answer = await host.Http.PatchAsJsonAsync(
            $"/api/v1/schools/{school.Id}/settings", new { reminders = new { beforeDate = new[] { 2 }, curatorAfter = 5, directorAfter = "never", sendingTime = "10:30" }, daysOff = new[] { "2026-10-13" } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());

        Assert.Equal(["before sent"], await FatesAsync(0, "2026-10-15", state => state == "sent"));
        var planned = (await RemindersOfAsync(0)).FindAll(reminder => reminder.GetProperty("state").GetString() == "planned").ConvertAll(reminder => reminder.GetProperty("sendAt").GetString()!);
        Assert.All(planned, sendAt => Assert.EndsWith("T10:30:00+03:00", sendAt, StringComparison.Ordinal));
        Assert.Equal(["2026-10-12", "2026-10-15", "2026-10-16", "2026-10-20", "2026-10-23", "2026-10-30"], planned.Select(sendAt => sendAt[..10]).Distinct().Order());
    }

    private async Task ActivateAsync(string now)
    {
        host = await LiveHost.StartAsync(folder, now);
        school = await School.FoundAsync(() => host);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Table));
        file.Headers.ContentType = new("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "карта.txt" } };
        using var answer = await host.Http.PostAsync(new Uri($"/api/v1/schools/{school.Id}/roadmaps", UriKind.Relative), form);
        var roadmap = await answer.Content.ReadFromJsonAsync<JsonElement>();
        items = [.. roadmap.GetProperty("items").EnumerateArray().Select(LiveHost.Id)];
        Assert.Equal(3, items.Count);
        await host.PostAsync($"/api/v1/roadmaps/{LiveHost.Id(roadmap)}/activate", new { });
        await host.SettleAsync();
    }

    private async Task RunDispatcherAsync()
    {
        await host.The<ReminderDispatcher>().RunAsync(CancellationToken.None);
        await host.SettleAsync();
    }

    private Task<JsonElement> MoveAsync(string due) => host.PostAsync($"/api/v1/roadmap-items/{items[0]}/triggers", new { trigger = "Move", due });

    private async Task<List<string>> FatesAsync(int item, string occurrence, Func<string, bool>? which = null) =>
    [
        .. (await RemindersOfAsync(item))
            .Where(reminder => reminder.GetProperty("occurrence").GetString() == occurrence)
            .OrderBy(reminder => reminder.GetProperty("sendAt").GetDateTimeOffset())
            .Select(reminder => (Kind: reminder.GetProperty("kind").GetString()!, State: reminder.GetProperty("state").GetString()!))
            .Where(reminder => which?.Invoke(reminder.State) ?? true)
            .Select(reminder => $"{reminder.Kind} {reminder.State}"),
    ];

    private async Task<List<JsonElement>> RemindersOfAsync(int item) =>
        (await RemindersAsync()).FindAll(reminder => reminder.GetProperty("itemId").GetString() == items[item]);

    private async Task<List<JsonElement>> RemindersAsync() =>
        [.. (await host.GetAsync($"/api/v1/schools/{school.Id}/reminders?limit=200")).GetProperty("items").EnumerateArray()];

    /// <summary>Stops the program, lets the time pass by, and starts it again over the same files.</summary>
    private async Task StandStillAsync(TimeSpan time)
    {
        var left = host.The<ProgramClock>().Offset;
        await host.DisposeAsync();
        await using (var db = new MentorBotDb(new DatabaseConnections(folder.Options).ContextOptions))
        {
            await ClockOffset.StoreAsync(db, left + time, CancellationToken.None);
            await db.SaveChangesAsync();
        }

        host = await LiveHost.StartAsync(folder);
    }
}
