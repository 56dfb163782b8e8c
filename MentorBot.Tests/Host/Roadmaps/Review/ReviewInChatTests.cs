using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Review;

/// <summary>A curator sends a roadmap and walks through everything that is asked about it, to the day on which it goes live.</summary>
public sealed class ReviewInChatTests : IAsyncLifetime
{
    private const string Document = """
        Дорожная карта внедрения программы наставничества на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание наставников	До 15.12.2026	Лебедева А.И., заместитель директора по УВР
        2.	Собрать анкеты	ноябрь 2026	куратор
        3.	Обновить раздел сайта	когда получится	Лебедев А.
        4.	Встречи с родителями	ежеквартально	Дубов К.М., ЗДВР, социальный педагог
        5.	Подвести итоги	31.02.2027	по принадлежности
        6.	Наградить наставников	до 20.05.2027	Соснина Е.П.
        """;

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;

    private ChatPerson Curator => school.Curator;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder, now: "2026-11-20T10:00:00+03:00");
        school = await School.FoundAsync(() => host);
        await host.PostAsync($"/api/v1/schools/{school.Id}/staff", new { name = "Лебедева Анна Игоревна", role = "Deputy" });
        await host.PostAsync($"/api/v1/schools/{school.Id}/staff", new { name = "Соснина-Речная Елена Павловна", role = "ClassTeacher" });
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_questions_come_one_by_one_and_are_answered_with_buttons_and_in_words()
    {
        var said = (await SendAsync()).Text();
        Assert.Contains("Прочитано строк: 6", said, StringComparison.Ordinal);
        Assert.Contains("Нужно проверить строк: 3", said, StringComparison.Ordinal);

        Assert.Contains("Вопрос 1 из 3", said, StringComparison.Ordinal);
        Assert.Contains("срок «когда получится»", said, StringComparison.Ordinal);

        // A wording that nobody can read changes nothing; the next one is read as the document is.
        await Curator.PressAsync("📅 Другой срок");
        Assert.Contains("Не получилось прочитать «как-нибудь потом»", (await Curator.SayAsync("как-нибудь потом")).Text(), StringComparison.Ordinal);
        Assert.Equal("unknown", (await RowAsync("3")).GetProperty("deadline").GetProperty("kind").GetString());
        await Curator.SayAsync("через две недели");
        var third = await RowAsync("3");
        Assert.Equal("2026-12-04", third.GetProperty("deadline").GetProperty("due").GetString());
        Assert.False(third.GetProperty("needsCheck").GetBoolean());
        Assert.Equal("Open", third.GetProperty("state").GetString());

        // Row 4: the people are doubted, not the dates.
        await Curator.HearAsync();
        Assert.Contains("Вопрос 2 из 3", Curator.All[^1].Text, StringComparison.Ordinal);
        Assert.Contains("вторая должность", Curator.All[^1].Text, StringComparison.Ordinal);
        Assert.Contains("за 14 и 3 дня", Curator.All[^1].Text, StringComparison.Ordinal);
        await Curator.PressAsync("👤 Другой ответственный");
        await Curator.PressAsync("✏️ Написать словами");
        await FormFiller.FillAsync(Curator, "WHO", ("words", "Дубов К.М., ЗДВР; классные руководители 5-9 классов"));
        var fourth = await RowAsync("4");
        Assert.False(fourth.GetProperty("needsCheck").GetBoolean());
        Assert.Equal(["Дубов К.М.", null], fourth.GetProperty("responsibles").EnumerateArray().Select(one => one.GetProperty("name").GetString()));

        // Row 5 has neither a day nor a person: skipped, struck and brought back.
        await Curator.HearAsync();
        Assert.Contains("Вопрос 3 из 3", Curator.All[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Curator.All[^1].Buttons, button => button.Label == "✅ Верно");
        Assert.Contains("без ответа осталось: 1", (await Curator.PressAsync("⏭ Пропустить")).Text(), StringComparison.Ordinal);
        await Curator.PressAsync("Вернуться к пропущенным");
        Assert.Contains("Вопросов больше нет", (await Curator.PressAsync("🗑 Убрать строку")).Text(), StringComparison.Ordinal);
        Assert.Equal("Cancelled", (await RowAsync("5")).GetProperty("state").GetString());
        Assert.Contains("Вопрос 3 из 3", (await Curator.PressAsync("↩️ Вернуть строку 5")).Text(), StringComparison.Ordinal);
        await Curator.PressAsync("📅 Другой срок");
        await FormFiller.FillAsync(Curator, "TERM", ("words", "до конца мая"));
        await Curator.PressAsync("👤 Другой ответственный");
        Assert.Contains("Вопросов больше нет", (await Curator.PressAsync("Лебедева Анна Игоревна")).Text(), StringComparison.Ordinal);
        var fifth = await RowAsync("5");
        Assert.Equal("2027-05-31", fifth.GetProperty("deadline").GetProperty("due").GetString());
        Assert.Equal("Лебедева Анна Игоревна", Assert.Single(fifth.GetProperty("responsibles").EnumerateArray()).GetProperty("name").GetString());
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Any_cell_of_a_row_is_corrected_from_its_card()
    {
        await SendAsync();
        await Curator.SayAsync("/menu");
        await Curator.PressAsync("Дорожная карта");
        await Curator.PressAsync("Все строки");
        await Curator.PressAsync("2");
        await Curator.PressAsync("✏️ Исправить");
        await FormFiller.FillAsync(Curator, "CELL", ("cell", "Результат"), ("words", "Анкеты в папке"));
        Assert.Equal("Анкеты в папке", (await RowAsync("2")).GetProperty("result").GetString());

        await Curator.PressAsync("ℹ️ К строке");
        await Curator.PressAsync("✏️ Исправить");
        await FormFiller.FillAsync(Curator, "CELL", ("cell", "Срок"), ("words", "каждый месяц до 5 числа"));
        Assert.Equal("recurring", (await RowAsync("2")).GetProperty("deadline").GetProperty("kind").GetString());
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Similar_names_are_proposed_and_everybody_gets_an_invitation_and_a_code()
    {
        await SendAsync();
        var asked = (await Curator.PressAsync("Пригласить ответственных")).Text();
        Assert.Contains("Это тот же человек?", asked, StringComparison.Ordinal);
        Assert.Contains("«Соснина Е.П.»", asked, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Bound(await RowAsync("6")).ValueKind);

        await Curator.PressAsync("Да, Соснина-Речная");
        Assert.NotEqual(JsonValueKind.Null, Bound(await RowAsync("6")).ValueKind);
        var next = Curator.All[^1];
        Assert.Contains("«Лебедев А.»", next.Text, StringComparison.Ordinal);
        var invited = (await Curator.PressAsync("Нет, это другой человек")).Text();
        Assert.Contains("Перешлите каждому его сообщение", invited, StringComparison.Ordinal);
        Assert.Contains("Лебедев А.", invited, StringComparison.Ordinal);
        Assert.Contains("Дубов К.М.", invited, StringComparison.Ordinal);

        var staff = (await host.GetAsync($"/api/v1/schools/{school.Id}/staff")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal("Employee", staff.Single(member => member.GetProperty("name").GetString() == "Лебедев А.").GetProperty("role").GetString());
        var payload = staff.Single(member => member.GetProperty("name").GetString() == "Дубов К.М.").GetProperty("startPayload").GetString()!;
        Assert.Contains(payload, invited, StringComparison.Ordinal);

        await Curator.PressAsync("🖨 Лист с QR-кодами");
        Assert.Contains("напечатайте", Curator.All[^1].Text, StringComparison.Ordinal);
        var newcomer = School.NewChat(() => host);
        Assert.Contains("Дубов К.М.", (await newcomer.StartAsync(payload)).Text(), StringComparison.Ordinal);

        await Curator.PressAsync("➕ Добавить сотрудника");
        await FormFiller.FillAsync(Curator, "STAFF", ("name", "Ольхова Нина Петровна"), ("role", "психолог"));
        Assert.Contains("Ольхова Нина Петровна теперь в списке", Curator.EverSaid, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_calendar_is_seen_before_anything_is_planned_and_is_what_is_planned()
    {
        await SendAsync();
        await Curator.PressAsync("Принять все предложенные");
        await Curator.PressAsync("« К дорожной карте");
        var first = (await Curator.PressAsync("📅 Календарь напоминаний")).Text();
        Assert.Contains("Ноябрь 2026", first, StringComparison.Ordinal);
        Assert.Contains("если включить напоминания сегодня", first, StringComparison.Ordinal);
        Assert.Contains("Декабрь 2026", (await Curator.PressAsync("› Декабрь 2026")).Text(), StringComparison.Ordinal);
        Assert.Empty(await PlannedAsync());

        var roadmap = await RoadmapAsync();
        var foreseen = (await host.GetAsync($"/api/v1/roadmaps/{LiveHost.Id(roadmap)}/calendar")).GetProperty("items").EnumerateArray()
            .Select(entry => (Day: entry.GetProperty("date").GetString(), Item: entry.GetProperty("itemId").GetString(), Kind: entry.GetProperty("kind").GetString())).Distinct().Order().ToList();
        await Curator.PressAsync("« К дорожной карте");
        await Curator.PressAsync("Включить напоминания");
        var planned = (await PlannedAsync())
            .Select(entry => (Day: (string?)entry.GetProperty("sendAt").GetString()![..10], Item: entry.GetProperty("itemId").GetString(), Kind: entry.GetProperty("kind").GetString())).Distinct().Order().ToList();
        Assert.Equal(planned, foreseen);
        host.Complaints.AssertNone();
    }

    private static JsonElement Bound(JsonElement row) => Assert.Single(row.GetProperty("responsibles").EnumerateArray()).GetProperty("staffId");

    private Task<IReadOnlyList<SeenMessage>> SendAsync() => Curator.SendFileAsync("Дорожная карта.txt", Encoding.UTF8.GetBytes(Document));

    private async Task<List<JsonElement>> PlannedAsync()
    {
        var items = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await host.GetAsync($"/api/v1/schools/{school.Id}/reminders?limit=200{(cursor is null ? "" : $"&cursor={cursor}")}");
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);
        return items;
    }

    private async Task<JsonElement> RoadmapAsync() => Assert.Single((await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").EnumerateArray());

    private async Task<JsonElement> RowAsync(string number) =>
        (await host.GetAsync($"/api/v1/roadmaps/{LiveHost.Id(await RoadmapAsync())}")).GetProperty("items").EnumerateArray().Single(row => row.GetProperty("number").GetString() == number);
}
