using MentorBot.Domain.StateMachines;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Pairs;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>One meeting that has been held: the log, what the mentees said, the curator's word.</summary>
/// <param name="pairId">Known only when the pair has been proposed.</param>
internal sealed class MeetingStory(
    PastWork past, SampleCast cast, SampleForms forms, SamplePair pair, SampleMeeting meeting, Func<long> pairId, CancellationToken cancellation)
{
    private long meetingId;

    public IEnumerable<SampleStep> Steps()
    {
        yield return new(meeting.HeldOn, LogAsync);
        foreach (var feedback in meeting.Feedback)
            yield return new(feedback.On, at => forms.SendAsync(at, feedback.By, Of(MeetingPapers.Feedback), feedback.Answers, cancellation));
        if (meeting.CuratorConfirms is { } confirms) yield return new(confirms, ConfirmAsync);
    }

    private async Task LogAsync(DateTimeOffset at)
    {
        await using var db = past.OpenDb();
        var next = (await db.FindPairAsync(pairId(), cancellation))!.NextMeeting();
        if (next is null || !next.Kind.ToString().Equals(meeting.Kind, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"The pair of «{pair.Mentor}» has no {meeting.Kind} meeting before it, but {next?.Kind.ToString() ?? "none"}.");
        meetingId = next.Id;
        await forms.SendAsync(at, pair.Mentor, Of(MeetingPapers.LogCode(next.Kind)), meeting.Log, cancellation);
    }

    private Task ConfirmAsync(DateTimeOffset at) => past.RunAsync(at, cast.Curator, async (services, work) =>
    {
        var held = (await work.Db.FindMeetingAsync(meetingId, cancellation))!;
        if (await services.GetRequiredService<MeetingService>().ConfirmAsync(work, held, mentee: null, TriggerSource.Curator, cancellation) is { } refused)
            throw new InvalidOperationException($"The {meeting.Kind} meeting of «{pair.Mentor}»: {refused.Reason}");
    }, cancellation);

    private Func<IQueryable<Assignment>, IQueryable<Assignment>> Of(string code) => given => given.Where(paper => paper.MeetingId == meetingId && paper.Code == code);
}
