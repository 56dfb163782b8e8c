using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Host.Data;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Host.Roadmaps.Calendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Host.AccessLinks;

/// <summary>Secret addresses by the API, and what stands behind them.</summary>
public sealed class AccessLinksTests(AdminApp app) : IClassFixture<AdminApp>
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	До 15.10.2026	Лебедева А.И.
        2.	Собрать анкеты	ноябрь 2026	Ким О.А.
        3.	Обновить <раздел> сайта	20.10.2026, 20.11.2026	Лебедева А.И.
        """;

    private string schoolId = "";
    private string roadmapId = "";
    private string staffId = "";

    [Fact]
    public async Task The_calendar_of_a_person_shows_what_concerns_them_and_that_of_the_school_all()
    {
        await FoundAsync();
        var own = ParsedCalendar.Of(await Anybody().GetByteArrayAsync(UrlOf(await MakeAsync(new { kind = "calendar", staffId }))));
        var all = ParsedCalendar.Of(await Anybody().GetByteArrayAsync(UrlOf(await MakeAsync(new { kind = "calendar" }))));

        Assert.Equal(3, own.Events.Count);
        Assert.Equal(5, all.Events.Count);
        Assert.Equal("Дорожная карта: мои сроки", ParsedCalendar.Value(own.Lines, "NAME"));
    }

    [Fact]
    public async Task A_calendar_that_did_not_change_is_not_sent_again_and_a_changed_one_is()
    {
        await FoundAsync();
        var url = UrlOf(await MakeAsync(new { kind = "calendar" }));
        var client = Anybody();
        using var first = await client.GetAsync(url);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync(url);
        Assert.Equal((HttpStatusCode.NotModified, 0), (second.StatusCode, (await second.Content.ReadAsByteArrayAsync()).Length));

        var row = (await app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/roadmaps/{roadmapId}")).GetProperty("items")[0].GetProperty("id").GetString();
        await app.PostAsync($"/api/v1/roadmap-items/{row}/complete", new { doneOn = "2026-10-01" });
        using var third = await client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Contains("✅ 1 Провести собрание", await third.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_comes_packed_to_who_can_unpack_it()
    {
        await FoundAsync();
        var client = Anybody();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await client.GetAsync(UrlOf(await MakeAsync(new { kind = "calendar" })));
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        await using var unpacked = new System.IO.Compression.GZipStream(await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        using var content = new MemoryStream();
        await unpacked.CopyToAsync(content);
        Assert.Equal(5, ParsedCalendar.Of(content.ToArray()).Events.Count);
    }

    [Fact]
    public async Task The_page_shows_the_rows_and_leaks_nothing()
    {
        await FoundAsync();
        using var answer = await Anybody().GetAsync(UrlOf(await MakeAsync(new { kind = "roadmap", roadmapId })));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Обновить &lt;раздел&gt; сайта", page, StringComparison.Ordinal);
        Assert.Contains("Просрочено", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calendar", "")]
    [InlineData("roadmap", "")]
    [InlineData("roadmap", "/export.xlsx")]
    [InlineData("roadmap", "/export.docx")]
    public async Task A_revoked_address_shows_nothing(string kind, string more)
    {
        await FoundAsync();
        var made = await MakeAsync(new { kind });
        var url = UrlOf(made) + more;
        using (var before = await Anybody().GetAsync(url)) Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        using var revoked = await app.ClientWith().DeleteAsync($"/api/v1/access-links/{LiveHost.Id(made)}");
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);

        using var after = await Anybody().GetAsync(url);
        Assert.Equal(HttpStatusCode.Gone, after.StatusCode);
        Assert.DoesNotContain("собрание", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_opens_only_what_it_was_made_for()
    {
        await FoundAsync();
        var calendar = UrlOf(await MakeAsync(new { kind = "calendar" }));
        using var asPage = await Anybody().GetAsync(calendar.Replace("/calendar/", "/r/", StringComparison.Ordinal).Replace(".ics", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, asPage.StatusCode);
        using var unknown = await Anybody().GetAsync("/r/nobody-ever-made-this");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        var other = await MakeAsync(new { kind = "roadmap" });
        using var foreign = await Anybody().GetAsync(UrlOf(other) + "?map=abc");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_kept_nowhere()
    {
        await FoundAsync();
        var made = await MakeAsync(new { kind = "calendar" });
        var secret = UrlOf(made).Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        var listed = await app.ClientWith().GetStringAsync($"/api/v1/schools/{schoolId}/access-links");
        Assert.Contains(LiveHost.Id(made), listed, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, listed, StringComparison.Ordinal);
        await using var scope = app.Services.CreateAsyncScope();
        Assert.DoesNotContain(secret, JsonSerializer.Serialize(await scope.ServiceProvider.GetRequiredService<MentorBotDb>().AccessLinks.ToListAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_somebody_came_is_noted_once_a_day()
    {
        await FoundAsync();
        var made = await MakeAsync(new { kind = "calendar" });
        using (await Anybody().GetAsync(UrlOf(made))) { }
        var first = await UsedAsync(made);
        using (await Anybody().GetAsync(UrlOf(made))) { }
        Assert.NotNull(first);
        Assert.Equal(first, await UsedAsync(made));
    }

    [Theory]
    [InlineData("""{}""", "kind")]
    [InlineData("""{"kind":"door"}""", "kind")]
    [InlineData("""{"kind":"roadmap","staffId":"abc"}""", "staffId")]
    [InlineData("""{"kind":"calendar","staffId":"abc"}""", "staffId")]
    [InlineData("""{"kind":"calendar","roadmapId":"abc"}""", "roadmapId")]
    [InlineData("""{"kind":"roadmap","roadmapId":"abc"}""", "roadmapId")]
    [InlineData("""{"kind":"calendar","expiresOn":"2020-01-01"}""", "expiresOn")]
    public async Task A_wrong_wish_is_told_by_its_field(string body, string field)
    {
        await FoundAsync();
        using var answer = await app.ClientWith().PostAsync($"/api/v1/schools/{schoolId}/access-links", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task The_addresses_of_a_school_do_not_exist_for_another()
    {
        await FoundAsync();
        var made = await MakeAsync(new { kind = "calendar" });
        var stranger = await app.ClientOfAsync(await app.AddSchoolAsync("Другая школа"), "Curator");
        using var listed = await stranger.GetAsync($"/api/v1/schools/{schoolId}/access-links");
        using var revoked = await stranger.DeleteAsync($"/api/v1/access-links/{LiveHost.Id(made)}");
        using var exported = await stranger.GetAsync($"/api/v1/roadmaps/{roadmapId}/export.xlsx");
        using var drawn = await stranger.GetAsync($"/api/v1/roadmaps/{roadmapId}/timeline.svg");
        Assert.All([listed, revoked, exported, drawn], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        using var open = await Anybody().GetAsync(UrlOf(made));
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    private HttpClient Anybody() => app.ClientWith("");

    private static string UrlOf(JsonElement made) => new Uri(made.GetProperty("url").GetString()!).PathAndQuery;

    private Task<JsonElement> MakeAsync(object wish) => app.PostAsync($"/api/v1/schools/{schoolId}/access-links", wish);

    private async Task<string?> UsedAsync(JsonElement made)
    {
        var links = (await app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/schools/{schoolId}/access-links")).GetProperty("items").EnumerateArray();
        return links.Single(link => LiveHost.Id(link) == LiveHost.Id(made)).GetProperty("lastUsedAt").GetString();
    }

    private async Task FoundAsync()
    {
        schoolId = await app.AddSchoolAsync();
        staffId = LiveHost.Id(await app.PostAsync($"/api/v1/schools/{schoolId}/staff", new { name = "Лебедева Анна Игоревна", role = "Deputy" }));
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Table));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "карта.txt" } };
        using var answer = await app.ClientWith().PostAsync($"/api/v1/schools/{schoolId}/roadmaps", form);
        roadmapId = LiveHost.Id(await answer.Content.ReadFromJsonAsync<JsonElement>());
        await app.PostAsync($"/api/v1/roadmaps/{roadmapId}/activate", new { });
    }
}
