using System.Net;
using System.Text.Json;
using MentorBot.Tests.Domain.Roadmaps.Reading;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Host.Roadmaps.Revisions;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>A roadmap that is no Word document, in the chat and through the API.</summary>
public sealed class WorkbookRoadmapTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder, now: "2026-09-01T10:00:00+03:00");
        school = await School.FoundAsync(() => host);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("план.xlsx")]
    [InlineData("план.csv")]
    [InlineData("план.html")]
    public async Task A_roadmap_is_taken_in_the_chat_and_keeps_its_cells(string name)
    {
        var document = LayoutCorpus.Document("Headings with a mark of completion");
        var file = name switch { "план.xlsx" => DocumentCopies.Workbook(document), "план.csv" => DocumentCopies.Csv(document), _ => DocumentCopies.Page(document) };

        var answer = (await school.Curator.SendFileAsync(name, file)).Text();

        Assert.Contains("Прочитано строк: 2", answer, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Of_two_plans_in_a_file_the_API_reads_the_one_that_is_asked_for()
    {
        var file = DocumentCopies.Word(LayoutCorpus.Document("Two plans in one file: the first is read"));

        var first = await ImportAsync(file, plan: null);
        var second = await ImportAsync(file, plan: "2");

        Assert.Equal("Линейка", TitleOf(first));
        Assert.Contains("Дорожная карта наставничества", first.GetProperty("warnings").GetRawText().Replace("\\u00AB", "«", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Сбор анкет", TitleOf(second));
    }

    [Fact]
    public async Task A_file_that_is_not_read_leaves_nothing_behind()
    {
        using var refused = await RoadmapClient.UploadAsync(host.Http, $"/api/v1/schools/{school.Id}/roadmaps", "{\\rtf1 План}"u8.ToArray(), "план.rtf");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        Assert.Empty((await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").EnumerateArray());
    }

    private static string? TitleOf(JsonElement roadmap) => Assert.Single(roadmap.GetProperty("items").EnumerateArray()).GetProperty("title").GetString();

    private async Task<JsonElement> ImportAsync(byte[] document, string? plan)
    {
        using var file = new ByteArrayContent(document);
        using var form = new MultipartFormDataContent { { file, "file", "план.docx" } };
        using var number = new StringContent(plan ?? "1");
        if (plan is not null) form.Add(number, "plan");
        using var answer = await host.Http.PostAsync(new Uri($"/api/v1/schools/{school.Id}/roadmaps", UriKind.Relative), form);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body);
        return JsonDocument.Parse(body).RootElement.Clone();
    }
}
