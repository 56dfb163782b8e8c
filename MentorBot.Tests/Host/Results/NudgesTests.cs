using MentorBot.Domain.Calendars;
using MentorBot.Host.Results;

namespace MentorBot.Tests.Host.Results;

public sealed class NudgesTests
{
    [Fact]
    public void The_quiet_hours_are_named_as_the_school_has_them()
    {
        var clock = new SchoolClock(TimeZoneInfo.Utc, new TimeOnly(20, 30), new TimeOnly(7, 0));
        Assert.Equal("С 20:30 до 7:00 я никому не пишу. Нажмите, пожалуйста, после 7:00.", Nudges.Asleep(clock).Value);
    }
}
