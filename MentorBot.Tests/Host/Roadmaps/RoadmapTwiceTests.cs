using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Host.Roadmaps.Revisions;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>Two curators import the same plan: it becomes live once, and nobody is reminded twice.</summary>
public sealed class RoadmapTwiceTests : IAsyncLifetime
{
    private const string Plan = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	До 16.10.2026	Полянская Д.С.
        """;

    private readonly TemporaryFolder folder = new();
    private DaySchool school = null!;

    public async Task InitializeAsync() => school = await DaySchool.OpenAsync(folder, Plan);

    public async Task DisposeAsync()
    {
        await school.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_same_plan_is_not_made_live_a_second_time()
    {
        var again = await ImportAsync(Plan);

        using var answer = await ActivateAsync(again);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("уже включена", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);

        await school.Curator.SayAsync("/menu");
        await school.Curator.PressAsync("Дорожная карта · 2026/27 · № 2 · не включена");
        var told = await school.Curator.PressAsync("Включить напоминания");
        Assert.Contains("уже включена", told.Text(), StringComparison.Ordinal);
        Assert.Contains("Напоминания идут с 05.10.2026", (await school.Curator.PressAsync("Открыть действующую")).Text(), StringComparison.Ordinal);
        Assert.Equal("draft", (await school.Host.GetAsync($"/api/v1/roadmaps/{again}")).GetProperty("state").GetString());
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Another_plan_of_the_same_year_is_made_live_and_has_a_button_of_its_own()
    {
        using var answer = await ActivateAsync(await ImportAsync(Plan.Replace("Провести собрание", "Выпустить стенгазету", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        await school.Curator.SayAsync("/menu");
        await school.Curator.FindAsync("Дорожная карта · 2026/27 · № 1");
        await school.Curator.FindAsync("Дорожная карта · 2026/27 · № 2");
    }

    private async Task<string> ImportAsync(string table)
    {
        using var answer = await RoadmapClient.UploadAsync(school.Host.Http, $"/api/v1/schools/{school.Id}/roadmaps", Encoding.UTF8.GetBytes(table));
        return RoadmapClient.Id(await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private Task<HttpResponseMessage> ActivateAsync(string roadmap) => school.Host.Http.PostAsJsonAsync($"/api/v1/roadmaps/{roadmap}/activate", new { });
}
