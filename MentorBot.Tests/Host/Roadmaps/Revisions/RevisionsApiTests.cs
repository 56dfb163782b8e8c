using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Revisions;

public sealed class RevisionsApiTests(LiveApi app) : IClassFixture<LiveApi>
{
    private const string First = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	До 15.12.2026	Лебедева А.И.
        2.	Собрать анкеты	До 20.01.2027	куратор
        3.	Сформировать пары	До 20.02.2027	куратор
        4.	Обновить раздел сайта	20.01.2027, 20.02.2027, 20.03.2027	куратор
        """;

    private const string Second = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Издать приказ о наставничестве	До 01.12.2026	директор
        2.	Провести собрание	До 15.12.2026	Лебедева А.И., Ким О.А.
        3.	Сформировать пары	До 10.03.2027	куратор
        4.	Обновить раздел сайта	20.01.2027, 20.03.2027, 20.04.2027	куратор
        """;

    [Fact]
    public async Task What_a_corrected_document_changes_is_shown_and_nothing_is_done_yet()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        var before = (await roadmap.GetAsync($"/api/v1/roadmaps/{roadmap.RoadmapId}")).GetRawText();

        var revision = await roadmap.ProposeAsync(Second);

        Assert.Equal("proposed", RoadmapClient.State(revision));
        Assert.Equal(["1 added", "2 changed Ответственные", "3 moved Срок", "4 moved Срок", "2 removed"], RoadmapClient.Changes(revision));
        Assert.Equal("""{"added":1,"removed":1,"moved":2,"changed":1,"renumbered":0}""", revision.GetProperty("counts").GetRawText());
        var moved = revision.GetProperty("changes")[2];
        Assert.Equal(("До 20.02.2027", "До 10.03.2027"), (moved.GetProperty("before").GetString(), moved.GetProperty("after").GetString()));
        Assert.Equal(RoadmapClient.Id(await roadmap.RowAsync("пары")), moved.GetProperty("itemId").GetString());
        Assert.Equal(before, (await roadmap.GetAsync($"/api/v1/roadmaps/{roadmap.RoadmapId}")).GetRawText());
    }

    [Fact]
    public async Task Applied_it_keeps_what_was_done_and_plans_what_is_new()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        await roadmap.DoAsync("пары", "complete", new { doneOn = "2026-11-20", document = "приказ № 5" });
        await roadmap.DoAsync("сайта", "complete", new { doneOn = "2026-11-20", occurrence = "2027-01-20" });
        var meeting = RoadmapClient.Id(await roadmap.RowAsync("собрание"));

        var applied = await roadmap.ReviseAsync(Second);

        Assert.Equal(5, applied.GetProperty("items").GetArrayLength());
        Assert.Equal("Open", RoadmapClient.State(await roadmap.RowAsync("приказ")));
        Assert.Contains("R1 due 2026-12-01", await roadmap.PlannedAsync("приказ"));
        var second = await roadmap.RowAsync("собрание");
        Assert.Equal((meeting, "2"), (RoadmapClient.Id(second), second.GetProperty("number").GetString()!.TrimEnd('.')));
        Assert.Equal(["Лебедева А.И.", "Ким О.А."], second.GetProperty("responsibles").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        var pairs = await roadmap.RowAsync("пары");
        Assert.Equal(("Done", "2027-03-10", "приказ № 5"), (RoadmapClient.State(pairs), RoadmapClient.Due(pairs), pairs.GetProperty("document").GetString()));
        Assert.Empty(await roadmap.PlannedAsync("пары"));
        Assert.Equal("2027-01-20", Assert.Single((await roadmap.RowAsync("сайта")).GetProperty("doneOccurrences").EnumerateArray()).GetProperty("on").GetString());
        Assert.Equal(["2027-03-20", "2027-04-20"], (await roadmap.PlannedAsync("сайта")).Select(line => line.Split(' ')[2]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("Cancelled", RoadmapClient.State(await roadmap.RowAsync("анкеты")));
        Assert.Empty(await roadmap.PlannedAsync("анкеты"));
        Assert.Equal(["Прочитана из документа.", "Напоминания включены.", "Отменена: Строки больше нет в исправленном документе."], await roadmap.HistoryAsync("анкеты"));
        Assert.Equal("Изменена по исправленному документу: Срок: «До 20.02.2027» → «До 10.03.2027».", (await roadmap.HistoryAsync("пары"))[^1]);
        Assert.Equal(["Строка появилась в исправленном документе.", "Напоминания включены."], await roadmap.HistoryAsync("приказ"));
    }

    [Fact]
    public async Task There_and_back_again_leaves_nothing_to_change()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        var forms = RoadmapClient.Id(await roadmap.RowAsync("анкеты"));
        await roadmap.ReviseAsync(Second);
        Assert.Empty(RoadmapClient.Changes(await roadmap.ProposeAsync(Second)));

        var back = await roadmap.ProposeAsync(First);
        Assert.Contains("2 added", RoadmapClient.Changes(back));
        Assert.Equal(HttpStatusCode.OK, await roadmap.DecideAsync(back, "apply"));
        Assert.Empty(RoadmapClient.Changes(await roadmap.ProposeAsync(First)));
        var returned = await roadmap.RowAsync("анкеты");
        Assert.Equal((forms, "Open"), (RoadmapClient.Id(returned), RoadmapClient.State(returned)));
        Assert.Contains("R1 due 2027-01-20", await roadmap.PlannedAsync("анкеты"));
        Assert.Equal("Cancelled", RoadmapClient.State(await roadmap.RowAsync("приказ")));
    }

    [Fact]
    public async Task A_second_proposal_dismisses_the_first_and_a_decision_is_made_once()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        var first = await roadmap.ProposeAsync(Second);
        var second = await roadmap.ProposeAsync(Second);
        Assert.Equal(HttpStatusCode.Conflict, await roadmap.DecideAsync(first, "apply"));
        Assert.Equal(HttpStatusCode.OK, await roadmap.DecideAsync(second, "apply"));
        Assert.Equal(HttpStatusCode.Conflict, await roadmap.DecideAsync(second, "apply"));
        Assert.Equal(HttpStatusCode.Conflict, await roadmap.DecideAsync(second, "dismiss"));
        var third = await roadmap.ProposeAsync(First);
        Assert.Equal(HttpStatusCode.OK, await roadmap.DecideAsync(third, "dismiss"));
        var listed = (await roadmap.GetAsync($"/api/v1/roadmaps/{roadmap.RoadmapId}/revisions")).GetProperty("items").EnumerateArray();
        Assert.Equal(["dismissed", "applied", "dismissed"], listed.Select(RoadmapClient.State));
    }

    [Fact]
    public async Task What_was_not_shown_is_not_applied()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        var revision = await roadmap.ProposeAsync(Second);
        await roadmap.DoAsync("пары", "triggers", new { trigger = "Move", due = "2027-02-25", reason = "Каникулы" });

        Assert.Equal(HttpStatusCode.Conflict, await roadmap.DecideAsync(revision, "apply"));
        var anew = (await roadmap.GetAsync($"/api/v1/roadmaps/{roadmap.RoadmapId}/revisions")).GetProperty("items")[0];
        Assert.Equal("proposed", RoadmapClient.State(anew));
        Assert.Contains("исправляли вручную", anew.GetProperty("changes")[2].GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Equal("2027-02-25", RoadmapClient.Due(await roadmap.RowAsync("пары")));
        Assert.Equal(HttpStatusCode.OK, await roadmap.DecideAsync(revision, "apply"));
        Assert.Equal("2027-03-10", RoadmapClient.Due(await roadmap.RowAsync("пары")));
    }

    [Fact]
    public async Task A_day_that_a_person_has_set_stays_while_the_document_says_the_same()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        await roadmap.DoAsync("анкеты", "triggers", new { trigger = "Move", due = "2027-02-01", reason = "Болезнь" });
        await roadmap.PatchAsync("собрание", new { deadlineText = "до 25.12.2026" });

        Assert.Empty(RoadmapClient.Changes(await roadmap.ProposeAsync(First)));
        await roadmap.ReviseAsync(First.Replace("Сформировать пары", "Сформировать пары и группы", StringComparison.Ordinal));

        var moved = await roadmap.RowAsync("анкеты");
        Assert.Equal(("Moved", "2027-02-01"), (RoadmapClient.State(moved), RoadmapClient.Due(moved)));
        Assert.Equal("2026-12-25", RoadmapClient.Due(await roadmap.RowAsync("собрание")));
        Assert.Empty(RoadmapClient.Changes(await roadmap.ProposeAsync(First.Replace("Сформировать пары", "Сформировать пары и группы", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_bound_person_stays_bound_when_the_cell_names_others_too()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        var staffId = RoadmapClient.Id(await app.PostAsync($"/api/v1/schools/{roadmap.SchoolId}/staff", new { name = "Лебединская Анна Ивановна", role = "Deputy" }));
        await roadmap.PatchAsync("собрание", new { responsibles = new[] { new { name = "Лебедева А.И.", staffId } } });

        await roadmap.ReviseAsync(Second);

        var responsibles = (await roadmap.RowAsync("собрание")).GetProperty("responsibles").EnumerateArray().ToList();
        Assert.Equal(2, responsibles.Count);
        Assert.Equal(staffId, responsibles[0].GetProperty("staffId").GetString());
    }

    [Fact]
    public async Task A_doubtful_new_deadline_waits_for_a_persons_word()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        await roadmap.ReviseAsync(First.Replace("До 20.02.2027", "уточняется", StringComparison.Ordinal));
        var row = await roadmap.RowAsync("пары");
        Assert.Equal("NeedsCheck", RoadmapClient.State(row));
        Assert.True(row.GetProperty("needsCheck").GetBoolean());
        Assert.DoesNotContain(await roadmap.PlannedAsync("пары"), line => line.EndsWith("2027-02-20", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_roadmap_that_is_not_live_stays_silent()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First, live: false);
        await roadmap.ReviseAsync(Second);
        Assert.Equal("Imported", RoadmapClient.State(await roadmap.RowAsync("приказ")));
        Assert.Empty(await roadmap.PlannedAsync("приказ"));
    }

    [Theory]
    [InlineData("карта.txt", "просто слова", HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest)]
    [InlineData("карта.jpg", "слова", HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("карта.txt", "", HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_no_roadmap_is_refused(string name, string content, HttpStatusCode status, HttpStatusCode orElse)
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        using var answer = await RoadmapClient.UploadAsync(app.Host.Http, $"/api/v1/roadmaps/{roadmap.RoadmapId}/revisions", Encoding.UTF8.GetBytes(content), name);
        Assert.Contains(answer.StatusCode, new[] { status, orElse });
    }

    [Fact]
    public async Task Changed_conventions_are_proposed_to_the_curator_and_change_nothing_until_applied()
    {
        const string table = """
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	середина января 2027	куратор
            2.	Собрать анкеты	середина февраля 2027	куратор
            3.	Сформировать пары	До 20.03.2027	куратор
            """;
        var roadmap = await RoadmapClient.ImportAsync(app, table);
        await roadmap.PatchAsync("собрание", new { due = "2027-01-18" });
        await roadmap.PatchAsync("анкеты", new { accepted = true });
        using var changed = await app.Host.Http.PatchAsJsonAsync($"/api/v1/schools/{roadmap.SchoolId}/settings", new { deadlines = new { middleDay = 20 } });
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);

        var revision = (await roadmap.GetAsync($"/api/v1/roadmaps/{roadmap.RoadmapId}/revisions")).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(["2 moved Срок"], RoadmapClient.Changes(revision));
        Assert.Equal("2027-02-15", RoadmapClient.Due(await roadmap.RowAsync("анкеты")));

        // What is done with another row meanwhile does not count.
        await roadmap.DoAsync("пары", "triggers", new { trigger = "Move", due = "2027-03-25", reason = "Каникулы" });
        Assert.Equal(HttpStatusCode.OK, await roadmap.DecideAsync(revision, "apply"));
        var read = await roadmap.RowAsync("анкеты");
        Assert.Equal(("2027-02-20", "Open", false), (RoadmapClient.Due(read), RoadmapClient.State(read), read.GetProperty("needsCheck").GetBoolean()));
        Assert.Contains("R1 due 2027-02-20", await roadmap.PlannedAsync("анкеты"));
        Assert.StartsWith("Прочитана по новым правилам: Срок:", (await roadmap.HistoryAsync("анкеты"))[^1], StringComparison.Ordinal);
        Assert.Equal(("2027-01-18", "2027-03-25"), (RoadmapClient.Due(await roadmap.RowAsync("собрание")), RoadmapClient.Due(await roadmap.RowAsync("пары"))));

        using var again = await app.Host.Http.PostAsync(new Uri($"/api/v1/roadmaps/{roadmap.RoadmapId}/rereading", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
    }

    [Fact]
    public async Task The_curator_hears_of_it_in_the_chat_and_decides_there()
    {
        var school = await School.FoundAsync(app.Host);
        await school.Curator.SendFileAsync("карта.txt", "Дорожная карта на 2026 - 2027 учебный год\n№\tМероприятие\tСроки\tОтветственный\n1.\tСобрать анкеты\tсередина февраля 2027\tкуратор"u8.ToArray());
        using var changed = await app.Host.Http.PatchAsJsonAsync($"/api/v1/schools/{school.Id}/settings", new { deadlines = new { middleDay = 20 } });
        await school.Curator.HearAsync();
        Assert.Contains("Иначе теперь читаются строки: 1.", school.Curator.EverSaid, StringComparison.Ordinal);
        await school.Curator.PressAsync("Оставить как было");
        Assert.Contains("дорожная карта осталась прежней", school.Curator.EverSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contact_of_an_organisation_is_reminded_in_its_place_also_of_rows_that_come_later()
    {
        const string table = """
            Дорожная карта на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести мастер-класс	До 15.12.2026	Центр образования «Точка роста»
            4.	Провести экскурсию	До 18.12.2026	колледж связи
            2.	Провести собрание	До 20.12.2026	куратор
            """;
        var roadmap = await RoadmapClient.ImportAsync(app, table);
        var staffId = RoadmapClient.Id(await app.PostAsync($"/api/v1/schools/{roadmap.SchoolId}/staff", new { name = "Ким Ольга Андреевна", role = "Employee" }));
        var path = $"/api/v1/roadmaps/{roadmap.RoadmapId}/organisations";
        var named = (await roadmap.GetAsync(path)).GetProperty("items")[0];
        Assert.Equal(JsonValueKind.Null, named.GetProperty("staffId").ValueKind);
        var name = named.GetProperty("name").GetString();

        foreach (var (body, expected) in new (object, HttpStatusCode)[] { (new { name = "Кто-то", staffId }, HttpStatusCode.BadRequest), (new { name, staffId = "nobody" }, HttpStatusCode.BadRequest), (new { name, staffId }, HttpStatusCode.OK) })
        {
            using var answer = await app.Host.Http.PutAsJsonAsync(path, body);
            Assert.Equal(expected, answer.StatusCode);
        }

        await roadmap.ReviseAsync(table + "\n3.\tПодвести итоги\tДо 25.12.2026\tЦентр образования «Точка роста»");
        foreach (var title in new[] { "мастер-класс", "итоги" })
        {
            var row = await roadmap.RowAsync(title);
            var organisation = row.GetProperty("responsibles")[0];
            Assert.Equal((staffId, JsonValueKind.Null), (organisation.GetProperty("staffId").GetString(), organisation.GetProperty("name").ValueKind));
            var reminders = await roadmap.GetAsync($"/api/v1/schools/{roadmap.SchoolId}/reminders?state=planned&itemId={RoadmapClient.Id(row)}&limit=200");
            Assert.Contains(reminders.GetProperty("items").EnumerateArray(), one => one.GetProperty("recipient").GetProperty("staffId").GetString() == staffId);
        }

        var patched = await roadmap.PatchAsync("собрание", new { responsibles = new[] { new { type = "org", role = "Дом творчества", staffId } } });
        Assert.Equal(("Дом творчества", JsonValueKind.Null), (patched.GetProperty("responsibles")[0].GetProperty("role").GetString(), patched.GetProperty("responsibles")[0].GetProperty("name").ValueKind));
        Assert.Equal(
            ["Центр образования «Точка роста»", "колледж связи", "Дом творчества"], (await roadmap.GetAsync(path)).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Another_schools_key_finds_nothing_and_a_readers_key_changes_nothing()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, First);
        var revision = await roadmap.ProposeAsync(Second);
        using var stranger = await app.ClientOfAsync(await app.Host.AddSchoolAsync(), "Curator");
        using var reader = await app.ClientOfAsync(roadmap.SchoolId, "Deputy");
        foreach (var path in new[] { $"/api/v1/roadmap-revisions/{RoadmapClient.Id(revision)}/apply", $"/api/v1/roadmap-revisions/{RoadmapClient.Id(revision)}/dismiss" })
        {
            using var refused = await stranger.PostAsJsonAsync(path, new { });
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        foreach (var path in new[] { $"/api/v1/roadmaps/{roadmap.RoadmapId}/revisions", $"/api/v1/roadmap-items/{RoadmapClient.Id(await roadmap.RowAsync("пары"))}/history" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        }
    }

    [SkippableTheory]
    [InlineData("lyceum-21.txt")]
    [InlineData("terengul-lyceum.txt")]
    [InlineData("school-128.txt")]
    [InlineData("pizhanka-district.txt")]
    [InlineData("khabez-district.txt")]
    public async Task A_real_roadmap_sent_again_changes_nothing(string name)
    {
        var table = await File.ReadAllTextAsync(SharedFolder.Require($"roadmaps/{name}"));
        var roadmap = await RoadmapClient.ImportAsync(app, table);
        Assert.Empty(RoadmapClient.Changes(await roadmap.ProposeAsync(table)));
    }

    [Fact]
    public async Task The_description_names_the_paths()
    {
        var paths = (await app.Host.GetAsync("/openapi/v1.json")).GetProperty("paths");
        foreach (var path in new[] { "/api/v1/roadmaps/{id}/revisions", "/api/v1/roadmap-revisions/{id}/apply", "/api/v1/roadmap-revisions/{id}/dismiss", "/api/v1/roadmap-items/{id}/history" })
            Assert.True(paths.TryGetProperty(path, out _), path);
    }
}
