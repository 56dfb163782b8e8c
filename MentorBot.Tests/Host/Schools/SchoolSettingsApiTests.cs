using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Schools;

public sealed class SchoolSettingsApiTests(AdminApp app) : IClassFixture<AdminApp>
{
    [Fact]
    public async Task A_school_begins_with_what_most_have()
    {
        var settings = await app.ClientWith().GetFromJsonAsync<JsonElement>(PathOf(await app.AddSchoolAsync()));
        var reminders = settings.GetProperty("reminders");
        Assert.Equal([7, 1], reminders.GetProperty("beforeDate").EnumerateArray().Select(day => day.GetInt32()));
        Assert.Equal("09:00:00", reminders.GetProperty("sendingTime").GetString());
        Assert.Equal("Monday", reminders.GetProperty("weeklyDigest").GetString());
    }

    [Fact]
    public async Task What_is_named_is_changed_and_the_rest_stays()
    {
        var path = PathOf(await app.AddSchoolAsync());
        await ChangeAsync(HttpMethod.Patch, path, """{"reminders":{"beforeDate":[10],"curatorAfter":"never","sendingTime":"10:30"},"daysOff":["2026-11-05"]}""");
        var changed = await ChangeAsync(HttpMethod.Patch, path, """{"reminders":{"pauseFrom":{"month":7,"day":1},"pauseUntil":{"month":8,"day":20}},"deadlines":{"calendar":{"осенние каникулы":{"start":"2026-10-26","end":"2026-11-03"}}}}""");

        var reminders = changed.GetProperty("reminders");
        Assert.Equal([10], reminders.GetProperty("beforeDate").EnumerateArray().Select(day => day.GetInt32()));
        Assert.Equal(JsonValueKind.Null, reminders.GetProperty("curatorAfter").ValueKind);
        Assert.Equal(10, reminders.GetProperty("directorAfter").GetInt32());
        Assert.Equal("10:30:00", reminders.GetProperty("sendingTime").GetString());
        Assert.Equal("2026-11-05", changed.GetProperty("daysOff")[0].GetString());
        Assert.Equal("2026-10-26", changed.GetProperty("deadlines").GetProperty("calendar").GetProperty("осенние каникулы").GetProperty("start").GetString());
        Assert.Equal(changed.GetRawText(), (await app.ClientWith().GetFromJsonAsync<JsonElement>(path)).GetRawText());
    }

    [Fact]
    public async Task Set_as_a_whole_what_is_left_out_is_as_most_have_it()
    {
        var path = PathOf(await app.AddSchoolAsync());
        await ChangeAsync(HttpMethod.Patch, path, """{"reminders":{"beforeDate":[10]},"daysOff":["2026-11-05"]}""");
        var set = await ChangeAsync(HttpMethod.Put, path, """{"reminders":{"overdue":[2]}}""");
        Assert.Equal([7, 1], set.GetProperty("reminders").GetProperty("beforeDate").EnumerateArray().Select(day => day.GetInt32()));
        Assert.Empty(set.GetProperty("daysOff").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"reminders":{"overdue":[0]}}""", "reminders.overdue[0]")]
    [InlineData("""{"reminders":{"overdue":"daily"}}""", "reminders.overdue")]
    [InlineData("""{"reminders":{"sendingTime":"22:00"}}""", "reminders.sendingTime")]
    [InlineData("""{"reminders":{"quietFrom":"07:00"}}""", "reminders.quietUntil")]
    [InlineData("""{"reminders":{"pauseFrom":{"month":2,"day":30},"pauseUntil":{"month":3,"day":1}}}""", "reminders.pauseFrom.day")]
    [InlineData("""{"reminders":{"pauseFrom":{"month":7,"day":1}}}""", "reminders.pauseUntil")]
    [InlineData("""{"reminders":{"overdo":[1]}}""", "reminders.overdo")]
    [InlineData("""{"Reminders":{"overdue":[1]}}""", "Reminders")]
    [InlineData("""{"reminders":[]}""", "reminders")]
    [InlineData("""{"deadlines":{"calendar":{"1 четверть":{"start":"2026-09-01"}}}}""", "deadlines.calendar.1 четверть")]
    [InlineData("""{"deadlines":{"calendar":{"1 четверть":{"end":"2026-10-25"}}}}""", "deadlines.calendar.1 четверть")]
    [InlineData("""{"deadlines":{"calendar":{"1 четверть":{"start":"сентябрь","end":"2026-10-26"}}}}""", "deadlines.calendar.1 четверть.start")]
    [InlineData("""{"pupils":450,"pupils":451}""", "$")]
    [InlineData("""[{"pupils":450}]""", "$")]
    [InlineData("""{"responsibles":{"known":[null]}}""", "responsibles.known[0]")]
    [InlineData("""{"responsibles":{"known":[{"words":"..","type":"Role"}]}}""", "responsibles.known[0]")]
    [InlineData("""{"daysOff":["2026-11-05"],"workingDays":["2026-11-05"]}""", "workingDays")]
    [InlineData("""{"daysOff":["05.11.2026"]}""", "daysOff[0]")]
    [InlineData("""{"deadlines":{"middleDay":40}}""", "deadlines.middleDay")]
    [InlineData("""{"deadlines":{"calendar":{"1 четверть":{"start":"2026-10-26","end":"2026-09-01"}}}}""", "deadlines.calendar.1 четверть")]
    public async Task What_cannot_be_is_told_by_its_field_and_changes_nothing(string body, string field)
    {
        var path = PathOf(await app.AddSchoolAsync());
        var before = await app.ClientWith().GetStringAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await app.ClientWith().SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out var messages), problem.GetRawText());
        Assert.All(messages.EnumerateArray(), message => Assert.Matches(@"^[А-Я].*\.$", message.GetString()));
        Assert.Equal(before, await app.ClientWith().GetStringAsync(path));
    }

    [Fact]
    public async Task Null_gives_each_setting_its_default_back_and_takes_a_name_out_of_the_calendar()
    {
        var path = PathOf(await app.AddSchoolAsync());
        var fresh = await app.ClientWith().GetStringAsync(path);
        await ChangeAsync(HttpMethod.Patch, path, """
            {"reminders":{"beforeDate":[10],"curatorAfter":"never","directorAfter":20,"weeklyDigest":"Friday","sendingTime":"10:30","pauseFrom":{"month":7,"day":1},"pauseUntil":{"month":8,"day":20}},
             "daysOff":["2026-11-05"],"pupils":450,"responsibles":{"known":[{"words":"ЗДИОТ","type":"Role"}]},
             "deadlines":{"middleDay":20,"calendar":{"1 четверть":{"start":"2026-09-01","end":"2026-10-25"},"осенние каникулы":{"start":"2026-10-26","end":"2026-11-03"}}}}
            """);

        var one = await ChangeAsync(HttpMethod.Patch, path, """{"deadlines":{"calendar":{"1 четверть":null}},"reminders":{"curatorAfter":null}}""");
        Assert.Equal(["осенние каникулы"], one.GetProperty("deadlines").GetProperty("calendar").EnumerateObject().Select(named => named.Name));
        Assert.Equal((3, 20, 20), (one.GetProperty("reminders").GetProperty("curatorAfter").GetInt32(), one.GetProperty("reminders").GetProperty("directorAfter").GetInt32(), one.GetProperty("deadlines").GetProperty("middleDay").GetInt32()));

        await ChangeAsync(HttpMethod.Patch, path, """{"reminders":{"directorAfter":null,"weeklyDigest":null,"beforeDate":null,"sendingTime":null,"pauseFrom":null,"pauseUntil":null},"daysOff":null,"pupils":null,"responsibles":null,"deadlines":null}""");
        Assert.Equal(fresh, await app.ClientWith().GetStringAsync(path));
    }

    [Fact]
    public async Task A_merge_patch_comes_under_its_own_type_as_well()
    {
        var path = PathOf(await app.AddSchoolAsync());
        using var patch = new StringContent("""{"pupils":450}""", Encoding.UTF8, "application/merge-patch+json");
        using var taken = await app.ClientWith().PatchAsync(path, patch);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_curator_sets_their_own_school_and_no_other()
    {
        var (own, foreign) = (await app.AddSchoolAsync(), await app.AddSchoolAsync());
        using var curator = await app.ClientOfAsync(own, "Curator");
        using var set = await curator.PatchAsJsonAsync(PathOf(own), new { reminders = new { closeOut = 10 } });
        using var refused = await curator.PatchAsJsonAsync(PathOf(foreign), new { reminders = new { closeOut = 10 } });
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (set.StatusCode, refused.StatusCode));
    }

    private static string PathOf(string school) => $"/api/v1/schools/{school}/settings";

    private async Task<JsonElement> ChangeAsync(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await app.ClientWith().SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
