using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps;

public sealed class RoadmapItemsApiTests(AdminApp app) : IClassFixture<AdminApp>
{
    private string schoolId = "";

    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	До 15.10.2026	Лебедева А.И.
        2.	Собрать анкеты	ноябрь 2026	куратор
        """;

    [Theory]
    [InlineData("""{"responsibles":[null]}""", "responsibles[0].name")]
    [InlineData("""{"responsibles":[{"type":"king","name":"Ким О.А."}]}""", "responsibles[0].type")]
    [InlineData("""{"responsibles":[{"type":"1","name":"Ким О.А."}]}""", "responsibles[0].type")]
    [InlineData("""{"responsibles":[{"staffId":"nobody"}]}""", "responsibles[0].staffId")]
    [InlineData("""{"due":"9999-12-31"}""", "due")]
    [InlineData("""{"due":"0001-01-01"}""", "due")]
    public async Task A_wrong_correction_is_told_by_its_field_and_changes_nothing(string body, string field)
    {
        var before = await FirstRowAsync();
        var path = $"/api/v1/roadmap-items/{before.GetProperty("id").GetString()}";

        using var answer = await app.ClientWith().PatchAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
        Assert.Equal(before.GetRawText(), (await app.ClientWith().GetFromJsonAsync<JsonElement>(path)).GetRawText());
    }

    [Fact]
    public async Task A_responsible_is_named_by_the_staff_member()
    {
        var row = await FirstRowAsync();
        var staff = await app.PostAsync($"/api/v1/schools/{schoolId}/staff", new { name = "Ким Ольга Андреевна", role = "Deputy" });
        var staffId = staff.GetProperty("id").GetString();

        using var answer = await app.ClientWith().PatchAsJsonAsync(
            $"/api/v1/roadmap-items/{row.GetProperty("id").GetString()}", new { responsibles = new[] { new { staffId } } });

        var responsible = Assert.Single((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("responsibles").EnumerateArray());
        Assert.Equal(staffId, responsible.GetProperty("staffId").GetString());
        Assert.Equal("Ким Ольга Андреевна", responsible.GetProperty("name").GetString());
        Assert.True(responsible.GetProperty("isLead").GetBoolean());
    }

    [Fact]
    public async Task A_row_that_was_struck_out_does_not_count_as_done()
    {
        var row = await FirstRowAsync();
        using var answer = await app.ClientWith().PostAsJsonAsync($"/api/v1/roadmap-items/{row.GetProperty("id").GetString()}/triggers", new { trigger = "Cancel" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        var listed = await app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/schools/{schoolId}/roadmaps");
        Assert.Equal(0, Assert.Single(listed.GetProperty("items").EnumerateArray()).GetProperty("doneCount").GetInt32());
    }

    [Fact]
    public async Task A_row_was_not_done_a_century_before_its_plan()
    {
        var row = await FirstRowAsync();
        using var answer = await app.ClientWith().PostAsJsonAsync($"/api/v1/roadmap-items/{row.GetProperty("id").GetString()}/complete", new { doneOn = "1900-01-01" });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Проверьте, пожалуйста, год", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> FirstRowAsync()
    {
        schoolId = await app.AddSchoolAsync();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Table));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "карта.txt" } };
        using var answer = await app.ClientWith().PostAsync($"/api/v1/schools/{schoolId}/roadmaps", form);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items")[0];
    }
}
