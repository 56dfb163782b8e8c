using MentorBot.Domain.Assignments;
using MentorBot.Host.Conversation;
using MentorBot.Host.Spreadsheets.Reading;
using MentorBot.Tests.Host.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Host.Results;

public sealed class ResultsChatTests(AdminApp app) : IClassFixture<AdminApp>
{
    private static long lastChat = 77_000;

    [Fact]
    public async Task The_curator_sees_who_has_answered_and_who_has_not()
    {
        var (curator, school) = await CuratorAsync();
        await curator.PressAsync("menu");
        var list = await curator.PressLabelAsync("Результаты");
        Assert.Contains("Анкета наставляемого: ученик · 2 из 3", list.Labels());

        var card = await curator.PressLabelAsync("Анкета наставляемого: ученик");
        Assert.Contains("Ответили 2 из 3.", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Ещё не ответили:\n• Лесная Ника, 8Б (нет связи с ботом)", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_comes_as_a_file_and_what_is_restricted_only_after_a_second_yes()
    {
        var (curator, school) = await CuratorAsync();
        await curator.PressAsync($"res:show:{school}:A2");
        var plain = Assert.Single(await curator.PressLabelAsync("Скачать таблицу"), message => message.File is not null).File!;
        Assert.StartsWith("A2-", plain.Name, StringComparison.Ordinal);
        Assert.DoesNotContain("special", KeysOf(plain.Content));
        Assert.Equal(0, await JournalledAsync());

        await curator.PressAsync($"res:show:{school}:A2");
        Assert.DoesNotContain(await curator.PressLabelAsync("Таблица с закрытыми"), message => message.File is not null);
        var whole = Assert.Single(await curator.PressLabelAsync("Понимаю"), message => message.File is not null).File!;
        Assert.Superset(new HashSet<string> { "special", "avoid" }, KeysOf(whole.Content));
        Assert.Equal(1, await JournalledAsync());

        async Task<int> JournalledAsync()
        {
            await using var db = app.Services.GetRequiredService<UnitOfWorkRunner>().OpenDb();
            var id = new ResultSeed(app, school).SchoolId;
            return await db.StateChanges.CountAsync(change => change.SubjectId == id && change.Trigger == "ReadRestricted" && change.By.StartsWith("staff:"));
        }
    }

    [Fact]
    public async Task Nobody_but_the_curator_of_the_school_gets_anything()
    {
        var (_, school) = await CuratorAsync();
        var (stranger, _) = await CuratorAsync();
        foreach (var action in (string[])[$"res:root:{school}", $"res:show:{school}:A2", $"res:file:{school}:A2", $"res:all:{school}:A2", $"res:nudge:{school}:A2", "res:file", "res:file::A2"])
        {
            var said = await stranger.PressAsync(action);
            Assert.DoesNotContain(said, message => message.File is not null || message.Text.Value.Contains("Ника", StringComparison.Ordinal));
            Assert.Contains("уже не действует", said.Text(), StringComparison.Ordinal);
        }
    }

    private async Task<(ChatDriver Curator, string School)> CuratorAsync()
    {
        var school = await app.AddSchoolAsync();
        var staff = await app.PostAsync($"/api/v1/schools/{school}/staff", new { name = "Полевая Ольга Юрьевна", role = "Curator" });
        var curator = new ChatDriver(app, Interlocked.Increment(ref lastChat));
        await curator.StartAsync(staff.GetProperty("startPayload").GetString());
        var seed = new ResultSeed(app, school);
        foreach (var name in (string[])["Речной Пётр", "Тихий Лев"]) seed.AddRun(seed.AddPerson(name), "A2", ("special", "Аллергия"));
        seed.AddRun(new RunSeed(seed.AddPerson("Лесная Ника"), "A2", AssignmentState.InProgress));
        await seed.SaveAsync();
        return (curator, school);
    }

    private static HashSet<string> KeysOf(byte[] file) => [.. SpreadsheetReader.Read(file).Workbook!.Sheets[0].Rows[1].Cells.Select(cell => cell.Text)];
}
