using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Roadmaps.Digests;
using static MentorBot.Tests.Host.Roadmaps.RowSketch;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>The one message of a person and day, whatever falls together.</summary>
public sealed class DayMessageTests
{
    private static readonly DateOnly Soon = new(2026, 10, 16);
    private static readonly RowEvidence Proof = new(EvidenceRules.TopicOf("Назначение куратора программы", null, null)!, "куратор школы работает в боте", true, Today);

    [Fact]
    public void What_proves_a_row_that_is_due_anyway_stands_with_it_and_not_once_more()
    {
        var row = Row("1", "Назначить куратора", Soon);
        var message = Say([Line(row, Reminder(row, "before")) with { Evidence = Proof }, Offer(row)]);
        Assert.StartsWith("⏰ Срок через 7 дней: 16.10.2026", message.Text.Value, StringComparison.Ordinal);
        Assert.Contains("По данным бота: куратор школы работает в боте.", message.Text.Value, StringComparison.Ordinal);
        Assert.Equal("✅ Закрыть по данным бота", message.Buttons[0][0].Label);
    }

    [Fact]
    public void What_proves_another_row_is_a_part_of_the_day()
    {
        var (due, proved) = (Row("1", "Провести собрание", Soon), Row("2", "Назначить куратора", new DateOnly(2026, 12, 1)));
        var message = Say([Offer(proved), Line(due, Reminder(due, "before"))]);
        Assert.Equal(
            """
            📋 Дорожная карта на 09.10.2026

            ⏰ Скоро
            1. Провести собрание — 16.10.2026, через 7 дней

            🧾 Похоже, уже выполнено
            2. Назначить куратора
            По данным бота: куратор школы работает в боте.
            """, message.Text.Value.ReplaceLineEndings());
        Assert.Equal(["1. Провести собрание", "2. Назначить куратора"], Labels(message));
    }

    [Fact]
    public void An_offer_alone_is_a_message_of_its_own()
    {
        var message = Say([Offer(Row("2", "Назначить куратора", Soon))]);
        Assert.StartsWith("🧾 Похоже, эта строка", message.Text.Value, StringComparison.Ordinal);
        Assert.Equal(["✅ Закрыть строку", "Ещё не всё"], Labels(message));
    }

    [Fact]
    public void The_digest_follows_the_own_rows_and_does_not_name_them_again()
    {
        var (own, other) = (Row("1", "Провести собрание", Today.AddDays(1)), Row("2", "Собрать анкеты", Today.AddDays(2)));
        var message = Say([Line(own, Reminder(own, "before")), Digest(own, other)]);
        Assert.Equal(
            """
            📋 Дорожная карта на 09.10.2026

            ⏰ Скоро
            1. Провести собрание — 10.10.2026, завтра

            📋 Дорожная карта: неделя с 09.10.2026
            Школа у реки

            ⏰ На этой неделе: 2 (из них выше: 1)
            • 2 Собрать анкеты — 11.10.2026

            Всего выполнено 0 из 2.
            """, message.Text.Value.ReplaceLineEndings());
        Assert.Equal(["1. Провести собрание", "2", "Дорожная карта"], Labels(message));
    }

    [Fact]
    public void However_much_falls_together_it_fits_into_one_message_and_nothing_is_lost_from_the_list()
    {
        var rows = Enumerable.Range(1, 30).Select(number => Row($"{number}", string.Join(' ', Enumerable.Repeat("Длинное название мероприятия", 8)), Today.AddDays(1))).ToArray();
        var message = Say([.. rows.Select(row => (GatheredLine)Line(row, Reminder(row, "before"), new StandIn(StandInCause.NotConnected, $"Сотрудник {row.Number} с очень длинной должностью"))), Digest(rows)]);
        Assert.InRange(message.Text.Value.Length, 500, 4000);
        Assert.Contains("Весь список (30)", Labels(message));
        Assert.InRange(message.Buttons.Count, 3, 16);
        Assert.All(message.Buttons.SelectMany(row => row), button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Action!), 1, 64));
    }

    [Fact]
    public void Why_the_curator_hears_of_a_row_is_explained_once_with_a_button_and_later_only_named()
    {
        var row = Row("5", "Провести классные часы", Soon);
        var place = row.Answers(ResponsibleType.Role, null, "классные руководители", "ClassTeacher");
        var why = new StandIn(StandInCause.Unnamed, "классные руководители", place.Id);
        var first = Say([Line(row, Reminder(row, "before"), why)]);
        Assert.StartsWith("Кто именно отвечает, из документа не ясно (классные руководители), поэтому пишу вам.", first.Text.Value, StringComparison.Ordinal);
        Assert.Equal("👤 Назначить ответственного", first.Buttons[0][0].Label);

        var again = Say([Line(row, Reminder(row, "due"), why with { IsNews = false })]);
        Assert.StartsWith("Ответственный не назначен: классные руководители.", again.Text.Value, StringComparison.Ordinal);
        Assert.Equal("👤 Назначить ответственного", again.Buttons[0][0].Label);
    }

    [Fact]
    public void A_row_of_several_who_are_missing_says_each_reason_once()
    {
        var row = Row("5", "Провести классные часы", Soon);
        var message = Say(
        [
            Line(row, Reminder(row, "due"), new StandIn(StandInCause.NotConnected, "Ручьёва А.Л.")),
            Line(row, Reminder(row, "due"), new StandIn(StandInCause.NotConnected, "Озеров П.И.")),
            Line(row, Reminder(row, "due"), new StandIn(StandInCause.Outside, "РУО")),
        ]);
        Assert.StartsWith("Пока нет связи с ботом: Ручьёва А.Л.; Озеров П.И. Поэтому пишу вам.\nОтвечает организация вне бота: РУО. Поэтому пишу вам.\n\n", message.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void One_question_names_all_days_that_have_passed_and_they_are_closed_at_once_or_by_day()
    {
        var row = Row("4", "Сверить списки пар", new DateOnly(2026, 7, 20), new DateOnly(2026, 8, 20), new DateOnly(2026, 9, 20), new DateOnly(2026, 12, 20));
        row.Occurrences.Add(new RoadmapOccurrence { ItemId = row.Id, On = new DateOnly(2026, 8, 20), DoneOn = new DateOnly(2026, 8, 20) });
        var message = Say([Line(row, Reminder(row, "question", "R0", "Lead", day: new DateOnly(2026, 9, 20)))]);
        Assert.StartsWith("❓ Эти сроки прошли раньше, чем дорожная карта заработала: 20.07.2026, 20.09.2026. Что из этого уже выполнено?", message.Text.Value, StringComparison.Ordinal);
        Assert.Equal(["✅ Выполнено всё (2)", "🗓 Отметить по дням"], message.Buttons[0].Select(button => button.Label));
        Assert.DoesNotContain("✅ Выполнено", Labels(message));
        Assert.False(RoadmapPastDays.IsSettled(row, "R0", new DateOnly(2026, 9, 20)));

        row.Occurrences.Add(new RoadmapOccurrence { ItemId = row.Id, On = new DateOnly(2026, 9, 20), DoneOn = Today });
        Assert.False(RoadmapPastDays.IsSettled(row, "R0", new DateOnly(2026, 9, 20)));
        Assert.True(RoadmapPastDays.IsSettled(row, "R3", new DateOnly(2026, 9, 20)));
    }

    [Fact]
    public void Several_doubtful_rows_lead_into_the_review()
    {
        RoadmapItem[] rows = [Row("1", "Провести собрание", Soon), Row("2", "Собрать анкеты", Soon), Row("3", "Обновить сайт", Soon)];
        rows[0].NeedsCheck = rows[1].NeedsCheck = true;
        var message = Say([.. rows.Select(row => Line(row, Reminder(row, "before")))]);
        Assert.Contains("❓ Нужен ваш ответ\n1. Провести собрание — прочитано неуверенно\n2. Собрать анкеты — прочитано неуверенно", message.Text.Value, StringComparison.Ordinal);
        Assert.Equal("🔎 Проверить по одной (2)", Labels(message).Last());
    }

    [Fact]
    public void Rows_that_were_moved_together_are_told_together()
    {
        var (one, two) = (Row("1", "Провести собрание", Soon), Row("2", "Собрать анкеты", Soon));
        var message = Say([Moved(one, "2026-10-12"), Moved(two, "none")]);
        Assert.Equal(
            """
            📋 Дорожная карта на 09.10.2026

            📅 Сроки изменились
            1. Провести собрание — срок перенесён с 12.10.2026 на 16.10.2026
            2. Собрать анкеты — назначен срок 16.10.2026
            """, message.Text.Value.ReplaceLineEndings());
        Assert.StartsWith("📅 Срок перенесён с 12.10.2026 на 16.10.2026.\n\n1. Провести собрание", Say([Moved(one, "2026-10-12")]).Text.Value, StringComparison.Ordinal);
    }

    private static RoadmapLine Moved(RoadmapItem row, string from) => Line(row, Reminder(row, from, role: RoadmapReminders.Wished, subject: ReminderSubject.DeadlineMove));

    private static RoadmapLine Offer(RoadmapItem row) => Line(row, Reminder(row, "offer", role: "Lead", subject: ReminderSubject.Evidence)) with { Evidence = Proof };

    private static DigestLine Digest(params RoadmapItem[] rows)
    {
        var plan = new Roadmap
        {
            Id = 7,
            Title = "Дорожная карта",
            FileName = "карта.txt",
            PeriodStart = new(2026, 9, 1),
            PeriodEnd = new(2027, 5, 31),
            LiveOn = new(2026, 10, 5),
            Items = [.. rows],
        };
        var curator = Member("Полевая О.Ю.", "Curator");
        var reminder = new Reminder { Id = 1, Subject = ReminderSubject.Digest, Key = "digest", Kind = DigestPlan.Weekly, RecipientRole = "Curator" };
        return new DigestLine(reminder, new Hearer(curator.Person!, curator.Id), rows[0].Roadmap!.School!, [DigestFacts.Of(plan, Today, new HashSet<long>(), [curator])]);
    }

    private static ChatMessage Say(IReadOnlyList<GatheredLine> lines) => RoadmapDay.Of(lines, Today);

    private static IEnumerable<string> Labels(ChatMessage message) => message.Buttons.SelectMany(row => row).Select(button => button.Label);
}
