using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Tests.Host.Reminders;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Demo;

public sealed class DemoClockApiTests : IDisposable
{
    private static readonly Uri Clock = new("/demo/clock", UriKind.Relative);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_clock_is_shown_and_moved()
    {
        await using var world = await ReminderWorld.StartAsync(folder);
        using var client = world.Client;
        var before = await client.GetFromJsonAsync<JsonElement>(Clock);
        await world.PlanAsync(ReminderWorld.Due("in three days", before.GetProperty("now").GetDateTimeOffset().AddDays(3)));

        using var answer = await client.PostAsJsonAsync(Clock, new { advance = "7.00:00:00" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var now = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetDateTimeOffset();
        Assert.True(before.GetProperty("movable").GetBoolean());
        Assert.True(now - before.GetProperty("now").GetDateTimeOffset() >= TimeSpan.FromDays(7));
        Assert.Equal(["in three days"], world.Heard);
    }

    [Theory]
    [InlineData("""{"advance":"-1.00:00:00"}""")]
    [InlineData("""{"advance":"800.00:00:00"}""")]
    [InlineData("""{"advance":"24:00:00"}""")]
    [InlineData("""{"advance":"10675199.00:00:00"}""")]
    [InlineData("""{"advance":"next week"}""")]
    [InlineData("""{"advance":null}""")]
    [InlineData("{}")]
    public async Task A_move_that_makes_no_sense_is_refused_with_a_problem(string body)
    {
        await using var world = await ReminderWorld.StartAsync(folder);
        using var client = world.Client;
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync(Clock, content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_clock_ends_where_calendars_do()
    {
        await using var world = await ReminderWorld.StartAsync(folder, settings: new KeyValuePair<string, string?>("Demo:Now", "2099-06-01T00:00:00Z"));
        using var client = world.Client;

        using var answer = await client.PostAsJsonAsync(Clock, new { advance = "365.00:00:00" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2100", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
