using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Tests.Host.Intake;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Manners;

/// <summary>Several messages that reach the program at once, at a form that asks for three texts one after another.</summary>
public sealed class BurstTests : IAsyncLifetime
{
    private const long Chat = 77;

    private readonly TemporaryFolder folder = new();
    private StubTelegram telegram = null!;
    private IntakeHost host = null!;

    public async Task InitializeAsync()
    {
        telegram = await StubTelegram.StartAsync();
        host = await IntakeHost.StartAsync(folder, telegram);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await telegram.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Of_several_texts_at_once_only_the_first_is_an_answer()
    {
        await ComeAsync();
        var before = telegram.Sent.Count;

        telegram.Write((Chat, "Речной Пётр Ильич"), (Chat, "04.03.2008"), (Chat, "8Б"), (Chat, "ещё что-то"));
        await QuietAsync();

        Assert.Equal(["name"], await KeysAsync());
        var said = telegram.Sent.Skip(before).Select(one => one.Text).ToList();
        Assert.Equal(2, said.Count);
        Assert.Contains("родились", said[0], StringComparison.Ordinal);
        Assert.Contains("сразу несколько сообщений", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_burst_the_next_answer_is_taken_at_once()
    {
        await ComeAsync();
        telegram.Write((Chat, "Речной Пётр Ильич"), (Chat, "04.03.2008"));
        await QuietAsync();

        telegram.Write((Chat, "05.03.2008"));
        await QuietAsync();
        telegram.Write((Chat, "8Б"));
        await QuietAsync();

        Assert.Equal(["birth_date", "class_or_position", "name"], await KeysAsync());
        Assert.Contains("2008-03-05", await ValueAsync("birth_date"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_a_burst_is_no_answer_after_a_restart_either()
    {
        await ComeAsync();
        telegram.Write((Chat, "Речной Пётр Ильич"), (Chat, "/hang first"), (Chat, "04.03.2008"));
        await StubTelegram.UntilAsync(() => host.Script.Begun.Contains("first"), "the handler that hangs");

        await host.DisposeAsync();
        host = await IntakeHost.StartAsync(folder, telegram);
        host.Script.LetGo("first");
        await QuietAsync();

        Assert.Equal(["name"], await KeysAsync());
        Assert.Contains("сразу несколько сообщений", telegram.SaidTo(Chat)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pile_of_forwarded_messages_is_answered_once_and_kept_nowhere()
    {
        await ComeAsync();
        var before = telegram.Sent.Count;

        Forward([.. Enumerable.Range(1, 10).Select(number => $"чужое сообщение {number}")]);
        await QuietAsync();

        Assert.Empty(await KeysAsync());
        Assert.Contains("Пересланное", Assert.Single(telegram.Sent.Skip(before)).Text, StringComparison.Ordinal);
        telegram.Write((Chat, "Речной Пётр Ильич"));
        await QuietAsync();
        Assert.Equal(["name"], await KeysAsync());
    }

    [Fact]
    public async Task A_forwarded_command_does_nothing()
    {
        await ComeAsync();
        Forward("/cancel");
        await QuietAsync();
        Assert.Contains("Пересланное", telegram.SaidTo(Chat)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_a_text_that_the_app_has_cut_is_no_answer()
    {
        await ComeAsync();
        var before = telegram.Sent.Count;

        telegram.Write((Chat, new string('а', 4096)), (Chat, "и Петров"));
        await QuietAsync();

        Assert.Empty(await KeysAsync());
        Assert.Contains("разделил", telegram.Sent.Skip(before).Last().Text, StringComparison.Ordinal);
        Assert.Equal(2, telegram.Sent.Count - before);
    }

    private void Forward(params string[] texts) => telegram.AddAtOnce(texts.Select<string, Func<long, string>>(text => id =>
        Updates.Text(id, Chat, text).Replace("\"text\"", "\"forward_origin\":{\"type\":\"user\",\"date\":1,\"sender_user\":{\"id\":5,\"is_bot\":false,\"first_name\":\"А\"}},\"text\"", StringComparison.Ordinal)));

    /// <summary>Somebody who is asked for their name.</summary>
    private async Task ComeAsync()
    {
        var school = await CallAsync("/api/v1/schools", new { name = "Школа у реки", timeZone = "Europe/Moscow", yearStart = "2026-09-01", yearEnd = "2027-05-31" });
        var invitation = await CallAsync($"/api/v1/schools/{school.GetProperty("id").GetString()}/invitations", new { role = "Mentee", form = "PupilPupil" });
        telegram.Write((Chat, $"/start {invitation.GetProperty("startPayload").GetString()}"));
        await StubTelegram.UntilAsync(() => telegram.SaidTo(Chat).Count > 1, "the first question");
        await QuietAsync();
    }

    private async Task QuietAsync()
    {
        await StubTelegram.UntilAsync(() => telegram.Pending == 0, "the updates to be taken");
        await host.NoneWaitsAsync();
        await host.SaidAllAsync();
    }

    private Task<List<string>> KeysAsync() => host.ReadAsync(db => db.Answers.OrderBy(answer => answer.Key).Select(answer => answer.Key).ToListAsync());

    private Task<string> ValueAsync(string key) => host.ReadAsync(db => db.Answers.Where(answer => answer.Key == key).Select(answer => answer.Value).SingleAsync());

    private async Task<JsonElement> CallAsync(string path, object body)
    {
        using var answer = await host.Http.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
