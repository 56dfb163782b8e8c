using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Evidence;

/// <summary>Rows that the program can prove, in the chat of the curator and in the API, with the real program and its clock.</summary>
public sealed class EvidenceInChatTests : IAsyncLifetime
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Назначение куратора программы	До 15.10.2026	Куратор
        2.	Формирование базы наставников	До 30.09.2026	Куратор
        3.	Провести собрание	До 15.10.2026	Куратор
        """;

    private const string Offer = "Похоже, эта строка дорожной карты уже выполнена.";

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;
    private string roadmap = "";

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder, "2026-09-14T12:00:00+03:00");
        school = await School.FoundAsync(host);
        await school.Curator.SendFileAsync("карта.txt", Encoding.UTF8.GetBytes(Table));
        await school.Curator.PressAsync("Включить напоминания");
        roadmap = LiveHost.Id((await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").EnumerateArray().Single());
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_row_that_is_proved_is_offered_once_closed_by_a_press_and_opened_again()
    {
        Assert.True((await ItemAsync("1")).GetProperty("evidence").GetProperty("sufficient").GetBoolean());
        await host.AdvanceAsync(1);
        var offer = Assert.Single(await school.Curator.HearAsync(), message => message.Text.Contains(Offer, StringComparison.Ordinal));
        Assert.Contains("1. Назначение куратора программы", offer.Text, StringComparison.Ordinal);
        Assert.Contains("По данным бота: куратор школы работает в боте.", offer.Text, StringComparison.Ordinal);
        Assert.Equal("Open", (await ItemAsync("1")).GetProperty("state").GetString());

        await host.AdvanceAsync(1); // The day that was offered stands, whenever the button is pressed.
        var action = offer.Buttons.First().Action!;
        Assert.InRange(Encoding.UTF8.GetByteCount(action), 1, 64);
        Assert.Contains("Отмечено выполненным 15.09.2026", (await school.Curator.TapAsync(offer.Id, action)).Text(), StringComparison.Ordinal);
        var closed = await ItemAsync("1");
        Assert.Equal(("Done", "2026-09-15"), (closed.GetProperty("state").GetString(), closed.GetProperty("doneOn").GetString()));
        Assert.Equal("По данным бота: куратор школы работает в боте", closed.GetProperty("document").GetString());

        await school.Curator.TapAsync(offer.Id, action);
        Assert.Single(await HistoryAsync(), change => change == "Complete");
        await school.Curator.PressAsync("↩️ Отменить отметку");
        Assert.Equal("InWork", (await ItemAsync("1")).GetProperty("state").GetString());
        await host.AdvanceAsync(3);
        Assert.DoesNotContain(await school.Curator.HearAsync(), message => message.Text.Contains(Offer, StringComparison.Ordinal));
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Not_yet_leaves_the_row_open_and_the_card_still_knows()
    {
        await host.AdvanceAsync(1);
        await school.Curator.PressAsync("Ещё не всё");
        Assert.Equal("Open", (await ItemAsync("1")).GetProperty("state").GetString());
        Assert.Contains("По данным бота: куратор школы работает в боте.", (await school.Curator.PressAsync("ℹ️ Подробнее")).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_row_with_nothing_to_prove_it_or_nothing_counted_has_no_evidence()
    {
        Assert.Equal(JsonValueKind.Null, (await ItemAsync("2")).GetProperty("evidence").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await ItemAsync("3")).GetProperty("evidence").ValueKind);
    }

    [Fact]
    public async Task Mentors_in_the_register_are_counted_and_a_forged_press_closes_nothing()
    {
        await host.PostAsync($"/api/v1/schools/{school.Id}/participants", new
        {
            name = "Рогожина Анна",
            birthDate = "2010-03-04",
            role = "Mentor",
            form = "PupilPupil",
            @class = "10А",
            consents = new object[]
            {
                new { kind = "Processing", by = "representative", representative = new { name = "Рогожина Ольга", kinship = "мать" }, form = "paper", signedOn = "2026-09-10", number = "1" },
                new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-10", number = "2" },
            },
        });
        var id = LiveHost.Id((await host.GetAsync($"/api/v1/schools/{school.Id}/participants?role=Mentor")).GetProperty("items").EnumerateArray().Single());
        await host.PostAsync($"/api/v1/participants/{id}/triggers", new { trigger = "SubmitApplication" });
        await host.PostAsync($"/api/v1/participants/{id}/triggers", new { trigger = "Accept" });
        var item = await ItemAsync("2");
        Assert.Equal("в реестре наставников 1 человек, последняя запись 14.09.2026", item.GetProperty("evidence").GetProperty("text").GetString());
        Assert.False(item.GetProperty("evidence").GetProperty("sufficient").GetBoolean()); // Two weeks are left to gather more.

        await school.Curator.SayAsync("/menu");
        var message = school.Curator.All[^1].Id;
        var row = LiveHost.Id(item);
        foreach (var forged in new[] { $"r:{row}:prove:20260930", $"r:{row}:prove:20261231", $"r:{row}:prove", $"r:{row}:prove:нет", "r:0:prove", "r::prove:20260930" })
            await school.Curator.TapAsync(message, forged);
        Assert.Equal("Open", (await ItemAsync("2")).GetProperty("state").GetString());

        await host.AdvanceAsync(10);
        var reminder = Assert.Single(await school.Curator.HearAsync(), said => said.Text.Contains("2. Формирование базы наставников", StringComparison.Ordinal));
        Assert.Contains("По данным бота: в реестре наставников 1 человек", reminder.Text, StringComparison.Ordinal);
        Assert.Equal("✅ Закрыть по данным бота", reminder.Buttons.First().Label); // Due on the same morning: no offer beside it.
        host.Complaints.AssertNone();
    }

    private async Task<JsonElement> ItemAsync(string number) =>
        (await host.GetAsync($"/api/v1/roadmaps/{roadmap}")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("number").GetString()!.TrimEnd('.') == number);

    private async Task<List<string>> HistoryAsync()
    {
        await using var db = host.The<MentorBot.Host.Conversation.UnitOfWorkRunner>().OpenDb();
        return [.. db.StateChanges.Where(change => change.Machine == "roadmapItem").Select(change => change.Trigger)];
    }
}
