using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Participants;

public sealed class ParticipantsApiTests(AdminApp app) : IClassFixture<AdminApp>
{
    [Fact]
    public async Task Each_row_of_a_batch_stands_or_falls_alone()
    {
        var school = await app.AddSchoolAsync();
        object[] rows =
        [
            new { name = "Речной Пётр", birthDate = "2012-03-04", role = "Mentee", form = "PupilPupil", @class = "8Б" },
            new { name = "", birthDate = "2012-03-04", role = "Boss", form = "PupilPupil" },
            new { name = "Без даты", birthDate = "2012-02-30", role = "Mentee", form = "PupilPupil" },
            "not a row",
            new { name = "Тихий Лев", birthDate = "2010-03-04", role = "Mentor", form = "PupilPupil", consents = new[] { Paper("self") with { by = "nobody" } } },
            new { name = "Лесная Ника", birthDate = "2010-03-04", role = "Mentor", form = "PupilPupil" },
        ];
        var items = (await app.PostAsync($"/api/v1/schools/{school}/participants/batch", rows)).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal([true, false, false, false, false, true], items.Select(item => item.GetProperty("id").ValueKind == JsonValueKind.String));
        Assert.Equal([[], ["name", "role"], ["birthDate"], ["$"], ["consents[0].by"], []], items.Select(ErrorsOf));
        var people = await app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/schools/{school}/participants");
        Assert.Equal(["Речной Пётр", "Лесная Ника"], people.GetProperty("items").EnumerateArray().Select(person => person.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_batch_of_more_than_five_thousand_is_refused()
    {
        var answer = await app.ClientWith().PostAsJsonAsync($"/api/v1/schools/{await app.AddSchoolAsync()}/participants/batch", Enumerable.Repeat(1, 5_001));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_the_machine_does_not_permit_is_refused_by_name()
    {
        var id = await AddAsync(await app.AddSchoolAsync());
        var answer = await FireAsync(id, "Accept");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Invited", problem.GetProperty("state").GetString());
        Assert.Equal("Accept", problem.GetProperty("trigger").GetString());
        Assert.Contains("Erase", problem.GetProperty("permittedTriggers").EnumerateArray().Select(trigger => trigger.GetString()));

        Assert.Equal(HttpStatusCode.Conflict, (await FireAsync(id, "SubmitApplication")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await FireAsync(id, "RecordConsent")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await FireAsync(id, "Fly")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await FireAsync(id, "3")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await FireAsync("zzz", "Accept")).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_consent_stops_everything_until_there_is_a_new_one()
    {
        var school = await app.AddSchoolAsync();
        var id = await AddAsync(school);
        await app.PostAsync($"/api/v1/participants/{id}/consents", Paper("representative"));
        Assert.Equal("SelfMissing", (await PersonAsync(id)).GetProperty("consentState").GetString());
        var consent = (await app.PostAsync($"/api/v1/participants/{id}/consents", Paper("self"))).GetProperty("id").GetString();
        Assert.Equal("Valid", (await PersonAsync(id)).GetProperty("consentState").GetString());
        foreach (var trigger in new[] { "SubmitApplication", "Accept" }) Assert.Equal(HttpStatusCode.OK, (await FireAsync(id, trigger)).StatusCode);

        await app.PostAsync($"/api/v1/consents/{consent}/withdraw", new { });
        Assert.Equal("Suspended", (await PersonAsync(id)).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await FireAsync(id, "Resume")).StatusCode);

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(TimeProvider.System.GetUtcNow(), "Europe/Moscow").DateTime);
        await app.PostAsync($"/api/v1/participants/{id}/consents", Paper("self"));
        Assert.Equal("Withdrawn", (await PersonAsync(id)).GetProperty("consentState").GetString());
        await app.PostAsync($"/api/v1/participants/{id}/consents", Paper("self") with { signedOn = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        Assert.Equal("InBase", (await PersonAsync(id)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Erasing_leaves_the_row_without_the_person()
    {
        var id = await AddAsync(await app.AddSchoolAsync());
        Assert.Equal(HttpStatusCode.OK, (await FireAsync(id, "Erase")).StatusCode);
        var person = await PersonAsync(id);
        Assert.Equal(("Erased", ""), (person.GetProperty("state").GetString(), person.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, person.GetProperty("birthDate").ValueKind);
    }

    [Fact]
    public async Task A_consent_is_checked_field_by_field()
    {
        var id = await AddAsync(await app.AddSchoolAsync());
        var answer = await app.ClientWith().PostAsJsonAsync($"/api/v1/participants/{id}/consents", new { kind = "Everything", by = "representative", form = "paper", signedOn = "2099-01-01" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            ["kind", "number", "representative.kinship", "representative.name", "signedOn"],
            ErrorsOf(await answer.Content.ReadFromJsonAsync<JsonElement>()).Order());
    }

    [Fact]
    public async Task The_list_is_narrowed_by_role_and_state()
    {
        var school = await app.AddSchoolAsync();
        await AddAsync(school);
        var client = app.ClientWith();
        Assert.Equal(1, await CountAsync("role=Mentee&state=Invited"));
        Assert.Equal(0, await CountAsync("role=Mentor"));
        Assert.Equal(0, await CountAsync("state=Applicant"));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"/api/v1/schools/{school}/participants?state=Somewhere")).StatusCode);

        async Task<int> CountAsync(string filter) =>
            (await client.GetFromJsonAsync<JsonElement>($"/api/v1/schools/{school}/participants?{filter}")).GetProperty("items").GetArrayLength();
    }

    private sealed record PaperBody(string kind, string by, object? representative, string form, string signedOn, string number);

    private static PaperBody Paper(string by) => new(
        "Processing", by, by == "representative" ? new { name = "Речная Анна", kinship = "mother" } : null, "paper", "2026-09-02", "12");

    private static string[] ErrorsOf(JsonElement answer) =>
        answer.GetProperty("errors") is { ValueKind: JsonValueKind.Object } errors ? [.. errors.EnumerateObject().Select(error => error.Name)] : [];

    private async Task<string> AddAsync(string school) => (await app.PostAsync(
        $"/api/v1/schools/{school}/participants",
        new { name = "Речной Пётр", birthDate = "2011-03-04", role = "Mentee", form = "PupilPupil", @class = "8Б" })).GetProperty("id").GetString()!;

    private Task<HttpResponseMessage> FireAsync(string id, string trigger) =>
        app.ClientWith().PostAsJsonAsync($"/api/v1/participants/{id}/triggers", new { trigger });

    private Task<JsonElement> PersonAsync(string id) => app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/participants/{id}");
}
