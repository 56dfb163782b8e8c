using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Meetings;

/// <summary>The mentor has written the log of a meeting.</summary>
internal sealed class AfterMeetingLog(MeetingService meetings, MeetingPapers papers) : IAfterSubmission
{
    public IReadOnlyList<string> Codes => MeetingPapers.LogCodes;

    public async Task HandleAsync(
        UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindMeetingAsync(assignment.MeetingId ?? 0, cancellation) is not { } meeting) return;
        meeting.LogAssignmentId = assignment.Id;
        await ApplyAsync(work, meeting, new LogAnswers(answers), null, cancellation);
    }

    /// <param name="heldOn">The day that counts where the one in the log cannot be right.</param>
    public async Task ApplyAsync(UnitOfWork work, Meeting meeting, LogAnswers log, DateOnly? heldOn, CancellationToken cancellation)
    {
        var pair = meeting.Pair!;
        if (meeting is { Kind: MeetingKind.Planning, State: MeetingState.Confirmed })
        {
            await ReviseAsync(work, pair, log, cancellation);
            return;
        }

        var input = new MeetingInput
        {
            HeldOn = heldOn ?? log.HeldOn,
            Minutes = log.Minutes,
            Absent = log.Absent(pair),
            Continue = log.Continue,
            NextOn = log.NextOn,
        };
        if (input.Absent.Count == pair.Mentees.Count)
        {
            await AskAgainAsync(work, meeting, cancellation);
            return;
        }

        if (await meetings.FireAsync(work, meeting, MeetingTrigger.Log, input, TriggerSource.Person, cancellation) is { } refused)
        {
            Explain(work, meeting, refused);
            return;
        }

        if (meeting.Kind == MeetingKind.Planning) pair.Plan = log.Plan() ?? pair.Plan;
        work.Say(pair.Mentor!.Person, new ChatMessage("Спасибо, встреча записана. Теперь её подтвердит наставляемый."));
        if (log.Continue is { } goOn && goOn != MeetingVoices.Yes)
            await Curators.TellAsync(work, pair.SchoolId, MeetingMessages.DoubtAboutGoingOn(meeting, "наставник"), cancellation);
        if (log.Text("problem") is { } problem && problem != "none" || log.Text("help") is { } help && help != "not_needed")
            await Curators.TellAsync(work, pair.SchoolId, MeetingMessages.MentorNeedsHelp(meeting, log.Text("problem_text")), cancellation);
    }

    private static async Task ReviseAsync(UnitOfWork work, Pair pair, LogAnswers log, CancellationToken cancellation)
    {
        if (pair.State != PairState.Trialled || log.Plan() is not { } plan) return;
        pair.Plan = plan;
        work.Say(pair.Mentor!.Person, new ChatMessage("Спасибо, новый план отправлен куратору на утверждение."));
        await Curators.TellAsync(work, pair.SchoolId, PairMessages.ApprovePlan(pair), cancellation);
    }

    private async Task AskAgainAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        work.Say(meeting.Pair!.Mentor!.Person, MeetingMessages.NobodyCame(meeting));
        await papers.OpenLogAsync(work, meeting, isSilent: true, cancellation);
    }

    /// <summary>A day that cannot be right is asked once more, so that the rest of the log is not lost.</summary>
    private static void Explain(UnitOfWork work, Meeting meeting, Refused refused)
    {
        var today = work.TodayAt(meeting.Pair!.School!);
        var days = meeting.IsOpen() && meeting.Pair.MayMeet()
            ? Enumerable.Range(0, 8).Select(back => today.AddDays(-back)).Where(day => day >= meeting.Pair.OrderDate)
            : [];
        work.Say(meeting.Pair.Mentor!.Person, ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Strong(refused.Reason), days.Any() ? "Остальные ответы сохранены. Когда была встреча?" : ChatText.Empty),
            days.Select(day => PairButtons.Of(PairNames.Day(day), "held", meeting, MeetingDays.Code(day)))));
    }
}
