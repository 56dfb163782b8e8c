using System.Globalization;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Instances;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Downtime;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Manners;

/// <summary>The program was away for so long that the messenger has let go of taps.</summary>
public sealed class AskedAgainTests : IAsyncLifetime
{
    private const string Sorry = "нажатия до меня не дошли";

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private MannersSchool school = null!;

    public async Task InitializeAsync() => host = await LiveHost.StartAsync(folder);

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Who_was_asked_something_is_asked_again_and_nobody_else()
    {
        var (inside, idle) = await PeopleAsync();
        var first = await NewcomerAsync(answers: 0);

        await RestartAfterAsync(TimeSpan.FromMinutes(10));
        await UntilSettledAsync(2);

        var heard = Assert.Single(await inside.HearAsync());
        Assert.Contains(Sorry, heard.Text, StringComparison.Ordinal);
        Assert.Contains("2 из", heard.Text, StringComparison.Ordinal);
        Assert.NotEmpty(heard.Buttons);
        Assert.Contains("1 из", Assert.Single(await first.HearAsync()).Text, StringComparison.Ordinal);
        Assert.Empty(await idle.HearAsync());

        await RestartAfterAsync(gone: null);
        Assert.Empty(await inside.HearAsync());
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task After_a_short_break_nobody_is_asked_again()
    {
        var (inside, _) = await PeopleAsync();
        await RestartAfterAsync(TimeSpan.FromSeconds(100));
        Assert.Empty(await inside.HearAsync());
        Assert.Empty(await PlannedAsync());
    }

    [Fact]
    public async Task A_downtime_that_is_looked_at_twice_is_told_once()
    {
        await PeopleAsync();
        var seen = new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);
        var runner = host.The<UnitOfWorkRunner>();
        Assert.Equal(1, await PendingQuestions.PlanAsync(runner, seen, TimeSpan.FromMinutes(5), CancellationToken.None));
        await PendingQuestions.PlanAsync(runner, seen, TimeSpan.FromMinutes(6), CancellationToken.None);
        Assert.Single(await PlannedAsync());
    }

    [Fact]
    public async Task Nobody_is_woken_by_it()
    {
        var (inside, _) = await PeopleAsync();
        await host.AdvanceAsync(10.0 / 24); // Ten in the evening.
        await inside.HearAsync();
        await PendingQuestions.PlanAsync(host.The<UnitOfWorkRunner>(), DateTimeOffset.UtcNow, TimeSpan.FromHours(10), CancellationToken.None);
        Assert.Equal(new DateTimeOffset(2026, 9, 16, 8, 0, 0, TimeSpan.FromHours(3)), Assert.Single(await PlannedAsync()).SendAt);
        Assert.Empty(await inside.HearAsync());

        await host.AdvanceAsync(11.0 / 24);
        Assert.Contains(Sorry, (await inside.HearAsync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_on_by_themselves_is_not_disturbed()
    {
        var (inside, _) = await PeopleAsync();
        await host.AdvanceAsync(10.0 / 24);
        await PendingQuestions.PlanAsync(host.The<UnitOfWorkRunner>(), DateTimeOffset.UtcNow, TimeSpan.FromHours(10), CancellationToken.None);
        await host.AdvanceAsync(1.0 / 1440);
        await inside.PressAsync("5");

        await host.AdvanceAsync(11.0 / 24);
        Assert.DoesNotContain(Sorry, (await inside.HearAsync()).Text(), StringComparison.Ordinal);
    }

    /// <summary>One who has answered a question, and one who has only been told that there is a questionnaire.</summary>
    private async Task<(ChatPerson Inside, ChatPerson Idle)> PeopleAsync()
    {
        school = await MannersSchool.FoundAsync(host);
        return (await NewcomerAsync(answers: 1), await NewcomerAsync(answers: null));
    }

    /// <param name="answers">How many questions they have answered; null where they have not opened the questionnaire.</param>
    private async Task<ChatPerson> NewcomerAsync(int? answers)
    {
        var (person, _) = await school.ComeAsync("E1");
        if (answers is { } given)
        {
            await MannersSchool.BeginAsync(person, MannersSchool.Middle);
            for (var i = 0; i < given; i++) await person.PressAsync("5");
        }

        var newcomer = new ChatPerson(() => host, person.Chat);
        await newcomer.HearAsync();
        return newcomer;
    }

    /// <param name="gone">How long the program seems to have been away; null: not at all.</param>
    private async Task RestartAfterAsync(TimeSpan? gone)
    {
        using (var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1)))
        {
            while (!await MannersSchool.ReadAsync(host, db => db.Settings.AnyAsync(setting => setting.Key == SignOfLife.Key))) await Task.Delay(20, limit.Token);
        }

        if (gone is { } time)
        {
            await host.The<UnitOfWorkRunner>().RunAsync("system", async work =>
            {
                var alive = await work.Db.Settings.SingleAsync(setting => setting.Key == SignOfLife.Key);
                alive.Value = (DateTimeOffset.UtcNow - time).ToString("O", CultureInfo.InvariantCulture);
            }, CancellationToken.None);
        }

        await host.DisposeAsync();
        host = await LiveHost.StartAsync(folder);
    }

    private async Task UntilSettledAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await PlannedAsync()).Count(reminder => reminder.State == ReminderState.Sent) < count) await Task.Delay(20, limit.Token);
    }

    private Task<List<Reminder>> PlannedAsync() => MannersSchool.ReadAsync(host, db => db.Reminders.Where(reminder => reminder.Kind == AssignmentSchedule.Again).ToListAsync());
}
