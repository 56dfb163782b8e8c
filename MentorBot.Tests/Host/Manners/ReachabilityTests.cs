using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Manners;

public sealed class ReachabilityTests : IAsyncLifetime
{
    private const double HalfAnHour = 1.0 / 48;

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private MannersSchool school = null!;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await MannersSchool.FoundAsync(host);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_open_tasks_of_all_who_went_reach_the_curator_in_one_message()
    {
        var (one, _) = await school.ComeAsync("E0", "E1");
        var (other, _) = await school.ComeAsync("E0");
        await school.Curator.HearAsync();
        await one.BlockAsync();
        await other.BlockAsync();

        await host.AdvanceAsync(HalfAnHour);

        var told = Assert.Single(await school.Curator.HearAsync());
        Assert.Contains("не доходят", told.Text, StringComparison.Ordinal);
        Assert.Contains($"«{MannersSchool.Pulse}», «", told.Text, StringComparison.Ordinal);
        Assert.Equal(2, told.Buttons.Count());
        await school.Curator.PressAsync("Речной");
        Assert.Contains("сообщения не доходят", school.Curator.All[^1].Text, StringComparison.Ordinal);
        await school.Curator.PressAsync("« К списку");
        Assert.Contains("недоступен", school.Curator.All[^1].Buttons.First().Label, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Who_comes_back_in_time_is_not_spoken_of()
    {
        var (person, _) = await school.ComeAsync("E0");
        await person.BlockAsync();
        await person.UnblockAsync();
        await school.Curator.HearAsync();
        await host.AdvanceAsync(HalfAnHour);
        Assert.Empty(await school.Curator.HearAsync());
    }

    [Fact]
    public async Task Who_has_nothing_open_is_not_spoken_of()
    {
        var (person, id) = await school.ComeAsync();
        await school.ChangeAsync(async db => db.Assignments.RemoveRange(await db.Assignments.Where(given => given.AssigneeId == Ids.Parse(id)).ToListAsync()));
        await person.BlockAsync();
        await school.Curator.HearAsync();
        await host.AdvanceAsync(HalfAnHour);
        Assert.Empty(await school.Curator.HearAsync());
    }

    [Fact]
    public async Task Coming_and_going_is_told_once_a_day()
    {
        var (person, _) = await school.ComeAsync("E0");
        await person.BlockAsync();
        await host.AdvanceAsync(HalfAnHour);
        Assert.Contains("не доходят", (await school.Curator.HearAsync()).Text(), StringComparison.Ordinal);

        await person.UnblockAsync();
        Assert.Contains("Снова на связи", (await school.Curator.HearAsync()).Text(), StringComparison.Ordinal);
        await person.BlockAsync();
        await host.AdvanceAsync(HalfAnHour);
        Assert.Empty(await school.Curator.HearAsync());
        await person.UnblockAsync();
        Assert.Empty(await school.Curator.HearAsync());
        await person.BlockAsync();

        await host.AdvanceAsync(1);
        await host.AdvanceAsync(HalfAnHour);
        Assert.Contains("не доходят", (await school.Curator.HearAsync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_opens_the_chat_again_finds_the_pending_question()
    {
        var (person, _) = await school.ComeAsync("E1");
        await MannersSchool.BeginAsync(person, MannersSchool.Middle);
        var question = person.All[^1].Text;
        await person.BlockAsync();
        var heard = await person.UnblockAsync();
        Assert.Equal(question, Assert.Single(heard).Text);
    }

    [Fact]
    public async Task What_an_unreachable_person_types_first_is_no_answer_to_a_question_they_may_not_have_seen()
    {
        var (person, id) = await school.ComeAsync("E0");
        await MannersSchool.BeginAsync(person, MannersSchool.Pulse);
        await school.ChangeAsync(async db => (await db.People.SingleAsync(known => known.Address == person.Chat)).Reachable = false);

        var heard = await person.SayAsync("5");

        Assert.Contains("Как идут дела в паре?", Assert.Single(heard).Text, StringComparison.Ordinal);
        Assert.Empty((await school.AnswersAsync(id, "E0")).EnumerateObject());
        await person.SayAsync("7");
        Assert.NotEmpty((await school.AnswersAsync(id, "E0")).EnumerateObject());
    }

    [Fact]
    public async Task Who_opens_the_chat_again_hears_once_what_has_opened_meanwhile()
    {
        var (person, id) = await school.ComeAsync("E1");
        await person.BlockAsync();
        await school.GiveAsync(id, "E0");

        var heard = await person.UnblockAsync();

        var news = Assert.Single(heard);
        Assert.Contains($"• «{MannersSchool.Pulse}»", news.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"• «{MannersSchool.Middle}»", news.Text, StringComparison.Ordinal);
        Assert.Contains(news.Buttons, button => button.Label.StartsWith("📝 " + MannersSchool.Pulse, StringComparison.Ordinal));
        Assert.Contains(news.Buttons, button => button.Label.StartsWith("📝 " + MannersSchool.Middle, StringComparison.Ordinal));
        await person.BlockAsync();
        Assert.Empty(await person.UnblockAsync());
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task What_opened_is_told_above_the_question_that_was_pending()
    {
        var (person, id) = await school.ComeAsync("E1");
        await MannersSchool.BeginAsync(person, MannersSchool.Middle);
        var question = person.All[^1].Text;
        await person.BlockAsync();
        await school.GiveAsync(id, "E0");

        var heard = await person.UnblockAsync();

        Assert.Equal(2, heard.Count);
        Assert.Contains($"«{MannersSchool.Pulse}»", heard[0].Text, StringComparison.Ordinal);
        Assert.Equal(question, heard[1].Text);
    }

    [Fact]
    public async Task A_curator_hears_how_many_rows_they_were_to_be_reminded_of()
    {
        await school.Curator.BlockAsync();
        await school.ChangeAsync(db =>
        {
            var (owner, map, row) = (Ids.Parse(school.Id), Ids.Next(), Ids.Next());
            db.Roadmaps.Add(new Roadmap { Id = map, SchoolId = owner, Title = "Карта", PeriodStart = new DateOnly(2026, 9, 1), PeriodEnd = new DateOnly(2027, 5, 31), LiveOn = new DateOnly(2026, 9, 1), FileName = "map.docx" });
            db.RoadmapItems.Add(new RoadmapItem { Id = row, RoadmapId = map, Number = "1", Title = "Издать приказ", State = RoadmapItemState.Open, Deadline = new Deadline { Text = "сентябрь", Kind = DeadlineKind.Ongoing, Confidence = ReadingConfidence.High } });
            foreach (var kind in (string[])["due", "overdue"])
            {
                db.Reminders.Add(new Reminder
                {
                    Id = Ids.Next(),
                    SchoolId = owner,
                    Subject = ReminderSubject.RoadmapItem,
                    SubjectId = row,
                    Key = kind,
                    Kind = kind,
                    RecipientRole = "Curator",
                    SendAt = DateTimeOffset.UtcNow,
                    State = ReminderState.Failed,
                });
            }

            return Task.CompletedTask;
        });

        var heard = await school.Curator.UnblockAsync();

        Assert.Contains("дорожной карты, которые ещё открыты: 1", heard.Text(), StringComparison.Ordinal);
    }
}
