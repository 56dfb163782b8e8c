using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Host.Data;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Manners;

public sealed class ReopeningTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private MannersSchool school = null!;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await MannersSchool.FoundAsync(host);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_reopened_questionnaire_is_changed_from_its_summary_and_counts_as_corrected()
    {
        var (person, id, assignment) = await SubmittedAsync("7");

        using var reopened = await FireAsync(assignment, "Вы просили исправить ответ.");
        Assert.Equal(HttpStatusCode.OK, reopened.StatusCode);
        Assert.Equal("InProgress", (await reopened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        Assert.Contains("Вы просили исправить ответ.", (await person.HearAsync()).Text(), StringComparison.Ordinal);

        Assert.Contains("7", (await person.PressAsync("Исправить")).Text(), StringComparison.Ordinal);
        await person.PressAsync("✏️ 1");
        await person.PressAsync("8");
        await person.PressAsync("Отправить");

        Assert.Equal("Corrected", (await school.GivenAsync(id, "E0")).GetProperty("state").GetString());
        Assert.Equal(8, (await school.AnswersAsync(id, "E0")).GetProperty("pulse").GetInt32());
        var kept = await school.ReadAsync(db => db.EarlierAnswers.SingleAsync(answer => answer.AssignmentId == Ids.Parse(assignment)));
        Assert.Equal("pulse", kept.Key);
        Assert.Contains("7", kept.Value, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_reopened()
    {
        var (_, _, assignment) = await SubmittedAsync("7");
        using var refused = await FireAsync(assignment, reason: null);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("ReopeningHasReason", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString());
    }

    [Fact]
    public async Task After_fourteen_days_nothing_is_reopened()
    {
        var (_, _, assignment) = await SubmittedAsync("7");
        await host.AdvanceAsync(15);
        using var refused = await FireAsync(assignment, "Поздно.");
        Assert.Equal("AnswersAreCorrectedWithinFourteenDays", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString());
    }

    [Fact]
    public async Task What_is_reopened_and_never_sent_again_counts_as_it_was()
    {
        var (person, id, assignment) = await SubmittedAsync("7", host.Today.AddDays(1));
        using (var reopened = await FireAsync(assignment, "Проверьте, пожалуйста.")) Assert.True(reopened.IsSuccessStatusCode);
        await person.PressAsync("Исправить");
        await person.PressAsync("✏️ 1");
        await person.PressAsync("3");

        await host.AdvanceAsync(9);
        await person.HearAsync();

        Assert.Equal("Submitted", (await school.GivenAsync(id, "E0")).GetProperty("state").GetString());
        Assert.Equal(7, (await school.AnswersAsync(id, "E0")).GetProperty("pulse").GetInt32());
        Assert.Single((await school.AnswersAsync(id, "E0")).EnumerateObject());
    }

    [Fact]
    public async Task The_curator_reopens_in_the_chat()
    {
        var (person, id, _) = await SubmittedAsync("7");
        var curator = school.Curator;
        await curator.SayAsync("/menu");
        await curator.TapAsync(curator.All[^1].Id, $"again:list:{id}");
        Assert.Contains("отправлена", curator.All[^1].Text, StringComparison.Ordinal);
        await curator.PressAsync("Вернуть: ");
        await curator.PressAsync("В ответах есть ошибка");
        Assert.Contains("возвращена на исправление", curator.All[^1].Text, StringComparison.Ordinal);
        Assert.Contains("В ответах есть ошибка.", (await person.HearAsync()).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Nobody_but_the_curator_of_the_school_reopens_in_the_chat()
    {
        var (person, id, assignment) = await SubmittedAsync("7");
        var other = await MannersSchool.FoundAsync(host);
        foreach (var stranger in new[] { person, other.Curator })
        {
            await stranger.SayAsync("/menu");
            await stranger.TapAsync(stranger.All[^1].Id, $"again:do:{assignment}:0");
            Assert.Contains("не действует", await stranger.ToastAsync(), StringComparison.Ordinal);
        }

        Assert.Equal("Submitted", (await school.GivenAsync(id, "E0")).GetProperty("state").GetString());
    }

    private async Task<(ChatPerson Person, string Id, string Assignment)> SubmittedAsync(string pulse, DateOnly? closesOn = null)
    {
        var (person, id) = await school.ComeAsync();
        await school.GiveAsync(id, "E0", closesOn);
        var (message, button) = await person.FindAsync("Начать");
        await person.TapAsync(message.Id, button.Action!);
        await person.PressAsync(pulse);
        await person.PressAsync("Отправить");
        await person.ForgetToastsAsync(presses: 3);
        return (person, id, LiveHost.Id(await school.GivenAsync(id, "E0")));
    }

    private Task<HttpResponseMessage> FireAsync(string assignment, string? reason) =>
        host.Http.PostAsJsonAsync($"/api/v1/assignments/{assignment}/triggers", new { trigger = "Reopen", reason });
}
