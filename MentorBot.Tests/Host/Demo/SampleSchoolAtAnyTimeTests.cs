using MentorBot.Domain.Consents;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Demo;

public sealed class SampleSchoolAtAnyTimeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2027-01-01T00:00:00+03:00", "the first minute of the year")]
    [InlineData("2027-07-15T09:00:00+03:00", "the middle of the summer")]
    [InlineData("2048-02-29T23:30:00+03:00", "a Saturday evening, on the day that most years lack, long after the pupils have left school")]
    public async Task The_demo_starts_with_its_whole_school(string now, string when)
    {
        await using var host = await LiveHost.StartAsync(folder, now, "Demo:SampleData=true");
        await using var db = host.The<UnitOfWorkRunner>().OpenDb();

        var participants = await db.Participants.ToListAsync();
        var pairs = await db.Pairs.ToListAsync();
        Assert.True(participants.Count == 35, when);
        Assert.Equal(9, participants.Select(participant => participant.State).Distinct().Count());
        Assert.Contains(ParticipantState.LeftEarly, participants.Select(participant => participant.State));
        Assert.Equal(10, pairs.Select(pair => pair.State).Distinct().Count());
        Assert.Contains(PairState.Completed, pairs.Select(pair => pair.State));
        Assert.All(participants, participant => Assert.InRange(ConsentRules.AgeOn(participant.BirthDate!.Value, host.Today), 10, 18));
        Assert.Empty(await db.Outbox.ToListAsync());
        var started = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Empty(await db.Reminders.Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt <= started).ToListAsync());
    }
}
