using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Review;

public sealed class ReviewApiTests(AdminApp app) : IClassFixture<AdminApp>
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	середина октября	куратор
        2.	Собрать анкеты	когда получится	куратор
        3.	Провести смотр	до 20.05.2027	ЗДИОТ Ветрова А.С.
        """;

    private string schoolId = "";

    [Fact]
    public async Task Every_cell_of_a_row_may_be_corrected()
    {
        var roadmap = await ImportAsync();
        var row = roadmap.GetProperty("items")[1];

        var patched = await PatchAsync(row, new { title = "Собрать все анкеты", section = "Мониторинг", details = "Обе формы", result = "Справка", deadlineText = "ежегодно до 10 декабря", responsibleText = "Ветрова А.С., завуч; наставники" });

        Assert.Equal("Собрать все анкеты", patched.GetProperty("title").GetString());
        Assert.Equal("Мониторинг", patched.GetProperty("section").GetString());
        Assert.Equal("Обе формы", patched.GetProperty("details").GetString());
        Assert.Equal("Справка", patched.GetProperty("result").GetString());
        Assert.Equal("2026-12-10", patched.GetProperty("deadline").GetProperty("due").GetString());
        Assert.Equal(["person", "role"], patched.GetProperty("responsibles").EnumerateArray().Select(one => one.GetProperty("type").GetString()));
        Assert.False(patched.GetProperty("needsCheck").GetBoolean());
        Assert.Equal("Open", patched.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_correction_that_cannot_be_read_becomes_a_question_and_leaves_the_other_doubts()
    {
        var roadmap = await ImportAsync();

        var patched = await PatchAsync(roadmap.GetProperty("items")[1], new { responsibleText = "спонсоры" });

        Assert.True(patched.GetProperty("needsCheck").GetBoolean());
        Assert.Equal(2, patched.GetProperty("reasons").GetArrayLength());
        Assert.Contains("«спонсоры»", patched.GetProperty("reasons")[1].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", """{"accepted":true}""")]
    [InlineData("/triggers", """{"trigger":"Accept"}""")]
    public async Task A_deadline_that_nobody_could_read_is_not_accepted(string path, string body)
    {
        var row = (await ImportAsync()).GetProperty("items")[1];
        using var request = new HttpRequestMessage(path.Length == 0 ? HttpMethod.Patch : HttpMethod.Post, $"/api/v1/roadmap-items/{row.GetProperty("id").GetString()}{path}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };

        using var answer = await app.ClientWith().SendAsync(request);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Назначьте, пожалуйста, дату", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        var settled = await PatchAsync(row, new { deadlineText = "по мере необходимости", accepted = true });
        Assert.Equal(("asNeeded", "Open"), (settled.GetProperty("deadline").GetProperty("kind").GetString(), settled.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task What_is_nearly_sure_is_accepted_at_once_and_the_rest_stays_a_question()
    {
        var roadmap = await ImportAsync();
        var path = $"/api/v1/roadmaps/{roadmap.GetProperty("id").GetString()}";
        Assert.Equal(["1", "2", "3"], await DoubtfulAsync(path));

        var warnings = (await app.ClientWith().GetFromJsonAsync<JsonElement>(path)).GetProperty("warnings").EnumerateArray().Where(warning => warning.GetProperty("itemId").ValueKind == JsonValueKind.String).ToList();
        Assert.Equal(3, warnings.Count);
        Assert.Contains("ЗДИОТ", warnings[^1].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Ответственны", warnings[^1].GetProperty("cell").GetString(), StringComparison.Ordinal);

        Assert.Equal((1, 2), await AcceptAsync(path, "sure"));
        Assert.Equal(["2", "3"], await DoubtfulAsync(path));
        Assert.Equal((1, 1), await AcceptAsync(path, "all"));
        Assert.Equal(["2"], await DoubtfulAsync(path));
        using var wrong = await app.ClientWith().PostAsJsonAsync(path + "/accept", new { which = "most" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task The_calendar_counts_what_would_be_planned_and_stores_nothing()
    {
        var roadmap = await ImportAsync();

        var entries = (await app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/roadmaps/{roadmap.GetProperty("id").GetString()}/calendar")).GetProperty("items").EnumerateArray().ToList();

        var due = entries.Single(entry => entry.GetProperty("kind").GetString() == "due" && entry.GetProperty("number").GetString() == "3");
        Assert.Equal("2027-05-20", due.GetProperty("date").GetString());
        Assert.Equal("R1", due.GetProperty("policy").GetString());
        Assert.Equal("Ветрова А.С., ЗДИОТ", Assert.Single(due.GetProperty("recipients").EnumerateArray()).GetProperty("name").GetString());
        Assert.Empty((await app.ClientWith().GetFromJsonAsync<JsonElement>($"/api/v1/schools/{schoolId}/reminders")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_school_teaches_its_own_abbreviations()
    {
        schoolId = await app.AddSchoolAsync();
        using var put = await app.ClientWith().PutAsJsonAsync($"/api/v1/schools/{schoolId}/reading-words", new { items = new[] { new { words = "ЗДИОТ", type = "role", code = "Deputy" } } });
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);

        var row = (await ImportAsync(schoolId)).GetProperty("items")[2];

        Assert.False(row.GetProperty("needsCheck").GetBoolean());
        Assert.Equal("Deputy", row.GetProperty("responsibles")[0].GetProperty("code").GetString());
        using var read = await app.ClientWith().PostAsJsonAsync("/api/v1/readings/responsibles", new { text = "ЗДИОТ", schoolId });
        Assert.Equal("high", (await read.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("confidence").GetString());
        using var wrong = await app.ClientWith().PutAsJsonAsync($"/api/v1/schools/{schoolId}/reading-words", new { items = new[] { new { words = "..", type = "king" } } });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task The_sheet_has_a_card_with_a_code_for_everybody_who_has_not_come()
    {
        schoolId = await app.AddSchoolAsync("Школа «У реки» <1>");
        var staff = await app.PostAsync($"/api/v1/schools/{schoolId}/staff", new { name = "Ветрова Алла Сергеевна", role = "Deputy" });
        await app.PostAsync($"/api/v1/schools/{schoolId}/staff", new { name = "Ясенев Пётр Ильич", role = "SiteAdmin" });

        using var answer = await app.ClientWith().GetAsync($"/api/v1/schools/{schoolId}/staff/invitations-sheet");

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Школа «У реки» <1>", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Ветрова Алла Сергеевна", "Ясенев Пётр Ильич"], page.QuerySelectorAll("li h2").Select(name => name.TextContent));
        Assert.Equal(2, page.QuerySelectorAll("li svg").Length);
        Assert.Contains(staff.GetProperty("inviteLink").GetString()!, page.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        using var foreign = await (await app.ClientOfAsync(await app.AddSchoolAsync(), "Curator")).GetAsync($"/api/v1/schools/{schoolId}/staff/invitations-sheet");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    private async Task<(int Accepted, int Left)> AcceptAsync(string path, string which)
    {
        var answer = await app.PostAsync(path + "/accept", new { which });
        return (answer.GetProperty("accepted").GetInt32(), answer.GetProperty("left").GetInt32());
    }

    private async Task<List<string>> DoubtfulAsync(string path) =>
        [.. (await app.ClientWith().GetFromJsonAsync<JsonElement>(path)).GetProperty("items").EnumerateArray().Where(row => row.GetProperty("needsCheck").GetBoolean()).Select(row => row.GetProperty("number").GetString()!)];

    private async Task<JsonElement> PatchAsync(JsonElement row, object body)
    {
        using var answer = await app.ClientWith().PatchAsJsonAsync($"/api/v1/roadmap-items/{row.GetProperty("id").GetString()}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<JsonElement> ImportAsync(string? school = null)
    {
        schoolId = school ?? await app.AddSchoolAsync();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Table));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "карта.txt" } };
        using var answer = await app.ClientWith().PostAsync($"/api/v1/schools/{schoolId}/roadmaps", form);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
