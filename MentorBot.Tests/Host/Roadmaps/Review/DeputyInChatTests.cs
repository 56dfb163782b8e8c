using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Review;

/// <summary>Who leads speaks to the program in their own words, right and wrong ones, and presses what is old.</summary>
public sealed class DeputyInChatTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    private const string Plan = """
        Дорожная карта внедрения программы наставничества на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести педагогический совет	До 15.12.2026	куратор
        2.	Обновить раздел сайта	когда получится	куратор
        3.	Сверить списки пар	20.10.2026, 20.11.2026, 21.12.2026	куратор
        4.	Ознакомить родителей	в течение недели после согласования	куратор
        """;

    private const string OwnWords = """
        Дорожная карта наставничества на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	До 15.12.2026	ЗДИОТ
        2.	Собрать анкеты	До 20.11.2026	ЗДИОТ
        """;

    private const string TwoPlans = """
        <html><body><p>План воспитательной работы на 2026-2027 учебный год</p>
        <table><tr><td>№<td>Мероприятие<td>Срок<td>Ответственный<tr><td>1<td>Линейка<td>01.10.2026<td>директор</table>
        <p>Дорожная карта наставничества на 2026-2027 учебный год</p>
        <table><tr><td>№<td>Мероприятие<td>Срок<td>Ответственный<tr><td>1<td>Сбор анкет<td>до 15.11.2026<td>куратор</table></body></html>
        """;

    private readonly LiveHost host = program.Host;

    [Fact]
    public async Task Before_there_is_a_roadmap_the_deputy_is_told_to_send_the_file()
    {
        var school = await School.FoundAsync(host);
        var staff = await host.PostAsync($"/api/v1/schools/{school.Id}/staff", new { name = "Лебедева Анна Игоревна", role = "Deputy" });
        var deputy = School.NewChat(host);
        Assert.Contains("Пришлите файл дорожной карты (.docx, .xlsx", (await deputy.StartAsync(staff.GetProperty("startPayload").GetString()!)).Text(), StringComparison.Ordinal);
        Assert.Contains("сначала сохраните как .docx", (await deputy.PressAsync("🗺 Загрузить дорожную карту")).Text(), StringComparison.Ordinal);

        await SendAsync(deputy, "карта.txt", Plan);
        await deputy.SayAsync("/menu");
        Assert.DoesNotContain(deputy.All[^1].Buttons, button => button.Label.StartsWith("🗺", StringComparison.Ordinal));
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Words_that_cannot_be_read_leave_the_question_open_and_nothing_is_called_written()
    {
        var (_, curator) = await OpenAsync(Plan);
        await curator.PressAsync("📅 Другой срок");
        var refused = (await curator.SayAsync("когда-нибудь потом")).Text();
        Assert.Contains("Не получилось прочитать «когда-нибудь потом»", refused, StringComparison.Ordinal);
        Assert.Contains("например: «до 25 декабря», «в пятницу»", refused, StringComparison.Ordinal);

        await curator.StickerAsync();
        Assert.Contains("Какой срок поставить?", curator.All[^1].Text, StringComparison.Ordinal);
        await curator.SayAsync(new string('й', 700));
        Assert.Contains("Какой срок поставить?", curator.All[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Записано", curator.EverSaid, StringComparison.Ordinal);

        Assert.Contains("Записано.", (await curator.SayAsync("через две недели")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("не жду ответа", curator.EverSaid, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_responsible_who_cannot_be_read_and_a_name_that_is_none_are_asked_for_again()
    {
        var (_, curator) = await OpenAsync(Plan);
        await curator.PressAsync("✏️ Исправить другое");
        await curator.PressAsync("Ответственных");
        Assert.Contains("Не получилось прочитать «---»", (await curator.SayAsync("---")).Text(), StringComparison.Ordinal);
        Assert.Contains("Отвечают: директор", (await curator.SayAsync("директор")).Text(), StringComparison.Ordinal);

        await curator.PressAsync("Пригласить ответственных");
        await curator.PressAsync("➕ Добавить сотрудника");
        Assert.Contains("Это не похоже на имя сотрудника", (await curator.SayAsync("12345")).Text(), StringComparison.Ordinal);
        Assert.Contains("Кем он работает?", (await curator.SayAsync("Ольхова Н.П.")).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Of_a_row_with_several_days_the_one_that_is_spoken_of_is_moved_once()
    {
        var (school, curator) = await OpenAsync(Plan, live: true);
        var row = await RowAsync(school, "3.");
        var button = $"r:{LiveHost.Id(row)}:move:20261221";
        var message = curator.All[^1].Id;
        Assert.Contains("срок 21.12.2026", (await curator.TapAsync(message, button)).Text(), StringComparison.Ordinal);
        await FormFiller.FillAsync(curator, "MOVE", ("due", "25.12.2026"), ("reason", "Совет перенесли."));
        Assert.Contains("Срок 21.12.2026 перенесён на 25.12.2026", curator.EverSaid, StringComparison.Ordinal);
        Assert.Contains("Ближайший срок этой строки: 20.10.2026", curator.EverSaid, StringComparison.Ordinal);

        Assert.Contains("▫️ 25.12.2026", (await curator.TapAsync(message, button)).Text(), StringComparison.Ordinal);
        Assert.Equal(["2026-10-20", "2026-11-20", "2026-12-25"], Days(await RowAsync(school, "3.")));
        await host.PostAsync($"/api/v1/roadmap-items/{LiveHost.Id(row)}/triggers", new { trigger = "Move", occurrence = "2026-11-20", due = "2026-11-27" });
        Assert.Equal(["2026-10-20", "2026-11-27", "2026-12-25"], Days(await RowAsync(school, "3.")));
        using var stranger = await host.Http.PostAsJsonAsync($"/api/v1/roadmap-items/{LiveHost.Id(row)}/triggers", new { trigger = "Move", occurrence = "2026-11-20", due = "2026-11-28" });
        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Before_the_roadmap_is_live_a_day_is_corrected_and_not_moved()
    {
        var (school, curator) = await OpenAsync(Plan);
        var row = LiveHost.Id(await RowAsync(school, "1."));
        await curator.TapAsync(curator.All[^1].Id, $"r:{row}:info");
        Assert.DoesNotContain(curator.All[^1].Buttons, button => button.Label == "📅 Перенести");
        await curator.TapAsync(curator.All[^1].Id, $"r:{row}:move");
        await curator.SayAsync("до 18 декабря");
        Assert.Equal("2026-12-18", (await RowAsync(school, "1.")).GetProperty("deadline").GetProperty("due").GetString());

        // A button of a question that is answered shows how the row is read now.
        Assert.DoesNotContain("Почему спрашиваю", (await curator.TapAsync(curator.All[^1].Id, $"rv:{row}:show")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Почему спрашиваю", (await curator.TapAsync(curator.All[^1].Id, $"rv:{row}:teach:0")).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_tick_that_closed_a_row_with_several_days_is_taken_back_with_its_day()
    {
        var (school, curator) = await OpenAsync(Plan);
        var row = LiveHost.Id(await RowAsync(school, "3."));
        foreach (var day in (string[])["20261020", "20261120", "20261221"]) await curator.TapAsync(curator.All[^1].Id, $"r:{row}:done:{day}");
        Assert.Equal("Done", (await RowAsync(school, "3.")).GetProperty("state").GetString());

        Assert.Contains("закрыто 2 из 3", (await curator.PressAsync("↩️ Отменить отметку")).Text(), StringComparison.Ordinal);
        Assert.Contains("Отметка о выполнении снята.", (await curator.PressAsync("🕓 История")).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Two_people_who_move_a_row_at_once_hear_of_each_other()
    {
        var (school, curator) = await OpenAsync(Plan, live: true);
        var row = LiveHost.Id(await RowAsync(school, "1."));
        await curator.TapAsync(curator.All[^1].Id, $"r:{row}:move:20261215");
        await curator.SayAsync("18.12.2026");
        await host.PostAsync($"/api/v1/roadmap-items/{row}/triggers", new { trigger = "Move", due = "2026-12-17" });
        var moved = (await curator.SayAsync("Карантин.")).Text();
        Assert.Contains("Новый срок: 18.12.2026", moved, StringComparison.Ordinal);
        Assert.Contains("срок уже переносили: он был 17.12.2026", moved, StringComparison.Ordinal);

        await curator.TapAsync(curator.All[^1].Id, $"r:{row}:move:20261218");
        await curator.SayAsync("22.12.2026");
        await host.PostAsync($"/api/v1/roadmap-items/{row}/complete", new { });
        var late = (await curator.SayAsync("Не успели.")).Text();
        Assert.Contains("Строка уже закрыта, переносить нечего.", late, StringComparison.Ordinal);
        Assert.DoesNotContain("Записано", late, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Of_a_file_with_two_plans_the_curator_takes_one_and_the_other_after_it()
    {
        var school = await School.FoundAsync(host);
        Assert.Contains("В файле два плана. Какой взять?", await SendAsync(school.Curator, "планы.html", TwoPlans), StringComparison.Ordinal);
        Assert.Empty(await RoadmapsAsync(school));

        Assert.Contains("Дорожная карта наставничества", (await school.Curator.PressAsync("2. Дорожная карта")).Text(), StringComparison.Ordinal);
        Assert.Equal("Сбор анкет", Assert.Single(await ItemsAsync(school, 0)).GetProperty("title").GetString());
        Assert.Contains("можно взять ещё", school.Curator.All[^1].Text, StringComparison.Ordinal);
        var (message, rest) = await school.Curator.FindAsync("1. План воспитательной");
        await school.Curator.TapAsync(message.Id, rest.Action!);
        Assert.Equal("Линейка", Assert.Single(await ItemsAsync(school, 1)).GetProperty("title").GetString());
        Assert.Contains("уже не действует", (await school.Curator.TapAsync(message.Id, rest.Action!)).Text(), StringComparison.Ordinal);
        Assert.Equal(2, (await RoadmapsAsync(school)).Count);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Of_a_file_with_two_plans_both_may_be_taken_at_once()
    {
        var school = await School.FoundAsync(host);
        await SendAsync(school.Curator, "планы.html", TwoPlans);
        await school.Curator.PressAsync("Оба, один за другим");
        Assert.Equal(2, (await RoadmapsAsync(school)).Count);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_word_of_the_school_is_explained_once_and_known_in_the_next_document()
    {
        var school = await School.FoundAsync(host);
        await host.PostAsync($"/api/v1/schools/{school.Id}/staff", new { name = "Лебедева Анна Игоревна", role = "Employee" });
        Assert.Contains("Вопрос 1 из 2", await SendAsync(school.Curator, "карта.txt", OwnWords), StringComparison.Ordinal);
        await school.Curator.PressAsync("❓ Кто это — «ЗДИОТ»?");
        await school.Curator.PressAsync("👤 Один человек");
        var known = (await school.Curator.PressAsync("Лебедева Анна Игоревна")).Text();
        Assert.Contains("Запомнил: «ЗДИОТ» — Лебедева Анна Игоревна. Это прояснило строк: 2.", known, StringComparison.Ordinal);
        Assert.Contains("Вопросов больше нет", known, StringComparison.Ordinal);

        Assert.Contains("прочитаны уверенно", await SendAsync(school.Curator, "другая.txt", OwnWords.Replace("2026", "2027", StringComparison.Ordinal).Replace("2027 - 2027", "2027 - 2028", StringComparison.Ordinal)), StringComparison.Ordinal);
        var holder = Assert.Single((await host.GetAsync($"/api/v1/schools/{school.Id}/reading-words")).GetProperty("items").EnumerateArray()).GetProperty("staffId").GetString();
        foreach (var row in (await ItemsAsync(school, 0)).Concat(await ItemsAsync(school, 1)))
            Assert.Equal(holder, Assert.Single(row.GetProperty("responsibles").EnumerateArray()).GetProperty("staffId").GetString());
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_row_after_which_a_deadline_counts_is_chosen_in_the_chat_and_over_the_api()
    {
        var (school, curator) = await OpenAsync(Plan);
        var (first, fourth) = (LiveHost.Id(await RowAsync(school, "1.")), LiveHost.Id(await RowAsync(school, "4.")));
        await curator.TapAsync(curator.All[^1].Id, $"r:{fourth}:info");
        await curator.PressAsync("🔗 После какой строки?");
        Assert.Contains("Срок отсчитывается от строки 1.", (await curator.PressAsync("1. Провести педагогический")).Text().Replace("1..", "1.", StringComparison.Ordinal), StringComparison.Ordinal);
        var tied = await RowAsync(school, "4.");
        Assert.Equal((first, false), (tied.GetProperty("anchorItemId").GetString(), tied.GetProperty("needsCheck").GetBoolean()));

        await host.PostAsync($"/api/v1/roadmap-items/{first}/complete", new { doneOn = "2026-09-15" });
        Assert.Equal("2026-09-22", (await RowAsync(school, "4.")).GetProperty("deadline").GetProperty("due").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, await PatchAsync(fourth, fourth));
        Assert.Equal(HttpStatusCode.BadRequest, await PatchAsync(first, fourth));
        Assert.Equal(HttpStatusCode.OK, await PatchAsync(fourth, ""));
        var untied = await RowAsync(school, "4.");
        Assert.Equal((null, null), (untied.GetProperty("anchorItemId").GetString(), untied.GetProperty("deadline").GetProperty("due").GetString()));
        host.Complaints.AssertNone();
    }

    private async Task<HttpStatusCode> PatchAsync(string item, string anchorItemId)
    {
        using var answer = await host.Http.PatchAsJsonAsync($"/api/v1/roadmap-items/{item}", new { anchorItemId });
        return answer.StatusCode;
    }

    private async Task<(School School, ChatPerson Curator)> OpenAsync(string plan, bool live = false)
    {
        var school = await School.FoundAsync(host);
        await SendAsync(school.Curator, "карта.txt", plan);
        if (live) await school.Curator.PressAsync("Включить напоминания");
        return (school, school.Curator);
    }

    private static async Task<string> SendAsync(ChatPerson person, string name, string content) =>
        (await person.SendFileAsync(name, Encoding.UTF8.GetBytes(content))).Text();

    private static IEnumerable<string?> Days(JsonElement row) => row.GetProperty("deadline").GetProperty("occurrences").EnumerateArray().Select(day => day.GetString());

    private async Task<List<JsonElement>> RoadmapsAsync(School school) => [.. (await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").EnumerateArray()];

    private async Task<List<JsonElement>> ItemsAsync(School school, int roadmap) =>
        [.. (await host.GetAsync($"/api/v1/roadmaps/{LiveHost.Id((await RoadmapsAsync(school))[roadmap])}")).GetProperty("items").EnumerateArray()];

    private async Task<JsonElement> RowAsync(School school, string number) =>
        (await ItemsAsync(school, 0)).Single(row => row.GetProperty("number").GetString()!.TrimEnd('.') == number.TrimEnd('.'));
}
