using MentorBot.Host.Reminders;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>What is asked about a living roadmap, and of whom first: doubtful rows, days long past, collectives, days that were moved.</summary>
public sealed class AskingTests : IAsyncLifetime
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	До середины сентября	Полянская Д.С.
        2.	Сверить списки пар	10.09.2026, 20.09.2026, 30.09.2026, 21.12.2026	Полянская Д.С.
        3.	Провести классные часы	До 13.10.2026	Классные руководители
        4.	Обновить раздел сайта	До 30.10.2026	Полянская Д.С.
        """;

    private readonly TemporaryFolder folder = new();
    private DaySchool school = null!;

    public async Task InitializeAsync()
    {
        school = await DaySchool.OpenAsync(folder, Table);
        await school.Host.The<ReminderDispatcher>().RunAsync(CancellationToken.None); // What is asked at once, is asked before a test begins.
        await school.Curator.HearAsync();
        await school.Psychologist.HearAsync();
    }

    public async Task DisposeAsync()
    {
        await school.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_doubtful_row_that_was_past_at_the_start_goes_to_the_curator_first_and_to_its_responsible_when_it_is_accepted()
    {
        await school.AfterAsync(0.5, school.Psychologist);
        Assert.DoesNotContain("Провести собрание", school.Psychologist.EverSaid, StringComparison.Ordinal);
        Assert.Contains("прочитана строка неуверенно. Ответственным пока не пишу.", school.Curator.EverSaid, StringComparison.Ordinal);

        await school.Curator.PressAsync("Прочитано верно");
        Assert.Empty(await school.Psychologist.HearAsync());
        var asked = Assert.Single(await school.AfterAsync(1, school.Psychologist));
        Assert.Contains("❓ Срок этой строки прошёл раньше, чем дорожная карта заработала.", asked.Text, StringComparison.Ordinal);
        Assert.Empty(await school.AfterAsync(1, school.Psychologist));
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_days_of_a_row_that_had_passed_are_one_question_that_is_answered_day_by_day()
    {
        var asked = Assert.Single(school.Psychologist.All, message => message.Text.Contains("Сверить списки пар", StringComparison.Ordinal));
        Assert.Contains("❓ Эти сроки прошли раньше, чем дорожная карта заработала: 10.09.2026, 20.09.2026, 30.09.2026.", asked.Text, StringComparison.Ordinal);

        await school.Psychologist.PressAsync("🗓 Отметить по дням");
        await school.Psychologist.PressAsync("▫️ 10.09.2026");
        await school.Psychologist.PressAsync("▫️ 20.09.2026");
        await school.Psychologist.PressAsync("✅ 20.09.2026");
        await school.Psychologist.PressAsync("▫️ 20.09.2026");
        Assert.Contains("✅ Прошедшие сроки отмечены выполненными.", (await school.Psychologist.PressAsync("▫️ 30.09.2026")).Text(), StringComparison.Ordinal);
        Assert.Contains("Следующий срок этой строки: 21.12.2026", school.Psychologist.EverSaid, StringComparison.Ordinal);

        await school.Psychologist.PressAsync("↩️ Изменить");
        await school.Psychologist.PressAsync("✅ 10.09.2026");
        Assert.Equal(["2026-09-20", "2026-09-30"], (await school.ItemAsync(1)).GetProperty("doneOccurrences").EnumerateArray().Select(day => day.GetProperty("on").GetString()));
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task When_one_of_a_collective_says_not_mine_the_others_hear_of_the_row_once_a_day()
    {
        var (first, second) = (await school.JoinAsync("Ручьёва Анна Львовна", "ClassTeacher"), await school.JoinAsync("Озеров Пётр Ильич", "ClassTeacher"));
        Assert.Single(await school.AfterAsync(7, second), message => message.Text.Contains("Срок завтра", StringComparison.Ordinal));
        await first.PressAsync("🙅 Не моё");
        await FormFiller.FillAsync(first, "DECLINE", ("reason", "Я на больничном."));
        Assert.Empty(await second.HearAsync());

        var next = Assert.Single(await school.AfterAsync(1, second));
        Assert.Contains("🔔 Срок сегодня", next.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await first.HearAsync(), message => message.Text.Contains("Срок сегодня", StringComparison.Ordinal));
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task For_a_collective_that_nobody_belongs_to_the_curator_names_somebody_from_the_reminder_itself()
    {
        await school.AfterAsync(1, school.Curator);
        Assert.Contains("Кто именно отвечает, из документа не ясно (Классные руководители)", school.Curator.EverSaid, StringComparison.OrdinalIgnoreCase);
        await school.Curator.PressAsync("👤 Назначить ответственного");
        Assert.Contains("Теперь отвечает: Полянская Дарья Сергеевна", (await school.Curator.PressAsync("Полянская Дарья Сергеевна")).Text(), StringComparison.Ordinal);
        Assert.Contains("Куратор поручает вам строку", (await school.Psychologist.HearAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains(await school.AfterAsync(6, school.Psychologist), message => message.Text.Contains("Срок завтра: 13.10.2026", StringComparison.Ordinal));
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Who_answers_for_rows_that_somebody_else_has_moved_learns_of_it_in_one_message_by_day()
    {
        await school.PatchAsync(3, new { due = "2026-11-20" });
        await school.PatchAsync(1, new { deadlineText = "10.09.2026, 20.09.2026, 30.09.2026, 25.12.2026" });
        await school.PatchAsync(3, new { due = "2026-11-27" });

        var told = Assert.Single(await school.AfterAsync(0.05, school.Psychologist));
        Assert.Contains("4. Обновить раздел сайта — срок перенесён с 30.10.2026 на 27.11.2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("2. Сверить списки пар — срок перенесён с 21.12.2026 на 25.12.2026", told.Text, StringComparison.Ordinal);

        await school.AfterAsync(0.45, school.Psychologist); // It is late in the evening.
        await school.PatchAsync(3, new { due = "2026-11-30" });
        var morning = Assert.Single(await school.AfterAsync(0.5, school.Psychologist));
        Assert.Contains("Срок перенесён с 27.11.2026 на 30.11.2026", morning.Text, StringComparison.Ordinal);

        await school.PatchAsync(3, new { due = "2026-12-04" });
        await school.PatchAsync(3, new { due = "2026-11-30" });
        Assert.Empty(await school.AfterAsync(0.1, school.Psychologist));
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_curator_and_the_others_learn_of_a_day_that_a_responsible_has_moved_and_the_mover_does_not()
    {
        await school.AfterAsync(18, school.Psychologist);
        await school.Psychologist.PressAsync("📅 Перенести");
        await FormFiller.FillAsync(school.Psychologist, "MOVE", ("due", "20.11.2026"), ("reason", "Ждём фотографии."));
        await school.Curator.HearAsync();
        Assert.Empty(await school.AfterAsync(0.05, school.Psychologist));
        Assert.Contains("на 20.11.2026", Assert.Single(await school.Curator.HearAsync()).Text, StringComparison.Ordinal);
        school.Host.Complaints.AssertNone();
    }
}
