using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Digests;

/// <summary>What the curator and the director are told of a living roadmap, and what they look at, week by week.</summary>
public sealed class DigestInChatTests : IAsyncLifetime
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Подготовка		
        1.1	Провести собрание	До 18.11.2026	Куратор
        1.2	Собрать анкеты	До 26.11.2026	Тихомолов Е.А.
        2.	Итоги		
        2.1	Подвести итоги	До 25.05.2027	Куратор
        """;

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;
    private ChatPerson director = null!;
    private string roadmap = "";

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder, now: "2026-11-13T12:00:00+03:00"); // A Friday.
        school = await School.FoundAsync(() => host);
        var staff = await host.PostAsync($"/api/v1/schools/{school.Id}/staff", new { name = "Рощин Глеб Олегович", role = "Director" });
        director = School.NewChat(() => host);
        await director.StartAsync(staff.GetProperty("startPayload").GetString()!);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Table));
        using var form = new MultipartFormDataContent { { file, "file", "карта.txt" } };
        using var answer = await host.Http.PostAsync(new Uri($"/api/v1/schools/{school.Id}/roadmaps", UriKind.Relative), form);
        roadmap = LiveHost.Id(await answer.Content.ReadFromJsonAsync<JsonElement>());
        await host.PostAsync($"/api/v1/roadmaps/{roadmap}/activate", new { });
        await school.Curator.HearAsync();
        await director.HearAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_curator_hears_on_Monday_how_the_week_stands_and_the_director_on_the_first_working_day()
    {
        await host.AdvanceAsync(3);
        Assert.Equal(
            """
            📋 Дорожная карта: неделя с 16.11.2026
            Школа у реки

            ⏰ На этой неделе: 1
            • 1.1 Провести собрание — 18.11.2026, Куратор

            📵 Не на связи с ботом: Тихомолов Е.А.

            Всего выполнено 0 из 3.
            """, Assert.Single(await DigestsAsync(school.Curator)).Text.ReplaceLineEndings());

        await CompleteAsync("1.1", "2026-11-16");
        await host.AdvanceAsync(7);
        Assert.Equal(
            """
            📋 Дорожная карта: неделя с 23.11.2026
            Школа у реки

            ✅ Сделано за неделю: 1
            • 1.1 Провести собрание

            ⏰ На этой неделе: 1
            • 1.2 Собрать анкеты — 26.11.2026, Тихомолов Е.А.

            📵 Не на связи с ботом: Тихомолов Е.А.

            Всего выполнено 1 из 3.
            """, Assert.Single(await DigestsAsync(school.Curator)).Text.ReplaceLineEndings());

        await host.AdvanceAsync(7);
        var late = Assert.Single(await DigestsAsync(school.Curator));
        Assert.StartsWith("📋 Дорожная карта на 30.11.2026\n\n❗ Не выполнено в срок\n1.2. Собрать анкеты — 26.11.2026", late.Text, StringComparison.Ordinal);
        Assert.Contains("📋 Дорожная карта: неделя с 30.11.2026\nШкола у реки\n\n❗ Просрочено: 1 (см. выше)", late.Text, StringComparison.Ordinal);
        Assert.Equal(["1.2. Собрать анкеты", "Дорожная карта"], late.Buttons.Select(button => button.Label));

        await host.AdvanceAsync(1);
        var month = Assert.Single(await DigestsAsync(director));
        Assert.StartsWith("📊 Дорожная карта: итоги на 01.12.2026\nШкола у реки\n\n✅ Сделано за прошлый месяц: 1", month.Text, StringComparison.Ordinal);
        Assert.Contains("По разделам\n▰▰▱▱▱ 1 Подготовка: 1 из 2, просрочено 1\n▱▱▱▱▱ 2 Итоги: 0 из 1", month.Text, StringComparison.Ordinal);
        Assert.Contains("1.2. Собрать анкеты", (await director.PressAsync("1.2")).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_quiet_week_gets_one_line_and_a_closed_roadmap_none()
    {
        await CompleteAsync("1.1", "2026-11-13");
        await CompleteAsync("1.2", "2026-11-13");
        await host.AdvanceAsync(10);
        var digests = await DigestsAsync(school.Curator);
        Assert.EndsWith("На этой неделе сроков нет, просроченного нет. Всего выполнено 2 из 3.", digests[^1].Text, StringComparison.Ordinal);

        await CompleteAsync("2.1", "2026-11-23");
        await host.AdvanceAsync(14);
        Assert.Empty(await DigestsAsync(school.Curator));
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Who_leads_opens_the_page_takes_the_file_and_ends_the_address()
    {
        await school.Curator.SayAsync("/menu");
        var overview = (await school.Curator.PressAsync("Дорожная карта")).Text();
        Assert.Contains("▱▱▱▱▱ 1 Подготовка: 0 из 2", overview, StringComparison.Ordinal);

        var page = AddressIn((await school.Curator.PressAsync("🌐 Открыть страницу")).Text());
        using (var open = await host.Http.GetAsync(page)) Assert.Contains("Собрать анкеты", await open.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Ссылка отозвана", (await school.Curator.PressAsync("🚫 Отозвать ссылку")).Text(), StringComparison.Ordinal);
        using (var gone = await host.Http.GetAsync(page)) Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);

        await school.Curator.PressAsync("⬇️ Выгрузить .xlsx");
        await school.Curator.PressAsync("⬇️ .docx");
        Assert.Equal(2, school.Curator.All.Count(message => message.Text.StartsWith("Дорожная карта, как она есть сейчас", StringComparison.Ordinal)));
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_calendar_is_made_from_the_own_rows_and_listed_until_it_is_revoked()
    {
        await school.Curator.SayAsync("/menu");
        await school.Curator.PressAsync("Мои сроки");
        var page = AddressIn((await school.Curator.PressAsync("🗓 Календарь для телефона")).Text());
        using (var howTo = await host.Http.GetAsync(page)) Assert.Contains("href=\"webcal://", await howTo.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("SUMMARY:⏰ 1.1 Провести собрание", await host.Http.GetStringAsync(page + ".ics"), StringComparison.Ordinal);

        Assert.Contains("1. Календарь: Полевая Ольга Юрьевна", (await school.Curator.PressAsync("Все ссылки")).Text(), StringComparison.Ordinal);
        await school.Curator.PressAsync("Отозвать 1");
        using (var gone = await host.Http.GetAsync(page + ".ics")) Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("Ни одной действующей ссылки нет", (await school.Curator.PressAsync("Все ссылки")).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    private static async Task<List<SeenMessage>> DigestsAsync(ChatPerson person) =>
        [.. (await person.HearAsync()).Where(message => message.Text.StartsWith("📋", StringComparison.Ordinal) || message.Text.StartsWith("📊", StringComparison.Ordinal))];

    private static string AddressIn(string text) => text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal));

    private async Task CompleteAsync(string number, string doneOn)
    {
        var items = (await host.GetAsync($"/api/v1/roadmaps/{roadmap}")).GetProperty("items").EnumerateArray();
        await host.PostAsync($"/api/v1/roadmap-items/{LiveHost.Id(items.Single(item => item.GetProperty("number").GetString() == number))}/complete", new { doneOn });
    }
}
