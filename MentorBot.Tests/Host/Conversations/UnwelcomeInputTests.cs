using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Conversations;

public sealed class UnwelcomeInputTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    private readonly LiveHost host = program.Host;

    [Fact]
    public async Task A_stranger_is_told_what_is_needed_whatever_they_send()
    {
        var stranger = School.NewChat(host);
        foreach (var words in (string[])["/start", "/start zzz", "/menu", "/help", "/cancel", "здравствуйте", "/"])
            Assert.Matches("приглаш|ссылк", (await stranger.SayAsync(words)).Text());
        Assert.Contains("ссылку-приглашение", (await stranger.StickerAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains("ссылку-приглашение", (await stranger.SendFileAsync("план.docx", [1, 2, 3])).Text(), StringComparison.Ordinal);
        AssertQuiet();
    }

    [Fact]
    public async Task A_button_of_an_answered_question_is_answered_kindly_and_the_current_question_stands_below()
    {
        var (person, id) = await InFormAsync();
        var first = person.All[^1];
        await person.SayAsync("11Б");
        await person.SayAsync("2008");

        var heard = await person.TapAsync(first.Id, first.Buttons.First().Action!);

        Assert.Contains("Эта кнопка уже не действует", heard.Text(), StringComparison.Ordinal);
        Assert.Contains("Как с вами лучше связываться?", heard[^1].Text, StringComparison.Ordinal);
        Assert.True(heard[^1].Id > first.Id);
        Assert.Equal("11Б", (await AnswersAsync(id)).GetProperty("class").GetString());
        AssertQuiet();
    }

    [Fact]
    public async Task A_button_in_the_hands_of_another_changes_nothing_and_shows_nothing()
    {
        var (owner, id) = await InFormAsync();
        var question = owner.All[^1];
        var (other, _) = await InFormAsync();
        foreach (var data in question.Buttons.Select(button => button.Action!))
        {
            var heard = (await other.TapAsync(question.Id, data)).Text();
            Assert.Contains("Проверьте свой класс", heard, StringComparison.Ordinal);
            Assert.DoesNotContain("11А", heard, StringComparison.Ordinal);
        }

        Assert.Empty((await AnswersAsync(id)).EnumerateObject());
        Assert.Empty(await owner.HearAsync());
        AssertQuiet();
    }

    [Theory]
    [InlineData("")]
    [InlineData("q")]
    [InlineData("q:zzz:go")]
    [InlineData("q:0:go")]
    [InlineData("pair:fire:1:Complete")]
    [InlineData("meet:yes:-1")]
    [InlineData("np:go:AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("p:do:1:Erase")]
    [InlineData("r:1:done:20269999")]
    [InlineData("r:map:1:on")]
    [InlineData("inv:make:1")]
    [InlineData("☃:☃:☃")]
    [InlineData("unknown:1")]
    public async Task Forged_data_of_a_button_leaves_the_question_where_it_was(string data)
    {
        var (person, id) = await InFormAsync();
        await person.ToastAsync();
        await person.TapAsync(person.All[^1].Id, data);
        Assert.Matches("не действует|у вас нет", await person.ToastAsync());
        Assert.Contains("Проверьте свой класс", person.All[^1].Text, StringComparison.Ordinal);
        Assert.Empty((await AnswersAsync(id)).EnumerateObject());
        AssertQuiet();
    }

    [Fact]
    public async Task Forged_parts_of_an_own_button_leave_the_question_where_it_was()
    {
        var (person, id) = await InFormAsync();
        var question = person.All[^1];
        var words = question.Buttons.First().Action!.Split(':');
        foreach (var forged in (string[])[$"{words[0]}:{words[1]}:999:ok", $"{words[0]}:{words[1]}:{words[2]}:o99", $"{words[0]}:{words[1]}:{words[2]}:send", $"{words[0]}:{words[1]}:-1:skip", $"{words[0]}:{words[1]}:{words[2]}:e500"])
        {
            await person.TapAsync(question.Id, forged);
            Assert.Contains("Проверьте свой класс", person.All[^1].Text, StringComparison.Ordinal);
        }

        Assert.Empty((await AnswersAsync(id)).EnumerateObject());
        AssertQuiet();
    }

    [Fact]
    public async Task Two_taps_at_once_count_as_one()
    {
        var (person, id) = await InFormAsync();
        await person.PressAsync("Верно");
        await person.SayAsync("2008");
        var (question, button) = await person.FindAsync("родители");
        await Task.WhenAll(TapAsync(), TapAsync());

        var heard = await person.HearAsync();

        Assert.Contains("Был ли у вас раньше наставник?", heard[^1].Text, StringComparison.Ordinal);
        var answers = await AnswersAsync(id);
        Assert.Equal("parents", answers.GetProperty("contact_pref").GetString());
        Assert.Equal(3, answers.EnumerateObject().Count());
        AssertQuiet();

        async Task TapAsync()
        {
            using var answer = await host.Http.PostAsJsonAsync($"/emulator/people/{person.Chat}/updates", new { messageId = question.Id, callbackData = button.Action });
            answer.EnsureSuccessStatusCode();
        }
    }

    [Fact]
    public async Task What_cannot_be_an_answer_is_refused_in_words_and_the_question_stays()
    {
        var (person, id) = await InFormAsync();
        await person.PressAsync("Верно");
        Assert.Contains("Стикер", (await person.StickerAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains("Файл", (await person.SendFileAsync("ответ.txt", [1])).Text(), StringComparison.Ordinal);
        foreach (var (kind, word) in new[] { ("voice", "Голосовые"), ("photo", "Фотография"), ("location", "Место"), ("contact", "Контакт"), ("dice", "Здесь нужен ответ") })
        {
            var heard = (await person.RawAsync(new Dictionary<string, object> { ["message"] = Message(person.Chat, kind) })).Text();
            Assert.Contains(word, heard, StringComparison.Ordinal);
            Assert.Contains("Год рождения?", heard, StringComparison.Ordinal);
        }

        Assert.Single((await AnswersAsync(id)).EnumerateObject());
        AssertQuiet();
    }

    [Fact]
    public async Task A_group_is_told_that_the_bot_speaks_in_private_only()
    {
        var (person, _) = await InFormAsync();
        var message = Message(person.Chat, "text");
        message["chat"] = new { id = -100, type = "group", title = "8Б" };
        Assert.Empty(await person.RawAsync(new Dictionary<string, object> { ["message"] = message }));
        Assert.Contains("Год рождения?", (await person.PressAsync("Верно")).Text(), StringComparison.Ordinal);
        AssertQuiet();
    }

    /// <summary>A grown-up pupil with papers, at the first question of the application.</summary>
    private async Task<(ChatPerson Person, string Id)> InFormAsync()
    {
        var school = await host.AddSchoolAsync();
        var added = await host.PostAsync($"/api/v1/schools/{school}/participants", new
        {
            name = "Речной Пётр Ильич",
            birthDate = "2008-03-04",
            role = "Mentee",
            form = "PupilPupil",
            @class = Interlocked.Increment(ref classes) == 0 ? "11А" : "10В",
            consents = new[] { new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-01", number = "7" } },
        });
        var person = School.NewChat(host);
        await person.StartAsync(added.GetProperty("startPayload").GetString()!);
        await person.PressAsync("Начать");
        return (person, LiveHost.Id(added));
    }

    private int classes = -1;

    private async Task<JsonElement> AnswersAsync(string participant) =>
        (await host.GetAsync($"/api/v1/participants/{participant}/responses")).GetProperty("items").EnumerateArray().Single(response => response.GetProperty("code").GetString() == "A2").GetProperty("answers");

    private static Dictionary<string, object> Message(long chat, string kind) => new()
    {
        ["message_id"] = 100_000 + Random.Shared.Next(100_000),
        ["date"] = 1_790_000_000,
        ["from"] = new { id = chat, is_bot = false, first_name = "Гость" },
        ["chat"] = new { id = chat, type = "private", first_name = "Гость" },
        [kind] = kind switch
        {
            "text" => "всем привет",
            "voice" => new { file_id = "v", file_unique_id = "v", duration = 3 },
            "photo" => new[] { new { file_id = "p", file_unique_id = "p", width = 10, height = 10 } },
            "location" => new { latitude = 55.7, longitude = 37.6 },
            "contact" => new { phone_number = "+70000000000", first_name = "Гость" },
            _ => new { emoji = "🎲", value = 3 },
        },
    };

    private void AssertQuiet() => host.Complaints.AssertNone();
}
