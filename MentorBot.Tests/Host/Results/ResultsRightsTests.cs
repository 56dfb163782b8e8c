using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Tests.Host.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Host.Results;

public sealed class ResultsRightsTests(AdminApp app) : IClassFixture<AdminApp>
{
    private const HttpStatusCode Ok = HttpStatusCode.OK;
    private const HttpStatusCode No = HttpStatusCode.Forbidden;

    /// <summary>The role of the key; then figures, a file, a file with what is for the curator alone, a file with what is restricted.</summary>
    public static TheoryData<string?, HttpStatusCode, HttpStatusCode, HttpStatusCode, HttpStatusCode> Table => new()
    {
        { null, Ok, Ok, Ok, Ok }, // The owner's.
        { "Curator", Ok, Ok, Ok, Ok },
        { "Director", Ok, Ok, No, No },
        { "Deputy", Ok, No, No, No },
        { "Psychologist", Ok, No, No, No },
        { "ClassTeacher", Ok, No, No, No },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_key_may_what_its_role_may(string? role, HttpStatusCode figures, HttpStatusCode file, HttpStatusCode curatorOnly, HttpStatusCode restricted)
    {
        var school = await SchoolWithAnswersAsync();
        using var client = role is null ? app.ClientWith() : await app.ClientOfAsync(school, role);
        foreach (var format in (string[])["xlsx", "csv"])
        {
            Assert.Equal(file, await StatusAsync(client, $"{school}/results/A2.{format}"));
            Assert.Equal(curatorOnly, await StatusAsync(client, $"{school}/results/A2.{format}?include=curatorOnly"));
            Assert.Equal(restricted, await StatusAsync(client, $"{school}/results/A2.{format}?include=restricted"));
        }

        foreach (var path in (string[])["", "/A2", "/change"]) Assert.Equal(figures, await StatusAsync(client, $"{school}/results{path}"));
        foreach (var path in (string[])["/A2", "/change"]) Assert.Equal(restricted, await StatusAsync(client, $"{school}/results{path}?include=curatorOnly,restricted"));
    }

    [Fact]
    public async Task The_key_of_another_school_sees_nothing_and_no_key_even_less()
    {
        var school = await SchoolWithAnswersAsync();
        using var stranger = await app.ClientOfAsync(await app.AddSchoolAsync("Другая школа"), "Curator");
        using var nobody = app.ClientWith("");
        foreach (var path in (string[])["", "/A2", "/change", "/A2.xlsx", "/A2.csv", "/A2.csv?include=restricted"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, $"{school}/results{path}"));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(nobody, $"{school}/results{path}"));
        }
    }

    [Fact]
    public async Task What_is_restricted_is_in_a_file_only_when_asked_for_and_then_in_the_journal()
    {
        var school = await SchoolWithAnswersAsync();
        using var curator = await app.ClientOfAsync(school, "Curator");

        var plain = await curator.GetStringAsync($"/api/v1/schools/{school}/results/A2.csv");
        Assert.DoesNotContain("Аллергия", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Не с братом", plain, StringComparison.Ordinal);
        Assert.Equal(0, await JournalledAsync(school));

        var own = await curator.GetStringAsync($"/api/v1/schools/{school}/results/A2.csv?include=curatorOnly");
        Assert.Contains("Не с братом", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Аллергия", own, StringComparison.Ordinal);
        Assert.Equal(0, await JournalledAsync(school));

        Assert.Contains("Аллергия", await curator.GetStringAsync($"/api/v1/schools/{school}/results/A2.csv?include=restricted"), StringComparison.Ordinal);
        Assert.Equal(1, await JournalledAsync(school));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(curator, $"{school}/results/A2.csv?include=everything"));
    }

    [Theory]
    [InlineData("Curator", true)]
    [InlineData("Director", false)]
    [InlineData("ClassTeacher", false)]
    public async Task What_is_for_the_curator_alone_is_in_no_answer_to_another_key_which_every_key_of_the_school_once_got(string role, bool isShown)
    {
        var school = await SchoolWithAnswersAsync();
        using var client = await app.ClientOfAsync(school, role);
        var person = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/schools/{school}/participants")).GetProperty("items")[0].GetProperty("id").GetString();

        var said = await client.GetStringAsync($"/api/v1/participants/{person}/responses");
        Assert.Equal(isShown, said.Contains("\"avoid\"", StringComparison.Ordinal));
        Assert.Equal(isShown, said.Contains("\"special\"", StringComparison.Ordinal));
        await using var db = app.Services.GetRequiredService<UnitOfWorkRunner>().OpenDb();
        Assert.Equal(isShown, await db.StateChanges.AnyAsync(change => change.Trigger == "ReadRestricted" && db.Assignments.Any(run => run.Id == change.SubjectId && run.SchoolId == Ids.Parse(school))));
    }

    private async Task<string> SchoolWithAnswersAsync()
    {
        var school = await app.AddSchoolAsync();
        var seed = new ResultSeed(app, school);
        seed.AddRun(seed.AddPerson("Речной Пётр"), "A2", ("avoid", "Не с братом"), ("special", "Аллергия на пыль"));
        await seed.SaveAsync();
        return school;
    }

    private async Task<int> JournalledAsync(string school)
    {
        await using var db = app.Services.GetRequiredService<UnitOfWorkRunner>().OpenDb();
        var id = new ResultSeed(app, school).SchoolId;
        return await db.StateChanges.CountAsync(change => change.SubjectId == id && change.Trigger == "ReadRestricted" && change.Note == "A2.Csv" && change.By.StartsWith("api:"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync($"/api/v1/schools/{path}");
        return answer.StatusCode;
    }
}
