using MentorBot.Host.Conversation;
using MentorBot.Host.Reminders;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>The days of the staff with a living roadmap: one message a day, and all that can be done under it.</summary>
public sealed class RoadmapDayTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private DaySchool school = null!;

    public async Task InitializeAsync() => school = await DaySchool.OpenAsync(folder);

    public async Task DisposeAsync()
    {
        await school.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_due_for_a_person_comes_in_one_message_and_each_row_is_done_by_itself()
    {
        var message = Assert.Single(await school.AfterAsync(4, school.Psychologist));
        Assert.Contains("Дорожная карта на 09.10.2026", message.Text, StringComparison.Ordinal);
        Assert.Contains("⏰ Скоро", message.Text, StringComparison.Ordinal);
        Assert.Contains("1. Провести собрание — 16.10.2026, через 7 дней", message.Text, StringComparison.Ordinal);
        Assert.Equal(["1. Провести собрание", "2. Собрать анкеты", "3. Обновить раздел сайта"], message.Buttons.Select(button => button.Label));
        for (var row = 0; row < 3; row++)
        {
            var sent = Assert.Single(await school.RemindersAsync(row, "sent"));
            var receipt = Assert.Single(sent.GetProperty("receipts").EnumerateArray());
            Assert.Equal(("Полянская Дарья Сергеевна", "sent", false), (receipt.GetProperty("name").GetString(), receipt.GetProperty("state").GetString(), receipt.GetProperty("standsIn").GetBoolean()));
        }

        await school.Psychologist.PressAsync("1. Провести собрание");
        Assert.Contains(school.Psychologist.All, known => known.Id == message.Id && known.Buttons.Count() == 3);
        Assert.Contains("Отмечено выполненным 09.10.2026", (await school.Psychologist.PressAsync("✅ Выполнено")).Text(), StringComparison.Ordinal);
        Assert.Equal("Done", (await school.ItemAsync(0)).GetProperty("state").GetString());

        var next = Assert.Single(await school.AfterAsync(6, school.Psychologist));
        Assert.Equal(["2. Собрать анкеты", "3. Обновить раздел сайта"], next.Buttons.Select(button => button.Label));
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_long_list_is_cut_and_stands_behind_a_button()
    {
        using var other = new TemporaryFolder();
        var rows = string.Join("\n", Enumerable.Range(1, 23).Select(number => $"{number}.\tДело номер {number}\tДо 16.10.2026\tПолянская Д.С."));
        await using var many = await DaySchool.OpenAsync(other, $"Дорожная карта на 2026 - 2027 учебный год\n№\tМероприятие\tСроки\tОтветственный\n{rows}");

        var message = Assert.Single(await many.AfterAsync(4, many.Psychologist));
        Assert.Contains("…и ещё 13", message.Text, StringComparison.Ordinal);
        Assert.Equal(11, message.Buttons.Count());
        Assert.Contains("Строк: 23, показаны 1–10", (await many.Psychologist.PressAsync("Весь список (23)")).Text(), StringComparison.Ordinal);
        await many.Psychologist.PressAsync("Дальше ›");
        Assert.Contains("Дело номер 23", (await many.Psychologist.PressAsync("Дальше ›")).Text(), StringComparison.Ordinal);
        Assert.Contains("Строк: 23, показаны 11–20", (await many.Psychologist.PressAsync("‹ Раньше")).Text(), StringComparison.Ordinal);
        many.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Whoever_says_not_mine_hears_no_more_of_the_row_and_the_curator_gives_it_to_somebody_else()
    {
        await school.AfterAsync(4, school.Psychologist);
        await school.Curator.HearAsync();
        await school.Psychologist.PressAsync("2. Собрать анкеты");
        await school.Psychologist.PressAsync("🙅 Не моё");
        await FormFiller.FillAsync(school.Psychologist, "DECLINE", ("reason", "Анкетами занимается завуч."));
        Assert.Contains("напоминать вам о ней больше не буду", school.Psychologist.EverSaid, StringComparison.Ordinal);
        var told = (await school.Curator.HearAsync()).Text();
        Assert.Contains("«Не моё»: Полянская Дарья Сергеевна", told, StringComparison.Ordinal);
        Assert.Contains("Анкетами занимается завуч.", told, StringComparison.Ordinal);

        var own = Assert.Single(await school.AfterAsync(6, school.Psychologist));
        Assert.DoesNotContain("Собрать анкеты", own.Text, StringComparison.Ordinal);
        Assert.Contains("Собрать анкеты", (await school.Curator.HearAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains((await school.RemindersAsync(1, "sent"))[^1].GetProperty("receipts").EnumerateArray(), receipt => receipt.GetProperty("standsIn").GetBoolean());

        await school.Curator.PressAsync("Назначить другого");
        Assert.Contains("Теперь отвечает: Ветлугин Игорь Павлович", (await school.Curator.PressAsync("Ветлугин Игорь Павлович")).Text(), StringComparison.Ordinal);
        Assert.Contains("Куратор поручает вам строку", (await school.Director.HearAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains("Собрать анкеты", (await school.AfterAsync(1, school.Director)).Text(), StringComparison.Ordinal);
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_curator_may_give_a_declined_row_back()
    {
        await school.AfterAsync(4, school.Psychologist);
        await school.Psychologist.PressAsync("2. Собрать анкеты");
        await school.Psychologist.PressAsync("🙅 Не моё");
        await FormFiller.FillAsync(school.Psychologist, "DECLINE", ("reason", "—"));
        await school.Curator.PressAsync("Вернуть");
        Assert.Contains("Куратор просит вас всё-таки взять эту строку", (await school.Psychologist.HearAsync()).Text(), StringComparison.Ordinal);
        Assert.Contains("Собрать анкеты", Assert.Single(await school.AfterAsync(6, school.Psychologist)).Text, StringComparison.Ordinal);
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Remind_me_tomorrow_comes_once_on_the_next_working_day()
    {
        await school.AfterAsync(4, school.Psychologist);
        await school.Psychologist.PressAsync("3. Обновить");
        var (card, button) = await school.Psychologist.FindAsync("⏰ Напомнить завтра");
        await school.Psychologist.TapAsync(card.Id, button.Action!);
        await school.Psychologist.TapAsync(card.Id, button.Action!);
        Assert.Contains("Напомню 12.10.2026", school.Psychologist.EverSaid, StringComparison.Ordinal);

        Assert.DoesNotContain(await school.AfterAsync(2, school.Psychologist), message => message.Text.Contains("Обновить", StringComparison.Ordinal));
        var again = Assert.Single(await school.AfterAsync(1, school.Psychologist));
        Assert.Contains("Срок через 4 дня: 16.10.2026", again.Text, StringComparison.Ordinal);
        var wished = Assert.Single(await school.RemindersAsync(2, "sent"), reminder => reminder.GetProperty("sendAt").GetString()!.StartsWith("2026-10-12", StringComparison.Ordinal));
        Assert.Equal(("R1", "before", "Полянская Дарья Сергеевна"), (wished.GetProperty("policy").GetString(), wished.GetProperty("kind").GetString(), wished.GetProperty("recipient").GetProperty("name").GetString()));
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task What_is_not_done_climbs_to_the_curator_and_the_director_and_stops_when_it_is_done()
    {
        Assert.Empty(await school.AfterAsync(10, school.Director));
        Assert.DoesNotContain("Не выполнено в срок", (await school.Curator.HearAsync()).Text(), StringComparison.Ordinal);
        var told = (await school.AfterAsync(4, school.Curator)).Text();
        Assert.Contains("❗ Не выполнено в срок", told, StringComparison.Ordinal);
        Assert.Contains("Ответственные: Полянская Д.С.", told, StringComparison.Ordinal);
        Assert.Contains("❗ Срок прошёл", (await school.Psychologist.HearAsync())[^1].Text, StringComparison.Ordinal);
        Assert.Empty(await school.Director.HearAsync());

        await school.CompleteAsync(3, "2026-10-20");
        Assert.Contains("❗ Не выполнено в срок", (await school.AfterAsync(7, school.Director)).Text(), StringComparison.Ordinal);
        await school.Psychologist.HearAsync();
        foreach (var row in (string[])["1. Провести", "2. Собрать", "3. Обновить"])
        {
            await school.Psychologist.PressAsync(row);
            await school.Psychologist.PressAsync("✅ Выполнено");
        }

        Assert.Empty(await school.AfterAsync(14, school.Psychologist));
        Assert.DoesNotContain("Не выполнено в срок", (await school.Director.HearAsync()).Text(), StringComparison.Ordinal);
        for (var row = 0; row < 3; row++) Assert.Empty(await school.RemindersAsync(row, "planned"));
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_day_of_a_row_with_several_is_closed_moved_and_opened_again_by_itself()
    {
        Assert.Contains("🔔 Срок сегодня\n\n4. Сверить списки пар", (await school.AfterAsync(15, school.Curator)).Text(), StringComparison.Ordinal);
        Assert.Contains("Следующий срок этой строки: 20.11.2026", (await school.Curator.PressAsync("✅ Выполнено")).Text(), StringComparison.Ordinal);
        var card = (await school.Curator.PressAsync("↩️ Отменить отметку")).Text();
        Assert.Contains("закрыто 0 из 3", card, StringComparison.Ordinal);
        Assert.Contains("▫️ 20.10.2026", card, StringComparison.Ordinal);
        await school.Curator.PressAsync("✅ Выполнено");

        await school.Curator.PressAsync("ℹ️ Подробнее");
        Assert.Contains("✅ 20.10.2026, выполнено 20.10.2026", school.Curator.All[^1].Text, StringComparison.Ordinal);
        await school.Curator.PressAsync("📅 Перенести");
        await FormFiller.FillAsync(school.Curator, "MOVE", ("due", "27.11.2026"), ("reason", "Ждём списки."));
        var deadline = (await school.ItemAsync(3)).GetProperty("deadline");
        Assert.Equal(["2026-10-20", "2026-11-27", "2026-12-21"], deadline.GetProperty("occurrences").EnumerateArray().Select(day => day.GetString()));
        var planned = (await school.RemindersAsync(3, "planned")).Select(reminder => reminder.GetProperty("occurrence").GetString()).Distinct();
        Assert.Equal(["2026-11-27", "2026-12-21"], planned);
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task An_old_button_of_a_row_that_was_moved_speaks_of_its_new_day()
    {
        await school.AfterAsync(4, school.Psychologist);
        await school.Psychologist.PressAsync("3. Обновить");
        var (card, tomorrow) = await school.Psychologist.FindAsync("⏰ Напомнить завтра");
        await school.Psychologist.PressAsync("📅 Перенести");
        await FormFiller.FillAsync(school.Psychologist, "MOVE", ("due", "26.10.2026"), ("reason", "Ждём фотографии."));
        await school.Psychologist.TapAsync(card.Id, tomorrow.Action!);

        var again = (await school.AfterAsync(3, school.Psychologist)).Text();
        Assert.Contains("Срок через 14 дней: 26.10.2026", again, StringComparison.Ordinal);
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_document_under_the_reminder_of_a_day_closes_that_day()
    {
        await school.AfterAsync(46, school.Curator);
        Assert.Contains("🔔 Срок сегодня\n\n4. Сверить списки пар\n\nСрок: 20.11.2026", school.Curator.All[^1].Text, StringComparison.Ordinal);
        await school.Curator.PressAsync("📎 С документом");
        await school.Curator.SayAsync("20.11.2026");
        await school.Curator.SayAsync("Справка № 7");
        await school.Curator.PressAsync("Пропустить");

        Assert.Contains("Ещё не закрыт срок 20.10.2026.", school.Curator.EverSaid, StringComparison.Ordinal);
        Assert.Contains(await school.RemindersAsync(3, "planned"), reminder => reminder.GetProperty("occurrence").GetString() == "2026-12-21");
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_curator_hears_of_what_somebody_else_has_done_and_may_give_it_back()
    {
        await school.AfterAsync(4, school.Psychologist);
        await school.Curator.HearAsync();
        await school.Psychologist.PressAsync("1. Провести");
        await school.Psychologist.PressAsync("✅ Выполнено");

        var told = Assert.Single(await school.Curator.HearAsync());
        Assert.Contains("✅ Полянская Дарья Сергеевна отмечает строку 1 выполненной", told.Text, StringComparison.Ordinal);
        Assert.Empty(await school.Director.HearAsync());
        await school.Curator.PressAsync("🔎 Проверить или вернуть в работу");
        await school.Curator.PressAsync("↩️ Отменить отметку");
        Assert.Equal("InWork", (await school.ItemAsync(0)).GetProperty("state").GetString());

        await school.Curator.PressAsync("✅ Выполнено");
        Assert.DoesNotContain("отмечает строку 1 выполненной", (await school.Curator.HearAsync()).Text(), StringComparison.Ordinal);
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_row_is_done_with_a_document_that_the_curator_can_see()
    {
        await school.AfterAsync(4, school.Psychologist);
        await school.Psychologist.PressAsync("1. Провести");
        await school.Psychologist.PressAsync("📎 С документом");
        await school.Psychologist.SayAsync("08.10.2026");
        await school.Psychologist.SayAsync("Протокол № 4 от 08.10.2026");
        await school.Psychologist.SendFileAsync("протокол.pdf", [1, 2, 3]);
        Assert.Contains("документ: Протокол № 4 от 08.10.2026, файл «протокол.pdf»", school.Psychologist.EverSaid, StringComparison.Ordinal);
        Assert.Equal(("Done", "2026-10-08"), ((await school.ItemAsync(0)).GetProperty("state").GetString(), (await school.ItemAsync(0)).GetProperty("doneOn").GetString()));

        await school.Psychologist.PressAsync("1. Провести");
        await school.Psychologist.PressAsync("📎 Показать документ");
        school.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task The_curator_sees_who_was_reminded()
    {
        await school.AfterAsync(14, school.Curator);
        await school.Curator.PressAsync("1. Провести");
        var seen = (await school.Curator.PressAsync("📨 Кому напоминали")).Text();
        Assert.Contains("09.10.2026 09:00 — Полянская Дарья Сергеевна, напоминание заранее (16.10.2026): доставлено", seen, StringComparison.Ordinal);
        Assert.Contains("Следующее напоминание: 26.10.2026 09:00.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_somebody_who_has_closed_the_chat_the_curator_stands_in_at_once()
    {
        await school.Psychologist.BlockAsync();
        await ForgetThatSomebodyIsUnreachableAsync();
        await school.Host.AdvanceAsync(4);

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!(await school.Curator.HearAsync()).Text().Contains("Пока нет связи с ботом: Полянская Д.С.", StringComparison.Ordinal)) await school.Host.The<ReminderDispatcher>().RunAsync(limit.Token);
        await school.Host.SettleAsync();
        var reminder = Assert.Single(await school.RemindersAsync(0, "sent"));
        Assert.Equal(
            ["Полянская Дарья Сергеевна failed False", "Полевая Ольга Юрьевна sent True"],
            reminder.GetProperty("receipts").EnumerateArray().Select(receipt => $"{receipt.GetProperty("name").GetString()} {receipt.GetProperty("state").GetString()} {receipt.GetProperty("standsIn").GetBoolean()}"));
        Assert.False(string.IsNullOrEmpty(reminder.GetProperty("receipts")[0].GetProperty("note").GetString()));
    }

    /// <summary>As where the messenger has not said so yet: it will refuse the next message.</summary>
    private Task ForgetThatSomebodyIsUnreachableAsync() => school.Host.The<UnitOfWorkRunner>().RunAsync(
        "test",
        async work =>
        {
            foreach (var person in await work.Db.People.Where(person => !person.Reachable).ToListAsync()) person.Reachable = true;
        },
        CancellationToken.None);
}
