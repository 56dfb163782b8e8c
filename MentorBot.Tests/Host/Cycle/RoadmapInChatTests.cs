using MentorBot.Host.Data;
using MentorBot.Host.Reminders;
using MentorBot.Host.Time;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Cycle;

/// <summary>The roadmap of the samples, sent by the curator as a file and lived with by the staff.</summary>
public sealed class RoadmapInChatTests : IAsyncLifetime
{
    private const string Questionnaires = "2.2. Анкетирование учеников";

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;
    private ChatPerson psychologist = null!;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder, now: "2026-11-20T10:00:00+03:00");
        school = await School.FoundAsync(() => host);
        var staff = await host.PostAsync($"/api/v1/schools/{school.Id}/staff", new { name = "Полянская Дарья Сергеевна", role = "Psychologist" });
        psychologist = School.NewChat(() => host);
        await psychologist.StartAsync(staff.GetProperty("startPayload").GetString()!);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_row_is_reminded_moved_by_a_form_reminded_again_and_done()
    {
        await ActivateAsync();
        await psychologist.HearAsync();

        await host.AdvanceAsync(4);
        var reminder = Assert.Single(await psychologist.HearAsync(), message => IsBefore(message, "7 дней"));
        Assert.Equal(["✅ Выполнено", "📎 С документом", "📅 Перенести", "⏰ Напомнить завтра", "🙅 Не моё", "ℹ️ Подробнее"], reminder.Buttons.Select(button => button.Label));

        Assert.Contains("Ответственные: Полянская Д.С.", (await psychologist.PressAsync("ℹ️ Подробнее")).Text(), StringComparison.Ordinal);
        await psychologist.PressAsync("📅 Перенести");
        await FormFiller.FillAsync(psychologist, "MOVE", ("due", "11.12.2026"), ("reason", "Ждём бланки из типографии."));
        Assert.Contains("Новый срок: 11.12.2026", psychologist.EverSaid, StringComparison.Ordinal);

        await host.AdvanceAsync(8);
        Assert.DoesNotContain(await psychologist.HearAsync(), message => message.Text.Contains(Questionnaires, StringComparison.Ordinal));
        await host.AdvanceAsync(3);
        Assert.Contains(await psychologist.HearAsync(), message => message.Text.Contains("Срок через 7 дней: 11.12.2026", StringComparison.Ordinal));
        Assert.Contains("Срок: 11.12.2026 (перенесён с 30.11.2026)", psychologist.EverSaid, StringComparison.Ordinal);

        Assert.Contains("Отмечено выполненным 05.12.2026", (await psychologist.PressAsync("✅ Выполнено")).Text(), StringComparison.Ordinal);
        Assert.Equal("Done", await StateOfAsync("2.2"));
        await host.AdvanceAsync(14);
        Assert.DoesNotContain(await psychologist.HearAsync(), message => message.Text.Contains(Questionnaires, StringComparison.Ordinal));
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_reminders_of_somebody_without_an_account_come_to_the_curator_with_the_name()
    {
        await ActivateAsync();
        await host.AdvanceAsync(6.96);
        var heard = (await school.Curator.HearAsync()).Text();
        Assert.Contains("Пока нет связи с ботом: Тихомолов Е.А.", heard, StringComparison.Ordinal);
        Assert.Contains("Раздел «Наставничество» на сайте школы", heard, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_day_missed_while_the_program_stood_is_caught_up_once()
    {
        await ActivateAsync();
        await psychologist.HearAsync();

        await RestartAsync(stoodFor: TimeSpan.FromDays(4));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Reminded() == 0)
        {
            await Task.Delay(50, limit.Token);
            await psychologist.HearAsync();
        }

        await host.The<ReminderDispatcher>().RunAsync(CancellationToken.None);
        await RestartAsync(TimeSpan.Zero);
        await host.The<ReminderDispatcher>().RunAsync(CancellationToken.None);
        await psychologist.HearAsync();
        Assert.Equal(1, Reminded());
        host.Complaints.AssertNone();

        int Reminded() => psychologist.All.Count(message => IsBefore(message, "6 дней"));
    }

    [Fact]
    public async Task The_same_roadmap_again_is_recognised_and_nobody_is_reminded_twice()
    {
        await ActivateAsync();
        var again = (await SendFileAsync()).Text();
        Assert.Contains("Это та же дорожная карта, изменений в ней нет:", again, StringComparison.Ordinal);
        await school.Curator.PressAsync("Отмена");
        await psychologist.HearAsync();

        await host.AdvanceAsync(4);
        Assert.Single(await psychologist.HearAsync(), message => IsBefore(message, "7 дней"));
        Assert.Single((await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").EnumerateArray());
        host.Complaints.AssertNone();
    }

    /// <summary>The reminder of a week before, alone or with others of its day; a late one counts the days from its own.</summary>
    private static bool IsBefore(SeenMessage message, string days) =>
        message.Text.Contains(Questionnaires, StringComparison.Ordinal)
        && (message.Text.Contains($"Срок через {days}: 30.11.2026", StringComparison.Ordinal) || message.Text.Contains($"30.11.2026, через {days}", StringComparison.Ordinal));

    private async Task ActivateAsync()
    {
        await SendAsync();
        Assert.Contains($"Напоминания идут с {host.Today:dd.MM.yyyy}", (await school.Curator.PressAsync("Включить напоминания")).Text(), StringComparison.Ordinal);
    }

    private async Task SendAsync()
    {
        var summary = (await SendFileAsync()).Text();
        Assert.Contains("Прочитано строк: 25", summary, StringComparison.Ordinal);
        Assert.Contains("Тихомолов Е.А.", summary, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<SeenMessage>> SendFileAsync()
    {
        using var sample = typeof(ReminderDispatcher).Assembly.GetManifestResourceStream("samples/roadmap.docx")!;
        using var content = new MemoryStream();
        await sample.CopyToAsync(content);
        return await school.Curator.SendFileAsync("Дорожная карта.docx", content.ToArray());
    }

    /// <summary>Stops the program, lets the time pass by, and starts it again over the same files.</summary>
    private async Task RestartAsync(TimeSpan stoodFor)
    {
        var left = host.The<ProgramClock>().Offset;
        await host.DisposeAsync();
        await using (var db = new MentorBotDb(new DatabaseConnections(folder.Options).ContextOptions))
        {
            await ClockOffset.StoreAsync(db, left + stoodFor, CancellationToken.None);
            await db.SaveChangesAsync();
        }

        host = await LiveHost.StartAsync(folder);
    }

    private async Task<string> StateOfAsync(string number)
    {
        var roadmap = Assert.Single((await host.GetAsync($"/api/v1/schools/{school.Id}/roadmaps")).GetProperty("items").EnumerateArray());
        var items = (await host.GetAsync($"/api/v1/roadmaps/{LiveHost.Id(roadmap)}")).GetProperty("items").EnumerateArray();
        return items.Single(item => item.GetProperty("number").GetString()!.TrimEnd('.') == number).GetProperty("state").GetString()!;
    }
}
