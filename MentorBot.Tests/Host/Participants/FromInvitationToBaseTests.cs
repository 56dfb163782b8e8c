using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Participants;

public sealed class FromInvitationToBaseTests(AdminApp app) : IClassFixture<AdminApp>
{
    private static long nextAddress = 1_000;

    [Fact]
    public async Task A_pupil_comes_by_an_invitation_and_is_accepted_by_the_curator()
    {
        var school = await app.AddSchoolAsync();
        var curator = await CuratorAsync(school);
        var pupil = NewChat();

        var welcome = await pupil.StartAsync(await InviteAsync(school, "Mentee"));
        Assert.EndsWith("[REG]", welcome.Text(), StringComparison.Ordinal);
        var asked = await pupil.SubmitAsync("REG", new { name = "Речной Пётр Ильич", birth_date = "2012-03-04", class_or_position = "8Б" });
        Assert.Contains("две подписи", asked.Text(), StringComparison.Ordinal);
        Assert.Contains("Речной Пётр Ильич, 8Б", (await curator.HearAsync()).Text(), StringComparison.Ordinal);

        await curator.PressLabelAsync("Открыть карточку");
        Assert.Equal("[CONSENT]", (await curator.PressLabelAsync("Записать согласие")).Text());
        var first = await curator.SubmitAsync("CONSENT", new { by = "representative", representative_name = "Речная Анна Юрьевна", kinship = "mother", signed_on = "2026-09-02", number = "1" });
        Assert.Contains("нужна его подпись", first.Text(), StringComparison.Ordinal);
        Assert.Empty(await pupil.HearAsync());

        await curator.PressLabelAsync("Открыть карточку");
        await curator.PressLabelAsync("Записать согласие");
        await curator.SubmitAsync("CONSENT", new { by = "self", signed_on = "2026-09-02", number = "2" });
        Assert.Equal("[A2]", (await pupil.HearAsync()).Text());

        Assert.Contains("заявка у куратора", (await pupil.SubmitAsync("A2", new { request_area = "subject" })).Text(), StringComparison.Ordinal);
        Assert.Contains("Пришла заявка", (await curator.HearAsync()).Text(), StringComparison.Ordinal);
        await curator.PressLabelAsync("Открыть карточку");
        Assert.Contains("учёба по предмету", (await curator.PressLabelAsync("Ответы заявки")).Text(), StringComparison.Ordinal);
        await curator.PressLabelAsync("« К карточке");
        await curator.PressLabelAsync("Принять");
        Assert.Contains("Вас приняли", (await pupil.HearAsync()).Text(), StringComparison.Ordinal);

        var participant = Assert.Single(await ParticipantsAsync(school));
        Assert.Equal("InBase", participant.GetProperty("state").GetString());
        Assert.Equal("Valid", participant.GetProperty("consentState").GetString());
        Assert.Contains("OpenMatching", participant.GetProperty("permittedTriggers").EnumerateArray().Select(trigger => trigger.GetString()));
        await AssertHistoryAsync(participant.GetProperty("id").GetString()!, ["Start", "RecordConsent", "RecordConsent", "SubmitApplication", "Accept"]);
    }

    [Fact]
    public async Task A_person_entered_by_the_curator_with_papers_gets_the_application_at_once()
    {
        var school = await app.AddSchoolAsync();
        var added = await app.PostAsync($"/api/v1/schools/{school}/participants", new
        {
            name = "Тихий Лев",
            birthDate = "2000-05-05",
            role = "Mentor",
            form = "StudentPupil",
            consents = new[] { new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-01", number = "7" } },
        });
        Assert.Equal("Invited", added.GetProperty("state").GetString());

        var student = NewChat();
        var heard = await student.StartAsync(added.GetProperty("startPayload").GetString());
        Assert.Contains("Тихий Лев", heard.Text(), StringComparison.Ordinal);
        Assert.EndsWith("[A4]", heard.Text(), StringComparison.Ordinal);
        Assert.Contains("Вы уже с нами", (await student.StartAsync(added.GetProperty("startPayload").GetString())).Text(), StringComparison.Ordinal);
        Assert.Contains("другого аккаунта", (await NewChat().StartAsync(added.GetProperty("startPayload").GetString())).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_good_for_so_many_people_and_for_each_once()
    {
        var school = await app.AddSchoolAsync();
        var payload = await InviteAsync(school, "Mentee");
        var first = NewChat();
        await first.StartAsync(payload);
        Assert.EndsWith("[REG]", (await first.StartAsync(payload)).Text(), StringComparison.Ordinal);
        Assert.Contains("все места уже заняты", (await NewChat().StartAsync(payload)).Text(), StringComparison.Ordinal);
        Assert.Single(await ParticipantsAsync(school));
    }

    [Fact]
    public async Task A_stranger_is_told_what_is_needed()
    {
        Assert.Contains("нужно приглашение", (await NewChat().StartAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains("ссылка не подходит", (await NewChat().StartAsync("nobody-made-this")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_another_schools_curator_opens_nothing()
    {
        var school = await app.AddSchoolAsync();
        var pupil = NewChat();
        await pupil.StartAsync(await InviteAsync(school, "Mentee"));
        await pupil.SubmitAsync("REG", new { name = "Чужой Иван", birth_date = "2014-03-04", class_or_position = "6А" });
        var id = Assert.Single(await ParticipantsAsync(school)).GetProperty("id").GetString();

        var other = await CuratorAsync(await app.AddSchoolAsync("Другая школа"));
        foreach (var action in new[] { $"p:card:{id}", $"p:root:{school}", $"p:list:{school}:ConsentPending", $"p:do:{id}:Decline", $"p:answers:{id}", $"inv:root:{school}", $"me:show:{id}", "p:nonsense", "p:card:!!", "inv", "me" })
        {
            var heard = await other.PressAsync(action);
            Assert.Contains("уже не действует", heard.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("Чужой", heard.Text(), StringComparison.Ordinal);
        }

        Assert.Equal("ConsentPending", Assert.Single(await ParticipantsAsync(school)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_curator_makes_a_link_in_the_chat()
    {
        var school = await app.AddSchoolAsync();
        var curator = await CuratorAsync(school);
        await curator.TypeAsync("Меню");
        await curator.PressLabelAsync("Пригласить");
        await curator.PressLabelAsync("Наставник");
        await curator.PressLabelAsync("Ученик–ученик");
        var made = await curator.PressLabelAsync("5");
        var payload = made[^1].Text.Value.Split("start=")[1].Split('\n')[0];
        Assert.EndsWith("[REG]", (await NewChat().StartAsync(payload)).Text(), StringComparison.Ordinal);
        Assert.Equal("Mentor", Assert.Single(await ParticipantsAsync(school)).GetProperty("role").GetString());
    }

    [Fact]
    public async Task A_word_to_the_curator_reaches_the_curator_alone()
    {
        var school = await app.AddSchoolAsync();
        var curator = await CuratorAsync(school);
        var pupil = NewChat();
        await pupil.StartAsync(await InviteAsync(school, "Mentee"));
        await pupil.SubmitAsync("REG", new { name = "Речной Пётр", birth_date = "2014-03-04", class_or_position = "6А" });
        await curator.HearAsync();
        Assert.Equal("[TELL]", (await pupil.TypeAsync("Сказать куратору")).Text());
        var before = app.Channel.Delivered.Count;
        await pupil.SubmitAsync("TELL", new { text = "Мне неспокойно." });
        Assert.Contains("Мне неспокойно.", (await curator.HearAsync()).Text(), StringComparison.Ordinal);
        Assert.Equal(before + 1, app.Channel.Delivered.Count);
    }

    [Fact]
    public async Task The_list_of_people_goes_on_over_pages()
    {
        var school = await app.AddSchoolAsync();
        var curator = await CuratorAsync(school);
        var people = Enumerable.Range(1, 10).Select(number => new { name = $"Ученик {number}", birthDate = "2012-01-01", role = "Mentee", form = "PupilPupil" });
        await app.PostAsync($"/api/v1/schools/{school}/participants/batch", new { items = people });
        await curator.TypeAsync("Меню");
        await curator.PressLabelAsync("Люди");
        var first = await curator.PressLabelAsync("Приглашены — 10");
        Assert.Equal(8, first.Labels().Count(label => label.StartsWith("Ученик", StringComparison.Ordinal)));
        var second = await curator.PressLabelAsync("Дальше");
        Assert.Equal(["Ученик 9 · наставляемый", "Ученик 10 · наставляемый"], second.Labels().Where(label => label.StartsWith("Ученик", StringComparison.Ordinal)));
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client, string path) => await client.GetFromJsonAsync<JsonElement>(path);

    private ChatDriver NewChat() => new(app, Interlocked.Increment(ref nextAddress));

    private async Task<ChatDriver> CuratorAsync(string school)
    {
        var staff = await app.PostAsync($"/api/v1/schools/{school}/staff", new { name = "Полевая Ольга", role = "Curator" });
        var chat = NewChat();
        await chat.StartAsync(staff.GetProperty("startPayload").GetString());
        return chat;
    }

    private async Task<string> InviteAsync(string school, string role) =>
        (await app.PostAsync($"/api/v1/schools/{school}/invitations", new { role, form = "PupilPupil" })).GetProperty("startPayload").GetString()!;

    private async Task<List<JsonElement>> ParticipantsAsync(string school) =>
        [.. (await ReadAsync(app.ClientWith(), $"/api/v1/schools/{school}/participants")).GetProperty("items").EnumerateArray()];

    private async Task AssertHistoryAsync(string id, string[] triggers)
    {
        var details = await ReadAsync(app.ClientWith(), $"/api/v1/participants/{id}");
        Assert.Equal(triggers, details.GetProperty("history").EnumerateArray().Select(change => change.GetProperty("trigger").GetString()));
    }
}
