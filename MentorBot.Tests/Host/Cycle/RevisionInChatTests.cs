using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Cycle;

/// <summary>The document is corrected and sent again while the school lives by it.</summary>
public sealed class RevisionInChatTests : IAsyncLifetime
{
    private const string First = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Издать приказ	До 01.12.2026	куратор
        2.	Провести собрание	До 15.12.2026	куратор
        3.	Собрать анкеты	До 20.12.2026	куратор
        4.	Обучить наставников	в течение 10 рабочих дней после этапа 2	куратор
        5.	Участвовать в конкурсах	по плану управления образования	куратор
        """;

    private const string Second = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Издать приказ	До 01.12.2026	куратор
        2.	Назначить ответственных	До 05.12.2026	куратор
        3.	Провести собрание	До 22.12.2026	куратор
        4.	Обучить наставников	в течение 10 рабочих дней после этапа 3	куратор
        5.	Участвовать в конкурсах	по плану управления образования	куратор
        """;

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;

    private ChatPerson Curator => school.Curator;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder, now: "2026-11-20T10:00:00+03:00");
        school = await School.FoundAsync(host);
        await SendAsync(First);
        await Curator.PressAsync("Включить напоминания");
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_corrected_document_is_shown_and_applied_and_what_was_done_stays()
    {
        await OpenRowAsync("1");
        await Curator.PressAsync("✅ Выполнено");
        await OpenRowAsync("2");
        await Curator.PressAsync("📅 Перенести");
        await FormFiller.FillAsync(Curator, "MOVE", ("due", "18.12.2026"), ("reason", "Карантин."));

        var asked = await SendAsync(Second);
        Assert.Contains("Похоже, это исправленная дорожная карта", asked, StringComparison.Ordinal);
        Assert.Contains("Что изменилось: добавлено 1, убрано 1, сдвинуто 1, изменено 1.", asked, StringComparison.Ordinal);
        Assert.Contains("➕ 2. Назначить ответственных", asked, StringComparison.Ordinal);
        Assert.Contains("➖ 3. Собрать анкеты", asked, StringComparison.Ordinal);
        Assert.Contains("Эту ячейку уже исправляли вручную", asked, StringComparison.Ordinal);
        Assert.Contains("Изменения применены", (await Curator.PressAsync("Применить изменения")).Text(), StringComparison.Ordinal);

        var rows = await RowsAsync();
        Assert.Equal(
            ["Издать приказ: Done 2026-12-01", "Назначить ответственных: Open 2026-12-05", "Провести собрание: Moved 2026-12-22", "Обучить наставников: NeedsCheck ", "Участвовать в конкурсах: Open ", "Собрать анкеты: Cancelled 2026-12-20"],
            rows.Select(row => $"{Text(row, "title")}: {Text(row, "state")} {row.GetProperty("deadline").GetProperty("due").GetString()}"));
        Assert.Single((await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").EnumerateArray());

        await OpenRowAsync("3");
        var history = (await Curator.PressAsync("🕓 История")).Text();
        Assert.Contains("Срок перенесён: 15.12.2026 → 18.12.2026. Карантин. (Полевая Ольга Юрьевна)", history, StringComparison.Ordinal);
        Assert.Contains("Изменена по исправленному документу", history, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_same_document_again_changes_nothing()
    {
        Assert.Contains("Это та же дорожная карта, изменений в ней нет:", await SendAsync(First), StringComparison.Ordinal);
        Assert.Contains("ничего не меняю", (await Curator.PressAsync("Отмена")).Text(), StringComparison.Ordinal);
        Assert.Equal(5, (await RowsAsync()).Count);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Another_roadmap_is_imported_beside_the_first()
    {
        await SendAsync(Second);
        Assert.Contains("Прочитано строк: 5", (await Curator.PressAsync("Это другая карта")).Text(), StringComparison.Ordinal);
        Assert.Equal(2, (await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").GetArrayLength());
        await Curator.SayAsync("/menu");
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_roadmap_of_another_year_is_no_correction()
    {
        var next = First.Replace("2026 - 2027", "2027 - 2028", StringComparison.Ordinal).Replace(".2026", ".2027", StringComparison.Ordinal);
        Assert.Contains("Прочитано строк: 5", await SendAsync(next), StringComparison.Ordinal);
        Assert.Equal(2, (await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task An_old_button_applies_nothing_twice()
    {
        await SendAsync(Second);
        var (message, button) = await Curator.FindAsync("Применить изменения");
        await Curator.PressAsync("Применить изменения");
        Assert.Contains("Эти изменения уже применены.", (await Curator.TapAsync(message.Id, button.Action!)).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Many_changes_are_turned_page_by_page()
    {
        var added = string.Concat(Enumerable.Range(6, 20).Select(number => $"\n{number}.\tЕщё одно дело номер {number}\tДо 20.12.2026\tкуратор"));
        var first = await SendAsync(First.TrimEnd() + added + "\n");
        Assert.Contains("добавлено 20", first, StringComparison.Ordinal);
        Assert.Contains("Страница 1 из 3.", first, StringComparison.Ordinal);
        Assert.Contains("Страница 2 из 3.", (await Curator.PressAsync("Дальше ›")).Text(), StringComparison.Ordinal);
        Assert.Contains("Страница 3 из 3.", (await Curator.PressAsync("Дальше ›")).Text(), StringComparison.Ordinal);
        Assert.Contains("Страница 2 из 3.", (await Curator.PressAsync("‹ Назад")).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_day_of_an_event_and_the_dates_of_a_plan_are_named_in_the_chat()
    {
        await OpenRowAsync("4");
        await Curator.PressAsync("📅 Указать дату события");
        await FormFiller.FillAsync(Curator, "EVENT", ("on", "30.11.2026"));
        Assert.Contains("Срок: 14.12.2026. Напоминания поставлены.", Curator.EverSaid, StringComparison.Ordinal);

        await OpenRowAsync("5");
        await Curator.PressAsync("📅 Указать даты плана");
        await FormFiller.FillAsync(Curator, "DATES", ("dates", "18.12.2026, 01.03.2027"));
        Assert.Contains("Сроки: 18.12.2026, 01.03.2027. Напоминания поставлены.", Curator.EverSaid, StringComparison.Ordinal);
        var rows = await RowsAsync();
        Assert.Equal(["Open", "Open"], rows.Skip(3).Select(row => Text(row, "state")));
        host.Complaints.AssertNone();
    }

    private async Task OpenRowAsync(string number)
    {
        await Curator.SayAsync("/menu");
        await Curator.PressAsync("Дорожная карта");
        await Curator.PressAsync("Все строки");
        await Curator.PressAsync(number);
    }

    private async Task<string> SendAsync(string table) => (await Curator.SendFileAsync("карта.txt", Encoding.UTF8.GetBytes(table))).Text();

    private async Task<List<JsonElement>> RowsAsync()
    {
        var roadmap = (await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items")[0];
        return [.. (await host.GetAsync($"/api/v1/roadmaps/{LiveHost.Id(roadmap)}")).GetProperty("items").EnumerateArray()];
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
