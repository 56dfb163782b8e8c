using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Admin;

public sealed class AdminApiTests(AdminApp app) : IClassFixture<AdminApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("not-a-key-that-anybody-made")]
    public async Task Without_a_valid_key_nothing_is_told(string key)
    {
        var answer = await app.ClientWith(key).GetAsync("/api/v1/schools");
        await AssertProblemAsync(answer, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_school_is_added_and_read_back()
    {
        var id = await app.AddSchoolAsync("Школа «Причал»");
        var school = await app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/schools/{id}");
        Assert.Equal("Школа «Причал»", school.GetProperty("name").GetString());
        Assert.Equal("2026-09-01", school.GetProperty("yearStart").GetString());
    }

    [Fact]
    public async Task Each_wrong_field_is_named()
    {
        var answer = await app.ClientWith().PostAsJsonAsync("/api/v1/schools", new { name = " ", timeZone = "Mars/Olympus", yearStart = "2026-09-01" });
        var errors = (await AssertProblemAsync(answer, HttpStatusCode.BadRequest)).GetProperty("errors");
        Assert.Equal(["name", "timeZone", "yearEnd"], errors.EnumerateObject().Select(error => error.Name).Order());
    }

    [Theory]
    [InlineData("""{"name":""")]
    [InlineData("[]")]
    [InlineData("""{"name":"x","timeZone":"Europe/Moscow","yearStart":"2026-02-30","yearEnd":"2027-05-31"}""")]
    [InlineData("""{"name":{"a":1}}""")]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"name":"a\u0000b","timeZone":"Europe/Moscow","yearStart":"2026-09-01","yearEnd":"2027-05-31"}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_body_that_cannot_be_read_is_the_clients_error(string body)
    {
        var answer = await app.ClientWith().PostAsync("/api/v1/schools", new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = await AssertProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.NotEmpty(problem.GetProperty("errors").EnumerateObject());
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-09-01T00:00:00")]
    public async Task An_impossible_date_is_told_by_its_field(string date)
    {
        var answer = await app.ClientWith().PostAsJsonAsync("/api/v1/schools", new { name = "x", yearStart = date });
        var problem = await AssertProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty("yearStart", out _));
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        var answer = await app.ClientWith().PostAsync("/api/v1/schools", new StringContent("name=x", Encoding.UTF8, "application/x-www-form-urlencoded"));
        await AssertProblemAsync(answer, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_key_that_may_only_look_cannot_change_things()
    {
        var school = await app.AddSchoolAsync();
        var deputy = await app.ClientOfAsync(school, "Deputy");
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync($"/api/v1/schools/{school}/staff")).StatusCode);
        await AssertProblemAsync(await deputy.PostAsJsonAsync($"/api/v1/schools/{school}/staff", new { name = "Ким Ольга", role = "Curator" }), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_curators_key_cannot_do_what_is_the_owners()
    {
        var school = await app.AddSchoolAsync();
        var curator = await app.ClientOfAsync(school, "Curator");
        await AssertProblemAsync(await curator.PostAsJsonAsync("/api/v1/schools", new { name = "x" }), HttpStatusCode.Forbidden);
        await AssertProblemAsync(await curator.PostAsJsonAsync("/api/v1/api-keys", new { name = "x", role = "TenantAdmin" }), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_schools_things_do_not_exist_for_a_key()
    {
        var curator = await app.ClientOfAsync(await app.AddSchoolAsync("Своя"), "Curator");
        var other = await app.AddSchoolAsync("Чужая");
        await AssertProblemAsync(await curator.GetAsync($"/api/v1/schools/{other}"), HttpStatusCode.NotFound);
        await AssertProblemAsync(await curator.PostAsJsonAsync($"/api/v1/schools/{other}/staff", new { name = "Ким Ольга", role = "Curator" }), HttpStatusCode.NotFound);
        var schools = await curator.GetFromJsonAsync<JsonElement>("/api/v1/schools");
        Assert.Equal("Своя", Assert.Single(schools.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing()
    {
        var school = await app.AddSchoolAsync();
        var made = await app.PostAsync("/api/v1/api-keys", new { name = "Отчёты", schoolId = school, role = "Deputy" });
        var client = app.ClientWith(made.GetProperty("key").GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/schools")).StatusCode);

        var path = $"/api/v1/api-keys/{made.GetProperty("id").GetString()}";
        Assert.Equal(HttpStatusCode.NoContent, (await app.ClientWith().DeleteAsync(path)).StatusCode);
        await AssertProblemAsync(await client.GetAsync("/api/v1/schools"), HttpStatusCode.Unauthorized);
        await AssertProblemAsync(await app.ClientWith().DeleteAsync(path), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_expired_key_opens_nothing()
    {
        var made = await app.PostAsync("/api/v1/api-keys", new { name = "Вчера", role = "TenantAdmin", expiresOn = "2020-01-01" });
        await AssertProblemAsync(await app.ClientWith(made.GetProperty("key").GetString()!).GetAsync("/api/v1/schools"), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        var school = await app.AddSchoolAsync();
        foreach (var name in new[] { "Первая", "Вторая", "Третья" }) await app.PostAsync($"/api/v1/schools/{school}/staff", new { name, role = "ClassTeacher" });

        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = await app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/schools/{school}/staff?limit=2&cursor={cursor}");
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(member => member.GetProperty("name").GetString()!));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);
        Assert.Equal(["Первая", "Вторая", "Третья"], names);
    }

    [Theory]
    [InlineData("limit", "many")]
    [InlineData("limit", "-1")]
    [InlineData("limit", "99999999999")]
    [InlineData("cursor", "!")]
    public async Task A_page_that_cannot_be_given_is_the_clients_error(string parameter, string value)
    {
        var problem = await AssertProblemAsync(await app.ClientWith().GetAsync($"/api/v1/schools?{parameter}={value}"), HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _));
    }

    [Fact]
    public async Task Reminders_may_be_asked_for_between_any_two_days()
    {
        var school = await app.AddSchoolAsync();
        var reminders = await app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/schools/{school}/reminders?from=0001-01-01&to=9999-12-31");
        Assert.Empty(reminders.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_questionnaire_is_about_somebody_of_the_same_school()
    {
        var school = await app.AddSchoolAsync();
        var other = await app.AddSchoolAsync("Чужая");
        var here = await app.PostAsync($"/api/v1/schools/{school}/staff", new { name = "Ким Ольга", role = "Curator" });
        var there = await app.PostAsync($"/api/v1/schools/{other}/staff", new { name = "Ли Анна", role = "Curator" });
        var request = new { code = "A2", assigneeIds = new[] { here.GetProperty("id").GetString() }, subjectId = there.GetProperty("id").GetString() };
        var problem = await AssertProblemAsync(await app.ClientWith().PostAsJsonAsync($"/api/v1/schools/{school}/assignments", request), HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty("subjectId", out _));
    }

    [Fact]
    public async Task The_description_names_the_resources_and_the_key()
    {
        var description = await app.CreateClient().GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        Assert.True(description.GetProperty("paths").TryGetProperty("/api/v1/schools/{id}/staff", out var staff));
        Assert.True(staff.TryGetProperty("post", out var post));
        Assert.DoesNotContain("keyId", post.GetRawText(), StringComparison.OrdinalIgnoreCase);
        var components = description.GetProperty("components");
        Assert.True(components.GetProperty("securitySchemes").TryGetProperty("Bearer", out _));
        var yearStart = components.GetProperty("schemas").GetProperty("SchoolRequest").GetProperty("properties").GetProperty("yearStart");
        Assert.Equal("date", yearStart.GetProperty("format").GetString());
        Assert.Contains("string", yearStart.GetProperty("type").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_says_that_it_lives_and_what_it_counts()
    {
        Assert.Equal(HttpStatusCode.OK, (await app.CreateClient().GetAsync("/healthz/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.CreateClient().GetAsync("/healthz/ready")).StatusCode);
        var metrics = await app.CreateClient().GetStringAsync("/metrics");
        Assert.Contains("# TYPE mentorbot_updates_processed_total counter", metrics, StringComparison.Ordinal);
        Assert.Contains("\nmentorbot_outbox_messages 0\n", metrics, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }
}
