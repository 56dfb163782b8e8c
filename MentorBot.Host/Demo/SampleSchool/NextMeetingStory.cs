using MentorBot.Domain.Meetings;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Data;
using MentorBot.Host.Meetings;
using MentorBot.Host.Pairs;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>A pair fixes the day of the meeting that comes next.</summary>
internal sealed class NextMeetingStory(PastWork past, SampleCast cast, string mentor, CancellationToken cancellation)
{
    public Task FixAsync(DateTimeOffset at, long pairId, SampleDay day) => past.RunAsync(at, $"participant:{Ids.Text(cast.IdOf(mentor))}", async (services, work) =>
    {
        var next = (await work.Db.FindPairAsync(pairId, cancellation))!.NextMeeting()
            ?? throw new InvalidOperationException($"The pair of «{mentor}» has no meeting before it.");
        if (next.PlannedOn == cast.DateOf(day)) return;
        var input = new MeetingInput { NewDate = cast.DateOf(day) };
        if (await services.GetRequiredService<MeetingService>().FireAsync(work, next, MeetingTrigger.Reschedule, input, TriggerSource.Person, cancellation) is { } refused)
            throw new InvalidOperationException($"The next meeting of «{mentor}»: {refused.Reason}");
    }, cancellation);
}
