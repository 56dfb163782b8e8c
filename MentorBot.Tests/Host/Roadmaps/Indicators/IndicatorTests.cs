using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Indicators;

/// <summary>The indicators of a document, written down by the curator in words and over the API.</summary>
public sealed class IndicatorTests : IAsyncLifetime
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	До 15.10.2026	Куратор

        Показатели
        №	Показатель	2026 год	2027 год
        1.	Количество наставнических пар	5	10
        2.	Доля детей, вошедших в программу в роли наставляемого, от числа обучающихся, %	1 %	не менее 1,5 %
        """;

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;
    private string roadmap = "";

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await School.FoundAsync(host);
        await school.Curator.SendFileAsync("карта.txt", Encoding.UTF8.GetBytes(Table));
        await school.Curator.PressAsync("Включить напоминания");
        roadmap = LiveHost.Id((await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").EnumerateArray().Single());
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_value_over_the_api_stands_beside_its_target()
    {
        var before = await IndicatorAsync("1");
        Assert.Equal("5", before.GetProperty("targets").GetProperty("2026").GetString());
        Assert.Equal("0", before.GetProperty("counted").GetProperty("2026").GetString());
        Assert.False(before.GetProperty("facts").TryGetProperty("2026", out _));

        Assert.Equal(HttpStatusCode.OK, await PutAsync("1/2026", new { value = "4" }));
        Assert.False((await IndicatorAsync("1")).GetProperty("reached").GetProperty("2026").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, await PutAsync("1/2026", new { value = "6 пар" }));
        var after = await IndicatorAsync("1");
        Assert.Equal(("6 пар", true), (after.GetProperty("facts").GetProperty("2026").GetString(), after.GetProperty("reached").GetProperty("2026").GetBoolean()));
    }

    [Theory]
    [InlineData("1/2026", """{}""", HttpStatusCode.BadRequest)]
    [InlineData("1/2026", """{"value":"много"}""", HttpStatusCode.BadRequest)]
    [InlineData("1/2026", """{"value":5}""", HttpStatusCode.BadRequest)]
    [InlineData("1/2030", """{"value":"5"}""", HttpStatusCode.BadRequest)]
    [InlineData("9/2026", """{"value":"5"}""", HttpStatusCode.NotFound)]
    [InlineData("1/год", """{"value":"5"}""", HttpStatusCode.NotFound)]
    public async Task What_makes_no_sense_is_refused(string path, string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await host.Http.PutAsync(new Uri($"/api/v1/roadmaps/{roadmap}/indicators/{path}", UriKind.Relative), content);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_curator_writes_a_value_in_words()
    {
        await school.Curator.SayAsync("/menu");
        await school.Curator.PressAsync("Дорожная карта");
        var shown = (await school.Curator.PressAsync("Показатели")).Text();
        Assert.Contains("2026: цель 5, факт не записан (бот насчитал 0)", shown, StringComparison.Ordinal);
        await school.Curator.PressAsync("✏️ Записать значение");
        await school.Curator.PressAsync("2027 · 2.");
        await school.Curator.SayAsync("много");
        Assert.Contains("2027: 1,6 %.", (await school.Curator.SayAsync("1,6")).Text(), StringComparison.Ordinal);
        Assert.Contains("2027: цель не менее 1,5 %, факт 1,6 % ✅ достигнут", (await school.Curator.PressAsync("К показателям")).Text(), StringComparison.Ordinal);
        await school.Curator.PressAsync("Записать посчитанное ботом");
        Assert.Equal("0", (await IndicatorAsync("1")).GetProperty("facts").GetProperty("2026").GetString());
        Assert.Equal(HttpStatusCode.OK, await PutAsync("1/2026", new { value = "7" }));
        await school.Curator.PressAsync("« К дорожной карте");
        Assert.DoesNotContain((await school.Curator.PressAsync("Показатели"))[^1].Buttons, button => button.Label.StartsWith("Записать посчитанное", StringComparison.Ordinal));
        await school.Curator.PressAsync("🔢 Указать число учеников");
        Assert.Contains("Учеников в школе: 640.", (await school.Curator.SayAsync("640")).Text(), StringComparison.Ordinal);
        Assert.Contains("бот насчитал 0 %", (await school.Curator.PressAsync("К показателям")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(school.Curator.All[^1].Buttons, button => button.Label.StartsWith("🔢", StringComparison.Ordinal));
        host.Complaints.AssertNone();
    }

    private async Task<HttpStatusCode> PutAsync(string path, object body)
    {
        using var answer = await host.Http.PutAsJsonAsync($"/api/v1/roadmaps/{roadmap}/indicators/{path}", body);
        return answer.StatusCode;
    }

    private async Task<JsonElement> IndicatorAsync(string number) =>
        (await host.GetAsync($"/api/v1/roadmaps/{roadmap}")).GetProperty("indicators").EnumerateArray().Single(one => one.GetProperty("number").GetString() == number);
}
