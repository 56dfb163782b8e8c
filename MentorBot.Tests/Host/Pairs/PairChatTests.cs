using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Pairs;
using MentorBot.Tests.Host.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Host.Pairs;

public sealed class PairChatTests(AdminApp app) : IClassFixture<AdminApp>
{
    private static long lastAddress = 7_000_000;

    private readonly ChatDriver curator = NewDriver(app);
    private readonly ChatDriver mentor = NewDriver(app);
    private readonly ChatDriver mentee = NewDriver(app);

    [Fact]
    public async Task The_curator_makes_a_pair_and_both_sides_lead_it_to_the_first_meeting()
    {
        var pair = await ProposedInChatAsync();
        Assert.Contains("Согласны работать вместе?", (await mentor.HearAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains("Спасибо", (await mentor.PressLabelAsync("Согласиться")).Text(), StringComparison.Ordinal);
        await mentee.PressLabelAsync("Согласиться");
        Assert.Contains("Все согласны", (await curator.HearAsync()).Text(), StringComparison.Ordinal);

        Assert.Contains("[ORDER]", (await curator.PressLabelAsync("Внести приказ")).Text(), StringComparison.Ordinal);
        Assert.Contains("Приказ внесён", (await curator.SubmitAsync("ORDER", new { number = "17", date = Today() })).Text(), StringComparison.Ordinal);
        Assert.Equal("Ordered", (await GetAsync(pair)).GetProperty("state").GetString());
        var heard = (await mentor.HearAsync()).Text();
        Assert.Contains("Пара утверждена", heard, StringComparison.Ordinal);
        Assert.Contains("[D1]", heard, StringComparison.Ordinal);

        Assert.Contains("[D1]", (await mentor.PressLabelAsync("Записать встречу")).Text(), StringComparison.Ordinal);
        await mentor.SubmitAsync("D1", new { date = Today(), minutes = 35, @continue = "yes" });
        Assert.Contains("подтверждена вами", (await mentee.PressLabelAsync("Да, была")).Text(), StringComparison.Ordinal);
        Assert.Contains("Готово", (await curator.PressLabelAsync("Подтвердить")).Text(), StringComparison.Ordinal);

        var acquainted = await GetAsync(pair);
        Assert.Equal("Acquainted", acquainted.GetProperty("state").GetString());
        var meeting = acquainted.GetProperty("meetings")[0];
        Assert.Equal(("acquaintance", "Confirmed", 35), (meeting.GetProperty("kind").GetString(), meeting.GetProperty("state").GetString(), meeting.GetProperty("minutes").GetInt32()));
        Assert.Equal(["mentee", "curator"], meeting.GetProperty("confirmations").EnumerateArray().Select(voice => voice.GetProperty("role").GetString()));
        Assert.Equal("D6", meeting.GetProperty("feedback")[0].GetProperty("code").GetString());

        Assert.Contains("встреча-знакомство", (await MenuAsync(mentee, "Моя пара")).Text(), StringComparison.Ordinal);
        Assert.Contains("перенес", (await MoveAsync()).Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_button_in_the_hands_of_another_does_nothing()
    {
        var pair = await ProposedInChatAsync();
        var stranger = NewDriver(app);
        await stranger.StartAsync();
        foreach (var action in (string[])[$"pair:agree:{pair}", $"pair:card:{pair}", $"pair:fire:{pair}:Agree", $"pair:declined:{pair}", "pair:card:zzz", "pair", "np", "np:go:!", "meet:yes", "pair:list:1"])
            Assert.Contains("уже не действует", (await stranger.PressAsync(action)).Text(), StringComparison.Ordinal);
        Assert.Contains("уже не действует", (await mentee.PressAsync($"pair:fire:{pair}:Order")).Text(), StringComparison.Ordinal);
        Assert.Equal("Proposed", (await GetAsync(pair)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Two_taps_agree_once_and_a_late_one_is_answered_kindly()
    {
        var pair = await ProposedInChatAsync();
        await mentor.PressAsync($"pair:agree:{pair}");
        await mentor.PressAsync($"pair:agree:{pair}");
        await mentee.PressAsync($"pair:declined:{pair}");
        var late = (await mentor.PressAsync($"pair:agree:{pair}")).Text();
        Assert.Contains("не состоялась", late, StringComparison.Ordinal);
        var history = (await GetAsync(pair)).GetProperty("history").EnumerateArray().Select(step => step.GetProperty("trigger").GetString());
        Assert.Equal(["Propose", "Agree", "Reject"], history);
    }

    [Fact]
    public async Task The_api_refuses_with_the_state_and_what_is_permitted()
    {
        var pair = await ProposedInChatAsync();
        using var client = app.ClientWith();
        using var early = await client.PostAsJsonAsync($"/api/v1/pairs/{pair}/triggers", new { trigger = "Order", order = new { number = "1", date = Today() } });
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        var problem = await early.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Proposed", problem.GetProperty("state").GetString());
        Assert.Equal(["Agree", "Reject", "Hold"], problem.GetProperty("permittedTriggers").EnumerateArray().Select(trigger => trigger.GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsJsonAsync($"/api/v1/pairs/{pair}/triggers", new { trigger = "Dance" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/pairs/nobody")).StatusCode);

        await FireAsync($"pairs/{pair}", new { trigger = "Agree" });
        await FireAsync($"pairs/{pair}", new { trigger = "Order", order = new { number = "1", date = Today() } });
        var meeting = (await GetAsync(pair)).GetProperty("meetings")[0].GetProperty("id").GetString();
        using var future = await client.PostAsJsonAsync($"/api/v1/meetings/{meeting}/triggers", new { trigger = "Log", heldOn = "2099-01-01", minutes = 30 });
        Assert.Equal(HttpStatusCode.Conflict, future.StatusCode);
        Assert.Equal("Logged", (await FireAsync($"meetings/{meeting}", new { trigger = "Log", heldOn = Today(), minutes = 30 })).GetProperty("state").GetString());
        var members = await GetAsync(pair);
        await FireAsync($"meetings/{meeting}", new { trigger = "Confirm", participantId = members.GetProperty("mentees")[0].GetProperty("id").GetString() });
        Assert.Equal("Confirmed", (await FireAsync($"meetings/{meeting}", new { trigger = "Confirm" })).GetProperty("state").GetString());
        Assert.Equal("Acquainted", (await GetAsync(pair)).GetProperty("state").GetString());
    }

    private async Task<IReadOnlyList<ChatMessage>> MoveAsync()
    {
        var days = await mentor.PressLabelAsync("Перенести");
        Assert.Equal(4, days.Labels().Count);
        return [.. await mentor.PressAsync(days[0].Buttons[0][0].Action!), .. await mentee.HearAsync()];
    }

    private static async Task<IReadOnlyList<ChatMessage>> MenuAsync(ChatDriver person, string label)
    {
        await person.TypeAsync("что дальше");
        return await person.PressLabelAsync(label);
    }

    private async Task<string> ProposedInChatAsync()
    {
        var school = await app.AddSchoolAsync();
        await curator.StartAsync((await app.PostAsync($"/api/v1/schools/{school}/staff", new { name = "Лугова Вера", role = "Curator" })).GetProperty("startPayload").GetString());
        await ComeAsync(mentor, school, "Mentor", "Соколова Анна");
        await ComeAsync(mentee, school, "Mentee", "Петров Илья");

        await MenuAsync(curator, "Создать пару");
        await curator.PressLabelAsync("Соколова Анна");
        await curator.PressLabelAsync("Петров Илья");
        Assert.Contains("Пара предложена", (await curator.PressLabelAsync("Предложить пару")).Text(), StringComparison.Ordinal);
        using var client = app.ClientWith();
        var pairs = await client.GetFromJsonAsync<JsonElement>($"/api/v1/schools/{school}/pairs?state=Proposed");
        return pairs.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private async Task ComeAsync(ChatDriver person, string school, string role, string name)
    {
        var added = await app.PostAsync($"/api/v1/schools/{school}/participants", new
        {
            name,
            role,
            birthDate = "1990-02-03",
            form = "PupilPupil",
            consents = new[] { new { kind = "Processing", by = "self", form = "paper", number = "1", signedOn = "2026-09-01" } },
        });
        await person.StartAsync(added.GetProperty("startPayload").GetString());
        var id = Ids.Parse(added.GetProperty("id").GetString());
        await app.Services.GetRequiredService<UnitOfWorkRunner>().RunAsync(
            "system", async work => (await work.Db.Participants.SingleAsync(known => known.Id == id)).State = ParticipantState.InBase, CancellationToken.None);
    }

    private async Task<JsonElement> GetAsync(string pair)
    {
        using var client = app.ClientWith();
        return await client.GetFromJsonAsync<JsonElement>($"/api/v1/pairs/{pair}");
    }

    private Task<JsonElement> FireAsync(string resource, object body) => app.PostAsync($"/api/v1/{resource}/triggers", body);

    private static string Today() => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(3)).ToString("yyyy-MM-dd", null);

    private static ChatDriver NewDriver(AdminApp app) => new(app, Interlocked.Increment(ref lastAddress));
}

public sealed class PairDraftTests
{
    [Fact]
    public void A_draft_of_four_mentees_fits_into_a_button_and_comes_back()
    {
        var draft = new PairDraft(long.MaxValue, [1, Ids.Next(), Ids.Next(), 4]);
        Assert.InRange($"np:go:{draft.Text}".Length, 1, 64);
        var read = PairDraft.Parse(draft.Text);
        Assert.Equal((draft.MentorId, string.Join(',', draft.MenteeIds)), (read!.MentorId, string.Join(',', read.MenteeIds)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("!!!!!!!!!!!")]
    [InlineData("яяяяяяяяяяя")]
    public void What_is_no_draft_is_none(string text) => Assert.Null(PairDraft.Parse(text));
}
