using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Tests.Host.Roadmaps.Revisions;

namespace MentorBot.Tests.Host.Roadmaps.Anchors;

/// <summary>Deadlines that count from an event: the event is another row, or a day that the curator names.</summary>
public sealed class AnchorsApiTests(LiveApi app) : IClassFixture<LiveApi>
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.1	Издание приказа о наставничестве	До 15.12.2026	куратор
        1.2	Ознакомить педагогов	в течение 10 рабочих дней после издания приказа о наставничестве	куратор
        1.3	Подвести итоги	через 2 недели после этапа 1.1	куратор
        1.4	Провести родительское собрание	в течение недели после педсовета	куратор
        1.5	Участвовать в конкурсах	По плану РУО	куратор
        """;

    [Fact]
    public async Task A_row_waits_for_the_row_that_its_words_name()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, Table);
        var order = RoadmapClient.Id(await roadmap.RowAsync("приказа"));
        Assert.Equal(order, (await roadmap.RowAsync("педагогов")).GetProperty("anchorItemId").GetString());
        Assert.Equal(order, (await roadmap.RowAsync("итоги")).GetProperty("anchorItemId").GetString());
        Assert.Null((await roadmap.RowAsync("родительское")).GetProperty("anchorItemId").GetString());
        Assert.Contains("строки 1.1", (await roadmap.RowAsync("педагогов")).GetProperty("deadline").GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_row_is_done_the_day_is_counted_and_taken_back_when_it_was_a_mistake()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, Table);
        await roadmap.PatchAsync("педагогов", new { accepted = true });
        await roadmap.DoAsync("приказа", "complete", new { doneOn = "2026-11-20" });

        var row = await roadmap.RowAsync("педагогов");
        Assert.Equal(("2026-12-04", "2026-11-20"), (RoadmapClient.Due(row), row.GetProperty("anchorOn").GetString()));
        Assert.Equal("2026-12-04", RoadmapClient.Due(await roadmap.RowAsync("итоги")));
        var planned = await roadmap.PlannedAsync("педагогов");
        Assert.Contains("R2 due 2026-12-04", planned);
        Assert.DoesNotContain(planned, line => line.StartsWith("R6", StringComparison.Ordinal));
        Assert.Equal("Выполнена строка 1.1 20.11.2026: срок 04.12.2026.", (await roadmap.HistoryAsync("педагогов"))[^1]);

        await roadmap.DoAsync("приказа", "triggers", new { trigger = "Reopen" });
        row = await roadmap.RowAsync("педагогов");
        Assert.Equal((null, null), (RoadmapClient.Due(row), row.GetProperty("anchorOn").GetString()));
        planned = await roadmap.PlannedAsync("педагогов");
        Assert.All(planned, line => Assert.StartsWith("R6", line, StringComparison.Ordinal));
        Assert.Contains("снята", (await roadmap.HistoryAsync("педагогов"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_waits_for_a_check_is_doubted_for_the_words_of_the_document_again_when_the_mark_is_taken_back()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, Table);
        var before = Reasons(await roadmap.RowAsync("педагогов"));
        await roadmap.DoAsync("приказа", "complete", new { doneOn = "2026-11-20" });
        Assert.Contains("Отсчитано от 20.11.2026", Reasons(await roadmap.RowAsync("педагогов")), StringComparison.Ordinal);

        await roadmap.DoAsync("приказа", "triggers", new { trigger = "Reopen" });
        Assert.Equal(before, Reasons(await roadmap.RowAsync("педагогов")));

        static string Reasons(JsonElement row) => row.GetProperty("reasons").GetRawText();
    }

    [Fact]
    public async Task A_day_that_the_curator_set_is_not_counted_over()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, Table);
        await roadmap.DoAsync("педагогов", "triggers", new { trigger = "Move", due = "2027-01-29", reason = "Решили позже" });
        await roadmap.DoAsync("приказа", "complete", new { doneOn = "2026-11-20" });
        Assert.Equal("2027-01-29", RoadmapClient.Due(await roadmap.RowAsync("педагогов")));
    }

    [Fact]
    public async Task The_curator_names_the_day_of_the_event()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, Table);
        var row = await roadmap.PatchAsync("родительское", new { anchorOn = "2026-12-07" });
        Assert.Equal(("2026-12-14", "Open"), (RoadmapClient.Due(row), RoadmapClient.State(row)));
        Assert.False(row.GetProperty("needsCheck").GetBoolean());
        Assert.Contains("R2 due 2026-12-14", await roadmap.PlannedAsync("родительское"));
        Assert.Contains("Событие состоялось 07.12.2026: срок 14.12.2026.", await roadmap.HistoryAsync("родительское"));
    }

    [Fact]
    public async Task The_dates_of_a_foreign_plan_become_due_days()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, Table);
        var row = await roadmap.PatchAsync("конкурсах", new { planDates = new[] { "2027-03-01", "2026-12-18" } });
        Assert.Equal(["2026-12-18", "2027-03-01"], row.GetProperty("deadline").GetProperty("occurrences").EnumerateArray().Select(day => day.GetString()));
        var planned = await roadmap.PlannedAsync("конкурсах");
        Assert.Contains("R1 due 2026-12-18", planned);
        Assert.Contains("R1 due 2027-03-01", planned);
        Assert.DoesNotContain(planned, line => line.StartsWith("R7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_is_no_help_to_a_row_that_counts_from_nothing()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, Table);
        using var answer = await app.Host.Http.PatchAsJsonAsync($"/api/v1/roadmap-items/{RoadmapClient.Id(await roadmap.RowAsync("приказа"))}", new { anchorOn = "2026-12-07" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task After_a_corrected_document_a_row_counts_from_what_is_done_already()
    {
        var roadmap = await RoadmapClient.ImportAsync(app, Table);
        await roadmap.DoAsync("приказа", "complete", new { doneOn = "2026-11-20" });
        await roadmap.ReviseAsync(Table.Replace("через 2 недели после этапа 1.1", "через месяц после этапа 1.1", StringComparison.Ordinal));
        Assert.Equal("2026-12-20", RoadmapClient.Due(await roadmap.RowAsync("итоги")));
        Assert.Equal("2026-12-04", RoadmapClient.Due(await roadmap.RowAsync("педагогов")));
    }
}
