using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Host.Questionnaires.Workbooks;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Host.Questionnaires.Workbooks;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires.Authoring;

public sealed class AuthoringApiTests : IAsyncLifetime
{
    private const string Book = """
        survey
        | type | name | label | required |
        | range | mood | Как настроение? | yes |
        | geo | place | Где? | |
        settings
        | form_title | form_id | roles |
        | Настроение | MOOD | mentee |
        """;

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private string school = "";

    private static string Sound => Book.Replace("| geo |", "| text |", StringComparison.Ordinal);

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await host.AddSchoolAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_workbook_with_mistakes_is_refused_cell_by_cell()
    {
        using var answer = await UploadAsync(BookText.ToFile(Book));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var error = Assert.Single((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray());
        Assert.Equal(("survey", 3, "A", "A3"), (error.GetProperty("sheet").GetString(), error.GetProperty("row").GetInt32(), error.GetProperty("column").GetString(), error.GetProperty("cell").GetString()));
        Assert.Contains("тип «geo» не известен", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_published_changed_and_withdrawn()
    {
        using var uploaded = await UploadAsync(BookText.ToFile(Sound));
        Assert.Equal(HttpStatusCode.Created, uploaded.StatusCode);
        var draft = await uploaded.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Draft", draft.GetProperty("version").GetProperty("state").GetString());
        Assert.Equal(["mood scale", "place text"], draft.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("key").GetString()} {item.GetProperty("type").GetString()}"));
        var id = LiveHost.Id(draft.GetProperty("version"));

        var published = await host.PostAsync($"/api/v1/questionnaires/{id}/publish", new { });
        Assert.Equal(1, published.GetProperty("version").GetProperty("number").GetInt32());
        using var again = await host.Http.PostAsJsonAsync($"/api/v1/questionnaires/{id}/publish", new { });
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        using var refused = await UploadAsync(BookText.ToFile(Sound.Replace("| range | mood |", "| text | mood |", StringComparison.Ordinal)));
        var second = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("refused", second.GetProperty("change").GetProperty("kind").GetString());
        using var conflict = await host.Http.PostAsJsonAsync($"/api/v1/questionnaires/{LiveHost.Id(second.GetProperty("version"))}/publish", new { });
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        using var deleted = await host.Http.DeleteAsync($"/api/v1/questionnaires/{LiveHost.Id(second.GetProperty("version"))}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        await host.PostAsync($"/api/v1/questionnaires/{id}/withdraw", new { });
        var versions = (await host.GetAsync($"/api/v1/schools/{school}/questionnaires")).GetProperty("items").EnumerateArray();
        Assert.Equal("Withdrawn", Assert.Single(versions).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("D4")]
    [InlineData("template")]
    public async Task A_questionnaire_is_taken_away_as_a_workbook_and_brought_back(string code)
    {
        var book = await host.Http.GetByteArrayAsync($"/api/v1/questionnaires/{code}.xlsx");
        Assert.Equal([], WorkbookReader.Read(book, code, []).Errors.Select(error => error.ToString()));
        using var answer = await UploadAsync(book);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task The_owner_names_the_school_whose_questionnaire_it_is()
    {
        using var uploaded = await UploadAsync(BookText.ToFile(Sound));
        await host.PostAsync($"/api/v1/questionnaires/{LiveHost.Id((await uploaded.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version"))}/publish", new { });

        using var unnamed = await host.Http.GetAsync("/api/v1/questionnaires/MOOD.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, unnamed.StatusCode);
        var book = await host.Http.GetByteArrayAsync($"/api/v1/questionnaires/MOOD.xlsx?schoolId={school}");
        Assert.Equal([], WorkbookReader.Read(book, "MOOD", []).Errors.Select(error => error.ToString()));
        Assert.Contains("Как настроение?", await host.Http.GetStringAsync($"/api/v1/questionnaires/MOOD/blank?schoolId={school}"), StringComparison.Ordinal);
        using var elsewhere = await host.Http.GetAsync($"/api/v1/questionnaires/MOOD.xlsx?schoolId={await host.AddSchoolAsync()}");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("REG")]
    [InlineData("NOSUCH")]
    public async Task What_is_no_questionnaire_for_people_is_not_exported(string code)
    {
        using var answer = await host.Http.GetAsync($"/api/v1/questionnaires/{code}.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("%PDF-1.7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("type;name;label", HttpStatusCode.UnprocessableEntity)]
    public async Task Another_file_is_refused_in_words(string content, HttpStatusCode expected)
    {
        using var answer = await UploadAsync(System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("Excel", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> UploadAsync(byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "book.xlsx" } };
        return await host.Http.PostAsync($"/api/v1/schools/{school}/questionnaires", form);
    }
}
