using System.Text;

namespace MentorBot.Tests.Host.Roadmaps.Revisions;

/// <summary>Whatever a school makes of its document and of its rows: once a correction is applied, nothing of it is left to correct.</summary>
public sealed class AnyCorrectionTests(LiveApi app) : IClassFixture<LiveApi>
{
    private static readonly string[] Measures = ["Провести собрание", "Собрать анкеты", "Сформировать пары", "Издать приказ", "Обучить наставников", "Обновить сайт", "Подвести итоги", "Наградить лучших"];
    private static readonly string[] Deadlines = ["До 15.12.2026", "январь 2027", "20.01.2027, 20.03.2027", "через неделю после этапа 1", "ежеквартально", "по плану РУО", "уточняется", "в течение года"];
    private static readonly string[] People = ["куратор", "Лебедева А.И.", "Лебедева А.И., Ким О.А.", "классные руководители", "—"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Applied_it_leaves_nothing_to_correct(int seed)
    {
        var random = new Random(seed);
        var roadmap = await RoadmapClient.ImportAsync(app, Table(random), live: random.Next(4) > 0);
        for (var round = 0; round < 4; round++)
        {
            await LiveABitAsync(roadmap, random);
            var table = Table(random);
            var revision = await roadmap.ProposeAsync(table);
            await app.PostAsync($"/api/v1/roadmap-revisions/{RoadmapClient.Id(revision)}/apply", new { });
            Assert.Empty(RoadmapClient.Changes(await roadmap.ProposeAsync(table)));
        }

        app.Host.Complaints.AssertNone();
    }

    private async Task LiveABitAsync(RoadmapClient roadmap, Random random)
    {
        foreach (var row in (await roadmap.GetAsync($"/api/v1/roadmaps/{roadmap.RoadmapId}")).GetProperty("items").EnumerateArray())
        {
            var path = $"/api/v1/roadmap-items/{RoadmapClient.Id(row)}";
            var open = RoadmapClient.State(row) is not ("Done" or "Verified" or "Cancelled");
            switch (random.Next(6))
            {
                case 0 when open:
                    await app.PostAsync($"{path}/complete", new { doneOn = "2026-11-20" });
                    break;
                case 1 when open && RoadmapClient.State(row) != "Imported":
                    await app.PostAsync($"{path}/triggers", new { trigger = "Move", due = "2027-02-11", reason = "Так вышло" });
                    break;
                case 2 when RoadmapClient.State(row) == "Done":
                    await app.PostAsync($"{path}/triggers", new { trigger = "Reopen" });
                    break;
                case 3 when row.GetProperty("permittedTriggers").EnumerateArray().Any(trigger => trigger.GetString() == "Accept"):
                    await app.PostAsync($"{path}/triggers", new { trigger = "Accept" });
                    break;
            }
        }
    }

    private static string Table(Random random)
    {
        var text = new StringBuilder("Дорожная карта на 2026 - 2027 учебный год\n№\tМероприятие\tСроки\tОтветственный\n");
        var measures = Measures.OrderBy(_ => random.Next()).Take(random.Next(3, Measures.Length + 1)).ToList();
        foreach (var (measure, index) in measures.Select((measure, index) => (measure, index)))
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1}\t{measure}\t{Deadlines[random.Next(Deadlines.Length)]}\t{People[random.Next(People.Length)]}\n");
        return text.ToString();
    }
}
